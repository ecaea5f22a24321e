import { expect } from "chai";
import { repaired } from "../../src/linguistics/repairs.ts";
import { sample } from "../extract/sample.ts";

/** Words with their relation and head after the repair. */
function repairedTree(words: string): string {
  const tokens = repaired(sample(words).sentences[0]?.tokens ?? []);
  return tokens.map(({ text, relation, head }) => `${text}/${relation}/${tokens[head]?.text ?? ""}`).join(" ");
}

describe("repaired", () => {
  it("makes a past tense that the parser took for an adjective the verb of its sentence", () => {
    expect(
      repairedTree(
        "Turkey/PROPN/3/compound shared=share/VERB:VBN/3/amod evidence/NOUN/0/root with/ADP/5/case Germany/PROPN/3/nmod ./PUNCT/3/punct",
      ),
    ).to.equal(
      "Turkey/nsubj/shared shared/root/ evidence/obj/shared with/case/Germany Germany/nmod/evidence ./punct/shared",
    );
  });

  it("makes a participle after an auxiliary the verb", () => {
    expect(
      repairedTree(
        "Britain/PROPN/2/nsubj has=have/AUX/0/root imposed=impose/VERB:VBN/4/amod sanctions/NOUN/2/obj ./PUNCT/2/punct",
      ),
    ).to.equal("Britain/nsubj/imposed has/aux/imposed imposed/root/ sanctions/obj/imposed ./punct/imposed");
  });

  it("makes a passive without auxiliary active", () => {
    expect(
      repairedTree(
        "Egypt/PROPN/2/nsubj:pass called=call/VERB:VBN/0/root on/ADP/4/case Ethiopia/PROPN/2/obl ./PUNCT/2/punct",
      ),
    ).to.equal("Egypt/nsubj/called called/root/ on/case/Ethiopia Ethiopia/obl/called ./punct/called");
  });

  it("makes a name before the verb its subject", () => {
    expect(repairedTree("Bahrain/PROPN/2/compound cut/VERB/0/root ties/NOUN/2/obj ./PUNCT/2/punct")).to.equal(
      "Bahrain/nsubj/cut cut/root/ ties/obj/cut ./punct/cut",
    );
  });

  it("makes what a headline announces its verb", () => {
    expect(
      repairedTree(
        "Japan/PROPN/0/root to=to/PART:TO/3/mark send=send/VERB:VB/1/acl aid/NOUN/3/obj to=to/ADP/6/case Tonga/PROPN/3/obl",
      ),
    ).to.equal("Japan/nsubj/send to/aux/send send/root/ aid/obj/send to/case/Tonga Tonga/obl/send");
  });

  it("takes a headline's past tense of harm for a passive", () => {
    expect(repairedTree("soldiers/NOUN/2/nsubj killed=kill/VERB:VBD/0/root in/ADP/4/case Niger/PROPN/2/obl")).to.equal(
      "soldiers/nsubj:pass/killed killed/root/ in/case/Niger Niger/obl/killed",
    );
  });

  it("leaves headlines and true passives alone", () => {
    const headline = "Turkey/PROPN/3/compound shared=share/VERB:VBN/3/amod evidence/NOUN/0/root";
    const passive = "Egypt/PROPN/3/nsubj:pass was=be/AUX/3/aux:pass attacked=attack/VERB:VBN/0/root ./PUNCT/3/punct";
    expect(repairedTree(headline)).to.equal("Turkey/compound/evidence shared/amod/evidence evidence/root/");
    expect(repairedTree(passive)).to.equal(
      "Egypt/nsubj:pass/attacked was/aux:pass/attacked attacked/root/ ./punct/attacked",
    );
  });
});
