import { expect } from "chai";
import type { Candidate } from "../../src/derive/candidates.ts";
import { undecided } from "../../src/derive/decisions.ts";
import { identify } from "../../src/derive/identity.ts";
import type { LinkReason } from "../../src/derive/link.ts";

const known = {
  kindOf: (iri: string) => (iri.startsWith("country") ? "country" : "person"),
  identifiersOf: (iri: string) => ({ a: ["Q1"], z: ["Q2"] })[iri] ?? [],
};
const candidate = (one: string, other: string, ...reasons: LinkReason[]): Candidate => ({
  one,
  other,
  reasons,
  score: 0.9,
});
const pairs = (links: readonly { readonly one: string; readonly other: string }[]) =>
  links.map(({ one, other }) => `${one}=${other}`);

describe("Who is who", () => {
  it("takes for one those who are spelt alike and share an office or a quotation; the others stay open", () => {
    const { same, open } = identify(
      [
        candidate("b", "c", "same-spelling", "shared-office"),
        candidate("d", "e", "similar-spelling", "same-quotation"),
        candidate("f", "g", "same-spelling"),
        candidate("h", "i", "surname", "shared-office"),
        candidate("j", "k", "same-name"),
      ],
      undecided,
      known,
    );
    expect([pairs(same), pairs(open)]).to.deep.equal([
      ["b=c", "d=e"],
      ["f=g", "h=i", "j=k"],
    ]);
  });

  it("does what the user decides first, and opens no question that is decided", () => {
    const decisions = { same: [["f", "g"]], different: [["b", "c"]], wrong: [] } as const;
    const candidates = [candidate("b", "c", "same-spelling", "shared-office"), candidate("f", "g", "same-spelling")];
    const { same, open, conflicts } = identify(candidates, decisions, known);
    expect([pairs(same), open, conflicts]).to.deep.equal([["f=g"], [], []]);
  });

  it("has the one with an identifier stand for all, then the first by code unit", () => {
    const decisions = {
      same: [
        ["b", "z"],
        ["m", "n"],
      ],
      different: [],
      wrong: [],
    } as const; // prettier-ignore
    const { standsFor } = identify([], decisions, known);
    expect(["b", "z", "m", "n", "x"].map(standsFor)).to.deep.equal(["z", "z", "m", "m", "x"]);
  });

  it("reports, and does not do, what would make one of two identifiers, of two kinds, of two held apart", () => {
    const decisions = {
      same: [
        ["a", "z"],
        ["b", "country/NO"],
        ["c", "d"],
        ["d", "e"],
      ],
      different: [["c", "e"]],
      wrong: [],
    } as const; // prettier-ignore
    const { same, conflicts } = identify([candidate("a", "z", "same-identifier")], decisions, known);
    expect(pairs(same)).to.deep.equal(["c=d"]);
    expect(conflicts).to.deep.equal([
      { reason: "two-identifiers", one: "a", other: "z", by: "decision" },
      { reason: "two-kinds", one: "b", other: "country/NO", by: "decision" },
      { reason: "decided-different", one: "d", other: "e", by: "decision" },
      { reason: "two-identifiers", one: "a", other: "z", by: "comparison" },
    ]);
  });
});
