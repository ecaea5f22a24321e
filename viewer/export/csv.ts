import type { Chosen } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import { claimsByProposition } from "../projections/by-proposition.ts";
import { wordsOf } from "../projections/cards.ts";
import { independentSources, standingOf } from "../projections/standing.ts";
import { labelOf } from "../projections/wording.ts";
import { codePoints } from "./citations.ts";

const header = [
  "claim",
  "source",
  "voice",
  "actors",
  "frame",
  "event_class",
  "recipients",
  "themes",
  "locations",
  "quantity",
  "polarity",
  "certainty",
  "temporality",
  "force",
  "earliest",
  "latest",
  "standing",
  "independent_sources",
  "words",
  "begin",
  "end",
  "article",
  "title",
  "outlet",
  "published",
  "url",
] as const;

/** One row a claim (RFC 4180), offsets in code points; names joined by "; ". */
export function csvOf(projection: Projection, { claims }: Chosen): string {
  const backing = claimsByProposition(projection);
  const names = (actors: readonly number[]) => actors.map((actor) => labelOf(projection, actor)).join("; ");
  const rows = claims.flatMap((index): (readonly string[])[] => {
    const claim = projection.claims[index];
    const seen = claim === undefined ? undefined : projection.propositions[claim.proposition];
    if (claim === undefined || seen === undefined) return [];
    const article = projection.articles[claim.article];
    const [begin] = codePoints(article?.text, claim.evidence[0] ?? [0, 0]);
    const [, end] = codePoints(article?.text, claim.evidence.at(-1) ?? [0, 0]);
    return [
      [
        claim.iri,
        labelOf(projection, claim.source),
        claim.voice,
        names(seen.actors),
        seen.frame,
        seen.plover ?? "",
        names(seen.recipients),
        names(seen.themes),
        names(seen.locations),
        seen.quantity ?? "",
        claim.polarity,
        claim.certainty,
        claim.temporality,
        claim.force,
        claim.earliest ?? "",
        claim.latest ?? "",
        standingOf(projection, claim),
        String(independentSources(projection, backing.get(claim.proposition) ?? [])),
        wordsOf(projection, { article: claim.article, ranges: claim.evidence }),
        String(begin),
        String(end),
        article?.iri ?? "",
        article?.title ?? "",
        article?.outlet === undefined ? "" : labelOf(projection, article.outlet),
        article?.published ?? "",
        article?.url ?? "",
      ],
    ];
  });
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Quoted where it must be; words of an article that a spreadsheet would run as a formula are held by an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
