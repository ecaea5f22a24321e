import { assert } from "chai";
import fc from "fast-check";
import { splitSentences } from "../../src/linguistics/split.ts";

/** Sentences as their words, joined by blanks. */
const wordsOf = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map((words) =>
    words.map(({ start, end }) => text.slice(start, end)).join(" "),
  );

const examples: readonly (readonly [title: string, text: string, sentences: readonly string[]])[] = [
  [
    "ranks before a name end no sentence",
    "Lt. Gen. Kenneth McKenzie met Sen. Lindsey O. Graham near No. 10 Downing Street. Both left.",
    ["Lt. Gen. Kenneth McKenzie met Sen. Lindsey O. Graham near No. 10 Downing Street .", "Both left ."],
  ],
  [
    "a reporting clause in lower case goes on after the quotation",
    "“We will not go.” he said. “Why?” she asked.",
    ["“ We will not go . ” he said .", "“ Why ? ” she asked ."],
  ],
  [
    "a small word with a capital opens a sentence after an acronym",
    "He left the U.S. The President stayed in Washington, D.C. He called the U.S. Army.",
    ["He left the U.S.", "The President stayed in Washington , D.C.", "He called the U.S. Army ."],
  ],
  [
    "hyphens part words, as in the treebanks, but not prefixes and acronyms",
    "The U.S.-led, state-run and anti-American 10-year-old pact failed.",
    ["The U.S. - led , state - run and anti-American 10 - year - old pact failed ."],
  ],
  [
    "addresses stay whole",
    "Write to press@who.int or see www.flag.govt.nz. Gawker.com did.",
    ["Write to press@who.int or see www.flag.govt.nz .", "Gawker.com did ."],
  ],
  [
    "two words written as one are two",
    "I'm sure he cannot and won't, they're gonna say.",
    ["I 'm sure he can not and wo n't , they 're gon na say ."],
  ],
  [
    "typewriter quotation marks are words",
    "``We must act,'' he said. ''This is it.''",
    ["`` We must act , '' he said .", "'' This is it . ''"],
  ],
  [
    "letters that Western Europe does not have part no words",
    "Çavuşoğlu and Łukasz Żal met Erdoğan's aide.",
    ["Çavuşoğlu and Łukasz Żal met Erdoğan 's aide ."],
  ],
  [
    "an hour ends a sentence before a quotation",
    "It fired at 7:23 a.m. “We condemn it,” he said at 8 a.m. on Friday.",
    ["It fired at 7:23 a.m.", "“ We condemn it , ” he said at 8 a.m. on Friday ."],
  ],
  ["no-break spaces part words", "Mr\u00a0Khan\u00a0spoke.", ["Mr Khan spoke ."]],
  ["white space holds no sentence", " \n\t ", []],
];

describe("sentences and words", () => {
  for (const [title, text, sentences] of examples) it(title, () => assert.deepEqual(wordsOf(text), sentences));

  it("give back every character that is no white space, in order, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "U.S.",
        " ",
        "\n",
        "“",
        "”",
        "''",
        "I'm",
        "www.a.gov",
        "—",
        "\u00a0",
        "\u0000",
        "👩‍👩‍👧",
        "Привет",
        "它",
        "é",
        "No. 1",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const words = splitSentences(text, { start: 0, end: text.length }).flat();
        assert.deepEqual(
          words.filter(({ start, end }, i) => start >= end || start < (words[i - 1]?.end ?? 0)),
          [],
        );
        const kept = (part: string) => part.replace(/[\s\u200b-\u200d\ufeff]/gu, "");
        assert.equal(words.map(({ start, end }) => text.slice(start, end)).join(""), kept(text));
      }),
    );
  });

  it("stand at the block's place in the text", () => {
    assert.deepEqual(splitSentences("Title\n\nHe left.", { start: 7, end: 15 }), [
      [
        { start: 7, end: 9 },
        { start: 10, end: 14 },
        { start: 14, end: 15 },
      ],
    ]);
  });
});
