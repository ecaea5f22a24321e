import { expect } from "chai";
import { stanceAt } from "../../src/extract/stance.ts";
import type { Sentence } from "../../src/model/sentence.ts";
import { sample } from "./sample.ts";

/** "negative certain future assertive": the stance towards the event at `verb`; `cue` reports the statement it stands in. */
function stanceOf(words: string, verb: string, cue?: string): string {
  const sentence = sample(words).sentences[0] as Sentence;
  const token = sentence.tokens.findIndex(({ text }) => text === verb);
  const { polarity, certainty, temporality, force } = stanceAt(sentence, token, undefined, cue);
  return [polarity, certainty, temporality, force].join(" ");
}

describe("stanceAt", () => {
  it("takes a plain clause as it stands", () => {
    const words = "Moscow/PROPN/2/nsubj withdrew=withdraw/VERB:VBD/0/root troops/NOUN/2/obj";
    expect(stanceOf(words, "withdrew")).to.equal("positive certain non-future assertive");
  });

  it("hears not", () => {
    const words = "Moscow/PROPN/4/nsubj did=do/AUX/4/aux not/PART/4/advmod withdraw/VERB:VB/0/root troops/NOUN/4/obj";
    expect(stanceOf(words, "withdraw")).to.equal("negative certain non-future assertive");
  });

  it("hears that no one did it", () => {
    const words = "No/DET/2/det country/NOUN/3/nsubj withdrew=withdraw/VERB:VBD/0/root troops/NOUN/3/obj";
    expect(stanceOf(words, "withdrew")).to.equal("negative certain non-future assertive");
  });

  it("hears without", () => {
    const words =
      "They/PRON/2/nsubj left=leave/VERB:VBD/0/root without/SCONJ/4/mark attacking=attack/VERB:VBG/2/advcl Kabul/PROPN/4/obj";
    expect(stanceOf(words, "attacking")).to.equal("negative certain non-future assertive");
  });

  it("knows that what one fails to do did not happen", () => {
    const words =
      "They/PRON/2/nsubj failed=fail/VERB:VBD/0/root to/PART/4/mark capture/VERB:VB/2/xcomp Kabul/PROPN/4/obj";
    expect(stanceOf(words, "capture")).to.equal("negative certain non-future assertive");
  });

  it("knows that what one does not refuse may be done", () => {
    const words =
      "They/PRON/4/nsubj did=do/AUX/4/aux not/PART/4/advmod refuse/VERB:VB/0/root to/PART/6/mark meet/VERB:VB/4/xcomp Biden/PROPN/6/obj";
    expect(stanceOf(words, "meet")).to.equal("positive certain non-future assertive");
  });

  it("looks ahead with will", () => {
    const words = "Moscow/PROPN/3/nsubj will/AUX/3/aux withdraw/VERB:VB/0/root troops/NOUN/3/obj";
    expect(stanceOf(words, "withdraw")).to.equal("positive certain future assertive");
  });

  it("doubts what may be", () => {
    const words = "Moscow/PROPN/3/nsubj may/AUX/3/aux withdraw/VERB:VB/0/root troops/NOUN/3/obj";
    expect(stanceOf(words, "withdraw")).to.equal("positive possible non-future assertive");
  });

  it("takes a plan as probable", () => {
    const words =
      "Moscow/PROPN/2/nsubj plans=plan/VERB:VBZ/0/root to/PART/4/mark withdraw/VERB:VB/2/xcomp troops/NOUN/4/obj";
    expect(stanceOf(words, "withdraw")).to.equal("positive probable future assertive");
  });

  it("takes a wish as no more than possible", () => {
    const words =
      "Moscow/PROPN/2/nsubj wants=want/VERB:VBZ/0/root to/PART/4/mark withdraw/VERB:VB/2/xcomp troops/NOUN/4/obj";
    expect(stanceOf(words, "withdraw")).to.equal("positive possible future assertive");
  });

  it("hears hearsay", () => {
    const words =
      "They/PRON/3/nsubj:pass are=be/AUX/3/aux:pass believed=believe/VERB:VBN/0/root to/PART/5/mark control/VERB:VB/3/xcomp Kabul/PROPN/5/obj";
    expect(stanceOf(words, "control")).to.equal("positive probable non-future assertive");
  });

  it("hears allegedly", () => {
    const words = "They/PRON/3/nsubj allegedly/ADV/3/advmod attacked=attack/VERB:VBD/0/root Kabul/PROPN/3/obj";
    expect(stanceOf(words, "attacked")).to.equal("positive probable non-future assertive");
  });

  it("doubts a condition", () => {
    const words = "if/SCONJ/3/mark they/PRON/3/nsubj attack/VERB:VBP/5/advcl we/PRON/5/nsubj retreat/VERB:VBP/0/root";
    expect(stanceOf(words, "attack")).to.equal("positive possible non-future assertive");
  });

  it("doubts a question", () => {
    const words = "Did=do/AUX/3/aux they/PRON/3/nsubj attack/VERB:VB/0/root Kabul/PROPN/3/obj ?/PUNCT/3/punct";
    expect(stanceOf(words, "attack")).to.equal("positive possible non-future assertive");
  });

  it("says of began what is begun", () => {
    const words =
      "Moscow/PROPN/3/nsubj has=have/AUX/3/aux begun=begin/VERB:VBN/0/root withdrawing=withdraw/VERB:VBG/3/xcomp troops/NOUN/4/obj";
    expect(stanceOf(words, "withdrawing")).to.equal("positive certain non-future assertive");
  });

  it("hears must as a directive", () => {
    const words = "Moscow/PROPN/3/nsubj must/AUX/3/aux withdraw/VERB:VB/0/root troops/NOUN/3/obj";
    expect(stanceOf(words, "withdraw", "say")).to.equal("positive possible future directive");
  });

  it("takes what is promised as binding", () => {
    const words = "it/PRON/3/nsubj would/AUX/3/aux withdraw/VERB:VB/0/root troops/NOUN/3/obj";
    expect(stanceOf(words, "withdraw", "pledge")).to.equal("positive certain future commissive");
  });

  it("takes what the speaker will do as binding", () => {
    const words = "We/PRON/4/nsubj will/AUX/4/aux not/PART/4/advmod host/VERB:VB/0/root troops/NOUN/4/obj";
    expect(stanceOf(words, "host", "say")).to.equal("negative certain future commissive");
  });
});
