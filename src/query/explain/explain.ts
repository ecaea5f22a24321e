import { cg, org, schema } from "../../model/vocabulary.ts";
import { type Lookup, nameOf } from "../words.ts";
import { explainClaim, explainStatement } from "./claims.ts";
import { placeOf } from "./passages.ts";
import {
  explainArticle,
  explainEntity,
  explainLink,
  explainMention,
  explainOffice,
  explainProposition,
  explainQuotation,
} from "./things.ts";

/**
 * What a node of the graph is and which words say so: of a claim the sentence, who says it, where, by which rule; of a
 * proposition, a person or country, an article, a statement or mention the claims and words behind it. Lines for people.
 * Undefined where the graph says nothing of it.
 */
export function explain(lookup: Lookup, iri: string): string | undefined {
  const [, lines] = explanations.find(([type]) => lookup.isA(iri, type)) ?? [];
  if (lines !== undefined) return [iri, ...lines(lookup, iri)].join("\n");
  if (lookup.subjects.includes(iri)) return [iri, ...explainEntity(lookup, iri)].join("\n");
  return undefined;
}

type Explanation = (lookup: Lookup, iri: string) => readonly string[];

const explanations: readonly (readonly [type: string, lines: Explanation])[] = [
  [cg.Claim, explainClaim],
  [cg.Statement, explainStatement],
  [cg.Event, explainProposition],
  [cg.State, explainProposition],
  [cg.Mention, explainMention],
  [
    cg.Note,
    (lookup, iri) => [
      `Seen and not understood: ${nameOf(lookup, lookup.one(iri, cg.reason) ?? "")}`,
      ...placeOf(lookup, iri),
    ],
  ],
  [cg.Assessment, (lookup, iri) => lookup.all(iri, cg.about).flatMap((about) => explainProposition(lookup, about))],
  [schema.NewsArticle, explainArticle],
  [schema.Quotation, explainQuotation],
  [org.Membership, explainOffice],
  [cg.Link, explainLink],
];
