import { expect } from "chai";
import { loadFrames, readFrames } from "../../src/knowledge/frames.ts";
import { ploverClasses } from "../../src/model/frame.ts";

const prefixes = `@prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix frame: <https://w3id.org/claimgraph/frame/> .
  @prefix plover: <https://w3id.org/claimgraph/plover/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix t: <https://w3id.org/claimgraph/trigger/> .`;
const ease = `${prefixes}
  frame:ease-restrictions a cg:Frame ; skos:prefLabel "ease restrictions"@en ; skos:broader plover:CONCEDE ;
    cg:frameKind cg:Event ; cg:trigger t:ease .
  t:ease a cg:Trigger ; cg:partOfSpeech "VERB" ; cg:lemma "lift", "call off" ; cg:withObject "ban", "sanction" ;
    cg:needs "recipient" ; cg:actorAt "nsubj" ; cg:recipientAt "obl(on|out of)", "obj/nmod(on)" .`;

describe("readFrames", () => {
  it("spells each lemma out, with what its triggers ask for", () => {
    const trigger = {
      pos: "VERB",
      roles: { actor: ["nsubj"], recipient: ["obl(on|out of)", "obj/nmod(on)"] },
      withObject: ["ban", "sanction"],
      needs: ["recipient"],
    };
    expect(readFrames(ease, "frames.ttl")).to.deep.equal([
      {
        key: "ease-restrictions",
        kind: "event",
        label: "ease restrictions",
        plover: "CONCEDE",
        triggers: [
          { lemmas: ["lift"], ...trigger },
          { lemmas: ["call", "off"], ...trigger },
        ],
      },
    ]);
  });

  it("reads which announcements are told as the frame, and what a trigger bars", () => {
    const words = ease
      .replace(
        "cg:frameKind cg:Event ;",
        "cg:frameKind cg:Event ; cg:willTo plover:AID ; cg:willNotTo plover:CONSULT ;",
      )
      .replace('cg:needs "recipient"', 'cg:withoutAt "xcomp" ; cg:actorType "Country" ; cg:needs "recipient"');
    const [frame] = readFrames(words, "frames.ttl");
    expect(frame?.announces).to.deep.equal([
      { modal: "will", of: "AID" },
      { modal: "will not", of: "CONSULT" },
    ]);
    const [trigger] = frame?.triggers ?? [];
    expect([trigger?.withoutAt, trigger?.actorTypes]).to.deep.equal([["xcomp"], ["Country"]]);
  });

  it("names the path it cannot read", () => {
    expect(() => readFrames(ease.replace('"obj/nmod(on)"', '"obj > nmod"'), "mine.ttl")).to.throw(
      'mine.ttl: <https://w3id.org/claimgraph/trigger/ease> has the path "obj > nmod"; expected steps such as "obj/nmod(to|for)"',
    );
  });

  it("names the class it does not know", () => {
    expect(() => readFrames(ease.replace("plover:CONCEDE", "plover:YIELD"), "mine.ttl")).to.throw(
      'mine.ttl: <https://w3id.org/claimgraph/frame/ease-restrictions> has "YIELD"; expected one of AGREE, CONSULT',
    );
  });

  it("names the trigger that has no words", () => {
    expect(() => readFrames(ease.replace('cg:lemma "lift", "call off" ;', ""), "mine.ttl")).to.throw(
      "mine.ttl: <https://w3id.org/claimgraph/trigger/ease> has no cg:lemma; expected one or more",
    );
  });

  it("says where Turtle breaks off", () => {
    expect(() => readFrames(`${ease} frame:`, "mine.ttl")).to.throw(/^mine\.ttl: not Turtle: /);
  });
});

describe("ontology/frames.ttl", () => {
  it("has a frame for each of the sixteen classes", async () => {
    const frames = await loadFrames("ontology");
    expect([...new Set(frames.flatMap(({ plover }) => plover ?? []))].sort()).to.deep.equal([...ploverClasses].sort());
  });

  it("gives no two frames the same words for the same part of speech", async () => {
    const frames = await loadFrames("ontology");
    const owners = new Map<string, string[]>();
    for (const { key, triggers } of frames) {
      for (const { lemmas, pos, withObject = [""], needs, needsAt, subjectLemmas } of triggers) {
        if (needs ?? needsAt ?? subjectLemmas) continue;
        for (const object of withObject) {
          const words = `${lemmas.join(" ")}/${pos} ${object}`;
          owners.set(words, [...(owners.get(words) ?? []), key]);
        }
      }
    }
    expect([...owners].filter(([, keys]) => keys.length > 1)).to.deep.equal([]);
  });
});
