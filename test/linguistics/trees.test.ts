import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import type { Parsed } from "../../src/linguistics/decode.ts";
import { parse } from "../../src/linguistics/parse.ts";
import { splitSentences } from "../../src/linguistics/split.ts";
import { packageFolder } from "../../src/tools.ts";
import { english } from "./loaded.ts";

const page = readFileSync(join(packageFolder, "test", "linguistics", "trees.md"), "utf8");

/** A heading (with "(todo)" where the model errs), the sentence, its words: form/relation<head form, /name label. */
const example = /^## (.+?)( {2}\(todo\))?\n+> (.+)\n\n((?: {4}.+\n?)+)/gm;

describe("trees of news sentences (test/linguistics/trees.md)", () => {
  for (const [, title = "", todo, text = "", expected = ""] of page.matchAll(example))
    it(`${title}${todo ?? ""}`, async function () {
      const wanted = expected.trim().split(/\s+/);
      const found = await wordsOf(text);
      if (todo === undefined) assert.deepEqual(found, wanted);
      else if (JSON.stringify(found) === JSON.stringify(wanted)) assert.fail("is right now: take the (todo) away");
      else this.skip();
    });
});

async function wordsOf(text: string): Promise<readonly string[]> {
  const sentences = splitSentences(text, { start: 0, end: text.length });
  const forms = sentences.map((words) => words.map(({ start, end }) => text.slice(start, end)));
  const parsed = await parse(await english, forms);
  return parsed.flatMap((words, s) => words.map((word, w) => shown(word, forms[s] ?? [], w)));
}

function shown({ head, relation, name }: Parsed, forms: readonly string[], word: number): string {
  const governor = head === -1 ? "" : `<${forms[head]}`;
  return `${forms[word]}/${relation}${governor}${name === "O" ? "" : `/${name}`}`;
}
