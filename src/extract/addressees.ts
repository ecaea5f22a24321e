import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { addressing } from "./reporting-clause.ts";
import { speakerAt } from "./speakers.ts";
import { caseOf, dependents, tokenAt } from "./tree.ts";

/**
 * Whom the words are spoken to: "told [reporters]", "said to [the envoy]", of a passive its subject ("[he] was told").
 * Mentions as in `speakerAt`, in text order.
 */
export function addresseesOf(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  index: number,
  cue: number,
): readonly Mention[] {
  const sentence = sentences[index];
  if (sentence === undefined) return [];
  const { lemma } = tokenAt(sentence, cue);
  const heads = addressing.has(lemma)
    ? dependents(sentence, cue, "iobj", "obj", "nsubj:pass")
    : dependents(sentence, cue, "obl").filter((i) => caseOf(sentence, i) === "to");
  return heads
    .filter((i) => /^(?:NOUN|PROPN|PRON)$/.test(tokenAt(sentence, i).upos))
    .flatMap((i) => speakerAt(mentions, sentences, index, i) ?? []);
}
