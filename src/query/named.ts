import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A question with a name: an `.rq` file whose first comment line is its title. */
export interface NamedQuery {
  /** File name without its ending: "who-says-what". */
  readonly name: string;
  readonly title: string;
  /** The whole file, comments included. */
  readonly text: string;
}

/**
 * The `.rq` files of a folder, by name in code-unit order. Throws an `Error` naming the file that does not begin with
 * `# title`.
 */
export async function namedQueries(folder: string): Promise<readonly NamedQuery[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".rq")).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      const title = /^# (.+)/.exec(text)?.[1];
      if (title === undefined) throw new Error(`${join(folder, file)}: expected "# " and a title on the first line`);
      return { name: file.slice(0, -".rq".length), title, text };
    }),
  );
}
