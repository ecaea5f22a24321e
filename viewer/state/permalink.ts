import type { Projection, TextRange } from "../../src/write/projection/model.ts";
import { initialState, type Selection, type View, type ViewState, views } from "./view-state.ts";

/** What a link holds; things are named by IRI, so that a link survives a graph that has grown. */
interface Linked {
  /** Key of the projection that the link was made for. */
  readonly graph: string;
  readonly view?: View;
  readonly hidden?: readonly string[];
  readonly dates?: "published" | "happened";
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly actors?: readonly string[];
  readonly article?: string;
  readonly ranges?: readonly TextRange[];
}

const prefix = "#v=1&s=";

/** The address's fragment for a state; empty for the state that the page begins with. */
export function fragmentOf(projection: Projection, state: ViewState): string {
  const { view, hidden, dates, from, to, limit, selection, reading } = state;
  const iri = (actor: number) => projection.actors[actor]?.iri ?? "";
  const article = reading === undefined ? undefined : projection.articles[reading.article]?.iri;
  const linked = {
    ...(view === initialState.view ? {} : { view }),
    ...(hidden.length === 0 ? {} : { hidden: hidden.map((value) => byIri(projection, value)) }),
    ...(dates === initialState.dates ? {} : { dates }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(limit === initialState.limit ? {} : { limit }),
    ...(selection.kind === "actor" ? { actors: [iri(selection.actor)] } : {}),
    ...(selection.kind === "link" ? { actors: [iri(selection.source), iri(selection.target)] } : {}),
    ...(article === undefined ? {} : { article, ranges: reading?.ranges ?? [] }),
  };
  if (Object.keys(linked).length === 0) return "";
  return prefix + encoded(JSON.stringify({ graph: projection.key, ...linked } satisfies Linked));
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
  const actors = (linked.actors ?? []).flatMap((iri) => actorIndex.get(iri) ?? []);
  const lost = actors.length < (linked.actors?.length ?? 0);
  const article = projection.articles.findIndex(({ iri }) => iri === linked.article);
  const { from, to } = linked;
  const state: ViewState = {
    view: views.find((view) => view === linked.view) ?? initialState.view,
    hidden: (linked.hidden ?? []).flatMap((value) => byIndex(actorIndex, value) ?? []),
    dates: linked.dates === "happened" ? "happened" : "published",
    limit: typeof linked.limit === "number" && linked.limit > 0 ? linked.limit : initialState.limit,
    selection: lost ? { kind: "nothing" } : selectionOf(actors),
    ...(typeof from === "string" ? { from } : {}),
    ...(typeof to === "string" ? { to } : {}),
    ...(article < 0 ? {} : { reading: { article, ranges: linked.ranges ?? [] } }),
  };
  if (linked.graph === projection.key) return { state };
  return { state, warning: "The link was made for another graph; what this one has of it is shown." };
}

function selectionOf([first, second]: readonly number[]): Selection {
  if (first === undefined) return { kind: "nothing" };
  return second === undefined ? { kind: "actor", actor: first } : { kind: "link", source: first, target: second };
}

const numbered = /^(outlet|speaker):(\d+)$/;

function byIri(projection: Projection, value: string): string {
  const [, facet, index] = numbered.exec(value) ?? [];
  return facet === undefined ? value : `${facet}:${projection.actors[Number(index)]?.iri}`;
}

function byIndex(actorIndex: ReadonlyMap<string, number>, value: string): string | undefined {
  if (typeof value !== "string") return undefined;
  const [facet = "", iri = ""] = [value.slice(0, value.indexOf(":")), value.slice(value.indexOf(":") + 1)];
  if (facet !== "outlet" && facet !== "speaker") return value;
  const index = actorIndex.get(iri);
  if (index !== undefined) return `${facet}:${index}`;
  return iri === "none" ? value : undefined;
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
