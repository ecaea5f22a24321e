import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Article } from "../../src/model/article.ts";
import { readArticle } from "../../src/read/article.ts";
import type { GivenMeta } from "../../src/read/meta.ts";

/** An article as a reader sees it: what is known of it, its blocks ("kind: words") and what was left out ("reason: words"). */
export function shown({ text, blocks, source, language: _, ...known }: Article): Readonly<Record<string, unknown>> {
  const { dateline, ...rest } = known;
  const omitted = source.omissions.map(({ span, reason, words }) => [
    reason,
    words ?? source.content.slice(span.start, span.end),
  ]);
  return {
    ...rest,
    ...(dateline?.place === undefined ? {} : { place: text.slice(dateline.place.start, dateline.place.end) }),
    blocks: blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`),
    omitted: omitted.map((one) => one.join(": ")),
  };
}

/** `readArticle` of a text, shown. */
export function reading(text: string, given?: GivenMeta): Readonly<Record<string, unknown>> {
  return shown(readArticle("story.txt", Buffer.from(text), given));
}

/** `readArticle` of a page in `test/read/pages`, shown. */
export function readingPage(name: string): Readonly<Record<string, unknown>> {
  return shown(readArticle(name, readFileSync(fileURLToPath(new URL(`pages/${name}`, import.meta.url)))));
}
