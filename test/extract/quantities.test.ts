import { expect } from "chai";
import { quantityAt } from "../../src/extract/quantities.ts";
import type { Sentence } from "../../src/model/sentence.ts";
import { sample } from "./sample.ts";

function quantityOf(words: string, head: string) {
  const sentence = sample(words).sentences[0] as Sentence;
  return quantityAt(
    sentence,
    sentence.tokens.findIndex(({ text }) => text === head),
  );
}

describe("quantityAt", () => {
  it("counts what the number stands before", () => {
    const words = "some/DET/4/det 20,000/NUM/4/nummod extra/ADJ/4/amod reservists/NOUN/0/root";
    expect(quantityOf(words, "reservists")).to.deep.equal({ value: "20000", unit: "reservists" });
  });

  it("says what a percentage is of", () => {
    const words =
      "90/NUM/2/nummod percent/NOUN/0/root of/ADP/6/case Afghanistan/PROPN/6/nmod:poss 's/PART/4/case borders/NOUN/2/nmod";
    expect(quantityOf(words, "percent")).to.deep.equal({ value: "90", unit: "percent-of-borders" });
  });

  it("multiplies words of number", () => {
    const words = "3.5/NUM/2/compound million/NUM/3/nummod refugees/NOUN/0/root";
    expect(quantityOf(words, "refugees")).to.deep.equal({ value: "3500000", unit: "refugees" });
  });

  it("leaves vague numbers alone", () => {
    expect(quantityOf("several/ADJ/2/amod soldiers/NOUN/0/root", "soldiers")).to.equal(undefined);
  });
});
