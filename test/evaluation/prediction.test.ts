import { expect } from "chai";
import { graphOptions, predict } from "../../scripts/evaluation/predict.ts";
import { understand } from "../../src/pipeline.ts";
import { readArticle } from "../../src/read/article.ts";
import { loadTools } from "../../src/tools.ts";

const tools = await loadTools();
// The flags are two code points each, four UTF-16 units: offsets of the graph and of the file differ behind them.
const text =
  "\uFEFFTalks 🇫🇷🇮🇳 on trade\r\n\r\nFrench Foreign Minister Jean-Yves Le\u00A0Drian said that India had warned Australia.\r\n\r\nIndia’s government denied this.\r\n";
const file = text.slice(1);
const part = await understand(readArticle("a.txt", Buffer.from(text)), tools, graphOptions);
const prediction = await predict(part, tools);

describe("A prediction", () => {
  it("refers to the decoded file, before line ends and spaces are made plain", () => {
    expect(prediction.text).to.equal(file);
  });

  it("quotes the file where its spans say", () => {
    const [statement] = prediction.statements;
    const words = (spans: readonly (readonly [number, number])[] = []) =>
      spans.map(([start, end]) => file.slice(start, end));
    expect(words(statement?.spans.speaker)).to.deep.equal(["Jean-Yves Le\u00A0Drian"]);
    expect(words(statement?.spans.cue)).to.deep.equal(["said"]);
    for (const { spans, evidence } of prediction.events)
      expect(words(spans.evidence).join(" [...] ").replaceAll("\u00A0", " ")).to.equal(evidence);
  });

  it("names for every item a node that the graph has", () => {
    const subjects = new Set(part.quads.map(({ subject }) => subject.value));
    const items = [...prediction.entities, ...prediction.roles, ...prediction.statements, ...prediction.events];
    expect(items.filter(({ iri }) => !subjects.has(iri))).to.deep.equal([]);
    expect(items.length).to.be.greaterThan(5);
    expect(subjects.has(prediction.article["iri"] ?? "")).to.equal(true);
  });

  it("names by its ids only entities that it lists", () => {
    const ids = new Set(prediction.entities.map(({ id }) => id));
    const used = [
      ...prediction.roles.map(({ person }) => person),
      ...prediction.statements.map(({ speaker }) => speaker),
      ...prediction.events.flatMap(({ source, target }) => [...source, ...target]),
    ];
    expect(used.filter((id) => !ids.has(id))).to.deep.equal([]);
  });
});
