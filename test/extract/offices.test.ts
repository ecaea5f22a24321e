import { expect } from "chai";
import { findMentions } from "../../src/extract/mentions.ts";
import { findOffices } from "../../src/extract/offices.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { wordsOf } from "../../src/model/span.ts";
import { sample } from "./sample.ts";

const knowledge = await loadKnowledge("knowledge");

function officesIn(words: string) {
  const { article, sentences } = sample(words);
  const mentions = findMentions(article, sentences, knowledge);
  return findOffices(article, sentences, mentions, knowledge).map((office) => ({
    holder: wordsOf(article.text, office.holder.span),
    organization: office.organization?.known,
    title: office.title,
    role: office.role,
    status: office.status,
    evidence: wordsOf(article.text, office.evidence),
  }));
}

describe("findOffices", () => {
  it("reads a demonym and a title before a name", () => {
    expect(
      officesIn(
        "Russian/ADJ/3/amod Defense/PROPN/3/compound Minister/PROPN/4/nmod:desc Sergei/PROPN/6/nsubj/B-PER Shoigu/PROPN/4/flat/I-PER warned/VERB/0/root",
      ),
    ).to.deep.equal([
      {
        holder: "Sergei Shoigu",
        organization: "country/RU",
        title: "Defense Minister",
        role: "defence-minister",
        status: "current",
        evidence: "Russian Defense Minister Sergei Shoigu",
      },
    ]);
  });

  it("reads an apposition after a name", () => {
    expect(
      officesIn(
        "Sergei/PROPN/9/nsubj/B-PER Ryabkov/PROPN/1/flat/I-PER ,/PUNCT/1/punct Russia/PROPN/8/nmod:poss/B-LOC 's/PART/4/case Deputy/ADJ/8/amod Foreign/ADJ/8/amod Minister/PROPN/1/appos spoke/VERB/0/root",
      ),
    ).to.deep.equal([
      {
        holder: "Sergei Ryabkov",
        organization: "country/RU",
        title: "Deputy Foreign Minister",
        role: "deputy-foreign-minister",
        status: "current",
        evidence: "Sergei Ryabkov, Russia's Deputy Foreign Minister",
      },
    ]);
  });

  it("reads a former ambassador, whose post is part of the title", () => {
    expect(
      officesIn(
        "former/ADJ/3/amod US/PROPN/3/compound/B-LOC ambassador/NOUN/6/nmod:desc to/ADP/5/case Afghanistan/PROPN/3/nmod/B-LOC Ronald/PROPN/8/nsubj/B-PER Neumann/PROPN/6/flat/I-PER said/VERB/0/root",
      ),
    ).to.deep.equal([
      {
        holder: "Ronald Neumann",
        organization: "country/US",
        title: "ambassador to Afghanistan",
        role: "ambassador",
        status: "former",
        evidence: "former US ambassador to Afghanistan Ronald Neumann",
      },
    ]);
  });

  it("reads a spokesman for a ministry", () => {
    expect(
      officesIn(
        "Rohullah/PROPN/11/nsubj/B-PER Ahmadzai/PROPN/1/flat/I-PER ,/PUNCT/1/punct a/DET/5/det spokesman/NOUN/1/appos for/ADP/8/case Afghan/ADJ/8/amod Ministry/PROPN/5/nmod/B-ORG of/ADP/10/case/I-ORG Defense/PROPN/8/nmod/I-ORG said/VERB/0/root",
      ).map(({ holder, title, role, evidence }) => ({ holder, title, role, evidence })),
    ).to.deep.equal([
      {
        holder: "Rohullah Ahmadzai",
        title: "spokesman",
        role: "spokesperson",
        evidence: "Rohullah Ahmadzai, a spokesman for Afghan Ministry of Defense",
      },
    ]);
  });

  it("finds no office in a possessive without a title", () => {
    expect(
      officesIn("Axios/PROPN/2/nmod:poss/B-ORG Jonathan/PROPN/4/nsubj/B-PER Swan/PROPN/2/flat/I-PER asked/VERB/0/root"),
    ).to.deep.equal([]);
  });
});
