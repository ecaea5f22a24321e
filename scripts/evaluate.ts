import { mkdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { Parser } from "n3";
import { defaultBase } from "../src/model/vocabulary.ts";
import { layersOf, readAndUnderstand } from "../src/pipeline.ts";
import { loadTools, packageFolder } from "../src/tools.ts";
import { writeFileSafely } from "../src/write/files.ts";
import { askable } from "./evaluation/graph.ts";
import { predictionOf } from "./evaluation/prediction.ts";

const usage = "npm run evaluate -- ARTICLES OUT   or   npm run evaluate -- --gold DIR";
const { values, positionals } = parseArgs({ options: { gold: { type: "string" } }, allowPositionals: true });
const [articles, out] = positionals;
if (articles === undefined || out === undefined || positionals.length > 2) {
  console.error(`expected two folders, found ${positionals.length}: ${usage}`);
  process.exit(2);
}

const options = { base: defaultBase, withText: true };
const tools = await loadTools();
const roles = new Parser().parse(await readFile(join(packageFolder, "ontology", "offices.ttl"), "utf8"));
await mkdir(out, { recursive: true });
let failed = 0;
for await (const { part, failure } of readAndUnderstand([articles], tools, options)) {
  if (failure !== undefined) {
    failed++;
    console.error(`${failure.file}: ${failure.fault}`);
    continue;
  }
  const { knowledge, links } = layersOf([part], tools, options);
  const prediction = predictionOf(askable([...part.quads, ...knowledge, ...links, ...roles]), part.source);
  const name = basename(part.source.source.file);
  await writeFileSafely(out, `${basename(name, extname(name))}.json`, `${JSON.stringify(prediction, null, 1)}\n`);
}
process.exitCode = failed === 0 ? 0 : 1;
