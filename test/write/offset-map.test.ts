import { expect } from "chai";
import type { Article } from "../../src/model/article.ts";
import { offsetMap } from "../../src/write/offset-map.ts";

describe("The map back to the file", () => {
  it("counts code points in the text and in the file", () => {
    // "e" and a combining acute accent in the file are one letter in the text; a flag is two code points in both.
    const article: Article = {
      text: "🇳🇴 caf\u00e9 open",
      blocks: [],
      authors: [],
      language: "en",
      source: {
        file: "news/story.txt",
        content: "🇳🇴 cafe\u0301 open",
        alignment: [
          { start: 0, length: 8, from: 0, fromLength: 8 },
          { start: 8, length: 1, from: 8, fromLength: 2 },
          { start: 9, length: 5, from: 10, fromLength: 5 },
        ],
        omissions: [],
      },
    };
    expect(JSON.parse(offsetMap(article))).to.deep.equal({
      file: "story.txt",
      unit: "code point",
      runs: [
        [0, 6, 0, 6],
        [6, 1, 6, 2],
        [7, 5, 8, 5],
      ],
    });
  });
});
