import { assert } from "chai";
import { annotateConllu } from "../../src/linguistics/annotate-conllu.ts";
import { readConllu } from "../../src/linguistics/conllu.ts";
import { english } from "./loaded.ts";

async function* inPieces(text: string, size = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const annotated = async (text: string) => {
  const out: string[] = [];
  for await (const piece of annotateConllu(inPieces(text), await english)) out.push(piece);
  return out.join("");
};

const row = (id: string, form: string, misc = "_") =>
  [id, form, ...Array.from({ length: 7 }, () => "_"), misc].join("\t");

const input = `# sent_id = news-1
# text = Lavrov can't wait.
${row("1", "Lavrov")}
${row("2-3", "can't")}
${row("2", "ca")}
${row("3", "n't")}
${row("3.1", "go")}
${row("4", "wait", "SpaceAfter=No|Name=B-ORG")}
${row("5", ".")}

`;

describe("CoNLL-U", () => {
  it("keeps ids, comments, words, multi-word and empty nodes; fills tags, tree and names", async () => {
    const filled = (
      id: string,
      form: string,
      upos: string,
      xpos: string,
      head: number,
      relation: string,
      misc: string,
    ) => [id, form, "_", upos, xpos, "_", head, relation, "_", misc].join("\t");
    assert.equal(
      await annotated(input),
      `# sent_id = news-1
# text = Lavrov can't wait.
${filled("1", "Lavrov", "PROPN", "NNP", 4, "nsubj", "Name=B-PER")}
${row("2-3", "can't")}
${filled("2", "ca", "AUX", "MD", 4, "aux", "_")}
${filled("3", "n't", "PART", "RB", 4, "advmod", "_")}
${row("3.1", "go")}
${filled("4", "wait", "VERB", "VB", 0, "root", "SpaceAfter=No")}
${filled("5", ".", "PUNCT", ".", 4, "punct", "_")}

`,
    );
  });

  it("is the same after a second pass", async () => {
    const once = await annotated(input);
    assert.equal(await annotated(once), once);
  });

  it("of Windows lines, without a blank line at its end, reads the same", async () => {
    assert.equal(await annotated(input.replace(/\n/g, "\r\n").trimEnd()), await annotated(input));
  });

  it("of nothing is nothing", async () => {
    assert.equal(await annotated(""), "");
    assert.equal(await annotated("\n\n\n"), "");
  });

  it("beyond the model's cap is one tree of several pieces", async () => {
    const long = Array.from({ length: 300 }, (_, i) => row(String(i + 1), i % 2 === 0 ? "stop" : ",")).join("\n");
    const heads = (await annotated(`${long}\n\n`))
      .trimEnd()
      .split("\n")
      .map((line) => Number(line.split("\t")[6]));
    assert.equal(heads.length, 300);
    assert.equal(heads.filter((head) => head === 0).length, 1);
  });

  const faults: readonly (readonly [string, string, string])[] = [
    ["a line of too few columns", "# c\n1\tword\n", "line 2: 2 columns; expected the 10 of CoNLL-U, separated by tabs"],
    [
      "a word out of order",
      `${row("1", "a")}\n${row("3", "b")}\n`,
      "line 2: word 3; expected 2, words are numbered from 1",
    ],
  ];
  for (const [title, text, message] of faults)
    it(`names the line of ${title}`, async () => {
      const error = await (async () => {
        for await (const _ of readConllu(inPieces(text)));
      })().catch((e: unknown) => e);
      assert.equal((error as Error).message, message);
    });
});
