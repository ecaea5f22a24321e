import { expect } from "chai";
import { clausesReattached } from "../../src/linguistics/clause-attachments.ts";
import { sample } from "../extract/sample.ts";

/** Words with their relation and head after the repair. */
function tree(words: string): string {
  const tokens = clausesReattached(sample(words).sentences[0]?.tokens ?? []);
  return tokens.map(({ text, relation, head }) => `${text}/${relation}/${tokens[head]?.text ?? ""}`).join(" ");
}

describe("clausesReattached", () => {
  it("makes a gerund that somebody is the agent of a noun", () => {
    expect(
      tree("Shelling=shell/VERB:VBG/4/csubj by/ADP/3/case rebels/NOUN/1/obl killed/VERB:VBD/0/root three/NOUN/4/obj"),
    ).to.equal("Shelling/nsubj/killed by/case/rebels rebels/nmod/Shelling killed/root/ three/obj/killed");
  });

  it("hangs what is said on the side from the main verb", () => {
    const words = (head: number) =>
      `Russia/PROPN/2/nsubj criticised/VERB:VBD/0/root plans/NOUN/2/obj to/PART:TO/5/mark sell/VERB:VB/3/acl arms/NOUN/5/obj ,/PUNCT/8/punct urging=urge/VERB:VBG/${head}/advcl peace/NOUN/8/obj`;
    expect(tree(words(5))).to.contain("urging/advcl/criticised");
    expect(tree(words(2))).to.contain("urging/advcl/criticised");
  });

  it("gives a person's clause to the person", () => {
    expect(
      tree(
        "remarks/NOUN/0/root by/ADP/3/case Le/PROPN/1/nmod/B-PER Drian/PROPN/3/flat/I-PER ,/PUNCT/7/punct who/PRON/7/nsubj left/VERB/1/acl:relcl",
      ),
    ).to.contain("left/acl:relcl/Le");
  });

  it("leaves a clause with whoever may be meant", () => {
    expect(
      tree(
        "widow/NOUN/0/root of/ADP/3/case Le/PROPN/1/nmod/B-PER Drian/PROPN/3/flat/I-PER ,/PUNCT/7/punct who/PRON/7/nsubj left/VERB/1/acl:relcl",
      ),
    ).to.contain("left/acl:relcl/widow");
  });

  it("gives the first of two subjects to the clause that lacks one", () => {
    expect(
      tree(
        "Rebels/NOUN/6/nsubj freed=free/VERB:VBN/6/ccomp captives/NOUN/2/obj ,/PUNCT/6/punct officials/NOUN/6/nsubj said=say/VERB:VBD/0/root",
      ),
    ).to.equal("Rebels/nsubj/freed freed/ccomp/said captives/obj/freed ,/punct/said officials/nsubj/said said/root/");
  });

  it("gives a finite verb what stands before it behind a preposition of time", () => {
    expect(
      tree("lied/VERB/0/root after/ADP/3/case ship/NOUN/1/obl sank=sink/VERB:VBD/1/advcl boats/NOUN/4/obj"),
    ).to.equal("lied/root/ after/mark/sank ship/nsubj/sank sank/advcl/lied boats/obj/sank");
  });

  it("makes whom a list seems to speak to its subject", () => {
    expect(
      tree("Congo/PROPN/4/vocative ,/PUNCT/3/punct powers/NOUN/1/conj accuse/VERB:VBP/0/root Rwanda/PROPN/4/obj"),
    ).to.equal("Congo/nsubj/accuse ,/punct/powers powers/conj/Congo accuse/root/ Rwanda/obj/accuse");
  });

  it("hangs a finite verb behind an infinitive from the finite one before it", () => {
    expect(
      tree(
        "asked=ask/VERB:VBD/0/root them/PRON/1/obj to/PART:TO/4/mark go/VERB:VB/1/xcomp and/CCONJ/6/cc promised=promise/VERB:VBN/4/conj aid/NOUN/6/obj",
      ),
    ).to.contain("promised/conj/asked");
  });

  it("leaves a clause that has its subject", () => {
    const words =
      "Rebels/NOUN/2/nsubj left=leave/VERB:VBD/5/ccomp ,/PUNCT/5/punct officials/NOUN/5/nsubj said=say/VERB:VBD/0/root";
    expect(tree(words)).to.contain("Rebels/nsubj/left");
  });
});
