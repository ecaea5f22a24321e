import type { NameLabel, Token } from "../model/sentence.ts";
import { withLegalForms } from "./company-names.ts";
import { lemmaOf } from "./lemmas.ts";
import type { EnglishModel } from "./model.ts";
import { bestLabels } from "./name-labels.ts";
import type { LabelledTree } from "./relations.ts";
import { bestOf, chanceOf, roundedRows } from "./scores.ts";
import { withSurnames } from "./surnames.ts";
import type { Batch } from "./trees.ts";
import { isKnown } from "./vocabulary.ts";

/** What the model says of one word: `Token` without its place in a text. */
export type Parsed = Pick<Token, "lemma" | "upos" | "xpos" | "head" | "relation" | "name" | "confidence">;

/**
 * Tags and names of sentence `b` of a batch, given as normalised forms, beside its tree: for each word the best tag and the
 * best relation, over all the best valid sequence of name labels. Each choice goes with its chance (softmax), in thousandths.
 */
export function decode(
  model: EnglishModel,
  forms: readonly string[],
  { words, scores }: Batch,
  b: number,
  { arcs, heads, relations }: LabelledTree,
): readonly Parsed[] {
  const rowsOf = (output: Float32Array, width: number) => roundedRows(output, b * words, forms.length, width);
  const upos = rowsOf(scores.upos, model.upos.length);
  const xpos = rowsOf(scores.xpos, model.xpos.length);
  const names = rowsOf(scores.names, model.names.length);
  const best = bestLabels(names.scores, model.names).map((label) => model.names[label] ?? "O");
  const whole = withSurnames(forms, best, heads, (form) => isKnown(model.vocabulary, form));
  const labels = withLegalForms(forms, whole);
  return forms.map((form, w): Parsed => {
    const part = bestOf(upos, w);
    const tag = model.xpos[bestOf(xpos, w)] ?? "XX";
    const head = heads[w] ?? -1;
    const relation = bestOf(relations, w);
    const name = (labels[w] ?? "O") as NameLabel;
    return {
      lemma: lemmaOf(model.lemmas, form, tag),
      upos: model.upos[part] ?? "X",
      xpos: tag,
      head,
      relation: model.relations[relation] ?? "dep",
      name,
      confidence: {
        upos: chanceOf(upos, w, part),
        head: chanceOf(arcs, w, head + 1),
        relation: chanceOf(relations, w, relation),
        name: chanceOf(names, w, model.names.indexOf(name)),
      },
    };
  });
}
