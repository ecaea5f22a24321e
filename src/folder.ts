import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Parser } from "n3";
import { type Decisions, decisionsOf, undecided } from "./derive/decisions.ts";
import type { ArticleRecord } from "./one-article.ts";
import { readTexts } from "./write/files.ts";
import type { Report } from "./write/report.ts";

/** What a folder that `build` wrote holds already: the records of its parts by key, and its report. */
export interface Standing {
  readonly records: ReadonlyMap<string, ArticleRecord>;
  readonly report?: Report;
}

/** Reads the records of a folder; those whose part is missing, or which do not parse, count as not there. */
export async function readFolder(folder: string, ending: string): Promise<Standing> {
  const names = await readdir(join(folder, "digests")).catch(() => []);
  const parts = new Set(await readdir(join(folder, "parts")).catch(() => []));
  const keys = names
    .flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : []))
    .filter((key) => parts.has(`${key}.${ending}`))
    .sort();
  const texts = await readTexts(keys.map((key) => join(folder, "digests", `${key}.json`)));
  const records = new Map(
    keys.flatMap((key, i) => {
      const record = parsed<ArticleRecord>(texts[i] ?? "");
      return record === undefined ? [] : [[key, record] as const];
    }),
  );
  const report = await readReport(folder);
  return { records, ...(report === undefined ? {} : { report }) };
}

export async function readReport(folder: string): Promise<Report | undefined> {
  return parsed<Report>(await readFile(join(folder, "report.json"), "utf8").catch(() => ""));
}

function parsed<T>(json: string): T | undefined {
  try {
    return JSON.parse(json) as T;
  } catch {
    return undefined;
  }
}

/**
 * The user's decisions: Turtle, as `decisionsOf` reads it. None where `file` is undefined. Throws an `Error`
 * that names the file, and the line where it is no Turtle.
 */
export async function readDecisions(file: string | undefined): Promise<Decisions> {
  if (file === undefined) return undecided;
  const content = await readFile(file, "utf8").catch((error: Error) => {
    throw new Error(`${file}: ${error.message}; expected the decisions as Turtle`, { cause: error });
  });
  try {
    return decisionsOf(new Parser().parse(content));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Keys of the parts that `ids` name: an article by its IRI or by the file it was read from, or a part by its key. Throws an
 * `Error` naming the one that the folder does not have.
 */
export function keysOf(
  ids: readonly string[],
  records: ReadonlyMap<string, ArticleRecord>,
  folder: string,
): Set<string> {
  return new Set(
    ids.flatMap((id) => {
      const keys = [...records].flatMap(([key, { report }]) => {
        const names = [key, report.iri, report.iri.slice(report.iri.lastIndexOf("/") + 1), report.file];
        return names.includes(id) ? [key] : [];
      });
      if (keys.length > 0) return keys;
      throw new Error(`${folder}: no article ${id} in it; expected an IRI, key or file of its report.json`);
    }),
  );
}
