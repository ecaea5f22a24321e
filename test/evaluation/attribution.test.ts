import { expect } from "chai";
import { type Attribution, scoreAttributions } from "../../scripts/evaluation/gold/attribution.ts";

const text = "“We will leave soon,” Ms. Park said on Friday. The union believes that pay will rise.";
/** Where some words stand in the text. */
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const quote: Attribution = { source: [at("Ms. Park")], cue: [at("said")], content: [at("“We will leave soon,”")] };
const belief: Attribution = { source: [at("The union")], cue: [at("believes")], content: [at("pay will rise")] };
const counts = (gold: readonly Attribution[], predicted: readonly Attribution[]) =>
  Object.fromEntries(
    Object.entries(scoreAttributions(text, gold, predicted).counts).map(([measure, count]) => [
      measure,
      [count.recalled, count.gold, count.precise, count.predicted],
    ]),
  );

describe("Attributions are scored", () => {
  it("as all right against themselves", () => {
    expect(counts([quote, belief], [quote, belief])).to.deep.equal({
      "content overlap": [2, 2, 2, 2],
      full: [2, 2, 2, 2],
      "cue exact": [2, 2, 2, 2],
      "cue overlap": [2, 2, 2, 2],
      "direct full": [1, 1, 1, 1],
    });
  });

  it("with quotation marks or without", () => {
    const bare = { ...quote, content: [at("We will leave soon")] as const };
    expect(counts([quote], [bare])["full"]).to.deep.equal([1, 1, 1, 1]);
  });

  it("by half of the content's words", () => {
    const half = { ...belief, content: [at("pay will")] as const };
    const less = { ...belief, content: [at("rise")] as const };
    expect(counts([belief], [half])["content overlap"]).to.deep.equal([1, 1, 1, 1]);
    expect(counts([belief], [less])["content overlap"]).to.deep.equal([0, 1, 0, 1]);
  });

  it("as wrong in full where the source is another or is made up", () => {
    const other = { ...quote, source: [at("The union")] as const };
    const unsourced = { ...belief, source: null };
    expect(counts([quote, unsourced], [other, belief])["full"]).to.deep.equal([0, 2, 0, 2]);
    expect(counts([quote, unsourced], [other, belief])["content overlap"]).to.deep.equal([2, 2, 2, 2]);
  });

  it("one to one, and each prediction is told right or wrong", () => {
    const { right } = scoreAttributions(text, [quote], [belief, quote, quote]);
    expect(right).to.deep.equal([false, true, false]);
  });
});
