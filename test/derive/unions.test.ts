import { expect } from "chai";
import fc from "fast-check";
import { unions } from "../../src/derive/unions.ts";

describe("Disjoint sets", () => {
  it("stand for themselves until they are joined", () => {
    const { find, members } = unions();
    expect([find("a"), members("a")]).to.deep.equal(["a", ["a"]]);
  });

  it("have their first by code unit stand for all, whatever the order of joining", () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom(..."abcdef"), fc.constantFrom(..."abcdef")), { maxLength: 8 });
    fc.assert(
      fc.property(pairs, (joined) => {
        const [some, others] = [unions(), unions()];
        for (const [one, other] of joined) some.join(one, other);
        for (const [one, other] of [...joined].reverse()) others.join(other, one);
        for (const one of "abcdef") {
          expect(some.members(one)).to.deep.equal(others.members(one));
          expect(some.find(one)).to.equal(some.members(one)[0]);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
