import { expect } from "chai";
import { findMentions } from "../../src/extract/mentions.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { wordsOf } from "../../src/model/span.ts";
import { sample } from "./sample.ts";

const knowledge = await loadKnowledge("knowledge");

/** "soldiers < Syria" for each mention whose phrase names its country. */
function belongings(words: string): readonly string[] {
  const { article, sentences } = sample(words);
  return findMentions(article, sentences, knowledge).flatMap(({ span, belonging }) =>
    belonging === undefined ? [] : [`${wordsOf(article.text, span)} < ${wordsOf(article.text, belonging.span)}`],
  );
}

describe("belongingOf", () => {
  it("finds the country behind a group", () => {
    const words =
      "six/NUM/2/nummod soldiers/NOUN/6/nsubj:pass in/ADP/5/case eastern/ADJ/5/amod Syria/PROPN/2/nmod/B-LOC died=die/VERB/0/root";
    expect(belongings(words)).to.deep.equal(["six soldiers < Syria"]);
  });

  it("finds it before an occupation too", () => {
    expect(belongings("Turkish/ADJ/2/amod officials/NOUN/3/nsubj left=leave/VERB/0/root")).to.deep.equal([
      "Turkish officials < Turkish",
    ]);
  });

  it("takes those who face a country for no people of it", () => {
    expect(belongings("Turkish/ADJ/2/amod rivals=rival/NOUN/3/nsubj left=leave/VERB/0/root")).to.deep.equal([]);
  });
});
