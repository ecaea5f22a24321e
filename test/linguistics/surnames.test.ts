import { assert } from "chai";
import { withSurnames } from "../../src/linguistics/surnames.ts";

const known = (form: string) => !/^(?:Warfaaxe|Ould|Xyrbere|NKVDX)$/.test(form);
const labelled = (text: string, labels: string) => withSurnames(text.split(" "), labels.split(" "), known).join(" ");

describe("an unknown capitalised word", () => {
  it("right after a person's name belongs to it, and so does the next", () => {
    assert.equal(labelled("Abdi Warfaaxe said", "B-PER O O"), "B-PER I-PER O");
    assert.equal(labelled("Abdi Ould Xyrbere said", "B-PER O O O"), "B-PER I-PER I-PER O");
  });

  it("is left alone after a comma, after another kind of name, and where the model calls it something else", () => {
    assert.equal(labelled("Abdi , Warfaaxe and", "B-PER O O O"), "B-PER O O O");
    assert.equal(labelled("Kenya Warfaaxe", "B-LOC O"), "B-LOC O");
    assert.equal(labelled("Abdi Warfaaxe", "B-PER B-LOC"), "B-PER B-LOC");
  });

  it("that the model knows, or that is in capitals throughout, is none", () => {
    assert.equal(labelled("Abdi Tuesday", "B-PER O"), "B-PER O");
    assert.equal(labelled("Abdi NKVDX", "B-PER O"), "B-PER O");
  });
});
