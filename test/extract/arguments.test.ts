import { expect } from "chai";
import { argumentsOf } from "../../src/extract/arguments.ts";
import { sample } from "./sample.ts";

/** "nsubj Moscow, obj Kabul": who acts and whom it meets, as in the active voice. */
function rolesOf(words: string, verb: string): string {
  const sentence = sample(words).sentences[0];
  if (sentence === undefined) throw new Error("no sentence");
  const head = sentence.tokens.findIndex(({ text }) => text === verb);
  return argumentsOf(sentence, head)
    .filter(({ relation }) => relation === "nsubj" || relation === "obj")
    .map(({ relation, token }) => `${relation} ${sentence.tokens[token]?.text}`)
    .sort()
    .join(", ");
}

describe("argumentsOf", () => {
  it("turns a passive into the active voice", () => {
    const words =
      "Kabul/PROPN/3/nsubj:pass was/AUX/3/aux:pass attacked=attack/VERB:VBN/0/root by/ADP/6/case the/DET/6/det Taliban/PROPN/3/obl:agent";
    expect(rolesOf(words, "attacked")).to.equal("nsubj Taliban, obj Kabul");
  });

  it("reads a bare participle as a passive", () => {
    const words = "troops/NOUN/0/root stationed=station/VERB:VBN/1/acl in/ADP/4/case Syria/PROPN/2/obl";
    expect(rolesOf(words, "stationed")).to.equal("obj troops");
  });

  it("shares the subject of coordinated verbs", () => {
    const words =
      "Moscow/PROPN/2/nsubj condemned=condemn/VERB:VBD/0/root and/CCONJ/4/cc left=leave/VERB:VBD/2/conj the/DET/6/det talks/NOUN/4/obj";
    expect(rolesOf(words, "left")).to.equal("nsubj Moscow, obj talks");
  });

  it("lends an infinitive the subject of the verb that governs it", () => {
    const words =
      "Pakistan/PROPN/2/nsubj refused=refuse/VERB:VBD/0/root to/PART/4/mark host/VERB:VB/2/xcomp troops/NOUN/4/obj";
    expect(rolesOf(words, "host")).to.equal("nsubj Pakistan, obj troops");
  });

  it("lends an infinitive the object where the governing verb has one", () => {
    const words =
      "Moscow/PROPN/2/nsubj urged=urge/VERB:VBD/0/root Kabul/PROPN/2/obj to/PART/5/mark talk/VERB:VB/2/xcomp";
    expect(rolesOf(words, "talk")).to.equal("nsubj Kabul");
  });

  it("keeps the subject for an infinitive under promise", () => {
    const words =
      "Moscow/PROPN/2/nsubj promised=promise/VERB:VBD/0/root Kabul/PROPN/2/obj to/PART/5/mark help/VERB:VB/2/xcomp";
    expect(rolesOf(words, "help")).to.equal("nsubj Moscow");
  });

  it("takes whom one warned as who would act", () => {
    const words =
      "Moscow/PROPN/2/nsubj warned=warn/VERB:VBD/0/root Washington/PROPN/2/obj against/SCONJ/5/mark deploying=deploy/VERB:VBG/2/advcl troops/NOUN/5/obj";
    expect(rolesOf(words, "deploying")).to.equal("nsubj Washington, obj troops");
  });

  it("puts the noun in the place of its relative pronoun", () => {
    const words =
      "the/DET/2/det group/NOUN/0/root which/PRON:WDT/4/nsubj attacked=attack/VERB:VBD/2/acl:relcl the/DET/6/det base/NOUN/4/obj";
    expect(rolesOf(words, "attacked")).to.equal("nsubj group, obj base");
  });

  it("makes the noun the object that a relative clause lacks", () => {
    const words = "districts/NOUN/0/root the/DET/3/det Taliban/PROPN/4/nsubj captured=capture/VERB:VBD/1/acl:relcl";
    expect(rolesOf(words, "captured")).to.equal("nsubj Taliban, obj districts");
  });

  it("finds whose plan it is", () => {
    const words =
      "a/DET/2/det plan/NOUN/0/root by/ADP/5/case the/DET/5/det Pentagon/PROPN/2/nmod to/PART/7/mark deploy/VERB:VB/2/acl troops/NOUN/7/obj";
    expect(rolesOf(words, "deploy")).to.equal("nsubj Pentagon, obj troops");
  });
});
