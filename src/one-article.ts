import { createHash } from "node:crypto";
import type { Digest } from "./derive/digest.ts";
import { annotate, annotateAll } from "./linguistics/annotate.ts";
import { partKey } from "./map/map.ts";
import type { Article } from "./model/article.ts";
import { type GraphOptions, interpret, readInput } from "./pipeline.ts";
import type { ReadFailure } from "./read/failure.ts";
import type { Input } from "./read/inputs.ts";
import type { GivenMeta } from "./read/meta.ts";
import type { Tools } from "./tools.ts";
import { offsetMap } from "./write/offset-map.ts";
import { type ArticleReport, articleReport } from "./write/report.ts";
import { type Format, writeGraph } from "./write/syntax.ts";

/** What a folder keeps of an article beside its part: enough for all that spans articles. Plain JSON. */
export interface ArticleRecord {
  /** Hash of all that shaped the part besides the article: versions and settings. */
  readonly made: string;
  /** Hash of what the article says of itself and what the user says of it: text, title, outlet, dates, address. */
  readonly stamp: string;
  readonly report: ArticleReport;
  readonly digest: Digest;
}

/** The files of one article's part. */
export interface ArticleFiles {
  /** Their name without folder and ending. */
  readonly key: string;
  readonly part: string;
  readonly map: string;
  readonly record: ArticleRecord;
}

/** What came of one input: files to write, a part that stands already, or nothing. */
export type Made = { readonly files: ArticleFiles } | { readonly kept: string } | { readonly failure: ReadFailure };

export interface OneArticleOptions extends GraphOptions {
  readonly format: Format;
  readonly made: string;
  /** Parts that need not be made again: key → stamp. */
  readonly standing: ReadonlyMap<string, string>;
}

/** An input and what the user says of it. */
export interface Task {
  readonly input: Input;
  readonly given?: GivenMeta;
}

/** Articles are read until their texts have this many UTF-16 code units, and then understood: a dozen stories. */
const groupLength = 50_000;

/**
 * Inputs → the files of their parts, in order; sentences of several articles share the model's batches, which changes no
 * byte of what it gives. Never throws for what is in an input: the rest goes on.
 */
export async function* makeArticles(
  tasks: Iterable<Task>,
  tools: Tools,
  options: OneArticleOptions,
): AsyncGenerator<{ readonly input: Input; readonly made: Made }> {
  let group: Read[] = [];
  let length = 0;
  for (const task of tasks) {
    const read = await readTask(task, options);
    group.push(read);
    length += "article" in read ? read.article.text.length : 0;
    if (length < groupLength && group.length < mostRead) continue;
    yield* makeGroup(group, tools, options);
    [group, length] = [[], 0];
  }
  yield* makeGroup(group, tools, options);
}

/** Inputs that wait at most: those that are no articles, or stand already, have no length. */
const mostRead = 50;

/** An input that is read: settled, or to be understood. */
type Read =
  | { readonly input: Input; readonly made: Made }
  | { readonly input: Input; readonly article: Article; readonly key: string; readonly stamp: string };

async function readTask({ input, given }: Task, options: OneArticleOptions): Promise<Read> {
  const article = await readInput(input, given);
  if ("fault" in article) return { input, made: { failure: article } };
  const key = partKey(article);
  const stamp = stampOf(article, decidedOf(key, options));
  return options.standing.get(key) === stamp ? { input, made: { kept: key } } : { input, article, key, stamp };
}

async function* makeGroup(group: readonly Read[], tools: Tools, options: OneArticleOptions) {
  const articles = group.flatMap((read) => ("article" in read ? [read.article] : []));
  // Should the grammar of one fail, the others are understood by themselves.
  const together = await annotateAll(articles, tools.model).catch(() => []);
  const annotations = new Map(together.map((annotation, i) => [articles[i], annotation]));
  for (const read of group) {
    if ("made" in read) {
      yield read;
      continue;
    }
    const { input, article, key, stamp } = read;
    try {
      const annotation = annotations.get(article) ?? (await annotate(article, tools.model));
      annotations.delete(article);
      const part = interpret(article, annotation, tools, options);
      const { base, format, made } = options;
      const record = { made, stamp, report: articleReport(part), digest: part.digest };
      const files = { key, part: writeGraph([part], format, base), map: offsetMap(article), record };
      yield { input, made: { files } };
    } catch (error) {
      const fault = `it could not be understood (${(error as Error).message}): please report it with this file`;
      yield { input, made: { failure: { file: input.file, fault } } };
    }
  }
}

/** What the user tells apart of this article's own from what others share, and which of its claims are wrong. */
function decidedOf(key: string, { decisions }: GraphOptions): readonly string[] {
  const article = key.replace(/(_[0-9a-f]{10})_[0-9a-f]{8}$/, "$1");
  return [...(decisions?.different ?? []).flat(), ...(decisions?.wrong ?? [])].filter((iri) =>
    iri.includes(`/${article}_`),
  );
}

function stampOf(article: Article, decided: readonly string[]): string {
  const { text, title, outlet, authors, published, url, id } = article;
  const said = JSON.stringify([text, title, outlet, authors, published, url, id, decided]);
  return createHash("sha256").update(said, "utf8").digest("hex").slice(0, 16);
}
