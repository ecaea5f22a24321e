import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "csv-parse/sync";
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
  const rows = rowsOf(table, await readFile(table, "utf8"));
  return new Map(
    rows.map((row, i): [string, GivenMeta] => {
      const { file = "", url = "", outlet = "", date = "", title = "" } = row;
      const fault = (words: string) => new Error(`${table}, row ${i + 2}: ${words}`);
      if (file === "") throw fault("no file found, expected the name of an article's file");
      const published = date === "" ? undefined : readWholeDate(date);
      if (date !== "" && published === undefined)
        throw fault(`date "${date}" found, expected one with a year, such as 2021-07-28`);
      if (url !== "" && !URL.canParse(url))
        throw fault(`url "${url}" found, expected one such as https://example.org/a`);
      return [
        basename(file),
        {
          ...(url === "" ? {} : { url: new URL(url).href }),
          ...(outlet === "" ? {} : { outlet }),
          ...(published === undefined ? {} : { published }),
          ...(title === "" ? {} : { title }),
        },
      ];
    }),
  );
}

type Row = Readonly<Partial<Record<string, string>>>;

function rowsOf(table: string, content: string): readonly Row[] {
  const parsed = parse(content, { columns: true, bom: true, trim: true, skip_empty_lines: true }) as readonly Row[];
  const found = Object.keys(parsed[0] ?? { file: "" });
  const unknown = found.filter((name) => !(columns as readonly string[]).includes(name));
  if (!found.includes("file") || unknown.length > 0)
    throw new Error(`${table}: columns ${found.join(", ")} found, expected ${columns.join(", ")} with at least file`);
  return parsed;
}
