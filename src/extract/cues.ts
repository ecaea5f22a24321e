import type { Knowledge, KnownCue } from "../model/knowledge.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { spanOf, tokenAt } from "./tree.ts";

/** A word of a sentence that the lexicon knows as a cue. */
export interface Cue {
  readonly token: number;
  readonly known: KnownCue;
  /** With its auxiliaries: "said", "has long maintained". */
  readonly span: Span;
}

const lexicons = new WeakMap<Knowledge, ReadonlyMap<string, KnownCue>>();

/** The cues of a sentence by the lexicon, in text order. */
export function findCues(sentence: Sentence, knowledge: Knowledge): readonly Cue[] {
  const lexicon = lexiconOf(knowledge);
  return sentence.tokens.flatMap((token, i) => {
    const known = lexicon.get(`${token.lemma.toLowerCase()}/${token.upos}`);
    return known === undefined ? [] : [{ token: i, known, span: spanOf(sentence, verbGroup(sentence, i)) }];
  });
}

function lexiconOf(knowledge: Knowledge): ReadonlyMap<string, KnownCue> {
  const kept = lexicons.get(knowledge);
  if (kept !== undefined) return kept;
  const lexicon = new Map(knowledge.cues.map((cue) => [`${cue.lemma}/${cue.pos}`, cue]));
  lexicons.set(knowledge, lexicon);
  return lexicon;
}

/** The verb and the auxiliaries, negations and adverbs right before it that begin with an auxiliary; ascending. */
export function verbGroup(sentence: Sentence, verb: number): readonly number[] {
  let first = verb;
  for (let i = verb - 1; i >= 0 && /^(?:aux|advmod)/.test(tokenAt(sentence, i).relation); i -= 1) {
    if (tokenAt(sentence, i).upos === "AUX") first = i;
  }
  return Array.from({ length: verb - first + 1 }, (_, i) => first + i);
}
