import { expect } from "chai";
import { clauseBehind } from "../../src/extract/clause-content.ts";
import { wordsOf } from "../../src/model/span.ts";
import { sample } from "./sample.ts";

/** The clause behind the third word of a sentence, whose second is its subject. */
function behindThird(words: string): string | undefined {
  const { article, sentences } = sample(words);
  const [sentence] = sentences;
  const verb = sentence?.tokens[2];
  if (sentence === undefined || verb === undefined) throw new Error(`"${words}" has less than three words`);
  const cue = { token: 2, lemma: verb.lemma, pos: "VERB", span: verb.span } as const;
  const span = clauseBehind(sentence, cue, { first: 1, last: 2, inverted: false });
  return span && wordsOf(article.text, span);
}

describe("the clause behind a verb", () => {
  it("may lack the word that leads it, if the verb is one of saying", () => {
    expect(
      behindThird(
        "which/PRON:WDT/4/nsubj police/NOUN/3/nsubj said=say/VERB:VBD/0/root went=go/VERB:VBD/3/ccomp to/ADP/6/case groups/NOUN/4/obl",
      ),
    ).to.equal("went to groups");
  });

  it("is none where the verb belongs to the noun before: the money donors raised went to groups", () => {
    expect(
      behindThird(
        "money/NOUN/4/nsubj donors/NOUN/3/nsubj raised=raise/VERB:VBD/0/root went=go/VERB:VBD/3/ccomp to/ADP/6/case groups/NOUN/4/obl",
      ),
    ).to.equal(undefined);
  });
});
