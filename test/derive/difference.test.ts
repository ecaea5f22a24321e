import { expect } from "chai";
import fc from "fast-check";
import { wordDifference } from "../../src/derive/difference.ts";

describe("The difference of two texts", () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ["We will stay.", "We will stay.", "We will stay."],
    ["We shall not leave.", "We will not leave.", "We [-shall-] {+will+} not leave."],
    ["We will stay here.", "We will stay.", "We will [-stay here.-] {+stay.+}"],
    ["no", "of course not", "[-no-] {+of course not+}"],
    ["a b", "a x y b", "a {+x y+} b"],
  ];
  for (const [one, other, difference] of rows)
    it(`${one} → ${other}`, () => expect(wordDifference(one, other)).to.equal(difference));

  it("leads from the one to the other", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const written = wordDifference(one.join(" "), other.join(" ")) ?? "";
        const before = written.replace(/\{\+.*?\+\} ?/g, "").replace(/\[-|-\]/g, "");
        const after = written.replace(/\[-.*?-\] ?/g, "").replace(/\{\+|\+\}/g, "");
        expect([before.trim(), after.trim()]).to.deep.equal([one.join(" "), other.join(" ")]);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it("is not told of texts too long to compare", () => {
    const long = "word ".repeat(2000);
    expect(wordDifference(long, long)).to.equal(undefined);
  });
});
