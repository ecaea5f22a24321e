import { expect } from "chai";
import { concernedAt } from "../../src/extract/concerned.ts";
import { findMentions } from "../../src/extract/mentions.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { wordsOf } from "../../src/model/span.ts";
import { sample } from "./sample.ts";

const knowledge = await loadKnowledge("knowledge");

/** Whom the act at the second word concerns, its subject apart. */
function concerned(words: string): string | undefined {
  const { article, sentences } = sample(words);
  const mentions = findMentions(article, sentences, knowledge);
  const [sentence] = sentences;
  const found = sentence && concernedAt(sentence, 1, mentions, mentions.slice(0, 1));
  return found && wordsOf(article.text, found.span);
}

describe("concernedAt", () => {
  it("gives the name below the object", () => {
    const words =
      "Canada/PROPN/2/nsubj/B-LOC lifted=lift/VERB/0/root limits/NOUN/2/obj on/ADP/5/case visits/NOUN/3/nmod to/ADP/7/case Cuba/PROPN/5/nmod/B-LOC";
    expect(concerned(words)).to.equal("Cuba");
  });

  it("passes over what only tells when", () => {
    const words =
      "Canada/PROPN/2/nsubj/B-LOC lifted=lift/VERB/0/root limits/NOUN/2/obj after/ADP/5/case talks/NOUN/2/obl in/ADP/7/case Cuba/PROPN/5/nmod/B-LOC";
    expect(concerned(words)).to.equal(undefined);
  });
});
