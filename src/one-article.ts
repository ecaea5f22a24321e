import { createHash } from "node:crypto";
import type { Digest } from "./derive/digest.ts";
import { partKey } from "./map/map.ts";
import type { Article } from "./model/article.ts";
import { type GraphOptions, readInput, understand } from "./pipeline.ts";
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

/** One input → the files of its part. Never throws for what is in the input: the rest of the batch goes on. */
export async function makeArticle(
  input: Input,
  given: GivenMeta | undefined,
  tools: Tools,
  options: OneArticleOptions,
): Promise<Made> {
  const article = await readInput(input, given);
  if ("fault" in article) return { failure: article };
  const key = partKey(article);
  const stamp = stampOf(article, decidedOf(key, options));
  if (options.standing.get(key) === stamp) return { kept: key };
  try {
    const part = await understand(article, tools, options);
    const { base, format, made } = options;
    return {
      files: {
        key,
        part: writeGraph([part], format, base),
        map: offsetMap(article),
        record: { made, stamp, report: articleReport(part), digest: part.digest },
      },
    };
  } catch (error) {
    const fault = `it could not be understood (${(error as Error).message}): please report it with this file`;
    return { failure: { file: input.file, fault } };
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
