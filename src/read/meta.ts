import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { readWholeDate } from "./dates.ts";

/** What a user knows of an article that its file does not say. */
export interface GivenMeta {
  /** What the user calls the article, whatever its text. */
  readonly id?: string;
  readonly url?: string;
  readonly outlet?: string;
  /** ISO 8601, as `Article.published`. */
  readonly published?: string;
  readonly title?: string;
}

const columns = ["file", "url", "outlet", "date", "title"] as const;

/**
 * What a CSV table with the columns `file, url, outlet, date, title` (a header; any order; `file` is needed) tells, by
 * the file's name without folders. Throws an `Error` that names the table, the line and the fault.
 */
export async function readMeta(table: string): Promise<ReadonlyMap<string, GivenMeta>> {
  const content = await readFile(table, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${table}: it cannot be read (${error.code}), expected a CSV table: check its name and rights`);
  });
  const known = new Map<string, GivenMeta>();
  for (const { cells, line } of rowsOf(table, content)) {
    const { file = "", url = "", outlet = "", date = "", title = "" } = cells;
    const fault = (words: string) => new Error(`${table}, line ${line}: ${words}`);
    if (file === "") throw fault("no file found, expected the name of an article's file");
    const name = basename(file);
    if (known.has(name)) throw fault(`file "${name}" found again, expected each name once (folders do not count)`);
    const published = date === "" ? undefined : readWholeDate(date);
    if (date !== "" && published === undefined)
      throw fault(`date "${date}" found, expected one with a year, such as 2021-07-28`);
    if (url !== "" && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
      throw fault(`url "${url}" found, expected one such as https://example.org/a`);
    known.set(name, {
      ...(url === "" ? {} : { url: new URL(url).href }),
      ...(outlet === "" ? {} : { outlet }),
      ...(published === undefined ? {} : { published }),
      ...(title === "" ? {} : { title }),
    });
  }
  return known;
}

interface Row {
  readonly cells: Readonly<Partial<Record<string, string>>>;
  /** Where it ends, from 1: a cell may hold line ends. */
  readonly line: number;
}

function rowsOf(table: string, content: string): readonly Row[] {
  const header = (found: readonly string[]) => {
    const unknown = found.filter((name) => !(columns as readonly string[]).includes(name));
    if (!found.includes("file") || unknown.length > 0)
      throw new Error(
        `${table}: columns ${found.join(", ") || "none"} found, expected ${columns.join(", ")} with at least file`,
      );
    return [...found];
  };
  try {
    const rows = parse(content, { columns: header, bom: true, trim: true, skip_empty_lines: true, info: true });
    if (/^\s*$/.test(content)) header([]);
    return (rows as unknown as { record: Row["cells"]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Error(`${table}, line ${error["lines"]}: ${faultOf(error)}`);
  }
}

/** What is wrong with a table that is no CSV (RFC 4180), by the parser's code. */
function faultOf(error: CsvError): string {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return "a quotation mark without its partner found, expected one at each end of the cell";
    case "INVALID_OPENING_QUOTE":
    case "CSV_INVALID_CLOSING_QUOTE":
      return 'a quotation mark inside a cell found, expected it doubled, and one at each end: "a ""b"" c"';
    case "CSV_RECORD_INCONSISTENT_COLUMNS": {
      const [cells, expected] = [error["record"], error["columns"]] as unknown[][];
      return `${cells?.length} cells found, expected ${expected?.length}: put a cell that holds a comma in quotation marks`;
    }
    default:
      return error.message;
  }
}
