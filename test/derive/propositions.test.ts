import { expect } from "chai";
import type { DigestedProposition } from "../../src/derive/digest.ts";
import { comparePropositions } from "../../src/derive/propositions.ts";
import { digest, event, iri, short } from "./sample.ts";

const compare = (...propositions: readonly DigestedProposition[]) => {
  const { links, standsFor } = comparePropositions([digest("a", { propositions })], (name) =>
    name.replace("lynd", "lind"),
  );
  return {
    links: links.map(({ one, other, reasons, score }) => [
      short(one),
      short(other),
      reasons.join(),
      Math.round(score * 100),
    ]),
    standsFor: propositions.map((one) => short(standsFor(one.iri))),
  };
};
const [no, se, fi] = ["country/NO", "country/SE", "country/FI"] as const;
const plover = { eventType: "https://w3id.org/claimgraph/plover/ASSAULT" };

describe("Propositions that are nearly the same", () => {
  it("leave out one participant", () => {
    expect(
      compare(
        event("a", "attack", { actor: [no], recipient: [se] }),
        event("b", "attack", { actor: [no], recipient: [se], location: [fi] }),
      ).links,
    ).to.deep.equal([["proposition/a", "proposition/b", "role-missing", 67]]);
  });

  it("give another number for the same, not another unit", () => {
    const counted = (name: string, quantity: string, unit: string) =>
      event(name, "deploy", { actor: [no], location: [se] }, { quantity, unit });
    expect(compare(counted("a", "85", "troop"), counted("b", "90", "troop")).links).to.deep.equal([
      ["proposition/a", "proposition/b", "other-quantity", 67],
    ]);
    expect(compare(counted("a", "85", "percent"), counted("b", "90", "troop")).links).to.deep.equal([]);
  });

  it("tell the same of the same in another frame of one class", () => {
    expect(
      compare(
        event("a", "attack", { actor: [no], recipient: [se] }, plover),
        event("b", "invade", { actor: [no], recipient: [se] }, plover),
      ).links,
    ).to.deep.equal([["proposition/a", "proposition/b", "other-frame", 67]]);
  });

  it("are not those that have but one participant, or differ in two, or turn the roles round", () => {
    expect(
      compare(
        event("a", "attack", { actor: [no] }),
        event("b", "attack", { actor: [no], recipient: [se] }),
        event("c", "attack", { actor: [se], recipient: [no] }),
        event("d", "attack", { actor: [no], recipient: [fi], location: [se] }),
      ).links,
    ).to.deep.equal([]);
  });
});

describe("Propositions with the same content", () => {
  it("meet once those who are one count as one, also in what they are about", () => {
    const host = (name: string, who: string) => event(name, "host-forces", { actor: [who], theme: [se] });
    const refuse = (name: string, who: string, topic: string) =>
      event(name, "refuse", { actor: [who] }, { topic: iri(`proposition/${topic}`) });
    const { links, standsFor } = compare(
      host("a", "person/mara-lind"),
      host("b", "person/mara-lynd"),
      refuse("c", "person/mara-lynd", "b"),
      refuse("d", "person/mara-lind", "a"),
    );
    expect(standsFor).to.deep.equal(["proposition/a", "proposition/a", "proposition/c", "proposition/c"]);
    expect(links).to.deep.equal([
      ["proposition/a", "proposition/b", "same-participants", 100],
      ["proposition/c", "proposition/d", "same-participants", 100],
    ]);
  });
});
