import type { Sentence } from "../model/sentence.ts";
import { covers, type Span } from "../model/span.ts";
import type { Content } from "./content.ts";
import type { Cue } from "./cues.ts";
import { caseOf, dependents, tokenAt } from "./tree.ts";
import { isPassive } from "./voice.ts";

/** "said goodbye", "speaks English", "told reporters": a plain noun or two behind a verb of speaking is nothing said. */
export function isEmptyTalk(sentence: Sentence, { lemma }: Cue, { way }: Content, spans: readonly Span[]): boolean {
  if (!/^i?obj$/.test(way) || !/^(?:say|speak|tell|talk)$/.test(lemma)) return false;
  const words = sentence.tokens.filter(({ span }) => spans.some((around) => covers(around, span)));
  const said = words.some(({ upos, text }) => /^(?:VERB|AUX|INTJ|PUNCT)$/.test(upos) || /^(?:yes|no)$/i.test(text));
  return !said && !words.some(({ xpos }) => /^W/.test(xpos));
}

/** "asked [not to be named]": who reports keeps a name back, and nothing is said. */
export function keepsUnnamed(sentence: Sentence, { token }: Cue): boolean {
  const [infinitive] = dependents(sentence, token, "xcomp");
  return (
    infinitive !== undefined &&
    /^(?:identify|name|quote)$/.test(tokenAt(sentence, infinitive).lemma) &&
    isPassive(sentence, infinitive)
  );
}

/** "[called] Santos to congratulate him": nothing is called anything. */
export function isOnTelephone(sentence: Sentence, { lemma, pos, token }: Cue): boolean {
  const purpose = dependents(sentence, token, "advcl", "xcomp").some(
    (i) => tokenAt(sentence, i).xpos === "VB" && caseOf(sentence, i) === "to",
  );
  return pos === "VERB" && lemma === "call" && purpose && dependents(sentence, token, "obj").length > 0;
}

/** "has been [charged] with murder": the law does, and says no more. */
export function isCharged(sentence: Sentence, { lemma, pos, token }: Cue): boolean {
  return (
    pos === "VERB" &&
    lemma === "charge" &&
    isPassive(sentence, token) &&
    dependents(sentence, token, "obl:agent").length === 0
  );
}

/** "a village that locals call 'Little Moscow'": words with a capital each are a name that is given, nothing said. */
export function isNaming(sentence: Sentence, { lemma }: Cue, spans: readonly Span[]): boolean {
  if (!/^(?:call|name|dub|nickname|title)$/.test(lemma)) return false;
  const words = sentence.tokens.filter(
    ({ span, upos }) => upos !== "PUNCT" && spans.some((around) => covers(around, span)),
  );
  return words.length > 0 && words.every(({ text }) => /^(?:\p{Lu}|of$|the$)/u.test(text));
}

/** "[heard] that the port would close", "[played] 'Let It Be'": who hears or plays something does not say it. */
export function isHeardOrPlayed({ lemma, pos }: Cue): boolean {
  return pos === "VERB" && /^(?:(?:over)?hear|play)$/.test(lemma);
}

/** "[recalled] its ambassador": nobody remembers one. */
export function isCalledBack(sentence: Sentence, { lemma, token }: Cue): boolean {
  const objects = lemma === "recall" ? dependents(sentence, token, "obj") : [];
  return objects.some((i) =>
    /^(?:ambassador|diplomat|envoy|product|soldier|troops?|vehicle)$/.test(tokenAt(sentence, i).lemma),
  );
}
