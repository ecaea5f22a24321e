import { getOr } from "../model/once.ts";
import { batchesOf } from "./batches.ts";
import { decode, type Parsed } from "./decode.ts";
import { affixesOf, normaliseForm, shapeOf } from "./features.ts";
import type { EnglishModel } from "./model.ts";
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
  const vectors = new Map<string, Float32Array>();
  const vectorOf = (form: string) => getOr(vectors, form, () => featuresOf(model, form));
  for (const batch of batchesOf(lengths)) {
    const forms = batch.map((i) => (sentences[i] ?? []).map(normaliseForm));
    const found = await parseBatch(model, forms, vectorOf);
    for (const [k, i] of batch.entries()) parsed[i] = found[k] ?? [];
  }
  return parsed;
}

async function parseBatch(
  model: EnglishModel,
  batch: readonly (readonly string[])[],
  vectorOf: (form: string) => Float32Array,
): Promise<readonly (readonly Parsed[])[]> {
  // A product of a single row takes another way through the library, whose last bits differ: never fewer than two.
  const rows = Math.max(2, batch.length);
  const words = Math.max(2, ...batch.map(({ length }) => length));
  const width = widthOf(model);
  const features = new Float32Array(rows * words * width);
  // A row without a sentence still needs one word.
  const lengths = Int32Array.from({ length: rows }, (_, b) => batch[b]?.length ?? 1);
  for (const [b, forms] of batch.entries()) {
    for (const [w, form] of forms.entries()) features.set(vectorOf(form), (b * words + w) * width);
  }
  const scores = await model.run(features, lengths, [rows, words, width]);
  return batch.map((forms, b) => decode(model, forms, { words, scores }, b));
}

function widthOf({ vocabulary, affixes, shapes }: EnglishModel): number {
  return vocabulary.rows.width + affixes.length * (affixes[0]?.width ?? 0) + shapes.width;
}

/** A word's vector, its five affixes, its shape: one after the other. */
function featuresOf(model: EnglishModel, form: string): Float32Array {
  const features = new Float32Array(widthOf(model));
  let next = writeWord(model.vocabulary, form, features, 0);
  for (const [i, bucket] of affixesOf(form).entries()) {
    const table = model.affixes[i];
    if (table !== undefined) next = widen(table, bucket, features, next);
  }
  widen(model.shapes, shapeOf(form), features, next);
  return features;
}
