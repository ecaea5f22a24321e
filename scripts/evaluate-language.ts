import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { formsOf, readConllu } from "../src/linguistics/conllu.ts";
import { loadEnglish } from "../src/linguistics/model.ts";
import { longestSentence, parse } from "../src/linguistics/parse.ts";
import { packageFolder } from "../src/tools.ts";
import { f1, type ScoredWord, scoreNames, scoreTrees } from "./evaluation/trees.ts";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("expected one file or more: npm run evaluate:language -- GOLD.conllu NAMES.tsv (either may be .gz)");
  process.exit(2);
}
const model = await loadEnglish(join(packageFolder, "models", "english"));
for (const file of files) {
  console.log(file);
  const shown = /\.conllu(?:\.gz)?$/.test(file) ? await treesOf(file) : await namesOf(file);
  for (const [name, value] of shown) console.log(`${name.padEnd(12)} ${value}`);
}

async function* textOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const stream = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  for await (const piece of stream.setEncoding("utf8")) yield piece as string;
}

async function treesOf(file: string): Promise<readonly (readonly [string, string])[]> {
  const gold: (readonly ScoredWord[])[] = [];
  const forms: (readonly string[])[] = [];
  for await (const sentence of readConllu(textOf(file))) {
    if (sentence.words.length > longestSentence) continue;
    forms.push(formsOf(sentence));
    gold.push(
      sentence.words.map((i) => {
        const [, , , upos = "", xpos = "", , head, relation = ""] = sentence.lines[i]?.split("\t") ?? [];
        return { upos, xpos, head: Number(head) - 1, relation };
      }),
    );
  }
  const began = process.cpuUsage();
  const predicted = await parse(model, forms);
  const { user } = process.cpuUsage(began);
  const words = forms.reduce((sum, { length }) => sum + length, 0);
  const rows = [...scoreTrees(gold, predicted)].map(
    ([name, score]) => [name, `${f1(score).toFixed(2)}  of ${score.gold}`] as const,
  );
  return [...rows, ["words/s", `${Math.round(words / (user / 1e6))} on one core`]];
}

/** Word and label, separated by a tab; a blank line between sentences. Scores the kinds that the file has. */
async function namesOf(file: string): Promise<readonly (readonly [string, string])[]> {
  let text = "";
  for await (const piece of textOf(file)) text += piece;
  const sentences = text
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").flatMap((line) => (/^#|^\s*$/.test(line) ? [] : [line.split("\t")])))
    .filter(({ length }) => length > 0 && length <= longestSentence);
  const gold = sentences.map((words) => words.map((columns) => columns.at(-1) ?? "O"));
  const parsed = await parse(
    model,
    sentences.map((words) => words.map(([form = ""]) => form)),
  );
  const kinds = new Set(
    gold
      .flat()
      .filter((label) => label !== "O")
      .map((label) => label.slice(2)),
  );
  const predicted = parsed.map((words) => words.map(({ name }) => name));
  const all = scoreNames(gold, predicted, kinds);
  const each = [...kinds].sort().map((kind) => [kind, scoreNames(gold, predicted, new Set([kind]))] as const);
  return [["names", all] as const, ...each].map(([name, score]) => [name, `${f1(score).toFixed(2)}  of ${score.gold}`]);
}
