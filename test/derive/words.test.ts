import { expect } from "chai";
import { plainWords, shinglesOf, wordsOf } from "../../src/derive/words.ts";

describe("Words of a text", () => {
  it("count in code points", () => {
    expect(wordsOf("🇳🇴 Oslo isn’t far").bounds).to.deep.equal([3, 7, 8, 13, 14, 17]);
  });

  it("are compared without regard to case and to the form of apostrophes", () => {
    expect(plainWords("It’s OSLO")).to.deep.equal(plainWords("it's Oslo"));
  });

  it("know which of them stand in quotation marks", () => {
    expect(wordsOf('He said "we will stay" and “never” left.').quoted).to.deep.equal([2, 5, 6, 7]);
  });

  it("are quoted to the end of a paragraph whose quotation the next one continues, and no further", () => {
    expect(wordsOf("“We will stay.\n\n“And you?” he asked.\n\nNobody spoke.").quoted).to.deep.equal([0, 5]);
  });

  it("give one hash for each twelve in a row", () => {
    const thirteen = "one two three four five six seven eight nine ten eleven twelve thirteen";
    expect(wordsOf(thirteen).shingles).to.have.lengthOf(2);
    expect(wordsOf(`Zero. ${thirteen}`).shingles.slice(1)).to.deep.equal(wordsOf(thirteen).shingles);
    expect(wordsOf("too few words").shingles).to.deep.equal([]);
  });

  it("give hashes that every JSON keeps exactly", () => {
    const shingles = shinglesOf(["a", "b", "c"], 2);
    expect(JSON.parse(JSON.stringify(shingles))).to.deep.equal(shingles);
    expect(shingles.every(Number.isSafeInteger)).to.equal(true);
  });
});
