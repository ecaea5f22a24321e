import { cg, nif } from "../../model/vocabulary.ts";
import { articleInWords, beginOf, type Lookup } from "../words.ts";

/** The article, and the sentence around a node's words. */
export function placeOf(lookup: Lookup, subject: string, property: string = cg.evidence): readonly string[] {
  const article = lookup.one(subject, cg.reportedIn);
  return [
    ...placesOf(lookup, lookup.all(subject, property)),
    ...(article === undefined ? [] : [`article   ${articleInWords(lookup, article)}`, `          ${article}`]),
  ];
}

/** Each passage once, its words between » and «, with offsets in code points. */
export function placesOf(lookup: Lookup, mentions: readonly string[]): readonly string[] {
  const sorted = [...mentions].sort((a, b) => beginOf(lookup, a) - beginOf(lookup, b) || (a < b ? -1 : 1));
  return sorted.map((mention) => {
    const [begin, end] = [nif.beginIndex, nif.endIndex].map((property) => Number(lookup.one(mention, property)));
    return `words     ${passageAround(lookup, mention)}  [${begin}, ${end})`;
  });
}

/** The sentence, roughly: from the last full stop or line break before the words to the next behind them. */
function passageAround(lookup: Lookup, mention: string): string {
  const text = lookup.one(lookup.one(mention, nif.referenceContext) ?? "", nif.isString);
  if (text === undefined) return `»${lookup.one(mention, nif.anchorOf) ?? "(words left out)"}«`;
  const points = [...text];
  const [begin = 0, end = 0] = [nif.beginIndex, nif.endIndex].map((property) => Number(lookup.one(mention, property)));
  const before = points.slice(0, begin).join("");
  const after = points.slice(end).join("");
  const start = [...before.matchAll(/[.!?]["”’)]*\s|\n/g)].map(({ index, 0: stop }) => index + stop.length).at(-1) ?? 0;
  const stop = /[.!?]["”’)]*(?=\s|$)/.exec(after.split("\n")[0] ?? "");
  const rest = stop === null ? (after.split("\n")[0] ?? "") : after.slice(0, stop.index + stop[0].length);
  return `${before.slice(start)}»${points.slice(begin, end).join("")}«${rest}`;
}
