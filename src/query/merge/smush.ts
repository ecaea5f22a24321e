import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { DataFactory } from "n3";
import { cg, instanceKinds, owl } from "../../model/vocabulary.ts";
import { type Conflict, conflictFinder } from "./conflicts.ts";
import { classesOf, maybeLink } from "./links.ts";

/** Names that now are one: the name that stays, and those it stands for. */
export interface Joined {
  readonly name: string;
  readonly others: readonly string[];
}

/** Triples in which each thing has one name, and how they came to be. */
export interface Smushed {
  readonly quads: readonly Quad[];
  readonly joined: readonly Joined[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Gives everything that the links hold together one name: ours where there is one, of several the one that most is said of;
 * that of a former blank node only where there is no other. What is said of names themselves keeps them: links, which are
 * moved to the graph `links`, so that the joining can be undone, their reasons, and what may be the same or is different.
 * Names in conflict stay apart. Gives the quads in the order taken.
 */
export function smush(quads: readonly Quad[], base: string): Smushed {
  const conflictIn = conflictFinder(quads, base);
  const preferred = preference(quads, base);
  const joined: Joined[] = [];
  const conflicts: Conflict[] = [];
  for (const names of classesOf(quads.flatMap((quad) => maybeLink(quad) ?? []))) {
    const reason = conflictIn(names);
    if (reason !== undefined) conflicts.push({ names, reason });
    else {
      const [name = "", ...others] = preferred(names);
      joined.push({ name, others: others.sort() });
    }
  }
  const renamed = new Map(joined.flatMap(({ name, others }) => others.map((other) => [other, name] as const)));
  const linking = DataFactory.namedNode(`${base}graph/links`);
  const moved = quads.map((quad): Quad => {
    const link = maybeLink(quad);
    if (link !== undefined && [link.one, link.other].some((name) => renamed.has(name))) return inGraph(quad, linking);
    return link !== undefined || ofNames.has(quad.predicate.value) ? quad : rename(quad, renamed);
  });
  return { quads: moved, joined, conflicts };
}

const ofNames: ReadonlySet<string> = new Set([cg.links, cg.maybeSameAs, owl.differentFrom]);

/** Whether a name is ours: that of an instance, not of a graph's own former blank node. */
export function isOurs(iri: string, base: string): boolean {
  return instanceKinds.some((kind) => iri.startsWith(`${base}${kind}/`));
}

/** Names, the best first. */
function preference(quads: readonly Quad[], base: string): (names: readonly string[]) => readonly string[] {
  const said = new Map<string, number>();
  for (const { subject } of quads) said.set(subject.value, (said.get(subject.value) ?? 0) + 1);
  const rank = (iri: string) => (isOurs(iri, base) ? 0 : iri.includes("/.well-known/genid/") ? 2 : 1);
  // Foreign names by code unit alone: how much is said of them tells nothing.
  const amount = (iri: string) => (rank(iri) === 0 ? (said.get(iri) ?? 0) : 0);
  return (names) => [...names].sort((a, b) => rank(a) - rank(b) || amount(b) - amount(a) || (a < b ? -1 : 1));
}

function inGraph({ subject, predicate, object }: Quad, graph: NamedNode): Quad {
  return DataFactory.quad(subject as never, predicate as never, object as never, graph as never) as Quad;
}

/** The quad with other names for what `names` has. */
export function rename({ subject, predicate, object, graph }: Quad, names: ReadonlyMap<string, string>): Quad {
  const named = (term: Term) => {
    const name = term.termType === "NamedNode" ? names.get(term.value) : undefined;
    return (name === undefined ? term : DataFactory.namedNode(name)) as never;
  };
  return DataFactory.quad(named(subject), predicate as never, named(object), graph as never);
}
