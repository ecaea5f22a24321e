import type { Projection } from "../../src/write/projection/model.ts";
import { claimSentence, labelOf } from "../projections/wording.ts";
import type { Correction } from "../state/corrections.ts";

/** The reader's corrections as Turtle for `claimgraph build --decisions`, each under a comment that says it in words. */
export function decisionsFile(projection: Projection, corrections: readonly Correction[]): string {
  const blocks = corrections.map((correction) => {
    const { subject, property, object } = correction;
    const words = wordsOf(projection, correction).replace(/\s+/gu, " ");
    return `# ${words}\n<${subject}> ${property} ${object === undefined ? "true" : `<${object}>`} .\n`;
  });
  return `# Corrections to the graph ${projection.key}; read by: claimgraph build ARTICLES --into DIR --decisions THIS\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n\n${blocks.join("\n")}`;
}

/** "Misread: Russia · warn → Taliban", "Two: Sergei Lavrov and …". */
export function wordsOf(projection: Projection, { subject, property, object }: Correction): string {
  const claim = projection.claims.find(({ iri }) => iri === subject);
  if (property === "owl:deprecated")
    return `Misread: ${claim === undefined ? subject : claimSentence(projection, claim)}`;
  const name = (iri: string | undefined) => {
    const actor = projection.actors.findIndex((seen) => seen.iri === iri);
    return actor < 0 ? (iri?.slice(iri.lastIndexOf("/") + 1) ?? "") : labelOf(projection, actor);
  };
  return `${property === "owl:sameAs" ? "One" : "Two"}: ${name(subject)} and ${name(object)}`;
}
