import { expect } from "chai";
import { findMentions, participantAt } from "../../src/extract/mentions.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { wordsOf } from "../../src/model/span.ts";
import { sample } from "./sample.ts";

const knowledge = await loadKnowledge("knowledge");

function mentionsIn(words: string) {
  const { article, sentences } = sample(words);
  return findMentions(article, sentences, knowledge).map(({ kind, span, type, known, metonym, of }) =>
    [
      kind,
      wordsOf(article.text, span),
      type ?? "",
      known ?? "",
      metonym ? "metonym" : "",
      of ? wordsOf(article.text, of.span) : "",
    ].join("|"),
  );
}

function participantIn(words: string, head: number) {
  const { article, sentences } = sample(words);
  const found = participantAt(findMentions(article, sentences, knowledge), sentences, 0, head);
  return found && wordsOf(article.text, found.span);
}

describe("findMentions", () => {
  it("takes a capital that acts for its state", () => {
    expect(mentionsIn("Moscow/PROPN/2/nsubj/B-LOC warned/VERB/0/root Kabul/PROPN/2/obj/B-LOC")).to.deep.equal([
      "name|Moscow|Country|country/RU|metonym|",
      "name|Kabul|Country|country/AF|metonym|",
    ]);
  });

  it("takes a capital after a preposition of place for the city", () => {
    expect(mentionsIn("talks/NOUN/0/root in/ADP/3/case Moscow/PROPN/1/nmod/B-LOC")).to.deep.equal([
      "name|Moscow|Place|place/Moscow||",
    ]);
  });

  it("takes one word where something happens for a place, though it look like a person", () => {
    expect(mentionsIn("died/VERB/0/root in/ADP/3/case Macusani/PROPN/1/obl/B-PER")).to.deep.equal([
      "name|Macusani|Place|||",
    ]);
  });

  it("knows that one may trust in a person", () => {
    expect(mentionsIn("trust/VERB/0/root in/ADP/3/case Obrador/PROPN/1/obl/B-PER")).to.deep.equal([
      "name|Obrador|Person|||",
    ]);
  });

  it("keeps whom a group belongs to", () => {
    expect(mentionsIn("US/PROPN/2/compound/B-LOC troops/NOUN/3/nsubj left/VERB/0/root")).to.deep.equal([
      "name|US|Country|country/US||",
      "nominal|US troops||||US",
    ]);
  });
});

describe("participantAt", () => {
  const shoigu =
    "Russian/ADJ/3/amod Defense/PROPN/3/compound Minister/PROPN/6/nsubj Sergei/PROPN/3/flat/B-PER Shoigu/PROPN/3/flat/I-PER warned/VERB/0/root";

  it("gives the person where the parser makes the title the head", () => {
    expect(participantIn(shoigu, 2)).to.equal("Sergei Shoigu");
  });

  it("gives the group for its members", () => {
    expect(
      participantIn("members/NOUN/5/nsubj of/ADP/4/case the/DET/4/det Taliban/PROPN/1/nmod/B-ORG fled/VERB/0/root", 0),
    ).to.equal("Taliban");
  });
});
