import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadEnglish } from "../src/linguistics/model.ts";
import { packageFolder } from "../src/tools.ts";
import { evaluate } from "./evaluation/language.ts";
import { languagePage } from "./evaluation/language-page.ts";
import { f1 } from "./evaluation/trees.ts";

const page = process.argv.includes("--page");
const files = process.argv.slice(2).filter((argument) => argument !== "--page");
if (files.length === 0) {
  console.error(
    "expected one file or more: npm run evaluate:language -- [--page] GOLD.conllu GOLD.conllu#ID_PREFIX NAMES.tsv\n" +
      "(any may be .gz; --page rewrites docs/language.md)",
  );
  process.exit(2);
}
const model = await loadEnglish(join(packageFolder, "models", "english"));
const evaluations = [];
for (const file of files) {
  const evaluation = await evaluate(model, file);
  evaluations.push(evaluation);
  console.log(`${evaluation.title}: ${evaluation.sentences} sentences, ${evaluation.leftOut} left out`);
  for (const { name, score, interval } of evaluation.rows) {
    const [low, high] = interval.map((bound) => bound.toFixed(1));
    console.log(`${name.padEnd(12)} ${f1(score).toFixed(2).padStart(6)}  [${low}, ${high}]  of ${score.gold}`);
  }
}
if (page) await writeFile(join(packageFolder, "docs", "language.md"), languagePage(evaluations, model.sha256));
