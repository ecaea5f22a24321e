import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import * as stanceRules from "../src/extract/modality.ts";
import { officeRules } from "../src/extract/office-phrases.ts";
import { loadTools } from "../src/tools.ts";
import { linesOf } from "./corpus/lines.ts";
import { type Example, type Page, readPage } from "./corpus/page.ts";

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

function isOfFrame(file: string): boolean {
  return frames.has(file.replace(/\.md$/, ""));
}

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

  it("has counter-examples: a third of all", () => {
    const few = pages.filter(({ page: { examples } }) => 3 * examples.filter(isCounter).length < examples.length);
    expect(few.map(({ file }) => file)).to.deep.equal([]);
  });

  it("has counter-examples of its frame: nothing is said to have happened, or something else is", () => {
    const claimed = pages.flatMap(({ file, page: { examples } }) =>
      examples.filter(isCounter).flatMap(({ expected, line }) => {
        const lines = expected.filter((one) => one.includes(`: ${file.replace(/\.md$/, "")} `));
        return lines.every((one) => /negative|probable|possible|future/.test(one)) ? [] : [`${file}:${line}`];
      }),
    );
    expect(claimed).to.deep.equal([]);
  });

  for (const { file, page } of pages.filter(({ page: { shows } }) => shows.includes("claims"))) {
    it(`fails when its frame is deleted [${file}]`, async () => {
      const gone = frameOf(file, page);
      const without = { ...tools, frames: tools.frames.filter(({ key }) => key !== gone) };
      expect(await anyFails([page], without), `frame ${gone}`).to.equal(true);
    });
  }

  for (const rule of officeRules) {
    it(`fails when an office rule is taken out [${rule}]`, async () => {
      const offices = pages.map(({ page }) => page).filter(({ shows }) => shows.includes("offices"));
      expect(await anyFails(offices, tools, rule)).to.equal(true);
    });
  }

  for (const [rule, words] of Object.entries<Set<string>>(stanceRules)) {
    it(`fails when a stance rule is taken out [${rule}]`, async () => {
      const kept = [...words];
      words.clear();
      try {
        expect(await anyFails(stancesFirst, tools)).to.equal(true);
      } finally {
        for (const word of kept) words.add(word);
      }
    });
  }
});

/** The pages that show claims, those on stance before the others. */
const stancesFirst = pages
  .filter(({ page: { shows } }) => shows.includes("claims"))
  .sort((a, b) => Number(isOfFrame(a.file)) - Number(isOfFrame(b.file)))
  .map(({ page }) => page);

function isCounter({ counter }: Example): boolean {
  return counter;
}

/** Whether an example of the pages that is understood is no longer so with these tools, and without the office `rule`. */
async function anyFails(of: readonly Page[], changed: typeof tools, rule?: string): Promise<boolean> {
  for (const { shows, examples } of of)
    for (const { text, expected, todo } of examples)
      if (!todo && String(await linesOf(text, shows, changed, rule)) !== String(expected)) return true;
  return false;
}
