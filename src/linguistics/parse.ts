import type { NameLabel, Token } from "../model/sentence.ts";
import { affixesOf, normaliseForm, shapeOf } from "./features.ts";
import { lemmaOf } from "./lemmas.ts";
import type { EnglishModel } from "./model.ts";
import { bestLabels } from "./name-labels.ts";
import { spanningTree } from "./spanning-tree.ts";
import { writeWord } from "./vocabulary.ts";
import { widen } from "./weights.ts";

/** What the model says of one word: `Token` without its place in a text. */
export type Parsed = Pick<Token, "lemma" | "upos" | "xpos" | "head" | "relation" | "name" | "confidence">;

/** No sentence longer than this many words is parsed in one piece. */
export const longestSentence = 128;

// Words and empty places of one run of the network: larger batches are no faster and keep more memory.
const batchPlaces = 640;
const batchSentences = 32;

/**
 * Tags, trees and names of sentences given as word forms, each of at most `longestSentence` words; same order out, the
 * same for a sentence whatever stands beside it. Throws a `RangeError` for a longer one.
 */
export async function parse(
  model: EnglishModel,
  sentences: readonly (readonly string[])[],
): Promise<readonly (readonly Parsed[])[]> {
  const parsed: (readonly Parsed[])[] = sentences.map(() => []);
  for (const batch of batchesOf(sentences)) {
    const forms = batch.map((i) => (sentences[i] ?? []).map(normaliseForm));
    const found = await parseBatch(model, forms);
    for (const [k, i] of batch.entries()) parsed[i] = found[k] ?? [];
  }
  return parsed;
}

/** Indices of the sentences that have words, those of like length together. */
function batchesOf(sentences: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const lengthOf = (i: number) => sentences[i]?.length ?? 0;
  const order = sentences.flatMap(({ length }, i) => (length === 0 ? [] : [i]));
  order.sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
  const longest = lengthOf(order.at(-1) ?? -1);
  if (longest > longestSentence)
    throw new RangeError(`a sentence of ${longest} words; expected ${longestSentence} at most: cut it first`);
  const batches: number[][] = [];
  for (const i of order) {
    const last = batches.at(-1);
    if (last === undefined || last.length === batchSentences || (last.length + 1) * lengthOf(i) > batchPlaces)
      batches.push([i]);
    else last.push(i);
  }
  return batches;
}

async function parseBatch(
  model: EnglishModel,
  batch: readonly (readonly string[])[],
): Promise<readonly (readonly Parsed[])[]> {
  // A product of a single row takes another way through the library, whose last bits differ: never fewer than two.
  const rows = Math.max(2, batch.length);
  const words = Math.max(2, ...batch.map(({ length }) => length));
  const width =
    model.vocabulary.rows.width + model.affixes.length * (model.affixes[0]?.width ?? 0) + model.shapes.width;
  const features = new Float32Array(rows * words * width);
  // A row without a sentence still needs one word.
  const lengthOf = Int32Array.from({ length: rows }, (_, b) => batch[b]?.length ?? 1);
  for (const [b, forms] of batch.entries()) {
    for (const [w, form] of forms.entries()) writeFeatures(model, form, features, (b * words + w) * width);
  }
  const scores = await model.run(features, lengthOf, [rows, words, width]);
  return batch.map((forms, b) => readScores(model, forms, b, words, scores));
}

/** A word's vector, its five affixes, its shape: one after the other, from `at`. */
function writeFeatures(model: EnglishModel, form: string, features: Float32Array, at: number): void {
  let next = writeWord(model.vocabulary, form, features, at);
  for (const [i, bucket] of affixesOf(form).entries()) {
    const table = model.affixes[i];
    if (table !== undefined) next = widen(table, bucket, features, next);
  }
  widen(model.shapes, shapeOf(form), features, next);
}

function readScores(
  model: EnglishModel,
  forms: readonly string[],
  b: number,
  words: number,
  scores: Readonly<Record<string, Float32Array>>,
): readonly Parsed[] {
  const n = forms.length;
  const none = new Float32Array();
  const rowOf = (name: string, row: number, width: number, used = width) =>
    rounded((scores[name] ?? none).subarray(row * width, row * width + used));
  // Heads: column 0 of `arcs` is the root, column h + 1 word h.
  const arcs = forms.map((_, w) => rowOf("arcs", b * words + w, words + 1, n + 1));
  const heads = spanningTree(n, (d, h) => arcs[d]?.[h + 1] ?? 0);
  const nameChances = forms.map((_, w) => chances(rowOf("names", b * words + w, model.names.length)));
  const names = new Float64Array(n * model.names.length);
  for (const [w, row] of nameChances.entries())
    for (const [k, p] of row.entries()) names[w * row.length + k] = Math.log(Math.max(p, 1e-12));
  const labels = bestLabels(names, model.names);
  return forms.map((form, w) => {
    const upos = chances(rowOf("upos", b * words + w, model.upos.length));
    const xpos = best(rowOf("xpos", b * words + w, model.xpos.length));
    const head = heads[w] ?? -1;
    const relations = relationScores(model, b, words, w, head, scores);
    const tag = model.xpos[xpos] ?? "XX";
    const relation = best(relations);
    const name = labels[w] ?? 0;
    return {
      lemma: lemmaOf(model.lemmas, form, tag),
      upos: model.upos[best(upos)] ?? "X",
      xpos: tag,
      head,
      relation: model.relations[relation] ?? "dep",
      name: (model.names[name] ?? "O") as NameLabel,
      confidence: {
        upos: thousandth(upos[best(upos)]),
        head: thousandth(chances(arcs[w] ?? new Float64Array())[head + 1]),
        relation: thousandth(chances(relations)[relation]),
        name: thousandth(nameChances[w]?.[name]),
      },
    };
  });
}

/** Scores of each relation of word `w` to `head`: "root" for the root and for it alone. */
function relationScores(
  model: EnglishModel,
  b: number,
  words: number,
  w: number,
  head: number,
  scores: Readonly<Record<string, Float32Array>>,
): Float64Array {
  const width = model.labelWidth;
  const count = model.relations.length;
  const dependents = scores["labelDependents"] ?? new Float32Array();
  const heads = scores["labelHeads"] ?? new Float32Array();
  const dependentAt = (b * words + w) * width;
  const found = new Float64Array(count);
  for (let r = 0; r < count; r += 1) {
    if ((model.relations[r] === "root") !== (head === -1)) {
      found[r] = -1e6;
      continue;
    }
    const at = ((b * (words + 1) + head + 1) * count + r) * (width + 1);
    let sum = heads[at + width] ?? 0;
    for (let k = 0; k < width; k += 1) sum += (heads[at + k] ?? 0) * (dependents[dependentAt + k] ?? 0);
    found[r] = sum;
  }
  return rounded(found);
}

/** Scores to a 1/1024: machines may differ in the last bits of a sum, no decision may. */
function rounded(scores: Float32Array | Float64Array): Float64Array {
  const found = new Float64Array(scores.length);
  for (let i = 0; i < found.length; i += 1) found[i] = Math.round((scores[i] ?? 0) * 1024) / 1024;
  return found;
}

function best(scores: Float64Array): number {
  let at = 0;
  for (let i = 1; i < scores.length; i += 1) if ((scores[i] ?? 0) > (scores[at] ?? 0)) at = i;
  return at;
}

/** Softmax. */
function chances(scores: Float64Array): Float64Array {
  const top = scores[best(scores)] ?? 0;
  const powers = new Float64Array(scores.length);
  let sum = 0;
  for (let i = 0; i < powers.length; i += 1) {
    const power = Math.exp((scores[i] ?? 0) - top);
    powers[i] = power;
    sum += power;
  }
  for (let i = 0; i < powers.length; i += 1) powers[i] = (powers[i] ?? 0) / sum;
  return powers;
}

function thousandth(chance: number | undefined): number {
  return Math.round((chance ?? 0) * 1000) / 1000;
}
