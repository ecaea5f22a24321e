import type { Projection, TextRange } from "../../src/write/projection/model.ts";
import {
  type Camera,
  graphs,
  initialState,
  type PathQuestion,
  type Selection,
  type View,
  type ViewState,
  views,
} from "./view-state.ts";

/** What a link holds; things are named by IRI, so that a link survives a graph that has grown. */
interface Linked {
  /** Key of the projection that the link was made for. */
  readonly graph: string;
  readonly view?: View;
  readonly nodes?: ViewState["graph"];
  readonly hidden?: readonly string[];
  readonly only?: readonly string[];
  readonly dates?: "published" | "happened";
  readonly strict?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly actors?: readonly string[];
  readonly frame?: string;
  /** The two actors are outlets side by side. */
  readonly compared?: true;
  readonly path?: Omit<PathQuestion, "from" | "to">;
  readonly proposition?: string;
  readonly article?: string;
  readonly ranges?: readonly TextRange[];
  readonly around?: readonly [iri: string, steps: number];
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  readonly pins?: readonly (readonly [iri: string, x: number, y: number])[];
  readonly camera?: Camera;
}

const prefix = "#v=1&s=";

/** The address's fragment for a state; empty for the state that the page begins with. */
export function fragmentOf(projection: Projection, state: ViewState): string {
  const { view, graph, hidden, only, dates, strict, from, to, limit, reading, around, added, removed, pins, camera } =
    state;
  const iri = (actor: number) => projection.actors[actor]?.iri ?? "";
  const article = reading === undefined ? undefined : projection.articles[reading.article]?.iri;
  const byIri = (values: readonly string[]) => values.map((value) => named(projection, value));
  const linked = {
    ...(view === initialState.view ? {} : { view }),
    ...(graph === initialState.graph ? {} : { nodes: graph }),
    ...(hidden.join(" ") === initialState.hidden.join(" ") ? {} : { hidden: byIri(hidden) }),
    ...(only.length === 0 ? {} : { only: byIri(only) }),
    ...(dates === initialState.dates ? {} : { dates }),
    ...(strict ? { strict } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(limit === initialState.limit ? {} : { limit }),
    ...linkedSelection(projection, state.selection),
    ...(article === undefined ? {} : { article, ranges: reading?.ranges ?? [] }),
    ...(around === undefined ? {} : { around: [iri(around.actor), around.steps] as const }),
    ...(added.length === 0 ? {} : { added: added.map(iri) }),
    ...(removed.length === 0 ? {} : { removed: removed.map(iri) }),
    ...(pins.length === 0 ? {} : { pins: pins.map(({ actor, x, y }) => [iri(actor), x, y] as const) }),
    ...(camera === undefined || isAtRest(camera) ? {} : { camera: roundedCamera(camera) }),
  };
  if (Object.keys(linked).length === 0) return "";
  return prefix + encoded(JSON.stringify({ graph: projection.key, ...linked } satisfies Linked));
}

function linkedSelection(projection: Projection, selection: Selection): Partial<Linked> {
  const iri = (actor: number) => projection.actors[actor]?.iri ?? "";
  switch (selection.kind) {
    case "actor":
      return { actors: [iri(selection.actor)] };
    case "link": {
      const actors = [iri(selection.source), iri(selection.target)];
      return selection.frame === undefined ? { actors } : { actors, frame: selection.frame };
    }
    case "path": {
      const { from, to, avoidHubs, corroborated } = selection;
      return { actors: [iri(from), iri(to)], path: { avoidHubs, corroborated } };
    }
    case "outlets":
      return { actors: [iri(selection.left), iri(selection.right)], compared: true };
    case "claim":
      return { proposition: projection.propositions[selection.proposition]?.iri ?? "" };
    default:
      return {};
  }
}

/** The state that a fragment asks for, as far as this graph has it, and what the reader must know about it. */
export function stateOf(
  projection: Projection,
  fragment: string,
): { readonly state: ViewState; readonly warning?: string } {
  if (!fragment.startsWith(prefix)) return { state: initialState };
  const linked = decoded(fragment.slice(prefix.length));
  if (linked === undefined)
    return { state: initialState, warning: "The link is damaged; this is the beginning instead." };
  const actorIndex = new Map(projection.actors.map(({ iri }, index) => [iri, index]));
  const actorsOf = (iris: readonly string[] | undefined) => listed(iris).flatMap((iri) => actorIndex.get(iri) ?? []);
  const valuesOf = (values: readonly string[] | undefined) =>
    listed(values).flatMap((value) => numbered(actorIndex, value) ?? []);
  const article = projection.articles.findIndex(({ iri }) => iri === linked.article);
  const centre = actorIndex.get(linked.around?.[0] ?? "");
  const { from, to, camera } = linked;
  const pins = listed(linked.pins).flatMap(([iri, x, y]) =>
    actorsOf([iri]).map((actor) => ({ actor, x: Number(x), y: Number(y) })),
  );
  const state: ViewState = {
    view: views.find((view) => view === linked.view) ?? initialState.view,
    graph: graphs.find((graph) => graph === linked.nodes) ?? initialState.graph,
    hidden: Array.isArray(linked.hidden) ? valuesOf(linked.hidden) : initialState.hidden,
    only: valuesOf(linked.only),
    dates: linked.dates === "happened" ? "happened" : "published",
    strict: linked.strict === true,
    limit: typeof linked.limit === "number" && linked.limit > 0 ? linked.limit : initialState.limit,
    selection: selectionOf(projection, actorsOf(linked.actors), linked),
    added: actorsOf(linked.added),
    removed: actorsOf(linked.removed),
    pins,
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(article < 0 ? {} : { reading: { article, ranges: listed(linked.ranges) } }),
    ...(centre === undefined ? {} : { around: { actor: centre, steps: Number(linked.around?.[1]) || 1 } }),
    ...(camera === undefined || ![camera.x, camera.y, camera.ratio].every(Number.isFinite) ? {} : { camera }),
  };
  if (linked.graph === projection.key) return { state };
  return { state, warning: "The link was made for another graph; what this one has of it is shown." };
}

function selectionOf(projection: Projection, actors: readonly number[], linked: Linked): Selection {
  const proposition = projection.propositions.findIndex(({ iri }) => iri === linked.proposition);
  if (proposition >= 0) return { kind: "claim", proposition };
  const [first, second] = actors;
  // Half an arrow is none.
  if (first === undefined || actors.length < listed(linked.actors).length) return { kind: "nothing" };
  if (second === undefined) return { kind: "actor", actor: first };
  const { path, frame, compared } = linked;
  if (compared === true) return { kind: "outlets", left: first, right: second };
  if (path === undefined)
    return { kind: "link", source: first, target: second, ...(typeof frame === "string" ? { frame } : {}) };
  const { avoidHubs, corroborated } = path;
  return { kind: "path", from: first, to: second, avoidHubs: avoidHubs === true, corroborated: corroborated === true };
}

/** A link may come from anywhere: what should be a list and is none is an empty one. */
function listed<T>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list) ? list : [];
}

function isDay(day: unknown): day is string {
  return typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day);
}

function isAtRest({ x, y, ratio }: Camera): boolean {
  return Math.abs(x - 0.5) < 0.001 && Math.abs(y - 0.5) < 0.001 && Math.abs(ratio - 1) < 0.001;
}

function roundedCamera({ x, y, ratio }: Camera): Camera {
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
  return { x: rounded(x), y: rounded(y), ratio: rounded(ratio) };
}

/** Facets whose values are actors. */
const actorFacets = new Set(["outlet", "speaker", "place"]);

/** "outlet:3" by the outlet's IRI. */
function named(projection: Projection, value: string): string {
  const [facet = "", index = ""] = value.split(":");
  return actorFacets.has(facet) && index !== "none" ? `${facet}:${projection.actors[Number(index)]?.iri}` : value;
}

/** The reverse; undefined where this graph has no such actor. */
function numbered(actorIndex: ReadonlyMap<string, number>, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const [facet = "", iri = ""] = [value.slice(0, value.indexOf(":")), value.slice(value.indexOf(":") + 1)];
  if (!actorFacets.has(facet) || iri === "none") return value;
  const index = actorIndex.get(iri);
  return index === undefined ? undefined : `${facet}:${index}`;
}

/** UTF-8 in base64url (RFC 4648, section 5). */
function encoded(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decoded(code: string): Linked | undefined {
  try {
    const binary = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const linked: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof linked === "object" && linked !== null ? (linked as Linked) : undefined;
  } catch {
    return undefined;
  }
}
