import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { type BuildOptions, folderOf, settingsOf, toolOptionsOf } from "./build-options.ts";
import { keysOf, readDecisions, readFolder, readReport, type Standing } from "./folder.ts";
import { makeInThreads } from "./jobs.ts";
import { decisionsIn, keepDecisions } from "./kept-decisions.ts";
import { type ArticleRecord, makeArticles, type OneArticleOptions, type Task } from "./one-article.ts";
import { findInputs } from "./read/inputs.ts";
import { type GivenMeta, readMeta } from "./read/meta.ts";
import { loadTools, type Tools } from "./tools.ts";
import { writeWhole } from "./whole.ts";
import { sweep, writeFileSafely } from "./write/files.ts";
import { lockFolder } from "./write/lock.ts";
import type { Report } from "./write/report.ts";
import { extensionOf, type Format } from "./write/syntax.ts";

/**
 * Reads articles and writes their graph into a folder: `parts/`, `maps/`, `digests/`, `graph`, `knowledge`, `links`,
 * `derived`, `accepted` (in the format asked for), the pages and `report.json`, each whole or not at all. Inputs that fail
 * are in the report's `skipped`. What an earlier build left there and this one does not write is removed; with `into` the
 * parts of other articles stay as they are, and the result is the same as if all had been built at once. Throws where the
 * options contradict each other, another build is at work in the folder, or tables, frames, model or decisions cannot be
 * read.
 */
export async function build(patterns: readonly string[], options: BuildOptions): Promise<Report> {
  const folder = folderOf(options);
  const release = await lockFolder(folder);
  try {
    return await buildLocked(patterns, folder, options);
  } finally {
    await release();
  }
}

async function buildLocked(patterns: readonly string[], folder: string, options: BuildOptions): Promise<Report> {
  const { jobs = 1, onArticle } = options;
  const adding = options.into !== undefined;
  const decisions = await readDecisions(options.decisions ?? (await decisionsIn(folder)));
  const before = adding ? await readReport(folder) : undefined;
  const settings = settingsOf(options, before);
  const format = settings.format as Format;
  const ending = extensionOf(format);
  const tools = await loadTools(options);
  const made = hashOf([tools.versions, settings]);
  const standing = adding || options.resume ? await readFolder(folder, ending) : { records: new Map() };
  if (adding) checkMade(standing, made, tools, folder);
  const removed = keysOf(options.remove ?? [], standing.records, folder);
  const { tasks, failures } = await tasksOf(patterns, options);

  const records = new Map(adding ? [...standing.records].filter(([key]) => !removed.has(key)) : []);
  const fresh = new Map<string, string>();
  const lists = listsOf(before, tasks, standing, removed);
  lists.skipped.push(...failures);
  const standingStamps = [...standing.records].filter(([, record]) => record.made === made);
  const articleOptions: OneArticleOptions = {
    base: settings.base,
    withText: settings.text,
    thoughts: settings.thoughts,
    decisions,
    format,
    made,
    standing: new Map(standingStamps.map(([key, { stamp }]) => [key, stamp])),
  };
  const threads = Math.min(jobs, availableParallelism(), tasks.length);
  const results =
    threads > 1
      ? makeInThreads(tasks, threads, { tools: toolOptionsOf(options), options: articleOptions })
      : makeArticles(tasks, tools, articleOptions);
  let done = failures.length;
  for await (const { input, made: result } of results) {
    const key = "failure" in result ? undefined : "kept" in result ? result.kept : result.files.key;
    const twin = key === undefined ? undefined : fresh.get(key);
    if ("failure" in result) lists.skipped.push(result.failure);
    else if (twin !== undefined) lists.repeated.push({ file: input.file, sameAs: twin });
    else if ("kept" in result) {
      const record = standing.records.get(result.kept) as ArticleRecord;
      records.set(result.kept, { ...record, report: { ...record.report, file: input.file } });
    } else {
      const { files } = result;
      await writeFileSafely(folder, `parts/${files.key}.${ending}`, files.part);
      await writeFileSafely(folder, `maps/${files.key}.json`, files.map);
      records.set(files.key, files.record);
    }
    if (key !== undefined && twin === undefined) {
      // Last of an article's files: where it stands, the others do.
      await writeFileSafely(folder, `digests/${key}.json`, `${JSON.stringify(records.get(key))}\n`);
      fresh.set(key, input.file);
    }
    done += 1;
    onArticle?.({ done, of: tasks.length + failures.length, file: input.file });
  }
  if (records.size === 0 && lists.skipped.length > 0) await refuseToEmpty(folder, lists.skipped);
  const { report, written } = await writeWhole(folder, records, tools, { ...articleOptions, settings, ...lists });
  if (options.decisions !== undefined) await keepDecisions(options.decisions, folder);
  await sweep(folder, written);
  return report;
}

/** A slip in the inputs' names must not cost the graph that stands in the folder. */
async function refuseToEmpty(folder: string, skipped: Report["skipped"]): Promise<void> {
  const standing = await readReport(folder);
  if (standing === undefined || standing.articles.length === 0) return;
  const faults = skipped.map(({ file, fault }) => `\n${file}: ${fault}`).join("");
  throw new Error(`${folder}: left as it was, since no input could be read${faults}`);
}

/** Parts made in two ways in one graph would contradict each other. */
function checkMade({ records, report }: Standing, made: string, { versions }: Tools, folder: string): void {
  if (![...records.values()].some((record) => record.made !== made)) return;
  const differing = (["tool", "model", "ontology", "knowledge"] as const).filter(
    (name) => report?.made[name] !== versions[name],
  );
  const what =
    differing.length > 0 ? `another ${differing.join(", ")}` : "other settings (base, format, text, thoughts)";
  throw new Error(`${folder}: its articles were read with ${what}; expected the same: build it afresh with --out`);
}

async function tasksOf(patterns: readonly string[], { meta, id }: BuildOptions) {
  const given: ReadonlyMap<string, GivenMeta> = meta === undefined ? new Map() : await readMeta(meta);
  const { inputs, failures } = await findInputs(patterns);
  if (id !== undefined && inputs.length !== 1)
    throw new TypeError(`an id names one article; found ${inputs.length} inputs, expected one`);
  const tasks = inputs.map((input): Task => {
    const said = { ...given.get(basename(input.file)), ...(id === undefined ? {} : { id }) };
    return { input, given: said };
  });
  return { tasks, failures };
}

/** What the report said before of inputs that this build does not read and of articles that stay. */
function listsOf(
  before: Report | undefined,
  tasks: readonly Task[],
  { records }: Standing,
  removed: ReadonlySet<string>,
) {
  const now = new Set(tasks.map(({ input }) => input.file));
  const gone = new Set([...removed].map((key) => records.get(key)?.report.file));
  return {
    skipped: (before?.skipped ?? []).filter(({ file }) => !now.has(file)),
    repeated: (before?.repeated ?? []).filter(({ file, sameAs }) => !now.has(file) && !gone.has(sameAs)),
  };
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value), "utf8").digest("hex").slice(0, 16);
}
