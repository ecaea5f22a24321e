import { expect } from "chai";
import { findClaims } from "../../src/extract/claims.ts";
import { findMentions } from "../../src/extract/mentions.ts";
import { loadFrames } from "../../src/knowledge/frames.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { sample } from "./sample.ts";

const frames = await loadFrames("ontology");
const knowledge = await loadKnowledge("knowledge");

/** Frame, topic's frame and stance of each claim. */
function told(words: string): readonly string[] {
  const { article, sentences } = sample(words);
  const mentions = findMentions(article, sentences, knowledge);
  return findClaims(article, sentences, mentions, [], frames).claims.map(({ proposition, stance, rule }) =>
    [proposition.frame, proposition.topic?.frame ?? "-", stance.polarity, stance.temporality, stance.force, rule].join(
      " ",
    ),
  );
}

const aid = (auxiliary: string) =>
  `Norway/PROPN/3/nsubj/B-LOC ${auxiliary} send/VERB:VB/0/root aid/NOUN/3/obj to/ADP/6/case Somalia/PROPN/3/obl/B-LOC ./PUNCT/3/punct`;

describe("announcedAs", () => {
  it("tells what one will do as a promise of it", () => {
    expect(told(aid("will/AUX:MD/3/aux"))).to.deep.equal([
      "promise provide-aid positive future commissive promise/will",
    ]);
  });

  it("tells what a headline announces as one too", () => {
    expect(told(aid("to/PART:TO/3/aux"))).to.deep.equal([
      "promise provide-aid positive future commissive promise/will",
    ]);
  });

  it("tells harm that one will do as a threat", () => {
    const words =
      "Mali/PROPN/3/nsubj/B-LOC will/AUX:MD/3/aux attack/VERB:VB/0/root Niger/PROPN/3/obj/B-LOC ./PUNCT/3/punct";
    expect(told(words)).to.deep.equal(["threaten attack positive future commissive threaten/will"]);
  });

  it("leaves the deed alone that was done", () => {
    const words =
      "Norway/PROPN/2/nsubj/B-LOC sent=send/VERB:VBD/0/root aid/NOUN/2/obj to/ADP/5/case Somalia/PROPN/2/obl/B-LOC ./PUNCT/2/punct";
    expect(told(words)).to.deep.equal(["provide-aid - positive non-future assertive provide-aid/active"]);
  });
});
