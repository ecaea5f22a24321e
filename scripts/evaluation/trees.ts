/** A word as far as it is scored. Heads count from 0, -1 is the root. */
export interface ScoredWord {
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
}

/** Correct, predicted and gold counts; `f1` in percent. */
export interface Score {
  readonly correct: number;
  readonly predicted: number;
  readonly gold: number;
}

export function f1({ correct, predicted, gold }: Score): number {
  return predicted + gold === 0 ? 0 : (200 * correct) / (predicted + gold);
}

/** Relations of words that carry no content of their own, left out of CLAS (CoNLL 2018 shared task, Zeman et al.). */
const functional = new Set(["aux", "case", "cc", "clf", "cop", "det", "mark", "punct"]);

/**
 * Scores of gold-tokenised sentences by the definitions of the CoNLL 2018 shared task: subtypes of relations stripped,
 * punctuation counted. Keys: UPOS, XPOS, UAS, LAS, CLAS, then each relation of the gold, sorted.
 */
export function scoreTrees(
  gold: readonly (readonly ScoredWord[])[],
  predicted: readonly (readonly ScoredWord[])[],
): ReadonlyMap<string, Score> {
  const counts = new Map<string, { correct: number; predicted: number; gold: number }>();
  const of = (name: string) => {
    const found = counts.get(name) ?? { correct: 0, predicted: 0, gold: 0 };
    counts.set(name, found);
    return found;
  };
  const add = (name: string, right: boolean) => {
    const score = of(name);
    score.gold += 1;
    score.predicted += 1;
    if (right) score.correct += 1;
  };
  for (const name of ["UPOS", "XPOS", "UAS", "LAS", "CLAS"]) of(name);
  for (const [s, words] of gold.entries()) {
    for (const [w, word] of words.entries()) {
      const found = predicted[s]?.[w];
      if (found === undefined) throw new RangeError(`sentence ${s + 1} has no word ${w + 1} in the prediction`);
      const [wanted, got] = [plain(word.relation), plain(found.relation)];
      const attached = word.head === found.head;
      add("UPOS", word.upos === found.upos);
      add("XPOS", word.xpos === found.xpos);
      add("UAS", attached);
      add("LAS", attached && wanted === got);
      if (!functional.has(wanted)) of("CLAS").gold += 1;
      if (!functional.has(got)) of("CLAS").predicted += 1;
      if (!functional.has(wanted) && attached && wanted === got) of("CLAS").correct += 1;
      of(wanted).gold += 1;
      of(got).predicted += 1;
      if (attached && wanted === got) of(wanted).correct += 1;
    }
  }
  const [summary, relations] = [[...counts].slice(0, 5), [...counts].slice(5)];
  return new Map([...summary, ...relations.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function plain(relation: string): string {
  return relation.replace(/:.*/, "");
}

/** Exact-match score of names: same words, same kind. Labels are BIO (an `I-` that opens a name counts as its `B-`). */
export function scoreNames(
  gold: readonly (readonly string[])[],
  predicted: readonly (readonly string[])[],
  kinds: ReadonlySet<string>,
): Score {
  const names = (sentences: readonly (readonly string[])[]) =>
    new Set(sentences.flatMap((labels, s) => namesIn(labels).map((name) => `${s} ${name}`)));
  const wanted = [...names(gold)].filter((name) => kinds.has(name.split(" ")[1] ?? ""));
  const got = names(predicted);
  const counted = [...got].filter((name) => kinds.has(name.split(" ")[1] ?? ""));
  return { correct: wanted.filter((name) => got.has(name)).length, predicted: counted.length, gold: wanted.length };
}

/** "PER 3 5": kind, first word, end (exclusive). */
function namesIn(labels: readonly string[]): readonly string[] {
  const found: string[] = [];
  let open: { readonly kind: string; readonly start: number } | undefined;
  for (const [i, label] of [...labels, "O"].entries()) {
    const kind = label.slice(2);
    if (open !== undefined && (!label.startsWith("I-") || kind !== open.kind)) {
      found.push(`${open.kind} ${open.start} ${i}`);
      open = undefined;
    }
    if (label !== "O" && open === undefined) open = { kind, start: i };
  }
  return found;
}
