import { edgesAt, edgeWords, nodeWords } from "../projections/describe.ts";
import { chooseEdge, chooseNode, expand, keepAround, pin, putAway } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import type { Renderer } from "./renderer.ts";
import { keyOfSelection, subjectOf } from "./subjects.ts";

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const panStep = 60;

/** Whether the arrow keys walk the arrows of the focused node instead of the nodes, and which arrow they are at. */
export interface EdgeWalk {
  on: boolean;
  at: number;
}

/** A key pressed on the canvas; whether it meant something here. */
export function keyboardStep(store: Store, renderer: Renderer, walk: EdgeWalk, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const direction = directions[event.key];
  if (direction !== undefined) {
    if (event.shiftKey) renderer.pan(direction[0] * panStep, direction[1] * panStep);
    else if (walk.on) walkEdges(store, walk, direction[0] + direction[1]);
    else focusOn(store, renderer, nearestIn(store, renderer, direction));
    return true;
  }
  const focused = here(store);
  const subject = focused === undefined ? undefined : subjectOf(focused);
  switch (event.key) {
    case "Enter":
    case " ":
      if (focused === undefined) return false;
      if (walk.on) {
        const edge = edgesAt(store.scene.value, focused)[walk.at];
        if (edge !== undefined) chooseEdge(store, edge.key);
      } else chooseNode(store, focused, event.shiftKey || event.key === " ");
      return true;
    case "[":
    case "]":
      focusOn(store, renderer, nextNeighbour(store, event.key === "]" ? 1 : -1));
      return true;
    case "n":
      walk.on = focused !== undefined && !walk.on;
      walk.at = -1;
      if (walk.on) walkEdges(store, walk, 1);
      else store.announcement.value = "Arrow keys go from node to node again.";
      return true;
    case "+":
    case "=":
      renderer.zoom(1.4);
      return true;
    case "-":
      renderer.zoom(1 / 1.4);
      return true;
    case "f":
      renderer.fit();
      return true;
    default:
      return subject?.kind === "actor" && actorStep(store, subject.actor, event.key);
  }
}

/** What one can do with the actor under the focus. */
function actorStep(store: Store, actor: number, key: string): boolean {
  if (key === "e") expand(store, actor);
  else if (key === "h") putAway(store, actor);
  else if (key === "o") keepAround(store, actor, 1);
  else if (key === "p") {
    const isPinned = store.state.value.pins.some((held) => held.actor === actor);
    const node = store.scene.value.nodes.find(({ key }) => key === String(actor));
    pin(store, actor, isPinned ? undefined : node);
    store.announcement.value = isPinned ? "No longer held in its place." : "Held in its place.";
  } else return false;
  return true;
}

function here(store: Store): string | undefined {
  return store.focused.value ?? keyOfSelection(store.state.value.selection);
}

function walkEdges(store: Store, walk: EdgeWalk, step: number): void {
  const focused = here(store);
  const edges = focused === undefined ? [] : edgesAt(store.scene.value, focused);
  if (focused === undefined || edges.length === 0) return;
  walk.at = (walk.at + step + edges.length) % edges.length;
  const edge = edges[walk.at];
  if (edge !== undefined)
    store.announcement.value = `${walk.at + 1} of ${edges.length}: ${edgeWords(store, edge, focused)}`;
}

function focusOn(store: Store, renderer: Renderer, key: string | undefined): void {
  if (key === undefined) return;
  store.focused.value = key;
  store.announcement.value = nodeWords(store, key);
  const place = renderer.positionOf(key);
  const { width, height } = renderer.size();
  if (place === undefined) return;
  if (place.x < 0 || place.y < 0 || place.x > width || place.y > height) renderer.flyTo(key);
}

/** From where the focus is (else from the selection, else to the most important), the closest node within 60° of the direction. */
function nearestIn(store: Store, renderer: Renderer, [dx, dy]: readonly [number, number]): string | undefined {
  const { nodes } = store.scene.value;
  const from = here(store);
  const origin = from === undefined ? undefined : renderer.positionOf(from);
  if (origin === undefined)
    return [...nodes].sort((a, b) => b.importance - a.importance || (a.key < b.key ? -1 : 1))[0]?.key;
  let best: { readonly key: string; readonly cost: number } | undefined;
  for (const { key } of nodes) {
    const place = key === from ? undefined : renderer.positionOf(key);
    if (place === undefined) continue;
    const [x, y] = [place.x - origin.x, place.y - origin.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 0 || aside > along * 1.75) continue;
    const cost = along + aside * 1.5;
    if (best === undefined || cost < best.cost) best = { key, cost };
  }
  return best?.key;
}

/** The neighbours of the selected node in turn, the strongest tie first. */
function nextNeighbour(store: Store, step: 1 | -1): string | undefined {
  const centre = keyOfSelection(store.state.value.selection) ?? store.focused.value;
  if (centre === undefined) return undefined;
  const ties = new Map<string, number>();
  for (const { source, target, size } of edgesAt(store.scene.value, centre)) {
    const other = source === centre ? target : source;
    ties.set(other, (ties.get(other) ?? 0) + size);
  }
  const ring = [...ties.keys()].sort((a, b) => (ties.get(b) ?? 0) - (ties.get(a) ?? 0) || (a < b ? -1 : 1));
  const at = ring.indexOf(store.focused.value ?? "");
  return ring[(at < 0 ? (step > 0 ? 0 : ring.length - 1) : at + step + ring.length) % ring.length];
}
