import { mkdir } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { readAndUnderstand } from "../src/pipeline.ts";
import { loadTools, type Tools } from "../src/tools.ts";
import { writeFileSafely } from "../src/write/files.ts";
import { measure } from "./evaluation/gold/measure.ts";
import { graphOptions, predict } from "./evaluation/predict.ts";

const usage = `npm run evaluate -- ARTICLES OUT [--thoughts]   predictions of a folder of articles, one JSON file each
npm run evaluate -- --gold DIR                scores the development gold, rewrites docs/accuracy.md`;

/** Predictions of every article; 1 where one could not be read. */
async function evaluate(articles: string, out: string, thoughts: boolean, tools: Tools): Promise<number> {
  await mkdir(out, { recursive: true });
  let failed = 0;
  for await (const { part, failure } of readAndUnderstand([articles], tools, { ...graphOptions, thoughts })) {
    if (failure !== undefined) {
      failed++;
      console.error(`${failure.file}: ${failure.fault}`);
      continue;
    }
    const name = basename(part.source.source.file);
    const prediction = JSON.stringify(await predict(part, tools), null, 1);
    await writeFileSafely(out, `${basename(name, extname(name))}.json`, `${prediction}\n`);
  }
  return failed === 0 ? 0 : 1;
}

/** The figures; 2 where the gold is absent. */
async function score(gold: string, tools: Tools): Promise<number> {
  try {
    console.log(await measure(gold, tools, (set) => console.error(`reading ${set} …`)));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

const { values, positionals } = parseArgs({
  options: { gold: { type: "string" }, thoughts: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [articles, out] = positionals;
if (values.gold !== undefined) process.exitCode = await score(values.gold, await loadTools());
else if (articles !== undefined && out !== undefined && positionals.length === 2)
  process.exitCode = await evaluate(articles, out, values.thoughts, await loadTools());
else {
  console.error(`expected two folders, found ${positionals.length}:\n${usage}`);
  process.exitCode = 2;
}
