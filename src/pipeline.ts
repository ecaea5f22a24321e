import { basename } from "node:path";
import type { Quad } from "@rdfjs/types";
import type { Decisions } from "./derive/decisions.ts";
import { type Derived, derive } from "./derive/derive.ts";
import type { Digest } from "./derive/digest.ts";
import { digestOf } from "./derive/digest-article.ts";
import { extract } from "./extract/extract.ts";
import { type Annotation, annotate } from "./linguistics/annotate.ts";
import { mapKnowledge } from "./map/knowledge.ts";
import { type MappedArticle, mapArticle } from "./map/map.ts";
import type { Article } from "./model/article.ts";
import type { ResolvedReading } from "./model/reading.ts";
import type { Sentence } from "./model/sentence.ts";
import { readArticle } from "./read/article.ts";
import { ReadError, type ReadFailure } from "./read/failure.ts";
import { findInputs, type Input } from "./read/inputs.ts";
import type { GivenMeta } from "./read/meta.ts";
import { resolve } from "./resolve/resolve.ts";
import type { Tools } from "./tools.ts";

/** What becomes of a whole graph, whoever reads or writes it. */
export interface GraphOptions {
  /** Namespace of instance IRIs; never part of a hash. */
  readonly base: string;
  /** False leaves the articles' words out of the graph: offsets and hashes remain. */
  readonly withText: boolean;
  /** True puts beliefs, wishes and intentions into the graph, as statements of mode `cg:Thought`. */
  readonly thoughts?: boolean;
  /** What the user decided of who is who. */
  readonly decisions?: Decisions;
}

/** One article, understood: its part of the graph, and what the report tells of it. */
export interface Part extends MappedArticle {
  readonly source: Article;
  readonly sentences: readonly Sentence[];
  readonly reading: ResolvedReading;
  readonly digest: Digest;
}

/** What spans articles; recomputed from the parts' digests, never mixed with the parts. */
export interface Layers extends Derived {
  readonly knowledge: readonly Quad[];
}

/** What came of one of `of` inputs. */
export type Outcome = { readonly of: number } & (
  | { readonly part: Part; readonly failure?: undefined }
  | { readonly part?: undefined; readonly failure: ReadFailure }
);

/** One article's text → its part of the graph. The order of the stages: this and `layersOf` are all of it. */
export async function understand(article: Article, tools: Tools, options: GraphOptions): Promise<Part> {
  return interpret(article, await annotate(article, tools.model), tools, options);
}

/** The stages behind the grammar, which is cheaper found for several articles at a time (`annotateAll`). */
export function interpret(article: Article, annotation: Annotation, tools: Tools, options: GraphOptions): Part {
  const { sentences, notes } = annotation;
  const extracted = extract(article, sentences, tools.knowledge, tools.frames);
  const reading = resolve(article, { ...extracted, notes: [...notes, ...extracted.notes] }, tools.knowledge);
  const apart = new Set(options.decisions?.different.flat());
  const wrong = new Set(options.decisions?.wrong);
  const mapped = mapArticle(article, reading, tools.frames, { ...options, confidence: tools.confidence, apart, wrong });
  return { ...mapped, source: article, sentences, reading, digest: digestOf(mapped.quads, article.text) };
}

/** All parts, of which only the digests count → the layers beside them. */
export function layersOf(
  parts: readonly Pick<Part, "digest">[],
  tools: Pick<Tools, "knowledge" | "frames">,
  options: GraphOptions,
): Layers {
  const digests = parts.map(({ digest }) => digest);
  const used = new Set(digests.flatMap(({ uses }) => uses));
  const tables = mapKnowledge(used, tools.knowledge, tools.frames, options);
  const { links, ...derived } = derive(digests, [...tables.knowledge, ...tables.links], options);
  return { ...derived, knowledge: tables.knowledge, links: [...tables.links, ...links] };
}

/**
 * Files, folders, globs, `file:` URLs or "-" → one part or one failure each, in the order of the files' names; bad input
 * never stops the rest. `given` tells by file name what the files do not say.
 */
export async function* readAndUnderstand(
  patterns: readonly string[],
  tools: Tools,
  options: GraphOptions & { readonly given?: ReadonlyMap<string, GivenMeta> },
): AsyncGenerator<Outcome> {
  const { inputs, failures } = await findInputs(patterns);
  const of = inputs.length + failures.length;
  for (const failure of failures) yield { of, failure };
  for (const input of inputs) {
    const article = await readInput(input, options.given?.get(basename(input.file)));
    yield "fault" in article ? { of, failure: article } : { of, part: await understand(article, tools, options) };
  }
}

/** One input → its article, or why it is none. */
export async function readInput(input: Input, given: GivenMeta = {}): Promise<Article | ReadFailure> {
  try {
    return readArticle(input.file, await input.read(), given);
  } catch (error) {
    if (error instanceof ReadError) return { file: error.file, fault: error.fault };
    throw error;
  }
}
