import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemSentence, type ItemToken } from "wink-nlp";
import type { Span } from "../model/span.ts";

/** A sentence before it is parsed: the spans of its words, in text order. */
export type Words = readonly Span[];

// Sentence borders and words only; wink's tags are not used.
const nlp = winkNLP(model, ["sbd"]);
const its = nlp.its;

/** Ranks and the like before a name: "Lt. Gen. Kenneth McKenzie" does not end a sentence. */
const abbreviation =
  /(?:^|[\s(“"'])(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Brig|Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Prof|St|No|Rev|Hon)\.$/;
const closing = /^[”"’'»)\]]+$/;

/**
 * Words and sentences of `text[block)` by wink-nlp: spans into `text`, half-open, in UTF-16 code units; no word crosses
 * white space, every other character stands in a word.
 */
export function splitSentences(text: string, block: Span): readonly Words[] {
  const source = text.slice(block.start, block.end);
  const sentences: Span[][] = [];
  let at = 0;
  nlp
    .readDoc(source)
    .sentences()
    .each((sentence: ItemSentence) => {
      const words: Span[] = [];
      sentence.tokens().each((token: ItemToken) => {
        const form = token.out(its.value) as string;
        const start = source.indexOf(form, at);
        // wink drops or rewrites an odd character now and then: what it skipped is a word too.
        if (start < 0) return;
        words.push(...pieces(source, at, start), ...pieces(source, start, start + form.length));
        at = start + form.length;
      });
      if (words.length > 0) sentences.push(words);
    });
  const rest = pieces(source, at, source.length);
  if (rest.length > 0) sentences.push([...(sentences.pop() ?? []), ...rest]);
  return joined(source, sentences).map((words) =>
    words.map(({ start, end }) => ({ start: start + block.start, end: end + block.start })),
  );
}

/** Runs without white space in `source[start, end)`. */
function pieces(source: string, start: number, end: number): Span[] {
  return [...source.slice(start, end).matchAll(/[^\s\u200b-\u200d\ufeff]+/gu)].map((run) => ({
    start: start + run.index,
    end: start + run.index + run[0].length,
  }));
}

/** Mends two borders: after an abbreviation before a name, and before a closing mark left at the next sentence's start. */
function joined(source: string, sentences: readonly Span[][]): readonly Span[][] {
  const mended: Span[][] = [];
  for (const words of sentences) {
    const before = mended.at(-1);
    const first = words[0];
    if (before === undefined || first === undefined) {
      mended.push(words);
      continue;
    }
    const last = before.at(-1);
    if (last !== undefined && abbreviation.test(source.slice(Math.max(0, last.start - 12), last.end))) {
      before.push(...words);
    } else if (closing.test(source.slice(first.start, first.end)) && last?.end === first.start) {
      before.push(first);
      if (words.length > 1) mended.push(words.slice(1));
    } else mended.push(words);
  }
  return mended;
}
