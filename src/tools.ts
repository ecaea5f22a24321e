import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadConfidence } from "./knowledge/confidence.ts";
import { loadFrames } from "./knowledge/frames.ts";
import { loadKnowledge } from "./knowledge/load.ts";
import { type EnglishModel, loadEnglish } from "./linguistics/model.ts";
import type { Engine } from "./linguistics/network.ts";
import type { Frame } from "./model/frame.ts";
import type { Knowledge } from "./model/knowledge.ts";
import type { Versions } from "./write/report.ts";

/** All that reading articles needs besides the articles: loaded once, never changed. */
export interface Tools {
  readonly model: EnglishModel;
  readonly knowledge: Knowledge;
  readonly frames: readonly Frame[];
  /** Measured precision by rule name. */
  readonly confidence: ReadonlyMap<string, number>;
  readonly versions: Versions;
}

/** Folder of the package: `knowledge/`, `ontology/`, `models/` lie in it. */
export const packageFolder = fileURLToPath(new URL("..", import.meta.url));

/** `ontology`: a folder with the user's own `frames.ttl`, and `offices.ttl` where they have one. */
export interface ToolOptions {
  readonly engine?: Engine;
  readonly ontology?: string;
}

/** Loads model, tables and frames. Throws an `Error` that names the file at fault. */
export async function loadTools({ engine = "wasm", ontology }: ToolOptions = {}): Promise<Tools> {
  const ours = join(packageFolder, "ontology");
  const tables = join(packageFolder, "knowledge");
  const theirs = ontology ?? ours;
  const offices = (await isFile(join(theirs, "offices.ttl"))) ? theirs : ours;
  const [model, knowledge, frames] = await Promise.all([
    loadEnglish(join(packageFolder, "models", "english"), { engine }),
    loadKnowledge(tables, offices),
    loadFrames(theirs),
  ]);
  const versions = {
    tool: await packageVersion(),
    model: model.sha256,
    ontology: await hashOf(theirs, ".ttl"),
    knowledge: await hashOf(tables, ".csv"),
  };
  const confidence = await loadConfidence(join(tables, "precision.csv"));
  return { model, knowledge, frames, confidence, versions };
}

/** Version of this package ("0.1.0"). */
export async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as { version: string };
  return version;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** SHA-256 over names and bytes of the folder's files that end so, in code-unit order. */
async function hashOf(folder: string, ending: string): Promise<string> {
  const hash = createHash("sha256");
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  for (const name of names) hash.update(`${name}\0`).update(await readFile(join(folder, name)));
  return hash.digest("hex");
}
