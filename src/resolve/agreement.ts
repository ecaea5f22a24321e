import type { Mention } from "../model/mention.ts";
import { wordsOf } from "../model/span.ts";
import type { Discourse } from "./discourse.ts";
import { type Identity, keyOf } from "./entities.ts";
import type { Gender } from "./people.ts";

/** What a pronoun may stand for: one person, several persons or a body of them, one body or state. */
export type PronounKind = "person" | "group" | "thing";

/** The kind and gender of a third-person pronoun, in small letters; undefined for any other word. */
export function kindOfPronoun(words: string): { readonly kind: PronounKind; readonly gender?: Gender } | undefined {
  if (/^(?:he|him|his|himself)$/.test(words)) return { kind: "person", gender: "male" };
  if (/^(?:she|her|hers|herself)$/.test(words)) return { kind: "person", gender: "female" };
  if (/^(?:they|them|their|theirs|themselves)$/.test(words)) return { kind: "group" };
  return /^(?:it|its|itself)$/.test(words) ? { kind: "thing" } : undefined;
}

/** Whether a pronoun of this kind and gender may stand for what `mention` stands for. */
export function agrees(discourse: Discourse, mention: Mention, kind: PronounKind, gender: Gender | undefined): boolean {
  if (mention.kind === "implicit" || mention.grammar?.role === "predicate") return false;
  // "The Chinese pledged to cut their emissions", but not "Chinese" of "Chinese emissions".
  if (mention.kind === "demonym" && mention.grammar?.role !== "subject") return false;
  const identity = discourse.links.get(mention);
  const words = wordsOf(discourse.article.text, mention.span).toLowerCase();
  const plural = mention.grammar?.plural ?? false;
  if (kind === "person") {
    const person =
      identity === undefined
        ? mention.kind === "nominal" && mention.type === "Person" && !plural
        : identity.type === "Person";
    const unnamed = identity?.type === "UnnamedAgent" && mention.type === "Person" && !plural;
    if (!(person || unnamed) || /^(?:i|we|you|they|it)$/.test(words)) return false;
    if (mention.kind === "pronoun")
      return (
        (/^(?:he|him|his)$/.test(words) ? "male" : /^(?:she|her|hers)$/.test(words) ? "female" : gender) === gender
      );
    const known = (identity && genderOf(discourse, identity)) ?? genderOfNoun(words);
    return known === undefined || known === gender;
  }
  if (mention.kind === "pronoun" && identity === undefined) return false;
  const collective = identity !== undefined && /^(?:Organization|ArmedGroup|Publication|Country)$/.test(identity.type);
  if (kind === "group") {
    if (mention.kind === "pronoun") return /^(?:they|them|their)$/.test(words);
    if (mention.kind === "nominal") return plural && mention.grammar?.role === "subject";
    if (identity?.type === "Person") return plural;
    return collective && mention.grammar?.role === "subject";
  }
  if (mention.kind === "pronoun") return /^(?:it|its)$/.test(words);
  if (plural && mention.kind !== "name") return false;
  if (mention.grammar?.role !== "subject") return false;
  // "One questioner said it was late": who speaks and is of no known kind is rather a person.
  const speaks = discourse.reading.statements.some(({ speaker }) => speaker === mention);
  return collective || (mention.kind === "nominal" && mention.type === undefined && !speaks);
}

/** The gender of a person, as the article, the tables or an earlier pronoun tell. */
export function genderOf({ people, learnt }: Discourse, identity: Identity): Gender | undefined {
  return people.genders.get(keyOf(identity)) ?? learnt.get(keyOf(identity));
}

function genderOfNoun(words: string): Gender | undefined {
  if (/(?:woman|girl|mother|wife|daughter|sister|queen|princess|actress)$/.test(words)) return "female";
  return /(?:[^o]man|boy|father|husband|son|brother|king|prince)$/.test(words) ? "male" : undefined;
}
