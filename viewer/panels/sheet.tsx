import { effect, type Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Store } from "../state/store.ts";

/** What a phone has room for one of: it lies over the foot of the view, low, half or full. */
export const sheetPanels = ["evidence", "facets", "time"] as const;
export const sheetSizes = ["low", "half", "full"] as const;

export interface Sheet {
  readonly panel: (typeof sheetPanels)[number];
  readonly size: (typeof sheetSizes)[number];
}

const names = { evidence: "Evidence", facets: "Filters", time: "Time" } as const;
const sizeNames = { low: "closed", half: "half open", full: "open" } as const;

/** Pixels that a finger must go for the sheet to follow. */
const pull = 24;

/** The upper edge of the sheet: which panel, and how much of it. Only narrow screens show it. */
export function SheetBar({ store, sheet }: { readonly store: Store; readonly sheet: Signal<Sheet> }) {
  const { panel, size } = sheet.value;
  const pulled = useRef<number | undefined>(undefined);
  useEffect(() => openForSelection(store, sheet), [store, sheet]);
  const grow = (by: number) => {
    const at = sheetSizes.indexOf(size) + by;
    sheet.value = { panel, size: sheetSizes[Math.max(0, Math.min(2, at))] ?? "half" };
  };
  const next = sheetSizes[(sheetSizes.indexOf(size) + 1) % sheetSizes.length] ?? "half";
  return (
    <nav class="sheet-bar" aria-label="Evidence, filters, time">
      <button
        type="button"
        class="handle"
        aria-label={`The sheet is ${sizeNames[size]}; make it ${sizeNames[next]}`}
        onClick={() => (sheet.value = { panel, size: next })}
        onKeyDown={(event) => {
          const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
          if (by === 0) return;
          grow(by);
          event.preventDefault();
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          pulled.current = event.clientY;
        }}
        onPointerUp={(event) => {
          const way = event.clientY - (pulled.current ?? event.clientY);
          pulled.current = undefined;
          if (Math.abs(way) > pull) grow(way < 0 ? 1 : -1);
        }}
      />
      {sheetPanels.map((name) => (
        <button
          type="button"
          key={name}
          aria-pressed={panel === name && size !== "low"}
          aria-controls={name}
          onClick={() => {
            const isOpen = panel === name && size !== "low";
            sheet.value = { panel: name, size: isOpen ? "low" : size === "low" ? "half" : size };
          }}
        >
          {names[name]}
        </button>
      ))}
    </nav>
  );
}

/** What is selected or opened is what the reader wants to see; another view wants its room. */
function openForSelection(store: Store, sheet: Signal<Sheet>): () => void {
  let before = subjectOf(store);
  let shown = store.state.peek().view;
  return effect(() => {
    const subject = subjectOf(store);
    const { view } = store.state.value;
    if (view !== shown && view !== "graph") sheet.value = { ...sheet.peek(), size: "low" };
    shown = view;
    if (subject === before) return;
    before = subject;
    const { size } = sheet.peek();
    if (subject !== nothing) sheet.value = { panel: "evidence", size: size === "low" ? "half" : size };
  });
}

function subjectOf(store: Store): string {
  const { selection, reading } = store.state.value;
  return JSON.stringify([selection, reading ?? null]);
}

const nothing = JSON.stringify([{ kind: "nothing" }, null]);
