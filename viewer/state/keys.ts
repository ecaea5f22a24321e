import { look, type Store, select } from "./store.ts";
import { views } from "./view-state.ts";

/** Where F6 goes round. */
const regions = ["search", "facets", "canvas", "table", "query", "time", "evidence"];

/** A key pressed anywhere on the page; whether it meant something. Single letters count only outside of fields. */
export function globalStep(store: Store, event: KeyboardEvent, openHelp: () => void): boolean {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key.toLowerCase() === "k") return focusOn("search");
  if (event.key === "F6") return cycle(event.shiftKey ? -1 : 1);
  const { target } = event;
  const writing =
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox], [type=range], [type=radio]), textarea, select");
  if (writing) return false;
  if (control && event.key.toLowerCase() === "z") {
    (event.shiftKey ? store.redo : store.undo)();
    return true;
  }
  if (control || event.altKey) return false;
  switch (event.key) {
    case "/":
      return focusOn("search");
    case "?":
      openHelp();
      return true;
    case "1":
    case "2":
    case "3":
      look(store, views[Number(event.key) - 1] ?? "graph");
      return true;
    case "t":
      return focusOn("time");
    case "l":
      void copyLink(store);
      return true;
    case "Escape":
      return stepBack(store);
    default:
      return false;
  }
}

/** The address of exactly this view, to the clipboard. */
export async function copyLink(store: Store): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    store.notice.value = "The link to this view is copied.";
  } catch {
    store.notice.value = `The browser does not let the page copy; the link is in the address bar.`;
  }
}

function focusOn(id: string): boolean {
  const region = document.getElementById(id);
  region?.focus();
  return region !== null;
}

function cycle(step: 1 | -1): boolean {
  const present = regions.filter((id) => document.getElementById(id) !== null);
  const at = present.findIndex((id) => document.getElementById(id)?.contains(document.activeElement));
  const next = present[(at + step + present.length) % present.length];
  return next !== undefined && focusOn(next);
}

/** From the article to the receipts, from the receipts to the whole. */
function stepBack(store: Store): boolean {
  const { reading, selection } = store.state.value;
  if (reading !== undefined) store.change({ reading: undefined });
  else if (selection.kind !== "nothing") select(store, { kind: "nothing" });
  else return false;
  return true;
}
