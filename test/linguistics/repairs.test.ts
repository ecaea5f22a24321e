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

  it("makes a noun in -s with a subject and an infinitive the verb", () => {
    expect(
      repairedTree(
        "Kenya/PROPN/2/nsubj plans=plan/NOUN:NNS/0/root to/PART/4/mark release/VERB:VB/2/xcomp them/PRON/4/obj ./PUNCT/2/punct",
      ),
    ).to.equal("Kenya/nsubj/plans plans/root/ to/mark/release release/xcomp/plans them/obj/release ./punct/plans");
  });

  it("takes a distance behind a comma for no object", () => {
    expect(
      repairedTree(
        "Troops/NOUN/2/nsubj left=leave/VERB/0/root ,/PUNCT/5/punct 70/NUM/5/nummod km/NOUN/2/obj north/ADV/2/advmod ./PUNCT/2/punct",
      ),
    ).to.equal(
      "Troops/nsubj/left left/root/ ,/punct/km 70/nummod/km km/obl:unmarked/left north/advmod/left ./punct/left",
    );
  });

  it("hangs what is planned from the plan right before it", () => {
    expect(
      repairedTree(
        "Kenya/PROPN/2/nsubj called=call/VERB/0/root plans=plan/NOUN/2/obj to/PART/5/mark deploy/VERB:VB/2/advcl troops/NOUN/5/obj absurd/ADJ/2/xcomp ./PUNCT/2/punct",
      ),
    ).to.equal(
      "Kenya/nsubj/called called/root/ plans/obj/called to/mark/deploy deploy/acl/plans troops/obj/deploy absurd/xcomp/called ./punct/called",
    );
  });

  it("lets a noun right before a name describe it", () => {
    expect(
      repairedTree("Kenya/PROPN/2/nsubj arms=arm/VERB/0/root ally/NOUN/2/obj Chad/PROPN/2/obj ./PUNCT/2/punct"),
    ).to.equal("Kenya/nsubj/arms arms/root/ ally/nmod:desc/Chad Chad/obj/arms ./punct/arms");
  });
});
