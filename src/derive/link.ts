import { createHash } from "node:crypto";
import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { cg, rdf, value } from "../model/vocabulary.ts";
import { score, triple } from "./graph.ts";

export type LinkReason = keyof typeof value.linkReason;

/** Two things that have something in common, and what. */
export interface Link {
  readonly one: string;
  readonly other: string;
  /** IRI of the property that holds between them, both ways. */
  readonly relation: string;
  readonly reasons: readonly LinkReason[];
  /** How strong, 0..1. */
  readonly score: number;
  /** How they differ, in words. */
  readonly difference?: string;
  /** Passages of the one and of the other that read the same. */
  readonly passages?: readonly string[];
}

/** The triple both ways, and a `cg:Link` that tells why: deleting these lines takes the link back. */
export function linkQuads(link: Link, base: string): readonly Quad[] {
  const { relation, reasons, difference, passages = [] } = link;
  const [one, other] = [link.one, link.other].sort() as [string, string];
  const relative = [one, other].map((iri) => (iri.startsWith(base) ? iri.slice(base.length) : iri));
  const key = createHash("sha256")
    .update(JSON.stringify([relation, ...relative]), "utf8")
    .digest("hex");
  const node = `${base}link/${key.slice(0, 12)}`;
  return [
    triple(one, relation, other),
    triple(other, relation, one),
    triple(node, rdf.type, cg.Link),
    triple(node, cg.links, one),
    triple(node, cg.links, other),
    triple(node, cg.relation, relation),
    ...reasons.map((reason) => triple(node, cg.reason, value.linkReason[reason])),
    triple(node, cg.score, score(link.score)),
    ...(difference === undefined ? [] : [triple(node, cg.difference, DataFactory.literal(difference, "en"))]),
    ...passages.map((passage) => triple(node, cg.passage, passage)),
  ];
}
