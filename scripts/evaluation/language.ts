import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { formsOf, readConllu } from "../../src/linguistics/conllu.ts";
import type { EnglishModel } from "../../src/linguistics/model.ts";
import { longestSentence, parse } from "../../src/linguistics/parse.ts";
import { interval } from "./bootstrap.ts";
import { type Score, type ScoredWord, scoreNames, scoreTrees } from "./trees.ts";

/** One row of a table: what was scored, its counts, and the 95 % interval of its F1. */
export interface Measured {
  readonly name: string;
  readonly score: Score;
  readonly interval: readonly [low: number, high: number];
}

/** What a gold file gave: sentences scored, sentences beyond the model's cap that were left out, rows. */
export interface Evaluation {
  readonly title: string;
  readonly sentences: number;
  readonly leftOut: number;
  readonly rows: readonly Measured[];
}

/**
 * Scores the model on a gold file, plain or gzipped: CoNLL-U for tags and trees, else IOB for names. `FILE#PREFIX` takes
 * only sentences whose sent_id begins so. Throws as `readConllu` does, and as the file system does.
 */
export async function evaluate(model: EnglishModel, argument: string): Promise<Evaluation> {
  const [file = "", prefix = ""] = argument.split("#");
  const title = argument.replace(/^.*\//, "");
  return /\.conllu(?:\.gz)?$/.test(file) ? treesOf(model, file, prefix, title) : namesOf(model, file, title);
}

async function* textOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const stream = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  for await (const piece of stream.setEncoding("utf8")) yield piece as string;
}

async function treesOf(model: EnglishModel, file: string, prefix: string, title: string): Promise<Evaluation> {
  const gold: (readonly ScoredWord[])[] = [];
  const forms: (readonly string[])[] = [];
  let leftOut = 0;
  for await (const sentence of readConllu(textOf(file))) {
    if (!sentence.lines.some((line) => line.startsWith(`# sent_id = ${prefix}`))) continue;
    if (sentence.words.length > longestSentence) {
      leftOut += 1;
      continue;
    }
    forms.push(formsOf(sentence));
    gold.push(
      sentence.words.map((i) => {
        const [, , , upos = "", xpos = "", , head, relation = ""] = sentence.lines[i]?.split("\t") ?? [];
        return { upos, xpos, head: Number(head) - 1, relation };
      }),
    );
  }
  const predicted = await parse(model, forms);
  const each = gold.map((words, s) => scoreTrees([words], [predicted[s] ?? []]));
  const rows = [...scoreTrees(gold, predicted)].map(([name, score]) => ({
    name,
    score,
    interval: interval(each.map((scores) => scores.get(name) ?? none)),
  }));
  return { title, sentences: gold.length, leftOut, rows };
}

const none: Score = { correct: 0, predicted: 0, gold: 0 };

/** Word and label, separated by a tab; a blank line between sentences. Scores the kinds that the file has. */
async function namesOf(model: EnglishModel, file: string, title: string): Promise<Evaluation> {
  let text = "";
  for await (const piece of textOf(file)) text += piece;
  const all = text
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").flatMap((line) => (/^#|^\s*$/.test(line) ? [] : [line.split("\t")])))
    .filter(({ length }) => length > 0);
  const sentences = all.filter(({ length }) => length <= longestSentence);
  const gold = sentences.map((words) => words.map((columns) => columns.at(-1) ?? "O"));
  const parsed = await parse(
    model,
    sentences.map((words) => words.map(([form = ""]) => form)),
  );
  const predicted = parsed.map((words) => words.map(({ name }) => name));
  const labels = gold.flat().filter((label) => label !== "O");
  const kinds = [...new Set(labels.map((label) => label.slice(2)))].sort();
  const measured = (name: string, of: ReadonlySet<string>) => ({
    name,
    score: scoreNames(gold, predicted, of),
    interval: interval(gold.map((words, s) => scoreNames([words], [predicted[s] ?? []], of))),
  });
  const rows = [measured("names", new Set(kinds)), ...kinds.map((kind) => measured(kind, new Set([kind])))];
  return { title, sentences: sentences.length, leftOut: all.length - sentences.length, rows };
}
