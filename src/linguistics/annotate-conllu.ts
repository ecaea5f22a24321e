import { type ConlluSentence, fillConllu, formsOf, readConllu } from "./conllu.ts";
import type { Parsed } from "./decode.ts";
import type { EnglishModel } from "./model.ts";
import { longestSentence, parse } from "./parse.ts";

/** Sentences that are in memory at a time. */
const window = 256;

/**
 * CoNLL-U in, the same out with tags, trees and names by the model; sentence by sentence, in bounded memory. A sentence
 * beyond the model's cap is parsed in pieces, whose roots hang from the first one's. Throws as `readConllu` does.
 */
export async function* annotateConllu(pieces: AsyncIterable<string>, model: EnglishModel): AsyncGenerator<string> {
  let waiting: ConlluSentence[] = [];
  for await (const sentence of readConllu(pieces)) {
    waiting.push(sentence);
    if (waiting.length < window) continue;
    yield await annotateAll(waiting, model);
    waiting = [];
  }
  yield await annotateAll(waiting, model);
}

async function annotateAll(sentences: readonly ConlluSentence[], model: EnglishModel): Promise<string> {
  const cut = sentences.map((sentence) => inPieces(formsOf(sentence)));
  const parsed = await parse(model, cut.flat());
  let next = 0;
  const filled = sentences.map((sentence, i) => {
    const own = parsed.slice(next, next + (cut[i]?.length ?? 0));
    next += own.length;
    return fillConllu(sentence, joined(own));
  });
  return filled.join("");
}

function inPieces(forms: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(forms.length / longestSentence);
  return Array.from({ length: count }, (_, i) => forms.slice(i * longestSentence, (i + 1) * longestSentence));
}

/** One tree of several: the later roots hang from the first one. */
function joined(pieces: readonly (readonly Parsed[])[]): readonly Parsed[] {
  const root = pieces[0]?.findIndex(({ head }) => head === -1) ?? -1;
  return pieces.flatMap((piece, i) => {
    const before = i * longestSentence;
    return piece.map((word): Parsed => {
      if (word.head !== -1) return { ...word, head: word.head + before };
      return i === 0 ? word : { ...word, head: root, relation: "parataxis" };
    });
  });
}
