import { assert } from "chai";
import fc from "fast-check";
import { parse } from "../../src/linguistics/parse.ts";
import { english } from "./loaded.ts";

const sentences = [
  "Russia warned the United States on Tuesday .",
  "Stop",
  '" We will never accept foreign bases , " Foreign Minister Sergei Lavrov said in Moscow , adding that talks had failed .',
  "TALIBAN TAKE KABUL",
  "👩 它 Привет \u0000 ... — ''",
].map((text) => text.split(" "));

describe("parse", () => {
  it("gives a sentence the same bytes alone, among others, in any order, and again", async () => {
    const model = await english;
    const together = JSON.stringify(await parse(model, sentences));
    const alone = [];
    for (const sentence of sentences) alone.push((await parse(model, [sentence]))[0]);
    assert.equal(JSON.stringify(alone), together);
    const many = Array.from({ length: 9 }, () => sentences).flat();
    assert.equal(JSON.stringify((await parse(model, many)).slice(-sentences.length)), together);
    assert.equal(JSON.stringify([...(await parse(model, [...sentences].reverse()))].reverse()), together);
  });

  it("has nothing to say of an empty sentence", async () => {
    assert.deepEqual(await parse(await english, [[], []]), [[], []]);
  });

  it("throws at a sentence beyond its cap, with the length found and the one expected", async () => {
    const error = await parse(await english, [Array.from({ length: 129 }, () => "word")]).catch((e: unknown) => e);
    assert.instanceOf(error, RangeError);
    assert.equal((error as Error).message, "a sentence of 129 words; expected 128 at most: cut it first");
  });

  it("makes a tree with one root, valid name labels and chances of any words", async () => {
    const model = await english;
    const word = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
      fc.constantFrom("NATO", "said", ",", "the"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 20 }), async (forms) => {
        const [words = []] = await parse(model, [forms]);
        assert.equal(words.length, forms.length);
        assert.equal(words.filter(({ head }) => head === -1).length, 1);
        for (const [i, { head, relation, name, confidence }] of words.entries()) {
          assert.equal(relation === "root", head === -1);
          assert.isTrue(
            climbsToRoot(
              words.map((w) => w.head),
              i,
            ),
          );
          const before = words[i - 1]?.name ?? "O";
          assert.isTrue(!name.startsWith("I-") || before.slice(2) === name.slice(2));
          for (const chance of Object.values(confidence)) assert.isTrue(chance >= 0 && chance <= 1);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function climbsToRoot(heads: readonly number[], word: number): boolean {
  let at = word;
  for (let steps = 0; steps <= heads.length && at !== -1; steps += 1) at = heads[at] ?? -1;
  return at === -1;
}
