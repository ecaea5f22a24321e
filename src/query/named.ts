import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Something that a question may be narrowed to: `--about Afghanistan`. */
export interface Parameter {
  readonly name: string;
  /** A thing is given by its name or IRI, a day as `2021-07-28`. */
  readonly kind: "THING" | "DAY";
  readonly meaning: string;
}

/** A question with a name: an `.rq` file whose first comment line is its title. */
export interface NamedQuery {
  /** File name without its ending: "who-says-what". */
  readonly name: string;
  readonly title: string;
  readonly parameters: readonly Parameter[];
  /** The whole file, comments included: SPARQL as it stands, with no parameter given. */
  readonly text: string;
}

/**
 * The `.rq` files of a folder, by name in code-unit order. A parameter is a comment `# --about THING: what it means`, and
 * a line `#about …` in the pattern, which holds where the parameter is given. Throws an `Error` naming the file that does
 * not begin with `# title`, or has a parameter without such a line.
 */
export async function namedQueries(folder: string): Promise<readonly NamedQuery[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".rq")).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      const title = /^# (.+)/.exec(text)?.[1];
      if (title === undefined) throw new Error(`${join(folder, file)}: expected "# " and a title on the first line`);
      const parameters = [...text.matchAll(/^# --([a-z]+) (THING|DAY): (.+)$/gm)].map(
        ([, name = "", kind, meaning = ""]): Parameter => ({ name, kind: kind === "DAY" ? "DAY" : "THING", meaning }),
      );
      const unused = parameters.find(({ name }) => !markOf(name).test(text));
      if (unused !== undefined)
        throw new Error(
          `${join(folder, file)}: expected a line "#${unused.name} …" for the parameter --${unused.name}`,
        );
      return { name: file.slice(0, -".rq".length), title, parameters, text };
    }),
  );
}

/** The question with its parameters set: `values` are SPARQL terms by name of the parameter. */
export function withValues({ text }: NamedQuery, values: ReadonlyMap<string, readonly string[]>): string {
  let set = text;
  for (const [name, terms] of values)
    set = set.replace(markOf(name), (_, indent: string) => `${indent}VALUES ?${name} { ${terms.join(" ")} } `);
  return set;
}

/** The line that holds where a parameter is given, up to its pattern. */
function markOf(name: string): RegExp {
  return new RegExp(`^([ \\t]*)#${name}\\b[ \\t]*`, "m");
}
