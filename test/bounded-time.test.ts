import { assert } from "chai";
import { defaultBase } from "../src/model/vocabulary.ts";
import { understand } from "../src/pipeline.ts";
import { readArticle } from "../src/read/article.ts";
import { loadTools } from "../src/tools.ts";
import { writeGraph } from "../src/write/syntax.ts";

const tools = loadTools();
const options = { base: defaultBase, withText: true };

const times = (count: number, words: string) =>
  Array.from({ length: count }, (_, i) => words.replaceAll("#", String(i))).join("");
const story =
  "Talks in Vienna\n\nRussia said on Monday that it would not accept the terms of the agreement with Ukraine. ";
const page = (head: string, body: string) =>
  `<html><head><title>Talks in Vienna</title>${head}</head><body><article><p>${story}</p>${body}</article></body></html>`;

/** What no story is, but a file may be: its name, how often the odd thing stands in the smaller file, and the file. */
const oddities: readonly (readonly [what: string, count: number, file: string, make: (count: number) => string])[] = [
  ["a paragraph of nothing but pronouns", 600, "a.txt", (n) => times(n, "he ")],
  ["sentences of nothing but pronouns", 80, "a.txt", (n) => story + times(n, "He told him that he saw it. ")],
  [
    "one sentence of 5,000 words",
    2500,
    "a.txt",
    (n) => `${story}${times(n / 10, "Iran and the envoys met the minister while ")}.`,
  ],
  ["clauses within clauses", 100, "a.txt", (n) => `${story}${times(n, "Lavrov said that ")}Iran attacked Israel.`],
  ["quotations that never close", 150, "a.txt", (n) => story + times(n, "“He said no. ")],
  ["short lines", 400, "a.txt", (n) => times(n, "Item # of the list\n")],
  ["numbers", 600, "a.txt", (n) => story + times(n, "7 ")],
  ["brackets", 700, "a.txt", (n) => story + times(n, "( ")],
  ["one word of 200,000 letters", 100_000, "a.txt", (n) => story + "x".repeat(n)],
  ["white space", 200_000, "a.txt", (n) => `${story}${" ".repeat(n)}he left.`],
  ["names", 600, "a.txt", (n) => story + times(n, "Sergei Lavrov, ")],
  ["capitals", 600, "a.txt", (n) => story + times(n, "RUSSIA WARNS ")],
  [
    "<meta> elements",
    1500,
    "a.html",
    (n) => page(times(n, '<meta property="article:author" content="Jane Doe #">'), ""),
  ],
  ["<h2> elements", 250, "a.html", (n) => page("", times(n, "<h2>Part #</h2><p>Russia said no to Iran.</p>"))],
  ["links", 200, "a.html", (n) => page("", `<p>${times(n, "<b>Russia</b> <a href='x#'>said</a> ")}</p>`)],
  ["rows of a table", 300, "a.html", (n) => page("", `<table>${times(n, "<tr><td>Oil</td><td>#</td></tr>")}</table>`)],
];

async function cpuSeconds(file: string, text: string): Promise<number> {
  const { model, ...rest } = await tools;
  const start = process.cpuUsage();
  const { quads } = await understand(readArticle(file, Buffer.from(text)), { model, ...rest }, options);
  writeGraph([{ quads }], "turtle", defaultBase);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe("bounded time: twice as much of the oddest input takes about twice as long", function () {
  // Whatever else the machine does: a slow moment is tried again, a square is slow each time.
  this.timeout(120_000).retries(2);
  before(
    async () => void (await cpuSeconds("a.txt", `${story}${times(20, "Lavrov said that Iran had attacked Israel. ")}`)),
  );

  for (const [what, count, file, make] of oddities) {
    it(what, async () => {
      const once = await cpuSeconds(file, make(count));
      const twice = await cpuSeconds(file, make(2 * count));
      assert.isBelow(twice, 3 * once + 0.2, `${once.toFixed(2)} s, then ${twice.toFixed(2)} s`);
      assert.isBelow(twice, 8);
    });
  }
});
