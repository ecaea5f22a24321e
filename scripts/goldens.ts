import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { defaultBase } from "../src/model/vocabulary.ts";
import { readAndUnderstand } from "../src/pipeline.ts";
import { loadTools, packageFolder } from "../src/tools.ts";
import { writeGraph } from "../src/write/syntax.ts";

/** Writes what the sample articles give now to `test/articles/`; read the difference before committing it. */
const folder = join(packageFolder, "test", "articles");
await mkdir(folder, { recursive: true });
for (const file of await readdir(folder)) if (file.endsWith(".ttl")) await rm(join(folder, file));
const options = { base: defaultBase, withText: true };
for await (const outcome of readAndUnderstand([join(packageFolder, "articles")], await loadTools(), options)) {
  if (outcome.part === undefined) throw new Error(`${outcome.failure.file}: ${outcome.failure.fault}`);
  const { file } = outcome.part.source.source;
  const turtle = writeGraph([{ quads: outcome.part.quads }], "turtle", defaultBase);
  await writeFile(join(folder, `${basename(file, extname(file))}.ttl`), turtle);
}
