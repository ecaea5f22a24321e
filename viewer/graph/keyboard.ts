import { labelOf } from "../projections/wording.ts";
import { type Store, select } from "../state/store.ts";
import { typeLabels } from "../theme/shapes.ts";
import type { Renderer } from "./renderer.ts";

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const panStep = 60;

/** A key pressed on the canvas; whether it meant something here. */
export function keyboardStep(store: Store, renderer: Renderer, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const direction = directions[event.key];
  if (direction !== undefined) {
    if (event.shiftKey) renderer.pan(direction[0] * panStep, direction[1] * panStep);
    else focusOn(store, renderer, nearestIn(store, renderer, direction));
    return true;
  }
  switch (event.key) {
    case "Enter":
    case " ":
      if (store.focused.value === undefined) return false;
      select(store, { kind: "actor", actor: store.focused.value });
      return true;
    case "[":
    case "]":
      focusOn(store, renderer, nextNeighbour(store, event.key === "]" ? 1 : -1));
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
      return false;
  }
}

function focusOn(store: Store, renderer: Renderer, actor: number | undefined): void {
  if (actor === undefined) return;
  store.focused.value = actor;
  const { projection } = store;
  const arrows = store.links.value.filter(({ source, target }) => source === actor || target === actor);
  const type = projection.actors[actor]?.type;
  store.announcement.value = `${labelOf(projection, actor)}, ${type === undefined ? "" : typeLabels[type]}, ${arrows.length} arrows`;
  const place = renderer.positionOf(String(actor));
  const box = document.getElementById("canvas")?.getBoundingClientRect();
  if (place === undefined || box === undefined) return;
  if (place.x < 0 || place.y < 0 || place.x > box.width || place.y > box.height) renderer.flyTo(String(actor));
}

/** From where the focus is (the selection, else the middle of the canvas), the closest actor within 60° of the direction. */
function nearestIn(store: Store, renderer: Renderer, [dx, dy]: readonly [number, number]): number | undefined {
  const { selection } = store.state.value;
  const from = store.focused.value ?? (selection.kind === "actor" ? selection.actor : undefined);
  const shown = [...store.cast.value.shown];
  if (from === undefined)
    return shown.sort((a, b) => (store.cast.value.weights.get(b) ?? 0) - (store.cast.value.weights.get(a) ?? 0))[0];
  const origin = renderer.positionOf(String(from));
  if (origin === undefined) return shown[0];
  let best: { readonly actor: number; readonly cost: number } | undefined;
  for (const actor of shown) {
    const place = actor === from ? undefined : renderer.positionOf(String(actor));
    if (place === undefined) continue;
    const [x, y] = [place.x - origin.x, place.y - origin.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (along <= 0 || aside > along * 1.75) continue;
    const cost = along + aside * 1.5;
    if (best === undefined || cost < best.cost) best = { actor, cost };
  }
  return best?.actor;
}

/** The neighbours of the selected actor in turn, the best attested first. */
function nextNeighbour(store: Store, step: 1 | -1): number | undefined {
  const { selection } = store.state.value;
  const centre = selection.kind === "actor" ? selection.actor : store.focused.value;
  if (centre === undefined) return undefined;
  const weights = new Map<number, number>();
  for (const { source, target, claims, statements } of store.links.value) {
    const other = source === centre ? target : target === centre ? source : undefined;
    if (other !== undefined && store.cast.value.shown.has(other))
      weights.set(other, (weights.get(other) ?? 0) + claims.length + statements.length);
  }
  const ring = [...weights.keys()].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b);
  const at = ring.indexOf(store.focused.value ?? -1);
  return ring[(at + step + ring.length) % ring.length] ?? undefined;
}
