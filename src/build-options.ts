import { defaultBase } from "./model/vocabulary.ts";
import type { ToolOptions } from "./tools.ts";
import type { Report, Settings } from "./write/report.ts";
import { type Format, formats } from "./write/syntax.ts";

/** What `build` may be told besides its inputs: `out` or `into`, the rest as one likes. */
export interface BuildOptions extends ToolOptions {
  /** Folder to write into afresh; made where it is missing. */
  readonly out?: string;
  /** Folder that `build` wrote, to which articles are added, in which they are replaced, from which they are removed. */
  readonly into?: string;
  /** Articles to take out of it: IRI, key or file, as in its report. */
  readonly remove?: readonly string[];
  /** Keeps the parts that an interrupted build into `out` has written. */
  readonly resume?: boolean;
  /** Threads; each holds a model of its own. */
  readonly jobs?: number;
  readonly base?: string;
  readonly format?: Format;
  readonly withText?: boolean;
  readonly thoughts?: boolean;
  /** CSV file with `file, url, outlet, date, title` for what the articles do not say. */
  readonly meta?: string;
  /** What the one article is called, whatever its text: an edited text is then another version of it. */
  readonly id?: string;
  /** Turtle file: who is the same, who is different. Kept in the folder as `decisions.ttl`, where later builds find it. */
  readonly decisions?: string;
  /** Called after each input, in order; `of` is the number of inputs. */
  readonly onArticle?: (progress: { readonly done: number; readonly of: number; readonly file: string }) => void;
}

/** The folder to write into. Throws a `TypeError` where the options contradict each other. */
export function folderOf({ out, into, remove = [], resume = false }: BuildOptions): string {
  if ((out === undefined) === (into === undefined))
    throw new TypeError("expected either out (afresh) or into (add, replace, remove), found both or none");
  if (remove.length > 0 && into === undefined) throw new TypeError("remove found without into; expected a folder");
  if (resume && out === undefined) throw new TypeError("resume found without out; into keeps all that stands anyway");
  return out ?? into ?? "";
}

/**
 * As asked for; else, where articles are added, as the folder has it (`before`: its report). Throws a `TypeError` at a format
 * that is none.
 */
export function settingsOf(options: BuildOptions, before: Report | undefined): Settings {
  const has = before?.settings;
  const format = options.format ?? has?.format ?? "turtle";
  if (!formats.some((known) => known === format))
    throw new TypeError(`${format} found; expected ${formats.join(", ")}`);
  return {
    base: options.base ?? has?.base ?? defaultBase,
    format,
    text: options.withText ?? has?.text ?? true,
    thoughts: options.thoughts ?? has?.thoughts ?? false,
  };
}

/** Those that choose the tools. */
export function toolOptionsOf({ engine, ontology }: BuildOptions): ToolOptions {
  return { ...(engine === undefined ? {} : { engine }), ...(ontology === undefined ? {} : { ontology }) };
}
