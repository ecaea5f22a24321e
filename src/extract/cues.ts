import type { Knowledge, KnownCue } from "../model/knowledge.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { spanOf, tokenAt } from "./tree.ts";

/** A word of a sentence that may report what someone says or thinks. */
export interface Cue {
  readonly token: number;
  readonly lemma: string;
  readonly pos: KnownCue["pos"];
  /** With its auxiliaries: "said", "has long maintained". */
  readonly span: Span;
}

/** The rows of `knowledge/cues.csv` by word ("say/VERB") and by way. */
export type Lexicon = ReadonlyMap<string, ReadonlyMap<string, KnownCue>>;

const lexicons = new WeakMap<Knowledge, Lexicon>();

/** The words of a sentence that the lexicon knows as cues, in text order. */
export function findCues(sentence: Sentence, lexicon: Pick<Lexicon, "has">): readonly Cue[] {
  const quoting = sentence.tokens.some(({ text }) => /^(?:["“”«»]|``|'{1,2})$/.test(text));
  return sentence.tokens.flatMap((token, i): readonly Cue[] => {
    const { upos } = token;
    const lemma = token.lemma.toLowerCase();
    if (upos !== "VERB" && upos !== "NOUN" && upos !== "ADJ") return [];
    // "according to" has a rule of its own (`findAccording`).
    if (lemma === "accord" && sentence.tokens[i + 1]?.text.toLowerCase() === "to") return [];
    // Behind or before a quotation a verb that no table knows may report as well ("..., he thundered").
    const known = lexicon.has(`${lemma}/${upos}`) || (upos === "VERB" && /^VB[DZP]$/.test(token.xpos) && quoting);
    if (!known) return [];
    return [{ token: i, lemma, pos: upos, span: spanOf(sentence, verbGroup(sentence, i)) }];
  });
}

/** The table of cues, arranged for looking up; the same object for the same knowledge. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  const kept = lexicons.get(knowledge);
  if (kept !== undefined) return kept;
  const lexicon = new Map<string, Map<string, KnownCue>>();
  for (const cue of knowledge.cues) {
    const word = `${cue.lemma}/${cue.pos}`;
    const ways = lexicon.get(word) ?? new Map<string, KnownCue>();
    lexicon.set(word, ways.set(cue.way, cue));
  }
  lexicons.set(knowledge, lexicon);
  return lexicon;
}

/** The verb and the auxiliaries, negations and adverbs right before it; ascending. */
export function verbGroup(sentence: Sentence, verb: number): readonly number[] {
  let first = verb;
  for (let i = verb - 1; i >= 0; i -= 1) {
    const { relation, head, upos } = tokenAt(sentence, i);
    const own = head === verb && /^(?:aux|advmod|cop|mark)/.test(relation);
    if (!own || (relation === "mark" && upos !== "PART")) break;
    first = i;
  }
  return Array.from({ length: verb - first + 1 }, (_, i) => first + i);
}
