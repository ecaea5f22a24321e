import { cg } from "../../model/vocabulary.ts";
import { articleInWords, claimInWords, evidenceInWords, type Lookup, nameOf, propositionInWords } from "../words.ts";
import type { ChangedClaim, Changes } from "./changes.ts";

/** Claims added, withdrawn and changed, each with its words and its article, in lines for people. */
export function changesInWords(changes: Changes): string {
  const { added, withdrawn, changed, triplesAdded, triplesWithdrawn, before, after } = changes;
  return [
    ...section("added", added, (claim) => claimLines(after, claim)),
    ...section("withdrawn", withdrawn, (claim) => claimLines(before, claim)),
    ...section("changed", changed, (change) => changeLines(change, before, after)),
    `triples: ${triplesAdded.length} added, ${triplesWithdrawn.length} withdrawn`,
  ].join("\n");
}

/** RDF Patch (https://afs.github.io/rdf-patch/): applied to the first graph, it gives the second. */
export function changesAsPatch({ triplesAdded, triplesWithdrawn }: Changes): string {
  return [
    "TX .",
    ...triplesWithdrawn.map((triple) => `D ${triple}`),
    ...triplesAdded.map((triple) => `A ${triple}`),
    "TC .",
  ].join("\n");
}

function section<T>(title: string, items: readonly T[], lines: (item: T) => readonly string[]): readonly string[] {
  return [
    `${title}: ${items.length} ${items.length === 1 ? "claim" : "claims"}`,
    ...items.flatMap(lines).map((line) => `  ${line}`),
  ];
}

function claimLines(lookup: Lookup, claim: string): readonly string[] {
  const article = lookup.one(claim, cg.reportedIn);
  return [
    claimInWords(lookup, claim),
    `    “${evidenceInWords(lookup, claim)}”${article === undefined ? "" : `  (${articleInWords(lookup, article)})`}`,
  ];
}

function changeLines(
  { before: old, after: now, properties }: ChangedClaim,
  before: Lookup,
  after: Lookup,
): readonly string[] {
  return [
    ...claimLines(after, now),
    ...properties.map(
      (property) =>
        `    ${property.replace(/^.*#/, "")}: ${valueInWords(before, old, property)} → ${valueInWords(after, now, property)}`,
    ),
  ];
}

function valueInWords(lookup: Lookup, claim: string, property: string): string {
  if (property === cg.evidence) return `“${evidenceInWords(lookup, claim)}”`;
  const words = lookup.all(claim, property).map((value) => {
    if (property === cg.proposition) return propositionInWords(lookup, value);
    if (property === cg.denies || property === cg.confirms) return claimInWords(lookup, value);
    return value.includes("://") ? nameOf(lookup, value) : value;
  });
  return words.length === 0 ? "nothing" : words.join(", ");
}
