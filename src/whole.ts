import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Quad } from "@rdfjs/types";
import type { ArticleRecord } from "./one-article.ts";
import { type GraphOptions, layersOf } from "./pipeline.ts";
import type { Tools } from "./tools.ts";
import { type Content, readTexts, writeFileSafely } from "./write/files.ts";
import { mergeTurtle } from "./write/merge-turtle.ts";
import { type Report, reportOf, type Settings } from "./write/report.ts";
import { extensionOf, type Format, readGraph, writeGraph } from "./write/syntax.ts";
import { projectionIn, viewerPages } from "./write/viewer.ts";

export interface WholeOptions extends GraphOptions, Pick<Report, "skipped" | "repeated"> {
  readonly format: Format;
  readonly settings: Settings;
}

/** The pages show so many bytes of parts; beyond, the latest articles. A browser lays out no more in reasonable time. */
const largestPages = 20_000_000;

/**
 * All that depends on several articles: the layers, the graph of everything, the pages, the report. Reads the parts as
 * text and the records as they are; gives the names of all files that belong to the folder now.
 */
export async function writeWhole(
  folder: string,
  records: ReadonlyMap<string, ArticleRecord>,
  tools: Tools,
  { format, settings, skipped, repeated, ...options }: WholeOptions,
): Promise<{ readonly report: Report; readonly written: ReadonlySet<string> }> {
  const ending = extensionOf(format);
  const keys = [...records.keys()].sort();
  const written = new Set(keys.flatMap((key) => [`parts/${key}.${ending}`, `maps/${key}.json`, `digests/${key}.json`]));
  const write = async (relative: string, content: Content) => {
    await writeFileSafely(folder, relative, content);
    written.add(relative);
  };
  const { conflicts, ...layers } = layersOf([...records.values()], tools, options);
  const parts = await readTexts(keys.map((key) => join(folder, "parts", `${key}.${ending}`)));
  const texts: string[] = [];
  for (const [name, quads] of Object.entries(layers)) {
    const text = writeGraph([{ quads }], format, options.base);
    // What is accepted as a fact stands apart: in the graph of everything nobody asserts anything.
    if (name !== "accepted") texts.push(text);
    await write(`${name}.${ending}`, text);
  }
  await write(`graph.${ending}`, graphOf([...parts, ...texts], format, options.base));

  const { shown, quads } = pageQuads(keys, parts, records, format);
  const { accepted: _, ...inGraph } = layers;
  const shownQuads = [...quads, ...concerning(quads, Object.values(inGraph).flat(), shown < keys.length)];
  const earlier = await readFile(join(folder, "index.html"), "utf8").catch(() => "");
  const pages = await viewerPages(shownQuads, { before: projectionIn(earlier), left: keys.length - shown });
  await write("index.html", pages.lite);
  await write("index-full.html", pages.full);
  const entities = new Set([...records.values()].flatMap(({ digest }) => digest.entities.map(({ iri }) => iri)));
  const report = reportOf(
    [...records.values()].map((record) => record.report),
    entities.size,
    {
      made: tools.versions,
      settings,
      skipped,
      repeated,
      conflicts,
      ...(shown < keys.length ? { pages: { articles: shown } } : {}),
    },
  );
  await write("report.json", `${JSON.stringify(report, null, 2)}\n`);
  return { report, written };
}

/** Turtle is merged as text; the other syntaxes are read and written as a whole. */
function graphOf(files: readonly string[], format: Format, base: string): Content {
  if (format === "turtle") return mergeTurtle(files, base);
  return writeGraph([{ quads: files.flatMap((file) => readGraph(file, format)) }], format, base);
}

/** The triples of the latest parts, as many as the pages can show. */
function pageQuads(
  keys: readonly string[],
  parts: readonly string[],
  records: ReadonlyMap<string, ArticleRecord>,
  format: Format,
): { readonly shown: number; readonly quads: readonly Quad[] } {
  const dated = keys.map((key, i) => ({ key, part: parts[i] ?? "", date: records.get(key)?.digest.published ?? "" }));
  const latest = dated.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.key < b.key ? -1 : 1));
  let size = 0;
  const chosen = latest.filter(({ part }) => {
    size += part.length;
    return size <= largestPages;
  });
  return { shown: chosen.length, quads: chosen.flatMap(({ part }) => readGraph(part, format)) };
}

/** Of the layers, what speaks of the articles shown: triples of their things, and nodes that point to these. */
function concerning(shown: readonly Quad[], layers: readonly Quad[], limited: boolean): readonly Quad[] {
  if (!limited) return layers;
  const things = new Set(shown.map(({ subject }) => subject.value));
  const pointing = new Set(layers.filter(({ object }) => things.has(object.value)).map(({ subject }) => subject.value));
  return layers.filter(({ subject }) => things.has(subject.value) || pointing.has(subject.value));
}
