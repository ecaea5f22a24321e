import { expect } from "chai";
import { abbreviates } from "../../src/resolve/aliases.ts";
import { fold, nameParts } from "../../src/resolve/fold.ts";

describe("fold", () => {
  it("gives one spelling for the press's spellings of a name", () => {
    expect(["Zelenskyy", "Zelenskiy", "Zelensky", "Zelenskij"].map(fold)).to.deep.equal([
      "zelenski",
      "zelenski",
      "zelenski",
      "zelenskij",
    ]);
  });

  it("drops marks, possessives, full stops and the article before", () => {
    expect([fold("the U.N.'s"), fold("Siobhán O’Neill"), nameParts("Al-Haq")]).to.deep.equal([
      "u n",
      "siobhan oneill",
      ["al", "haq"],
    ]);
  });
});

describe("abbreviates", () => {
  it("takes initials, with or without the small words", () => {
    expect(abbreviates("RSF", "Rapid Support Forces")).to.equal(true);
    expect(abbreviates("NLD", "National League for Democracy")).to.equal(true);
    expect(abbreviates("TPLF", "Tigray People's Liberation Front")).to.equal(true);
  });

  it("takes no other letters", () => {
    expect(abbreviates("ABX", "Kivu Peace Forum")).to.equal(false);
    expect(abbreviates("Lithuania", "Gabrielius Landsbergis")).to.equal(false);
    expect(abbreviates("UN", "Nations")).to.equal(false);
  });
});
