import { expect } from "chai";
import { findClaims } from "../../src/extract/claims.ts";
import { findMentions } from "../../src/extract/mentions.ts";
import { loadFrames } from "../../src/knowledge/frames.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Mention } from "../../src/model/mention.ts";
import type { Proposition } from "../../src/model/proposition.ts";
import type { Statement } from "../../src/model/statement.ts";
import { sample } from "./sample.ts";

const frames = await loadFrames("ontology");
const knowledge = await loadKnowledge("knowledge");

/** Claims as lines: who vouches, frame, roles, what departs from "it happened", evidence. */
function claimsOf(words: string, spoken?: { speaker: string; content: string }): readonly string[] {
  const { article, sentences } = sample(words);
  const mentions = findMentions(article, sentences, knowledge);
  const textOf = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
  const statements: readonly Statement<Mention>[] =
    spoken === undefined ? [] : [statementOf(article.text, mentions, spoken)];
  const roles = (proposition: Proposition<Mention>): string => {
    const { frame, actors, recipients, themes, locations, topic, quantity } = proposition;
    const named = { actor: actors, recipient: recipients, theme: themes, location: locations };
    const filled = Object.entries(named).flatMap(([role, found]) =>
      found.length === 0 ? [] : [`${role}=${found.map(({ span }) => textOf(span)).join("+")}`],
    );
    const rest = [
      ...(quantity === undefined ? [] : [`quantity=${quantity.value} ${quantity.unit}`]),
      ...(topic === undefined ? [] : [`topic=(${roles(topic)})`]),
    ];
    return [frame, ...filled, ...rest].join(" ");
  };
  const line = ({ source, proposition, stance, denies }: Claim<Mention>) => {
    const { polarity, certainty, temporality, force } = stance;
    const marks = [polarity, certainty, temporality, force].filter(
      (value) => !["positive", "certain", "non-future", "assertive"].includes(value),
    );
    const who = source === undefined ? "article" : textOf(source.span);
    return [`${who}:`, roles(proposition), ...marks, ...(denies === undefined ? [] : [`denies ${denies}`])].join(" ");
  };
  return findClaims(article, sentences, mentions, statements, frames).claims.map(line);
}

function statementOf(
  text: string,
  mentions: readonly Mention[],
  { speaker, content }: { speaker: string; content: string },
): Statement<Mention> {
  const start = text.indexOf(content);
  const said = mentions.find(({ span }) => text.slice(span.start, span.end) === speaker);
  if (said === undefined || start < 0) throw new Error(`no "${speaker}" or "${content}" in "${text}"`);
  const rest = { quotes: [], addressees: [], via: [], rule: "test", mode: "indirect", kind: "speech" } as const;
  return { ...rest, speaker: said, cueLemma: "say", content: [{ start, end: start + content.length }] };
}

describe("findClaims", () => {
  it("tells whom one warned against what", () => {
    const words =
      "Moscow/PROPN/3/nsubj/B-LOC has=have/AUX/3/aux warned=warn/VERB:VBN/0/root Washington/PROPN/3/obj/B-LOC against/SCONJ/6/mark deploying=deploy/VERB:VBG/3/advcl troops/NOUN/6/obj in/ADP/9/case Tajikistan/PROPN/6/obl/B-LOC ./PUNCT/3/punct";
    expect(claimsOf(words)).to.deep.equal([
      "article: warn actor=Moscow recipient=Washington topic=(deploy actor=Washington recipient=Tajikistan theme=troops location=Tajikistan)",
    ]);
  });

  it("lets the speaker vouch for what he says", () => {
    const words =
      "Lavrov/PROPN/2/nsubj/B-PER said=say/VERB:VBD/0/root that/SCONJ/5/mark Pakistan/PROPN/5/nsubj/B-LOC invaded=invade/VERB:VBD/2/ccomp India/PROPN/5/obj/B-LOC";
    const spoken = { speaker: "Lavrov", content: "that Pakistan invaded India" };
    expect(claimsOf(words, spoken)).to.deep.equal(["Lavrov: invade actor=Pakistan recipient=India"]);
  });

  it("parts coordinated actors", () => {
    const words =
      "Uzbekistan/PROPN/4/nsubj/B-LOC and/CCONJ/3/cc Pakistan/PROPN/1/conj/B-LOC oppose/VERB:VBP/0/root Russia/PROPN/4/obj/B-LOC";
    expect(claimsOf(words)).to.deep.equal([
      "article: reject actor=Uzbekistan recipient=Russia",
      "article: reject actor=Pakistan recipient=Russia",
    ]);
  });

  it("keeps those together who meet one another", () => {
    const words =
      "Russia/PROPN/4/nsubj/B-LOC and/CCONJ/3/cc China/PROPN/1/conj/B-LOC met=meet/VERB:VBD/0/root in/ADP/6/case Geneva/PROPN/4/obl/B-LOC";
    expect(claimsOf(words)).to.deep.equal(["article: meet actor=Russia recipient=China location=Geneva"]);
  });

  it("reads a noun with its owner", () => {
    const words =
      "after/ADP/4/case the/DET/4/det US/PROPN/4/compound/B-LOC withdrawal/NOUN/0/root from/ADP/6/case Afghanistan/PROPN/4/nmod/B-LOC";
    expect(claimsOf(words)).to.deep.equal([
      "article: withdraw-forces actor=US recipient=Afghanistan location=Afghanistan",
    ]);
  });

  it("takes the subject of a light verb for the actor", () => {
    const words =
      "Israel/PROPN/2/nsubj/B-LOC launched=launch/VERB:VBD/0/root an/DET/4/det attack/NOUN/2/obj on/ADP/6/case Syria/PROPN/2/obl/B-LOC";
    expect(claimsOf(words)).to.deep.equal(["article: attack actor=Israel recipient=Syria"]);
  });

  it("keeps the gap where nobody is said to act", () => {
    const words = "India/PROPN/3/nsubj:pass/B-LOC was=be/AUX/3/aux:pass invaded=invade/VERB:VBN/0/root";
    expect(claimsOf(words)).to.deep.equal(["article: invade recipient=India"]);
  });

  it("counts what was taken", () => {
    const words =
      "Russia/PROPN/2/nsubj/B-LOC seized=seize/VERB:VBD/0/root 90/NUM/4/nummod percent/NOUN/2/obj of/ADP/6/case Syria/PROPN/4/nmod/B-LOC";
    expect(claimsOf(words)).to.deep.equal([
      "article: capture-territory actor=Russia recipient=Syria location=Syria quantity=90 percent-of-syria",
    ]);
  });

  it("gives an accuser the claim of what he accuses another of", () => {
    const words =
      "Ukraine/PROPN/2/nsubj/B-LOC accused=accuse/VERB:VBD/0/root Russia/PROPN/2/obj/B-LOC of/SCONJ/5/mark attacking=attack/VERB:VBG/2/advcl Poland/PROPN/5/obj/B-LOC";
    expect(claimsOf(words)).to.deep.equal([
      "article: accuse actor=Ukraine recipient=Russia topic=(attack actor=Russia recipient=Poland)",
      "Ukraine: attack actor=Russia recipient=Poland",
    ]);
  });

  it("gives a denier the opposite of what he denies", () => {
    const words =
      "Russia/PROPN/2/nsubj/B-LOC denied=deny/VERB:VBD/0/root attacking=attack/VERB:VBG/2/xcomp Poland/PROPN/3/obj/B-LOC";
    expect(claimsOf(words)).to.deep.equal([
      "article: deny actor=Russia recipient=Poland topic=(attack actor=Russia recipient=Poland)",
      "Russia: attack actor=Russia recipient=Poland negative",
    ]);
  });

  it("claims nothing of what is only refused", () => {
    const words =
      "Pakistan/PROPN/2/nsubj/B-LOC refused=refuse/VERB:VBD/0/root to/PART/4/mark attack/VERB:VB/2/xcomp India/PROPN/4/obj/B-LOC";
    expect(claimsOf(words)).to.deep.equal([
      "article: refuse actor=Pakistan recipient=India topic=(attack actor=Pakistan recipient=India)",
    ]);
  });

  it("claims nothing where nobody takes part", () => {
    const words = "Protests/NOUN/2/nsubj continued=continue/VERB:VBD/0/root in/ADP/4/case earnest/NOUN/2/obl";
    expect(claimsOf(words)).to.deep.equal([]);
  });

  it("frees no report", () => {
    const words = "Russia/PROPN/2/nsubj/B-LOC released=release/VERB:VBD/0/root a/DET/4/det report/NOUN/2/obj";
    expect(claimsOf(words)).to.deep.equal([]);
  });
});
