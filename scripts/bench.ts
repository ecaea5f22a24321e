import "../bin/tiering.mjs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadTools, packageFolder } from "../src/tools.ts";
import { madeArticles, wordsEach } from "./bench/corpus.ts";
import { performancePage } from "./bench/page.ts";
import { referenceSeconds } from "./bench/reference.ts";
import { type Run, timeStages } from "./bench/stages.ts";

/** Sizes that double, so that growth that is not linear shows. */
const sizes = [10, 20, 40, 80];

const engine = process.argv.includes("--native") ? "native" : "wasm";
const started = process.cpuUsage();
const tools = await loadTools({ engine });
const { user, system } = process.cpuUsage(started);
const texts = await madeArticles(sizes.at(-1) ?? 0);
// The first articles pay for the compiler's warming up, in the reference and in what is measured.
await timeStages(texts.slice(0, 5), tools);
referenceSeconds(texts.slice(0, 5));
const runs: Run[] = [];
for (const size of sizes) {
  runs.push(await timeStages(texts.slice(0, size), tools));
  console.error(`${size} articles measured`);
}
const page = performancePage({
  engine,
  wordsEach,
  loadSeconds: (user + system) / 1e6,
  runs,
  reference: { articles: texts.length, seconds: referenceSeconds(texts) },
  tool: tools.versions,
});
console.log(page);
if (engine === "wasm") await writeFile(join(packageFolder, "docs", "performance.md"), page);
