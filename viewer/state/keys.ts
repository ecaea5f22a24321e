import { citationOf } from "../export/citations.ts";
import { draw, look, select } from "./steps.ts";
import type { Store } from "./store.ts";
import { graphs, views } from "./view-state.ts";

/** Where F6 goes round. */
const regions = ["search", "facets", "canvas", "table", "timeline", "articles", "query", "time", "evidence"];

interface Openers {
  readonly help: () => void;
  readonly exporting: () => void;
}

/** A key pressed anywhere on the page; whether it meant something. Single letters count only outside of fields. */
export function globalStep(store: Store, event: KeyboardEvent, open: Openers): boolean {
  const control = event.ctrlKey || event.metaKey;
  if (document.querySelector("dialog[open]") !== null) return false;
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
  const view = /^[1-9]$/.test(event.key) ? views[Number(event.key) - 1] : undefined;
  if (view !== undefined) {
    look(store, view);
    return true;
  }
  switch (event.key) {
    case "/":
      return focusOn("search");
    case "?":
      open.help();
      return true;
    case "x":
      open.exporting();
      return true;
    case "g":
      draw(store, graphs[(graphs.indexOf(store.state.value.graph) + 1) % graphs.length] ?? "actors");
      return true;
    case "t":
      return focusOn("time");
    case "l":
      void copyLink(store);
      return true;
    case "c":
      void copyCitation(store);
      return true;
    case "Escape":
      return stepBack(store);
    default:
      return false;
  }
}

/** The address of exactly this view, to the clipboard. */
export async function copyLink(store: Store): Promise<void> {
  await copy(store, location.href, "The link to this view is copied.", "the link is in the address bar");
}

/** The first receipt in the panel as a citation. */
async function copyCitation(store: Store): Promise<void> {
  const [card] = store.cards.value;
  if (card === undefined) store.notice.value = "Select an actor, an arrow or a claim to copy its citation.";
  else
    await copy(
      store,
      citationOf(store.projection, card),
      "The citation is copied.",
      "take it away as Markdown instead",
    );
}

async function copy(store: Store, text: string, done: string, instead: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    store.notice.value = done;
  } catch {
    store.notice.value = `The browser does not let the page copy; ${instead}.`;
  }
}

/** On the page and not out of sight. */
function isThere(id: string): boolean {
  const region = document.getElementById(id);
  return region !== null && region.closest("[inert]") === null && region.checkVisibility();
}

function focusOn(id: string): boolean {
  const region = document.getElementById(id);
  region?.focus();
  return region !== null;
}

function cycle(step: 1 | -1): boolean {
  const present = regions.filter((id) => isThere(id));
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
