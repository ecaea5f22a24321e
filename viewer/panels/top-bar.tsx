import { SearchBox } from "../search/box.tsx";
import { copyLink } from "../state/keys.ts";
import { look, type Store } from "../state/store.ts";
import type { View } from "../state/view-state.ts";

interface TopBarProps {
  readonly store: Store;
  readonly onActor: (actor: number) => void;
  readonly onHelp: () => void;
}

const views: readonly (readonly [View, string])[] = [
  ["graph", "Graph"],
  ["table", "Table"],
  ["query", "SPARQL"],
];

export function TopBar({ store, onActor, onHelp }: TopBarProps) {
  const { view } = store.state.value;
  return (
    <header class="top">
      <h1>Claimgraph</h1>
      <SearchBox store={store} onActor={onActor} />
      <nav class="views" aria-label="Views">
        {views.map(([name, label]) => (
          <button type="button" key={name} aria-pressed={view === name} onClick={() => look(store, name)}>
            {label}
          </button>
        ))}
      </nav>
      <div class="tools">
        <button
          type="button"
          aria-label="Undo"
          title="Undo (Ctrl Z)"
          disabled={!store.canUndo.value}
          onClick={store.undo}
        >
          ↶
        </button>
        <button
          type="button"
          aria-label="Redo"
          title="Redo (Ctrl Shift Z)"
          disabled={!store.canRedo.value}
          onClick={store.redo}
        >
          ↷
        </button>
        <button
          type="button"
          aria-label="Copy the link to this view"
          title="Copy link (L)"
          onClick={() => copyLink(store)}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6.5 9.5l3-3M7 4.5l1.8-1.8a2.8 2.8 0 014 4L11 8.5M9 11.5l-1.8 1.8a2.8 2.8 0 01-4-4L5 7.5" />
          </svg>
        </button>
        <button
          type="button"
          aria-label={store.darkMode.value ? "Light colours" : "Dark colours"}
          title="Light or dark"
          onClick={() => {
            store.darkMode.value = !store.darkMode.value;
          }}
        >
          {store.darkMode.value ? "☀" : "☾"}
        </button>
        <button type="button" aria-label="Keys and help" title="Keys (?)" onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}
