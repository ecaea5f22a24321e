import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { loadTools, packageFolder } from "../src/tools.ts";
import { type CueCounts, countCues, type GoldArticle, rowsOf } from "./evaluation/cue-counts.ts";

/** Counts `knowledge/cues.csv` anew as the model of today reads the train part of who-said-what gold. */
const [gold] = process.argv.slice(2);
if (gold === undefined) {
  console.error("expected the folder of the attribution gold, found nothing:\nnpm run count-cues -- DIR");
  process.exitCode = 2;
} else {
  const tools = await loadTools();
  const lines = gunzipSync(await readFile(join(gold, "train.jsonl.gz")))
    .toString("utf8")
    .trim()
    .split("\n");
  const counts: CueCounts = new Map();
  for (const line of lines) await countCues(counts, JSON.parse(line) as GoldArticle, tools.model);
  const { rows, strange } = rowsOf(counts, tools.knowledge.cues);
  const table = rows.map(({ lemma, pos, way, kind, seen, reported }) =>
    [lemma, pos, way, kind, seen, reported].join(","),
  );
  const file = join(packageFolder, "knowledge", "cues.csv");
  await writeFile(file, `lemma,pos,way,kind,seen,reported\n${table.join("\n")}\n`);
  console.log(`${lines.length} articles, ${rows.length} rows`);
  if (strange.length > 0) console.log(`new words, whose kind a person has to set: ${strange.join(", ")}`);
}
