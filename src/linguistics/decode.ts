import type { NameLabel, Token } from "../model/sentence.ts";
import { lemmaOf } from "./lemmas.ts";
import type { EnglishModel, Scores } from "./model.ts";
import { bestLabels } from "./name-labels.ts";
import { spanningTree } from "./spanning-tree.ts";

/** What the model says of one word: `Token` without its place in a text. */
export type Parsed = Pick<Token, "lemma" | "upos" | "xpos" | "head" | "relation" | "name" | "confidence">;

/** A run of the network over sentences padded to `words` words each, by output name. */
export interface Batch {
  readonly words: number;
  readonly scores: Scores;
}

/**
 * Tags, tree and names of sentence `b` of a batch, given as normalised forms: for each word the best tag, the best tree over
 * all, the best valid sequence of name labels. Each choice goes with its chance (softmax), in thousandths.
 */
export function decode(model: EnglishModel, forms: readonly string[], { words, scores }: Batch, b: number) {
  const rowOf = (name: string, w: number, width: number, used = width) =>
    rounded(outputOf(scores, name), (b * words + w) * width, used);
  // Heads: column 0 of `arcs` is the root, column h + 1 word h.
  const arcs = forms.map((_, w) => rowOf("arcs", w, words + 1, forms.length + 1));
  const heads = spanningTree({ size: forms.length, scores: joined(arcs) });
  const nameChances = forms.map((_, w) => chances(rowOf("names", w, model.names.length)));
  const names = bestLabels(joined(nameChances).map(logarithm), model.names);
  return forms.map((form, w): Parsed => {
    const uposScores = rowOf("upos", w, model.upos.length);
    const upos = best(uposScores);
    const tag = model.xpos[best(rowOf("xpos", w, model.xpos.length))] ?? "XX";
    const head = heads[w] ?? -1;
    const relationScores = relationsOf(model, { words, scores }, b, w, head);
    const relation = best(relationScores);
    const name = names[w] ?? 0;
    return {
      lemma: lemmaOf(model.lemmas, form, tag),
      upos: model.upos[upos] ?? "X",
      xpos: tag,
      head,
      relation: model.relations[relation] ?? "dep",
      name: (model.names[name] ?? "O") as NameLabel,
      confidence: {
        upos: thousandth(chanceOf(uposScores, upos)),
        head: thousandth(chanceOf(arcs[w] ?? none, head + 1)),
        relation: thousandth(chanceOf(relationScores, relation)),
        name: thousandth(nameChances[w]?.[name] ?? 0),
      },
    };
  });
}

const none = new Float64Array();

function outputOf(scores: Scores, name: string): Float32Array {
  const output = scores[name];
  if (output === undefined) throw new Error(`network.onnx: found no output "${name}"; expected one`);
  return output;
}

/** Scores of each relation of word `w` to `head`: "root" for the root and for it alone. */
function relationsOf(
  { relations, labelWidth }: EnglishModel,
  { words, scores }: Batch,
  sentence: number,
  w: number,
  head: number,
): Float64Array {
  const dependents = outputOf(scores, "labelDependents");
  const heads = outputOf(scores, "labelHeads");
  const dependent = (sentence * words + w) * labelWidth;
  const count = relations.length;
  const width = labelWidth + 1;
  const first = (sentence * (words + 1) + head + 1) * count * width;
  const found = new Float64Array(count);
  // Three sums at a time: each alone would wait for its last product. Beyond its last place an array keeps nothing.
  for (let r = 0; r < count; r += 3) {
    const a = first + r * width;
    const b = a + width;
    const c = b + width;
    let sumA = heads[a + labelWidth] ?? 0;
    let sumB = heads[b + labelWidth] ?? 0;
    let sumC = heads[c + labelWidth] ?? 0;
    for (let k = 0; k < labelWidth; k += 1) {
      const factor = dependents[dependent + k] ?? 0;
      sumA += (heads[a + k] ?? 0) * factor;
      sumB += (heads[b + k] ?? 0) * factor;
      sumC += (heads[c + k] ?? 0) * factor;
    }
    found[r] = sumA;
    found[r + 1] = sumB;
    found[r + 2] = sumC;
  }
  for (let r = 0; r < count; r += 1) if ((relations[r] === "root") !== (head === -1)) found[r] = -1e6;
  return rounded(found, 0, found.length);
}

/** `count` scores from `at`, to a 1/1024: machines may differ in the last bits of a sum, no decision may. */
function rounded(scores: Float32Array | Float64Array, at: number, count: number): Float64Array {
  const found = new Float64Array(count);
  for (let i = 0; i < count; i += 1) found[i] = Math.round((scores[at + i] ?? 0) * 1024) / 1024;
  return found;
}

/** Rows of one width, end to end. */
function joined(rows: readonly Float64Array[]): Float64Array {
  const width = rows[0]?.length ?? 0;
  const all = new Float64Array(rows.length * width);
  for (const [i, row] of rows.entries()) all.set(row, i * width);
  return all;
}

function best(scores: Float64Array): number {
  let at = 0;
  for (let i = 1; i < scores.length; i += 1) if ((scores[i] ?? 0) > (scores[at] ?? 0)) at = i;
  return at;
}

/** Softmax. */
function chances(scores: Float64Array): Float64Array {
  const top = scores[best(scores)] ?? 0;
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Softmax of the score at `index` alone. */
function chanceOf(scores: Float64Array, index: number): number {
  const top = scores[best(scores)] ?? 0;
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) sum += Math.exp((scores[i] ?? 0) - top);
  return Math.exp((scores[index] ?? 0) - top) / sum;
}

function logarithm(chance: number): number {
  return Math.log(Math.max(chance, 1e-12));
}

function thousandth(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}
