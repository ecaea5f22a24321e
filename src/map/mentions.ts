import type { Quad } from "@rdfjs/types";
import { compareSpans, type Span, wordsOf } from "../model/span.ts";
import { cg, itsrdf, nif, rdf, value } from "../model/vocabulary.ts";
import { count, describe, text, yes } from "./graph.ts";
import { sha256 } from "./hash.ts";
import type { Naming } from "./naming.ts";

/** Words that something in the graph points to, and what is said of them; several uses of one span are one mention. */
export interface WordUse {
  readonly span: Span;
  /** Name of the entity that they stand for. */
  readonly entity?: string;
  readonly metonym?: boolean;
  /** ISO 3166 alpha-2 code of the country that the words around say it belongs to. */
  readonly belongsTo?: string;
  /** Name of the office or quotation that they attest. */
  readonly attests?: string;
  readonly officeStatus?: "current" | "former";
}

/** One `cg:Mention` for each span in use. Where a span has two readings, the first stands. */
export function mapMentions(
  uses: readonly WordUse[],
  article: string,
  naming: Naming,
  base: string,
  withText: boolean,
): readonly Quad[] {
  const bySpan = new Map<string, WordUse[]>();
  for (const use of uses) {
    const name = naming.mention(use.span);
    const group = bySpan.get(name) ?? [];
    bySpan.set(name, group);
    group.push(use);
  }
  const ordered = [...bySpan].sort(([, [a]], [, [b]]) => (a && b ? compareSpans(a.span, b.span) : 0));
  return ordered.flatMap(([name, group]) => {
    const [{ span }] = group as [WordUse];
    const linked = group.find(({ entity }) => entity !== undefined);
    const statuses = new Set(group.flatMap(({ officeStatus }) => officeStatus ?? []));
    const [status] = statuses.size === 1 ? statuses : [];
    const words = wordsOf(article, span);
    return describe(base + name, [
      [rdf.type, cg.Mention],
      [nif.referenceContext, base + naming.text],
      [nif.beginIndex, count(naming.point(span.start))],
      [nif.endIndex, count(naming.point(span.end))],
      withText ? [nif.anchorOf, text(words)] : [cg.sha256, text(sha256(words))],
      [itsrdf.taIdentRef, linked?.entity === undefined ? undefined : base + linked.entity],
      [cg.metonym, linked?.metonym === true ? yes : undefined],
      [cg.belongsTo, linked?.belongsTo === undefined ? undefined : `${base}country/${linked.belongsTo}`],
      [cg.attests, [...new Set(group.flatMap(({ attests }) => (attests === undefined ? [] : [base + attests])))]],
      [cg.officeStatus, status === undefined ? undefined : value.officeStatus[status]],
    ]);
  });
}
