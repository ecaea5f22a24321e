import type { ActorView } from "../projection/model.ts";
import type { ClaimRow } from "./rows.ts";

/** Entities and claims as plain JSON, names beside IRIs: for those who do not speak RDF. */
export function writeJson(rows: readonly ClaimRow[], actors: readonly ActorView[]): string {
  const entities = actors.map(({ iri, type, label, aliases, matches }) => ({
    iri,
    type,
    name: label,
    aliases,
    matches,
  }));
  return `${JSON.stringify({ version: 1, entities, claims: rows }, null, 1)}\n`;
}

/**
 * Quoted assertions as `schema:Claim` (https://schema.org/Claim) in JSON-LD, ready to be the `itemReviewed` of a
 * `ClaimReview`: the words, who said them, where they appeared. The rating is for whoever checks the claim.
 */
export function writeClaimReview(rows: readonly ClaimRow[], actors: readonly ActorView[]): string {
  const types = new Map(actors.map(({ iri, type }) => [iri, type]));
  const claims = rows
    .filter(({ voice, force, quote }) => voice === "quoted" && force === "assertive" && quote !== "")
    .map(({ claim, quote, source, saidOn, article, headline, outlet, published, url }) => ({
      "@type": "Claim",
      "@id": claim,
      text: quote,
      author: {
        "@type": types.get(source.iri) === "Person" ? "Person" : "Organization",
        "@id": source.iri,
        name: source.name,
      },
      ...(saidOn === undefined ? {} : { datePublished: saidOn }),
      appearance: {
        "@type": "NewsArticle",
        "@id": article,
        ...(headline === undefined ? {} : { headline }),
        ...(url === undefined ? {} : { url }),
        ...(published === undefined ? {} : { datePublished: published }),
        ...(outlet === undefined
          ? {}
          : { publisher: { "@type": "Organization", "@id": outlet.iri, name: outlet.name } }),
      },
    }));
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": claims }, null, 1)}\n`;
}
