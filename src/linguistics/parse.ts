import { getOr } from "../model/once.ts";
import { batchesOf } from "./batches.ts";
import { decode, type Parsed } from "./decode.ts";
import { affixesOf, normaliseForm, shapeOf } from "./features.ts";
import type { EnglishModel } from "./model.ts";
import { labelled } from "./relations.ts";
import { type Batch, treeOf } from "./trees.ts";
import { writeWord } from "./vocabulary.ts";
import { widen } from "./weights.ts";

/** No sentence longer than this many words is parsed in one piece. */
export const longestSentence = 128;

/**
 * Tags, trees and names of sentences given as word forms, each of at most `longestSentence` words; same order out, the
 * same for a sentence whatever stands beside it. Throws a `RangeError` for a longer one.
 */
export async function parse(
  model: EnglishModel,
  sentences: readonly (readonly string[])[],
): Promise<readonly (readonly Parsed[])[]> {
  const parsed: (readonly Parsed[])[] = sentences.map(() => []);
  const lengths = sentences.map(({ length }) => length);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  if (longest > longestSentence)
    throw new RangeError(`a sentence of ${longest} words; expected ${longestSentence} at most: cut it first`);
  const known = new Map<string, Word>();
  const wordOf = (text: string) => getOr(known, text, () => seen(model, text));
  const batches = batchesOf(lengths);
  const places = batches.map((batch) => {
    const { rows, words } = sizeOf(batch.map((i) => lengths[i] ?? 0));
    return rows * words;
  });
  // One room for all batches: taking half a megabyte anew for each costs more than filling it.
  const room = new Float32Array(places.reduce((a, b) => Math.max(a, b), 0) * widthOf(model));
  for (const batch of batches) {
    const found = await parseBatch(
      model,
      batch.map((i) => (sentences[i] ?? []).map(wordOf)),
      room,
    );
    for (const [k, i] of batch.entries()) parsed[i] = found[k] ?? [];
  }
  return parsed;
}

/** A word as the model sees it. */
interface Word {
  readonly form: string;
  readonly features: Float32Array;
}

/** Rows and words of a run of the network over sentences of the given lengths. */
function sizeOf(lengths: readonly number[]): { readonly rows: number; readonly words: number } {
  // A product of a single row takes another way through the library, whose last bits differ: never fewer than two.
  return { rows: Math.max(2, lengths.length), words: Math.max(2, ...lengths) };
}

async function parseBatch(
  model: EnglishModel,
  sentences: readonly (readonly Word[])[],
  room: Float32Array,
): Promise<readonly (readonly Parsed[])[]> {
  const { rows, words } = sizeOf(sentences.map(({ length }) => length));
  const width = widthOf(model);
  const features = room.subarray(0, rows * words * width).fill(0);
  // A row without a sentence still needs one word.
  const lengths = Int32Array.from({ length: rows }, (_, b) => sentences[b]?.length ?? 1);
  for (const [b, sentence] of sentences.entries()) {
    for (const [w, word] of sentence.entries()) features.set(word.features, (b * words + w) * width);
  }
  const batch: Batch = { words, scores: await model.network.scoreWords(features, lengths, [rows, words, width]) };
  const trees = await labelled(
    model,
    batch,
    sentences.map(({ length }, b) => treeOf(batch, b, length)),
  );
  return trees.map((tree, b) => {
    const forms = (sentences[b] ?? []).map(({ form }) => form);
    return decode(model, forms, batch, b, tree);
  });
}

function widthOf({ vocabulary, affixes, shapes }: EnglishModel): number {
  return vocabulary.rows.width + affixes.length * (affixes[0]?.width ?? 0) + shapes.width;
}

/** A word's normalised form; its vector, its five affixes, its shape: one after the other. */
function seen(model: EnglishModel, text: string): Word {
  const form = normaliseForm(text);
  const features = new Float32Array(widthOf(model));
  let next = writeWord(model.vocabulary, form, features, 0);
  for (const [i, bucket] of affixesOf(form).entries()) {
    const table = model.affixes[i];
    if (table !== undefined) next = widen(table, bucket, features, next);
  }
  widen(model.shapes, shapeOf(form), features, next);
  return { form, features };
}
