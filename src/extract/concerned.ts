import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { isTopic } from "./settings.ts";
import { caseOf, childrenOf, tokenAt } from "./tree.ts";

/** From the object over complements to other phrases: whom an act concerns stands in the first of them that names anyone. */
const ways = [/^(?:obj|iobj|nsubj:pass)$/, /^(?:xcomp|ccomp)$/, /^(?:obl|nmod|acl)$/, /^advcl$/];
const inside = /^(?:obj|iobj|xcomp|obl|nmod|compound|amod|appos|flat|acl|nmod:poss|nsubj)$/;
/** Prepositions of time, manner and circumstance, which lead away from what is done. */
const apart = new Set([
  "after",
  "before",
  "since",
  "until",
  "during",
  "amid",
  "despite",
  "by",
  "according to",
  "as",
  "without",
  "through",
  "via",
  "while",
  "when",
  "because",
  "although",
  "though",
  "whereas",
]);
/** Occasions on which something is done: "praised the deal on a [visit] to Kenya". */
const occasions = /^(?:visit|trip|tour|meeting|summit|talk|talks|call|interview|conference|ceremony|speech|briefing)$/;
const deepest = 6;

/**
 * Whom an act concerns that names no one as its object: "lifted restrictions on visits to relatives in [Cuba]",
 * "threatened to close all borders with [Iraqi Kurdistan]". The nearest name of a country, an organisation or a place in
 * the phrases that hang from `token`, who fills no other role (`elsewhere`); undefined where there is none.
 */
export function concernedAt(
  sentence: Sentence,
  token: number,
  mentions: readonly Mention[],
  elsewhere: readonly Mention[],
): Mention | undefined {
  const names = mentions.filter(
    (mention) => /^(?:name|demonym)$/.test(mention.kind) && mention.type !== "Person" && !elsewhere.includes(mention),
  );
  const taken = new Set(elsewhere.flatMap(({ head, kind }) => (kind === "pronoun" ? [] : [head])));
  for (const way of ways) {
    let level = childrenOf(sentence, token).filter((i) => leadsOn(sentence, i, way) && !taken.has(i));
    for (let depth = 0; depth < deepest && level.length > 0; depth++) {
      const found = names.find(({ head }) => level.includes(head));
      if (found !== undefined) return found;
      level = level.flatMap((i) => childrenOf(sentence, i).filter((child) => leadsOn(sentence, child, inside)));
    }
  }
  return undefined;
}

function leadsOn(sentence: Sentence, token: number, relations: RegExp): boolean {
  const { relation, lemma } = tokenAt(sentence, token);
  const marker = caseOf(sentence, token) ?? "";
  const timed = /^(?:on|in|at)$/.test(marker) && !isTopic(sentence, token);
  const occasion = timed && occasions.test(lemma.toLowerCase());
  // "ambushed a convoy near the border with Niger" was not in Niger.
  const beyond = marker === "with" && isBorder(sentence, token);
  const watched = marker === "under" && /^(?:supervision|auspices|auspex|monitoring|watch|eye)$/.test(lemma);
  return relations.test(relation) && !apart.has(marker) && !occasion && !beyond && !watched;
}

function isBorder(sentence: Sentence, token: number): boolean {
  const { head } = tokenAt(sentence, token);
  return head >= 0 && /^(?:border|frontier|boundary)$/.test(tokenAt(sentence, head).lemma);
}
