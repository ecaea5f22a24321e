import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { caseOf, dependents, tokenAt } from "./tree.ts";

/** Verbs of praise and blame, whose "for" tells what the other one has done. */
const judging =
  /^(?:applaud|blast|blame|castigate|censure|commend|condemn|congratulate|criticise|criticize|denounce|fine|praise|punish|rebuke|reprimand|sanction|slam|sue|thank)$/;

/**
 * Whose grounds a possessive names: "condemned [Russia] for its invasion", "broke with [Israel] over its attacks". The one
 * who is judged, not the one who judges; undefined for other pronouns. `names` are the names of the sentence.
 */
export function ownerOfGrounds(sentence: Sentence, pronoun: Mention, names: readonly Mention[]): Mention | undefined {
  const { relation, text, head: ground } = tokenAt(sentence, pronoun.head);
  const person = /^(?:his|her)$/i.test(text);
  if (pronoun.kind !== "pronoun" || relation !== "nmod:poss" || !(person || /^(?:its|their)$/i.test(text)))
    return undefined;
  const marker = caseOf(sentence, ground);
  const above = tokenAt(sentence, ground).head;
  // "imposed sanctions on Iraq in [response] to its invasion"
  const answers =
    marker === "to" && above >= 0 && /^(?:response|retaliation|reaction|reply)$/.test(tokenAt(sentence, above).lemma);
  if (marker !== "for" && marker !== "over" && !answers) return undefined;
  const verb = verbAbove(sentence, ground);
  if (verb === undefined || (marker === "for" && !judging.test(tokenAt(sentence, verb).lemma))) return undefined;
  const judged = dependents(sentence, verb, "nsubj:pass");
  const first = judged.length > 0 ? 0 : verb;
  const fitting = names.filter(
    ({ kind, type, head }) => kind === "name" && first <= head && head < ground && (type === "Person") === person,
  );
  // "[Russia] was condemned by Poland for its invasion"
  if (judged.length > 0) return fitting.find(({ head }) => judged.includes(head));
  const objects = dependents(sentence, verb, "obj");
  return fitting.find(({ head }) => objects.includes(head)) ?? fitting.at(-1);
}

/** The active verb that the phrase hangs from, by way of its object too ("imposed [sanctions] on Iran over"). */
function verbAbove(sentence: Sentence, ground: number): number | undefined {
  for (let at = tokenAt(sentence, ground).head, steps = 0; at >= 0 && steps < 3; steps++) {
    if (tokenAt(sentence, at).upos === "VERB") return at;
    at = tokenAt(sentence, at).head;
  }
  return undefined;
}
