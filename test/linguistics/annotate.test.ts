import { assert } from "chai";
import { annotate, annotateAll } from "../../src/linguistics/annotate.ts";
import type { Article } from "../../src/model/article.ts";
import { english } from "./loaded.ts";

/** An article of one body block. */
function articleOf(text: string): Article {
  const source = { file: "a.txt", content: text, alignment: [], omissions: [] };
  return {
    text,
    blocks: [{ kind: "body", span: { start: 0, end: text.length } }],
    authors: [],
    language: "en",
    source,
  };
}

describe("annotate", () => {
  it("gives each word its place in the article's text", async () => {
    const text = "Khan refused. “No bases,” he said.";
    const { sentences, notes } = await annotate(articleOf(text), await english);
    assert.deepEqual(notes, []);
    assert.deepEqual(
      sentences.map(({ tokens }) => tokens.map(({ span }) => text.slice(span.start, span.end))),
      [
        ["Khan", "refused", "."],
        ["“", "No", "bases", ",", "”", "he", "said", "."],
      ],
    );
    assert.deepEqual(
      sentences.flatMap(({ tokens }) => tokens.map(({ lemma }) => lemma)),
      ["Khan", "refuse", ".", '"', "no", "base", ",", '"', "he", "say", "."],
    );
  });

  it("cuts a sentence of 5,000 words after clause punctuation, and says so", async () => {
    const text = `${Array.from({ length: 625 }, () => "he said it was all over ,").join(" ")} and left .`;
    const { sentences, notes } = await annotate(articleOf(text), await english);
    const span = { start: 0, end: text.length };
    assert.deepEqual(notes, [
      { reason: "long-sentence", span },
      { reason: "doubtful-text", span },
    ]);
    const lengths = sentences.map(({ tokens }) => tokens.length);
    assert.equal(Math.max(...lengths), 126);
    assert.equal(
      lengths.reduce((a, b) => a + b, 0),
      625 * 7 + 3,
    );
    const cuts = sentences.slice(0, -1).map(({ tokens }) => tokens.at(-1)?.text);
    assert.deepEqual(new Set(cuts), new Set([","]));
  });

  it("gives an article the same whatever it goes through the network with", async () => {
    const articles = [
      "Khan refused. “No bases,” he said.",
      "",
      "Russia has warned the United States against deploying troops in Tajikistan.",
    ].map(articleOf);
    const alone = [];
    for (const article of articles) alone.push(await annotate(article, await english));
    assert.deepEqual(await annotateAll(articles, await english), alone);
    assert.deepEqual(await annotateAll([...articles].reverse(), await english), alone.reverse());
  });

  it("doubts a paragraph that is hardly English, and no news", async () => {
    const doubted = async (text: string) => {
      const { notes } = await annotate(articleOf(text), await english);
      return notes.map(({ reason, span }) => [reason, text.slice(span.start, span.end)]);
    };
    const news = "Russia has warned the United States against deploying troops in Tajikistan, the minister said.";
    for (const text of [
      news,
      news.toUpperCase(),
      news.toLowerCase(),
      "“No bases,” he said. “We will never agree to it.”",
    ])
      assert.deepEqual(await doubted(text), []);
    for (const text of [
      "jkq wpoxn zuv qqr bxlm tyxz kjh wqe rtzu plm vbn xcvy asdq wert.",
      "Россия предупредила Соединённые Штаты против размещения войск в Таджикистане, сообщил министр.",
      "GDP 2019 2020 2021 Russia 1,687 1,489 1,775 Iran 258 231 289 Iraq 232 180 208 growth % -2.7 5.6",
      "if (x === 0) { return foo(bar[i], 12); } else { for (let j = 0; j < n; j++) sum += a[j]; }",
    ])
      assert.deepEqual(await doubted(text), [["doubtful-text", text]]);
  });

  it("survives control characters, emoji, other scripts and emptiness", async () => {
    for (const text of ["", " ", "\u0000\u0007", "😀👩‍👩‍👧", "Привет, мир. 你好世界", "a".repeat(20_000)]) {
      const { sentences } = await annotate(articleOf(text), await english);
      const words = sentences.flatMap(({ tokens }) => tokens.map((token) => token.text)).join("");
      assert.equal(words, text.replace(/[\s\u200b-\u200d\ufeff]/gu, ""));
    }
  });
});
