import type { Quad } from "@rdfjs/types";
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
 * Checks a graph, named graphs taken together: every mention reads its words in its text, every text is the one that was
 * hashed, the SHACL shapes hold, no ASK check is true. Gives the faults by check, subject and message in code-unit order;
 * none where all is well. A text that is neither in the graph nor among `texts` leaves its words unchecked. Throws an
 * `Error` where a file of the ontology cannot be read.
 */
export async function verify(
  quads: readonly Quad[],
  { ontology, texts = [] }: VerifyOptions,
): Promise<readonly Fault[]> {
  const faults = [
    ...checkSpans(quads, texts),
    ...(await checkShapes(quads, ontology)),
    ...(await checkAsks(quads, ontology)),
  ];
  const key = ({ check, subject, message }: Fault) => [check, subject, message].join("\u0000");
  const byKey = new Map(faults.map((fault) => [key(fault), fault]));
  return [...byKey.keys()].sort().flatMap((found) => byKey.get(found) ?? []);
}
