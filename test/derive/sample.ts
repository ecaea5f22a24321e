import type { Digest, DigestedClaim, DigestedProposition } from "../../src/derive/digest.ts";
import { plainWords, shinglesOf, wordsOf } from "../../src/derive/words.ts";
import { cg, defaultBase, namespaces, schema } from "../../src/model/vocabulary.ts";

/** An IRI under the default base: `iri("person/mara-lind")`. */
export const iri = (name: string): string => defaultBase + name;
/** IRIs of a result without their base, for the eye. */
export const short = (name: string): string => name.replace(defaultBase, "");

/** A digest by hand: `key` names article and text, the rest is empty unless given. */
export function digest(key: string, { text = "", ...rest }: Partial<Digest> = {}, words = text): Digest {
  return {
    article: iri(`article/${key}`),
    text: iri(`text/${key}_0`),
    words: wordsOf(words),
    entities: [],
    offices: [],
    propositions: [],
    claims: [],
    quotations: [],
    relays: [],
    uses: [],
    ...rest,
  };
}

/** A positive, counted claim of `source` on `proposition`, both named without base. */
export function claim(
  name: string,
  source: string,
  proposition: string,
  rest: Partial<DigestedClaim> = {},
): DigestedClaim {
  return {
    iri: iri(`claim/${name}`),
    source: iri(source),
    proposition: iri(`proposition/${proposition}`),
    narrated: source.startsWith("outlet/"),
    positive: true,
    counts: true,
    confirming: false,
    answers: [],
    via: [],
    ...rest,
  };
}

type Roles = Partial<Record<"actor" | "recipient" | "theme" | "location", readonly string[]>>;

/** An event of a frame; participants named without base. */
export function event(
  name: string,
  frame: string,
  { actor = [], recipient = [], theme = [], location = [] }: Roles,
  rest: Partial<DigestedProposition> = {},
): DigestedProposition {
  return {
    iri: iri(`proposition/${name}`),
    type: cg.Event,
    frame: namespaces.frame + frame,
    actor: actor.map(iri),
    recipient: recipient.map(iri),
    theme: theme.map(iri),
    location: location.map(iri),
    ...rest,
  };
}

export function person(name: string, names: readonly string[], type: string = schema.Person) {
  return { iri: iri(name), type, names };
}

export function quotation(name: string, creator: string, words: string) {
  return { iri: iri(`quotation/${name}`), creator: iri(creator), words, shingles: shinglesOf(plainWords(words), 2) };
}
