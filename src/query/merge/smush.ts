import type { Quad, Term } from "@rdfjs/types";
import { DataFactory } from "n3";
import { instanceKinds } from "../../model/vocabulary.ts";
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
 * Gives everything that the links hold together one name: ours where there is one, else the first by code unit,
 * of a former blank node only where there is no other. A link
 * keeps the other name: it is moved to the graph `links`, from which the joining can be undone. Names in conflict stay
 * apart, with their links where they were.
 */
export function smush(quads: readonly Quad[], base: string): Smushed {
  const links = quads.flatMap((quad) => maybeLink(quad) ?? []);
  const conflictIn = conflictFinder(quads, base);
  const kinds = instanceKinds.map((kind) => `${base}${kind}/`);
  const isOurs = (iri: string) => kinds.some((kind) => iri.startsWith(kind));
  const joined: Joined[] = [];
  const conflicts: Conflict[] = [];
  for (const names of classesOf(links)) {
    const reason = conflictIn(names);
    if (reason !== undefined) conflicts.push({ names, reason });
    else {
      const name = names.find(isOurs) ?? names.find((iri) => !iri.includes("/.well-known/genid/")) ?? names[0] ?? "";
      joined.push({ name, others: names.filter((iri) => iri !== name) });
    }
  }
  const renamed = new Map(joined.flatMap(({ name, others }) => others.map((other) => [other, name] as const)));
  const linking = DataFactory.namedNode(`${base}graph/links`);
  const moved = quads.map((quad): Quad => {
    const link = maybeLink(quad);
    if (link === undefined) return rename(quad, renamed);
    const name = renamed.get(link.one) ?? link.one;
    if (name !== (renamed.get(link.other) ?? link.other)) return rename(quad, renamed);
    const other = link.one === name ? link.other : link.one;
    const { namedNode, quad: triple } = DataFactory;
    return triple(namedNode(name), namedNode(link.property), namedNode(other), linking);
  });
  return { quads: moved, joined, conflicts };
}

/** The quad with other names for what `names` has. */
export function rename({ subject, predicate, object, graph }: Quad, names: ReadonlyMap<string, string>): Quad {
  const named = (term: Term) => {
    const name = term.termType === "NamedNode" ? names.get(term.value) : undefined;
    return (name === undefined ? term : DataFactory.namedNode(name)) as never;
  };
  return DataFactory.quad(named(subject), predicate as never, named(object), graph as never);
}
