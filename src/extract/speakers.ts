import type { Mention } from "../model/mention.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import { argumentsOf } from "./arguments.ts";
import { participantAt } from "./mentions.ts";
import { addressing } from "./reporting-clause.ts";
import { childrenOf, dependents, isRelation, spanOf, subtree, tokenAt } from "./tree.ts";

const before = /^(?:det|amod|compound|nummod|nmod:poss|nmod:desc|case)/;

/**
 * The token that heads the phrase of who speaks by the verb at `cue`: its subject, also one that it shares with the verb
 * it hangs from ("praised the plan, adding that ..."), the noun before a relative clause, the agent of a passive, or the
 * noun phrase right behind an inverted verb ("said Ms. Kim"). Undefined where there is none ("it was said that").
 */
export function subjectOf(sentence: Sentence, cue: number): number | undefined {
  return (
    ownSubject(sentence, cue) ??
    invertedSubject(sentence, cue) ??
    argumentsOf(sentence, cue).find(({ relation }) => relation === "nsubj")?.token
  );
}

/** The subject that hangs from `verb` itself; the passive's is its agent. */
function ownSubject(sentence: Sentence, verb: number): number | undefined {
  const passive = dependents(sentence, verb, "aux:pass", "nsubj:pass").length > 0;
  const [subject] = passive ? dependents(sentence, verb, "obl:agent") : dependents(sentence, verb, "nsubj");
  if (subject === undefined) return undefined;
  const word = tokenAt(sentence, subject);
  const relative = /^(?:WP|WDT)/.test(word.xpos) || (word.lemma === "that" && word.upos === "PRON");
  const { head, relation } = tokenAt(sentence, verb);
  if (relative) return isRelation(relation, "acl") && head >= 0 ? head : undefined;
  return word.relation === "expl" ? undefined : subject;
}

/** "...," said Ms. Kim: the parser may take the speaker for an object. */
function invertedSubject(sentence: Sentence, cue: number): number | undefined {
  const previous = sentence.tokens[cue - 1];
  if (previous === undefined || !/^[,"”'’»—–-]|^''/.test(previous.text)) return undefined;
  const verb = tokenAt(sentence, cue);
  if (verb.xpos === "VBG" || addressing.has(verb.lemma)) return undefined;
  const next = sentence.tokens[cue + 1];
  if (next === undefined || !/^(?:PROPN|NOUN|DET|PRON|ADJ)$/.test(next.upos)) return undefined;
  const head = headOfPhraseAt(sentence, cue + 1);
  return isTime(tokenAt(sentence, head)) ? undefined : head;
}

/** "said Thursday morning": no one of that name. */
function isTime({ relation, text }: Token): boolean {
  return /^(?:obl|nmod):(?:tmod|unmarked)$/.test(relation) || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(text);
}

/** The head of the noun phrase that begins at token `first`: the word in it that hangs from outside. */
function headOfPhraseAt(sentence: Sentence, first: number): number {
  let head = first;
  for (let up = tokenAt(sentence, head).head; up > head && up < first + 12; up = tokenAt(sentence, head).head) {
    if (!/^(?:PROPN|NOUN|PRON)$/.test(tokenAt(sentence, up).upos)) break;
    head = up;
  }
  return head;
}

/**
 * The mention that the noun phrase at token `head` of sentence `index` stands for, of `mentions` if one does, else a new
 * one: nominal ("two people familiar with the matter" without what follows the noun) or pronoun. Undefined where the word
 * is neither noun nor pronoun.
 */
export function speakerAt(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  index: number,
  head: number,
): Mention | undefined {
  const known = participantAt(mentions, sentences, index, head);
  if (known !== undefined) return known;
  const sentence = sentences[index];
  if (sentence === undefined) return undefined;
  const { upos, span } = tokenAt(sentence, head);
  if (upos === "PRON") return { kind: "pronoun", span, sentence: index, head };
  if (!/^(?:NOUN|PROPN|NUM|DET|ADJ)$/.test(upos)) return undefined;
  const modifiers = childrenOf(sentence, head).filter((i) => i < head && before.test(tokenAt(sentence, i).relation));
  const words = [...modifiers.flatMap((i) => subtree(sentence, i)), head].sort((a, b) => a - b);
  return { kind: upos === "PROPN" ? "name" : "nominal", span: spanOf(sentence, words), sentence: index, head };
}
