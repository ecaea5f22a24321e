import { expect } from "chai";
import { labelledReports } from "../../src/extract/labelled.ts";
import { likelihoodOf } from "../../src/extract/likelihood.ts";
import { findQuotations } from "../../src/extract/quotations.ts";
import { findStatements } from "../../src/extract/statements.ts";
import type { Article } from "../../src/model/article.ts";
import type { Knowledge, KnownCue } from "../../src/model/knowledge.ts";
import { wordsOf } from "../../src/model/span.ts";
import { sample } from "./sample.ts";

const none: Knowledge = {
  countries: [],
  people: [],
  organisations: [],
  metonyms: [],
  demonyms: [],
  places: [],
  nouns: [],
  nameHeads: [],
  roles: [],
  cues: [],
  firstNames: [],
};

function articleOf(text: string): Article {
  const span = { start: 0, end: text.length };
  const source = { file: "sample", content: text, alignment: [], omissions: [] };
  return { text, blocks: [{ kind: "body", span }], authors: [], language: "en", source };
}

function quotedIn(text: string): { readonly words: readonly string[]; readonly notes: readonly string[] } {
  const { quotations, notes } = findQuotations(articleOf(text));
  return { words: quotations.map(({ inner }) => wordsOf(text, inner)), notes: notes.map(({ reason }) => reason) };
}

describe("quotations", () => {
  for (const [marks, text, words] of [
    ["straight marks", 'He said "no" twice.', ["no"]],
    ["curly marks", "He said “no, ‘never’” twice.", ["no, ‘never’"]],
    ["doubled single marks", "''No,'' he said.", ["No,"]],
    ["guillemets", "He said «no» twice.", ["no"]],
    ["single marks", "It was a 'gift' to them.", ["gift"]],
    ["apostrophes, which are none", "The ministers' plan isn't ours.", []],
  ] as const)
    it(`finds ${marks}`, () => {
      expect(quotedIn(text)).to.deep.equal({ words, notes: [] });
    });

  it("notes one that nothing closes, and lets it end with its paragraph", () => {
    expect(quotedIn('He said: "The convoy has left.')).to.deep.equal({
      words: ["The convoy has left."],
      notes: ["unclosed-quotation"],
    });
  });

  it("reads 100 kB of quotation marks in less than two seconds", () => {
    const start = performance.now();
    for (const mark of ['"', "“", "''", "'", "«"]) findQuotations(articleOf(mark.repeat(100_000)));
    expect(performance.now() - start).to.be.below(2000);
  });
});

describe("how likely a cue reports", () => {
  const row = (lemma: string, way: string, seen: number, reported: number): KnownCue => ({
    lemma,
    pos: "VERB",
    way,
    kind: "speech",
    seen,
    reported,
  });
  const byWay = (...rows: readonly KnownCue[]) => new Map(rows.map((one) => [one.way, one]));
  const lexicon = new Map([
    ["say/VERB", byWay(row("say", "clause", 98, 89))],
    ["*/VERB", byWay(row("*", "clause", 100, 50), row("*", "quote", 4, 1))],
  ]);
  const cue = (lemma: string) => ({ token: 0, lemma, pos: "VERB", span: { start: 0, end: 4 } }) as const;

  it("draws the counts of a word towards those of all words", () => {
    expect(likelihoodOf(cue("say"), "clause", lexicon)).to.deep.equal({ likelihood: 0.9, kind: "speech" });
  });

  it("takes those of all words where the word was never seen so", () => {
    expect(likelihoodOf(cue("say"), "quote", lexicon)).to.deep.equal({ likelihood: 0.25, kind: "speech" });
    expect(likelihoodOf(cue("thunder"), "clause", lexicon)).to.deep.equal({ likelihood: 0.5, kind: "speech" });
  });

  it("is nothing for a way that no word was seen in", () => {
    expect(likelihoodOf(cue("say"), "obl(under)", lexicon).likelihood).to.equal(0);
  });
});

describe("labels", () => {
  const { article, sentences } = sample(
    "Iran/PROPN/0/root :/PUNCT/1/punct No/DET/4/det talks/NOUN/1/parataxis now/ADV/4/advmod",
  );
  const headline = { ...article, blocks: article.blocks.map(({ span }) => ({ kind: "headline" as const, span })) };
  const iran = { kind: "name", span: { start: 0, end: 4 }, sentence: 0, head: 0, type: "Country" } as const;

  it("say whose words a headline gives", () => {
    expect(labelledReports(headline, sentences, [iran], [])).to.deep.equal([
      {
        kind: "speech",
        speaker: iran,
        cue: { start: 4, end: 5 },
        cueLemma: ":",
        content: [{ start: 6, end: 18 }],
        addressees: [],
        sentence: 0,
        nested: false,
        rule: "headline-colon",
      },
    ]);
  });

  it("say nothing where they name no one, or stand in a single paragraph", () => {
    expect(labelledReports(headline, sentences, [], [])).to.deep.equal([]);
    expect(labelledReports(article, sentences, [iran], [])).to.deep.equal([]);
  });
});

describe("statements", () => {
  it("are none where there are no sentences", () => {
    expect(findStatements(articleOf(""), [], [], none)).to.deep.equal({ statements: [], mentions: [], notes: [] });
  });
});
