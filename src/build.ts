import { mkdir } from "node:fs/promises";
import { defaultBase } from "./model/vocabulary.ts";
import { type GraphOptions, layersOf, type Part, readAndUnderstand } from "./pipeline.ts";
import type { ReadFailure } from "./read/failure.ts";
import { type GivenMeta, readMeta } from "./read/meta.ts";
import { loadTools, type ToolOptions } from "./tools.ts";
import { sweep, writeFileSafely } from "./write/files.ts";
import { offsetMap } from "./write/offset-map.ts";
import { type Report, reportOf } from "./write/report.ts";
import { extensionOf, type Format, writeGraph } from "./write/syntax.ts";
import { viewerPages } from "./write/viewer.ts";

/** What `build` may be told besides its inputs. */
export interface BuildOptions extends Partial<GraphOptions>, ToolOptions {
  /** Folder to write into; made where it is missing. */
  readonly out: string;
  readonly format?: Format;
  /** CSV file with `file, url, outlet, date, title` for what the articles do not say. */
  readonly meta?: string;
  /** Called after each input, in order; `of` is the number of inputs. */
  readonly onArticle?: (progress: { readonly done: number; readonly of: number; readonly file: string }) => void;
}

/**
 * Reads articles and writes their graph into `out`: `parts/`, `maps/`, `graph`, `knowledge`, `links`, `derived` (in the
 * format asked for), the pages and `report.json`, each whole or not at all. Inputs that fail are in the report's
 * `skipped`. What an earlier build left there and this one does not write is removed. Throws where the folder cannot be
 * written or the tables, frames or the model cannot be read.
 */
export async function build(patterns: readonly string[], options: BuildOptions): Promise<Report> {
  const { out, base = defaultBase, format = "turtle", withText = true, thoughts = false, onArticle } = options;
  const graphOptions = { base, withText, thoughts };
  const tools = await loadTools(options);
  const given: ReadonlyMap<string, GivenMeta> = options.meta === undefined ? new Map() : await readMeta(options.meta);
  await mkdir(out, { recursive: true });
  const written = new Set<string>();
  const write = async (relative: string, content: string) => {
    await writeFileSafely(out, relative, content);
    written.add(relative);
  };
  const ending = extensionOf(format);
  const partOf = (part: Part) => ({ graph: `${base}graph/${part.key}`, quads: part.quads });

  const parts: Part[] = [];
  const repeated: { file: string; sameAs: string }[] = [];
  const skipped: ReadFailure[] = [];
  for await (const { of, part, failure } of readAndUnderstand(patterns, tools, { ...graphOptions, given })) {
    const twin = parts.find(({ key }) => key === part?.key);
    if (failure !== undefined) skipped.push(failure);
    else if (twin !== undefined) repeated.push({ file: part.source.source.file, sameAs: twin.source.source.file });
    else {
      parts.push(part);
      await write(`parts/${part.key}.${ending}`, writeGraph([partOf(part)], format, base));
      await write(`maps/${part.key}.json`, offsetMap(part.source));
    }
    const done = parts.length + repeated.length + skipped.length;
    onArticle?.({ done, of, file: failure === undefined ? part.source.source.file : failure.file });
  }

  const layers = layersOf(parts, tools, graphOptions);
  for (const [name, quads] of Object.entries(layers))
    await write(`${name}.${ending}`, writeGraph([{ quads }], format, base));
  const all = Object.values(layers).map((quads) => ({ quads }));
  await write(`graph.${ending}`, writeGraph([...parts.map(partOf), ...all], format, base));
  const pages = await viewerPages([...parts, ...all].flatMap(({ quads }) => quads));
  await write("index.html", pages.lite);
  await write("index-full.html", pages.full);
  const report = reportOf(parts, repeated, skipped, tools.versions);
  await write("report.json", `${JSON.stringify(report, null, 2)}\n`);
  await sweep(out, written);
  return report;
}
