import { SearchBox } from "../search/box.tsx";
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
