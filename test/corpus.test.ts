import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { loadTools } from "../src/tools.ts";
import { linesOf } from "./corpus/lines.ts";
import { type Page, readPage } from "./corpus/page.ts";

const folder = fileURLToPath(new URL("corpus/", import.meta.url));
const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".md") && file !== "README.md")
  .sort()
  .map((file) => ({ file, page: readPage(readFileSync(`${folder}${file}`, "utf8"), file) }));
const tools = await loadTools();

for (const { file, page } of pages) {
  describe(`corpus/${file}`, () => {
    for (const { title, text, expected, todo, line } of page.examples) {
      it(`${title} [${file}:${line}]${todo ? " (todo)" : ""}`, async function () {
        const found = await linesOf(text, page.shows, tools);
        if (!todo) return expect(found).to.deep.equal(expected);
        expect(found, "it is understood now: take the (todo) mark away").to.not.deep.equal(expected);
        this.skip();
      });
    }
  });
}

const frames = new Set(tools.frames.map(({ key }) => key));

/** The frame that a page is about: the one it is named for, else the first that it shows. */
function frameOf(file: string, { examples }: Page): string | undefined {
  const name = file.replace(/\.md$/, "");
  if (frames.has(name)) return name;
  const lines = examples.filter(({ todo }) => !todo).flatMap(({ expected }) => expected);
  return lines.flatMap((line) => line.match(/(?<=: )[a-z-]+/) ?? [])[0];
}

describe("a corpus page", () => {
  it("tells of each frame, by its name", () => {
    const names = new Set(pages.map(({ file }) => file.replace(/\.md$/, "")));
    expect([...frames].filter((key) => !names.has(key))).to.deep.equal([]);
  });

  it("has counter-examples: something that is not claimed, or claimed as something else", () => {
    const without = pages.filter(
      ({ file, page: { shows, examples } }) =>
        frames.has(file.replace(/\.md$/, "")) &&
        shows.includes("claims") &&
        examples.every(({ expected }) => expected.some((line) => line.includes(`: ${file.replace(/\.md$/, "")} `))),
    );
    expect(without.map(({ file }) => file)).to.deep.equal([]);
  });

  for (const { file, page } of pages.filter(({ page: { shows } }) => shows.includes("claims"))) {
    it(`fails when its frame is deleted [${file}]`, async () => {
      const gone = frameOf(file, page);
      const without = { ...tools, frames: tools.frames.filter(({ key }) => key !== gone) };
      const results = await Promise.all(
        page.examples
          .filter(({ todo }) => !todo)
          .map(async ({ text, expected }) => String(await linesOf(text, page.shows, without)) === String(expected)),
      );
      expect(results, `frame ${gone}`).to.include(false);
    });
  }
});
