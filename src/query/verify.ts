import type { Quad } from "@rdfjs/types";
import { cg, nif } from "../model/vocabulary.ts";
import { checkAsks } from "./checks.ts";
import type { Fault } from "./fault.ts";
import { checkShapes } from "./shapes.ts";
import { checkSpans } from "./spans.ts";

export type { Fault } from "./fault.ts";

/** `ontology`: folder with `claimgraph.ttl`, `shapes.ttl`, `checks/`; `texts`: exact texts for a graph without them. */
export interface VerifyOptions {
  readonly ontology: string;
  readonly texts?: Iterable<string>;
}

/**
 * Checks a graph, named graphs taken together but for those of other people's data that were merged into it: every mention reads its words in its text, every text is the one that was
 * hashed, the SHACL shapes hold, no ASK check is true. Gives the faults by check, subject and message in code-unit order;
 * none where all is well. A text that is neither in the graph nor among `texts` leaves its words unchecked. Throws an
 * `Error` where a file of the ontology cannot be read.
 */
export async function verify(
  quads: readonly Quad[],
  { ontology, texts = [] }: VerifyOptions,
): Promise<readonly Fault[]> {
  const ours = withoutForeign(quads);
  const faults = [
    ...checkSpans(ours, texts),
    ...(await checkShapes(ours, ontology)),
    ...(await checkAsks(ours, ontology)),
  ];
  const key = ({ check, subject, message }: Fault) => [check, subject, message].join("\u0000");
  const byKey = new Map(faults.map((fault) => [key(fault), fault]));
  return [...byKey.keys()].sort().flatMap((found) => byKey.get(found) ?? []);
}

/** The triples but those of a graph that `merge` calls a dataset and that has no claim or text: our shapes are not theirs. */
function withoutForeign(quads: readonly Quad[]): readonly Quad[] {
  const datasets = quads.filter(({ object }) => object.value === "http://rdfs.org/ns/void#Dataset");
  const foreign = new Set(datasets.map(({ subject }) => subject.value));
  const ours: ReadonlySet<string> = new Set([cg.Claim, cg.Mention, cg.Statement, cg.Link, nif.Context]);
  for (const { graph, object } of quads) if (ours.has(object.value)) foreign.delete(graph.value);
  return foreign.size === 0 ? quads : quads.filter(({ graph }) => !foreign.has(graph.value));
}
