import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { spanOf, subtree, tokenAt } from "./tree.ts";

const measures =
  /^(?:plan|schedule|need|size|age|rank|type|taste|custom|tradition|merit|procedure|protocol|ability|law)$/;

/** "According to X": the cue's words, the noun that says who, and the sentence around them. */
export interface According {
  readonly cue: Span;
  readonly speaker: number;
  readonly content: readonly Span[];
}

/**
 * "According to him, S." and "S, according to two officials." of one sentence; what follows the phrase behind a comma
 * belongs to the content as well.
 */
export function findAccording(sentence: Sentence): readonly According[] {
  return sentence.tokens.flatMap((token, i) => {
    if (token.text.toLowerCase() !== "according" || sentence.tokens[i + 1]?.text.toLowerCase() !== "to") return [];
    const speaker = objectOf(sentence, i);
    if (speaker === undefined || isMeasure(sentence, speaker)) return [];
    const phrase = subtree(sentence, speaker).filter((w) => w >= i);
    const end =
      i === 0 ? commaAfter(sentence, speaker) : Math.min(commaAfter(sentence, speaker), (phrase.at(-1) ?? speaker) + 1);
    const before = sentence.tokens.slice(0, i);
    const after = sentence.tokens.slice(end);
    const spans = [before, after].flatMap((part) => {
      const first = part[0];
      const last = part.at(-1);
      const words = part.filter(({ upos }) => upos !== "PUNCT").length;
      return first === undefined || last === undefined || words < 2
        ? []
        : [{ start: first.span.start, end: last.span.end }];
    });
    return spans.length === 0 ? [] : [{ cue: spanOf(sentence, [i, i + 1]), speaker, content: spans }];
  });
}

/** "advanced according to plan", "paid according to size": what one goes by says nothing. */
function isMeasure(sentence: Sentence, noun: number): boolean {
  const { lemma } = tokenAt(sentence, noun);
  return measures.test(lemma) && sentence.tokens[noun - 1]?.text === "to";
}

/** The head of the phrase behind "according to". */
function objectOf(sentence: Sentence, according: number): number | undefined {
  const { head } = tokenAt(sentence, according);
  if (head > according) return head;
  const to = tokenAt(sentence, according + 1).head;
  if (to > according + 1) return to;
  const next = sentence.tokens.findIndex((token, i) => i > according + 1 && /^(?:NOUN|PROPN|PRON)$/.test(token.upos));
  return next < 0 ? undefined : next;
}

function commaAfter(sentence: Sentence, from: number): number {
  const at = sentence.tokens.findIndex((token, i) => i > from && /^[,;:]$/.test(token.text));
  return at < 0 ? sentence.tokens.length : at;
}
