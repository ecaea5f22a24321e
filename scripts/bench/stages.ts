import { derive } from "../../src/derive/derive.ts";
import type { Digest } from "../../src/derive/digest.ts";
import { digestOf } from "../../src/derive/digest-article.ts";
import { extract } from "../../src/extract/extract.ts";
import { type Annotation, annotateAll } from "../../src/linguistics/annotate.ts";
import { mapKnowledge } from "../../src/map/knowledge.ts";
import { mapArticle } from "../../src/map/map.ts";
import type { Article } from "../../src/model/article.ts";
import { defaultBase } from "../../src/model/vocabulary.ts";
import { readArticle } from "../../src/read/article.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import type { Tools } from "../../src/tools.ts";
import { writeGraph } from "../../src/write/syntax.ts";

export const stages = ["read", "linguistics", "extract", "resolve", "map", "derive", "write"] as const;
export type Stage = (typeof stages)[number];

/** CPU seconds by stage, and what the run left in memory. */
export interface Run {
  readonly articles: number;
  readonly seconds: Readonly<Record<Stage, number>>;
  readonly quads: number;
  /** Bytes of the heap in use after the run, its quads still held. */
  readonly heap: number;
}

const options = { base: defaultBase, withText: true };

/** Stories of 600 words whose sentences share the model's batches, as `build` puts them together. */
const articlesTogether = 12;

/** Files to Turtle, each stage timed by itself (CPU, not wall: other work on the machine does not count). */
export async function timeStages(texts: readonly string[], tools: Tools): Promise<Run> {
  const seconds: Record<Stage, number> = {
    read: 0,
    linguistics: 0,
    extract: 0,
    resolve: 0,
    map: 0,
    derive: 0,
    write: 0,
  };
  const timed = async <T>(stage: Stage, work: () => T | Promise<T>): Promise<T> => {
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    seconds[stage] += (user + system) / 1e6;
    return result;
  };
  const digests: Digest[] = [];
  let quads = 0;
  let annotations: readonly Annotation[] = [];
  const articles: Article[] = [];
  for (const [i, text] of texts.entries())
    articles.push(await timed("read", () => readArticle(`${i}.txt`, Buffer.from(text))));
  for (const [i, article] of articles.entries()) {
    const place = i % articlesTogether;
    if (place === 0) {
      const group = articles.slice(i, i + articlesTogether);
      annotations = await timed("linguistics", () => annotateAll(group, tools.model));
    }
    const { sentences, notes } = annotations[place] as Annotation;
    const extracted = await timed("extract", () => extract(article, sentences, tools.knowledge, tools.frames));
    const found = { ...extracted, notes: [...notes, ...extracted.notes] };
    const reading = await timed("resolve", () => resolve(article, found, tools.knowledge));
    const context = { ...options, confidence: tools.confidence };
    const part = await timed("map", () => mapArticle(article, reading, tools.frames, context));
    await timed("write", () => writeGraph([{ quads: part.quads }], "turtle", defaultBase));
    quads += part.quads.length;
    digests.push(await timed("derive", () => digestOf(part.quads, article.text)));
  }
  const used = new Set(digests.flatMap(({ uses }) => uses));
  const { knowledge, links } = mapKnowledge(used, tools.knowledge, tools.frames, options);
  await timed("derive", () => derive(digests, [...knowledge, ...links], options));
  globalThis.gc?.();
  return { articles: texts.length, seconds, quads, heap: process.memoryUsage().heapUsed };
}
