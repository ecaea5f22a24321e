import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { grammarOf } from "./grammar.ts";
import { participantAt } from "./mentions.ts";
import { isRelative, quantifier } from "./subjects.ts";
import { childrenOf, dependents, spanOf, subtree, tokenAt } from "./tree.ts";

const before = /^(?:det|amod|compound|nummod|nmod:poss|nmod:desc)/;

/**
 * The last name of the sentence before, where the splitter has cut behind an abbreviation: "Mr. Lynch (D-Mass.)" | "said
 * that ...". A sentence does not begin with a small letter.
 */
export function speakerBefore(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  index: number,
  cue: number,
): Mention | undefined {
  const [here, before] = [sentences[index], sentences[index - 1]];
  if (here === undefined || before?.block !== here.block || cue > 2) return undefined;
  if (!/^\p{Ll}/u.test(tokenAt(here, 0).text)) return undefined;
  return mentions.findLast(
    ({ kind, type, sentence, span }) =>
      kind === "name" && type === "Person" && sentence === index - 1 && span.end >= before.span.end - 15,
  );
}

/**
 * The mention of who reports by the verb at `cue`: as `speakerAt`, but for "who" and "which" before the verb, which stand
 * for it.
 */
export function speakerOf(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  index: number,
  cue: number,
  head: number,
): Mention | undefined {
  const found = speakerAt(mentions, sentences, index, head);
  const sentence = sentences[index];
  if (found === undefined || sentence === undefined || head >= cue) return found;
  const relative = dependents(sentence, cue, "nsubj").find((i) => isRelative(tokenAt(sentence, i)));
  if (relative === undefined || tokenAt(sentence, cue).head !== head) return found;
  const { span } = tokenAt(sentence, relative);
  return { kind: "pronoun", span, sentence: index, head: relative, antecedent: found };
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
  const grammar = grammarOf(sentence, head);
  if (upos === "PRON") return { kind: "pronoun", span, sentence: index, head, grammar };
  const phrase = dependents(sentence, head, "det", "nmod:poss").length > 0;
  if (!phrase && !/^(?:NOUN|PROPN|NUM|DET|ADJ)$/.test(upos) && !quantifier.test(tokenAt(sentence, head).text))
    return undefined;
  const modifiers = childrenOf(sentence, head).filter((i) => i < head && before.test(tokenAt(sentence, i).relation));
  const words = [...modifiers.flatMap((i) => subtree(sentence, i)), head].sort((a, b) => a - b);
  return { kind: upos === "PROPN" ? "name" : "nominal", span: spanOf(sentence, words), sentence: index, head, grammar };
}
