import { expect } from "chai";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import type { Article } from "../../src/model/article.ts";
import type { Mention } from "../../src/model/mention.ts";
import type { Office } from "../../src/model/office.ts";
import { resolve } from "../../src/resolve/resolve.ts";

const knowledge = await loadKnowledge("knowledge");
const text = "Russian envoy Ivan Petrovsky spoke. Petrovsky left. The Russian envoy returned.";
const article: Article = {
  text,
  blocks: [{ kind: "body", span: { start: 0, end: text.length } }],
  authors: [],
  language: "en",
  source: { file: "sample", content: text, alignment: [], omissions: [] },
};
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe("resolve", () => {
  it("links a later surname and an office to the person named in full", () => {
    const russian: Mention = {
      kind: "demonym",
      span: at("Russian"),
      sentence: 0,
      head: 0,
      type: "Country",
      known: "country/RU",
    };
    const full: Mention = { kind: "name", span: at("Ivan Petrovsky"), sentence: 0, head: 2, type: "Person" };
    const short: Mention = { kind: "name", span: at("Petrovsky", 30), sentence: 1, head: 0, type: "Person" };
    const later: Mention = { ...russian, span: at("Russian", 40), sentence: 2 };
    const envoy: Mention = {
      kind: "nominal",
      span: at("The Russian envoy"),
      sentence: 2,
      head: 2,
      type: "Person",
      of: later,
    };
    const office: Office<Mention> = {
      holder: full,
      organization: russian,
      title: "envoy",
      role: "envoy",
      status: "current",
      evidence: at("Russian envoy Ivan Petrovsky"),
      attestedBy: full,
      rule: "office-title-before",
    };
    const mentions = [russian, full, short, later, envoy];
    const { links } = resolve(
      article,
      { mentions, offices: [office], statements: [], claims: [], notes: [] },
      knowledge,
    );
    expect(
      links.map(({ mention, entity }) => [text.slice(mention.span.start, mention.span.end), entity.key]),
    ).to.deep.equal([
      ["Russian", "RU"],
      ["Ivan Petrovsky", "ivan-petrovsky"],
      ["Petrovsky", "ivan-petrovsky"],
      ["The Russian envoy", "ivan-petrovsky"],
      ["Russian", "RU"],
    ]);
  });
});
