import { cg, sem } from "../../model/vocabulary.ts";
import { claimInWords, evidenceInWords, type Lookup, nameOf } from "../words.ts";
import { placeOf } from "./passages.ts";

/** How much of it is shown: a person of the news may be in thousands of claims. */
export const most = 20;

/** Of one claim: the words, who says it, where, when, by which rule. */
export function explainClaim(lookup: Lookup, claim: string): readonly string[] {
  const { one, all } = lookup;
  const [from, to] = [one(claim, sem.hasEarliestBeginTimeStamp), one(claim, sem.hasLatestEndTimeStamp)];
  const statement = one(claim, cg.inStatement);
  const confidence = one(claim, cg.confidence);
  const line = (what: string, words: string | undefined) => (words === undefined ? [] : [`${what.padEnd(9)} ${words}`]);
  return [
    claimInWords(lookup, claim),
    ...placeOf(lookup, claim),
    ...line("happened", from === undefined ? undefined : from === to ? from : `${from} to ${to}`),
    ...line("said", statement === undefined ? undefined : saidInWords(lookup, statement)),
    ...all(claim, cg.denies).flatMap((other) => line("denies", claimInWords(lookup, other))),
    ...all(claim, cg.confirms).flatMap((other) => line("confirms", claimInWords(lookup, other))),
    ...line(
      "rule",
      `${one(claim, cg.rule) ?? "none"}${confidence === undefined ? "" : `, right in ${Math.round(Number(confidence) * 100)} of 100 cases measured`}`,
    ),
    ...line("content", one(claim, cg.proposition)),
  ];
}

/** "Khan, “replied”, in direct speech": who speaks, by which word, how, on which day. */
function saidInWords(lookup: Lookup, statement: string): string {
  const { one, all } = lookup;
  const speaker = one(statement, cg.speaker);
  const cue = evidenceInWords(lookup, statement, cg.cue);
  const mode = one(statement, cg.mode)?.replace(/^.*#/, "").toLowerCase();
  const day = one(statement, cg.saidOn);
  const via = all(statement, cg.via).map((outlet) => nameOf(lookup, outlet));
  return [
    speaker === undefined ? "somebody" : nameOf(lookup, speaker),
    ...(cue === "" ? [] : [`“${cue}”`]),
    ...(mode === undefined ? [] : [`${mode} speech`]),
    ...(day === undefined ? [] : [`on ${day}`]),
    ...(via.length === 0 ? [] : [`through ${via.join(", ")}`]),
  ].join(", ");
}

/** A statement's speaker, words and claims. */
export function explainStatement(lookup: Lookup, statement: string): readonly string[] {
  const claims = lookup.instancesOf(cg.Claim).filter((claim) => lookup.one(claim, cg.inStatement) === statement);
  return [saidInWords(lookup, statement), ...placeOf(lookup, statement, cg.content), ...claimsIn(lookup, claims)];
}

/** Claims with their words, the first `most` of them; nothing where there are none. */
export function claimsIn(lookup: Lookup, claims: readonly string[], title = "claims"): readonly string[] {
  if (claims.length === 0) return [];
  const shown = claims
    .slice(0, most)
    .flatMap((claim) => [
      `  ${claimInWords(lookup, claim)}`,
      `    “${evidenceInWords(lookup, claim)}”`,
      `    ${claim}`,
    ]);
  const more = claims.length - most;
  return [`${title}: ${claims.length}`, ...shown, ...(more > 0 ? [`  … and ${more} more`] : [])];
}
