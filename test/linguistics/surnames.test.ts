import { assert } from "chai";
import { withSurnames } from "../../src/linguistics/surnames.ts";

const known = (form: string) => !/^(?:Warfaaxe|Ould|Xyrbere|NKVDX|Brexit)$/.test(form);
const labelled = (text: string, labels: string, heads: readonly number[]) =>
  withSurnames(text.split(" "), labels.split(" "), heads, known).join(" ");

describe("an unknown capitalised word", () => {
  it("right after a person's name, and hanging from it, belongs to it, and so does the next", () => {
    assert.equal(labelled("Abdi Warfaaxe said", "B-PER O O", [2, 0, -1]), "B-PER I-PER O");
    assert.equal(labelled("Abdi Ould Xyrbere said", "B-PER O O O", [3, 0, 1, -1]), "B-PER I-PER I-PER O");
  });

  it("is left alone where it hangs from another word", () => {
    assert.equal(labelled("the Johnson Brexit deal", "O B-PER O O", [3, 3, 3, -1]), "O B-PER O O");
    assert.equal(labelled("Ali saw Abdi Brexit", "B-PER O B-PER O", [1, -1, 1, 0]), "B-PER O B-PER O");
  });

  it("is left alone after a comma, after another kind of name, and where the model calls it something else", () => {
    assert.equal(labelled("Abdi , Warfaaxe and", "B-PER O O O", [-1, 0, 0, 0]), "B-PER O O O");
    assert.equal(labelled("Kenya Warfaaxe", "B-LOC O", [-1, 0]), "B-LOC O");
    assert.equal(labelled("Abdi Warfaaxe", "B-PER B-LOC", [-1, 0]), "B-PER B-LOC");
  });

  it("that the model knows, or that is in capitals throughout, is none", () => {
    assert.equal(labelled("Abdi Tuesday", "B-PER O", [-1, 0]), "B-PER O");
    assert.equal(labelled("Abdi NKVDX", "B-PER O", [-1, 0]), "B-PER O");
  });
});
