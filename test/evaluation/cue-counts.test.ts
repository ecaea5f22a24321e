import { expect } from "chai";
import { type CueCounts, countCues, rowsOf } from "../../scripts/evaluation/cue-counts.ts";
import { loadTools } from "../../src/tools.ts";

describe("Counting cues", () => {
  it("counts what stands to a word, and what of it annotators took for words said", async () => {
    const text = "Officials said that the bridge was safe.\n";
    const counts: CueCounts = new Map();
    const attributions = [{ source: [[0, 9] as const], cue: [[10, 14] as const], content: [[15, 39] as const] }];
    await countCues(counts, { id: "bridge", text, attributions }, (await loadTools()).model);
    expect(counts.get("say/VERB")).to.deep.equal({ cues: 1, ways: new Map([["clause", { seen: 1, reported: 1 }]]) });
  });

  it("keeps words that were a cue three times, sorted, with the kind known before, and names the new ones", () => {
    const counts: CueCounts = new Map([
      [
        "say/VERB",
        {
          cues: 9,
          ways: new Map([
            ["obj", { seen: 4, reported: 0 }],
            ["clause", { seen: 9, reported: 9 }],
          ]),
        },
      ],
      ["moot/VERB", { cues: 3, ways: new Map([["clause", { seen: 4, reported: 3 }]]) }],
      ["run/VERB", { cues: 1, ways: new Map([["clause", { seen: 16, reported: 0 }]]) }],
    ]);
    const before = [{ lemma: "say", pos: "VERB", way: "quote", kind: "speech", seen: 1, reported: 1 }] as const;
    expect(rowsOf(counts, before)).to.deep.equal({
      rows: [
        { lemma: "*", pos: "VERB", way: "clause", kind: "attitude", seen: 9, reported: 5 },
        { lemma: "moot", pos: "VERB", way: "clause", kind: "attitude", seen: 4, reported: 3 },
        { lemma: "say", pos: "VERB", way: "clause", kind: "speech", seen: 9, reported: 9 },
      ],
      strange: ["*/VERB", "moot/VERB"],
    });
  });
});
