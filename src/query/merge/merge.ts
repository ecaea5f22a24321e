import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { cg, owl, rdf, rdfs, skos, xsd } from "../../model/vocabulary.ts";
import type { RdfDocument } from "../load.ts";
import type { Conflict } from "./conflicts.ts";
import { type Dataset, readDataset } from "./dataset.ts";
import { type Meeting, meet } from "./meet.ts";
import { type Keys, rekey } from "./rekey.ts";
import { isOurs, type Joined, smush } from "./smush.ts";

/** What merging needs of the build: how it names things, and how it judges propositions. */
export interface MergeOptions extends Keys {
  readonly base: string;
  /** Assessments of the propositions in all these quads. */
  readonly assess: (quads: readonly Quad[]) => readonly Quad[];
  /** Two of our own names that the user's data says are one, as a link with its reason. */
  readonly link: (one: string, other: string) => readonly Quad[];
}

/** What became of each dataset, and of all of them together. */
export interface Merged {
  readonly quads: readonly Quad[];
  readonly datasets: readonly Dataset[];
  /** Names that links made one, whether or not several datasets use them. */
  readonly joined: readonly Joined[];
  readonly conflicts: readonly Conflict[];
  readonly meetings: readonly Meeting[];
  /** By dataset, in their order: how many things no other dataset speaks of. */
  readonly fresh: readonly number[];
  /** Propositions and claims that have another name now: old → new. */
  readonly renamed: ReadonlyMap<string, string>;
}

const voidNs = "http://rdfs.org/ns/void#";

/**
 * Datasets beside one another, each in its graph, with one name for each thing that links hold together; whatever is
 * named after its content is named anew where that changed, and then assessed anew. The order of the documents does not
 * matter. Throws an `Error` naming the file, line and column that cannot be read.
 */
export async function merge(documents: readonly RdfDocument[], options: MergeOptions): Promise<Merged> {
  const { base } = options;
  const datasets: Dataset[] = [];
  for (const document of documents) datasets.push(await readDataset(document, base));
  datasets.sort((a, b) => (a.graph < b.graph ? -1 : 1));

  const read = datasets.flatMap(({ quads }) => quads);
  const { quads: smushed, joined, conflicts } = smush(read, base);
  const { quads: keyed, propositions, claims } = rekey(read, smushed, base, options);
  const renamed = new Map([...propositions, ...claims]);
  const quads = renamed.size === 0 ? keyed : reassessed(keyed, options);
  return {
    quads: [...quads, ...otherNames(joined, quads, options), ...descriptions(datasets)],
    datasets,
    joined,
    conflicts,
    ...meet(datasets, keyed, base),
    renamed,
  };
}

/** Fused propositions have the sources of both: what was counted of each alone holds no more. */
function reassessed(quads: readonly Quad[], { base, assess }: MergeOptions): readonly Quad[] {
  const stale = new Set(
    quads.filter(({ object }) => object.value === cg.Assessment).map(({ subject }) => subject.value),
  );
  if (stale.size === 0) return quads;
  const rest = quads.filter(({ subject }) => !stale.has(subject.value));
  const graph = DataFactory.namedNode(`${base}graph/assessments`);
  const judged = assess(rest).map(({ subject, predicate, object }) =>
    DataFactory.quad(subject as never, predicate as never, object as never, graph),
  );
  return [...rest, ...judged];
}

/**
 * What each thing is called elsewhere, and why two names of ours are one where nothing tells it: in the graph `links`,
 * among the links themselves.
 */
function otherNames(joined: readonly Joined[], quads: readonly Quad[], { base, link }: MergeOptions): readonly Quad[] {
  const { namedNode, quad } = DataFactory;
  const linking = namedNode(`${base}graph/links`);
  const explained = new Map<string, Set<string>>();
  for (const { subject, predicate, object } of quads)
    if (predicate.value === cg.links)
      explained.set(subject.value, (explained.get(subject.value) ?? new Set()).add(object.value));
  const pairs = new Set([...explained.values()].map((names) => [...names].sort().join(" ")));
  const elsewhere = joined.flatMap(({ name, others }) =>
    others
      .filter((other) => !isOurs(other, base))
      .map((other) => quad(namedNode(name), namedNode(skos.exactMatch), namedNode(other), linking) as Quad),
  );
  const said = quads.flatMap((triple) => {
    const { subject, predicate, object } = triple;
    const names = [subject.value, object.value];
    const unexplained =
      predicate.value === owl.sameAs &&
      names.every((name) => isOurs(name, base)) &&
      !pairs.has([...names].sort().join(" "));
    return unexplained ? link(subject.value, object.value) : [];
  });
  const inLinks = said.map(({ subject, predicate, object }) =>
    quad(subject as never, predicate as never, object as never, linking),
  );
  return [...elsewhere, ...inLinks];
}

/** What each graph is, in the default graph (https://www.w3.org/TR/void/). */
function descriptions(datasets: readonly Dataset[]): readonly Quad[] {
  const { namedNode, literal, quad } = DataFactory;
  return datasets.flatMap(({ title, graph, quads }) => {
    const own = quads.filter((other) => other.graph.value === graph).length;
    return [
      quad(namedNode(graph), namedNode(rdf.type), namedNode(`${voidNs}Dataset`)),
      quad(namedNode(graph), namedNode(rdfs.label), literal(title)),
      quad(namedNode(graph), namedNode(`${voidNs}triples`), literal(String(own), namedNode(xsd.nonNegativeInteger))),
    ];
  });
}
