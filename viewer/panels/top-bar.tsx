import type { ComponentChildren } from "preact";
import { SearchBox } from "../search/box.tsx";
import { copyLink } from "../state/keys.ts";
import { look } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import type { View } from "../state/view-state.ts";

interface TopBarProps {
  readonly store: Store;
  readonly onActor: (actor: number) => void;
  readonly onHelp: () => void;
  readonly onExport: () => void;
  readonly onFilters: () => void;
  readonly filters: boolean;
}

const views: readonly (readonly [View, string])[] = [
  ["graph", "Graph"],
  ["table", "Table"],
  ["timeline", "Timeline"],
  ["articles", "Articles"],
  ["query", "SPARQL"],
];

export function TopBar({ store, onActor, onHelp, onExport, onFilters, filters }: TopBarProps) {
  const { view } = store.state.value;
  return (
    <header class="top">
      <h1>Claimgraph</h1>
      <button type="button" class="filters-button" aria-expanded={filters} aria-controls="facets" onClick={onFilters}>
        Filters
      </button>
      <SearchBox store={store} onActor={onActor} />
      <nav class="views" aria-label="Views">
        {views.map(([name, label]) => (
          <button type="button" key={name} aria-pressed={view === name} onClick={() => look(store, name)}>
            {label}
          </button>
        ))}
      </nav>
      <div class="tools">
        <Tool label="Undo" title="Undo (Ctrl Z)" off={!store.canUndo.value} onClick={store.undo}>
          <path d="M3 6h6.5a3.5 3.5 0 010 7H6M5.5 3L2.5 6l3 3" />
        </Tool>
        <Tool label="Redo" title="Redo (Ctrl Shift Z)" off={!store.canRedo.value} onClick={store.redo}>
          <path d="M13 6H6.500a3.500 3.500 0 000 7H10M10.500 3l3 3-3 3" />
        </Tool>
        <Tool label="Copy the link to this view" title="Copy link (L)" onClick={() => copyLink(store)}>
          <path d="M6.5 9.5l3-3M7 4.5l1.8-1.8a2.8 2.8 0 014 4L11 8.5M9 11.5l-1.8 1.8a2.8 2.8 0 01-4-4L5 7.5" />
        </Tool>
        <Tool label="Take away" title="Take away (X)" onClick={onExport}>
          <path d="M8 2v8M4.800 7L8 10.200 11.200 7M2.500 11v2.500h11V11" />
        </Tool>
        <Tool
          label={store.darkMode.value ? "Light colours" : "Dark colours"}
          title="Light or dark"
          onClick={() => {
            store.darkMode.value = !store.darkMode.value;
          }}
        >
          {store.darkMode.value ? (
            <path d="M8 5a3 3 0 100 6 3 3 0 000-6zM8 1.500v1.300M8 13.200v1.300M1.500 8h1.300M13.200 8h1.300M3.400 3.400l.9.9M11.700 11.700l.9.9M3.400 12.600l.9-.9M11.700 4.300l.9-.9" />
          ) : (
            <path d="M13 9.500A5.500 5.500 0 116.500 3a4.500 4.500 0 006.500 6.500z" />
          )}
        </Tool>
        <Tool label="Keys and help" title="Keys (?)" onClick={onHelp}>
          <path d="M6 6.200a2 2 0 113 1.700c-.700.400-1 .800-1 1.600M8 12v.300" />
        </Tool>
      </div>
    </header>
  );
}

interface ToolProps {
  readonly label: string;
  readonly title: string;
  readonly off?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function Tool({ label, title, off = false, onClick, children }: ToolProps) {
  return (
    <button type="button" aria-label={label} title={title} disabled={off} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
