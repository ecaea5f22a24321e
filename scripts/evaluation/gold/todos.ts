import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFolder } from "../../../src/tools.ts";
import { readPage } from "../../../test/corpus/page.ts";

/** Titles of the corpus' examples that are not understood yet, with page and line. */
export async function findTodos(): Promise<readonly string[]> {
  const folder = join(packageFolder, "test", "corpus");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md") && file !== "README.md").sort();
  const pages = await Promise.all(
    files.map(async (file) => ({ file, page: readPage(await readFile(join(folder, file), "utf8"), file) })),
  );
  return pages.flatMap(({ file, page }) =>
    page.examples.filter(({ todo }) => todo).map(({ title, line }) => `${title} (${file}:${line})`),
  );
}
