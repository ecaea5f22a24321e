import { assert } from "chai";
import { withLegalForms } from "../../src/linguistics/company-names.ts";

/** "Enron/PER Corp." → the labels that come out, word by word; a word without a kind is in no name. */
function labelled(text: string): string {
  const words = text.split(" ").map((word) => word.split("/"));
  const before = words.map(([, kind], i) => {
    if (kind === undefined) return "O";
    return words[i - 1]?.[1] === kind ? `I-${kind}` : `B-${kind}`;
  });
  return withLegalForms(
    words.map(([form = ""]) => form),
    before,
  ).join(" ");
}

describe("a company's legal form", () => {
  it("belongs to the name before it", () => {
    assert.equal(labelled("shares of Acme/ORG Steel/ORG Corp. rose"), "O O B-ORG I-ORG I-ORG O");
  });

  it("stands behind a comma too", () => {
    assert.equal(labelled("Acme/ORG , Inc. sued"), "B-ORG I-ORG I-ORG O");
  });

  it("makes an organisation of what looked like a person or a place, and joins what was two names", () => {
    assert.equal(labelled("Merrill/PER Lynch/PER Inc."), "B-ORG I-ORG I-ORG");
    assert.equal(labelled("Jamaica/LOC Broilers/ORG Pty Ltd"), "B-LOC B-ORG I-ORG I-ORG");
  });

  it("takes along what the model let it begin", () => {
    assert.equal(labelled("Acme/LOC LLC/ORG Group/ORG said"), "B-ORG I-ORG I-ORG O");
  });

  it("needs a name: a word of another sense stays one", () => {
    assert.equal(labelled("Supplies were , Limited as they are ,"), "O O O O O O O O");
    assert.equal(labelled("Limited supplies"), "O O");
  });

  it("is none where it is more often a state or a country", () => {
    assert.equal(labelled("Reno/LOC , NV"), "B-LOC O O");
  });
});
