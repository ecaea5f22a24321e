import { expect } from "chai";
import { Parser } from "n3";
import { defaultBase } from "../../src/model/vocabulary.ts";
import { everything } from "../../src/write/projection/links.ts";
import { project } from "../../src/write/projection/project.ts";
import { writeTurtle } from "../../src/write/turtle.ts";
import { triplesOf as blockOf } from "../../src/write/viewer.ts";
import { bibtexOf, markdownOf } from "../../viewer/export/citations.ts";
import { csvOf } from "../../viewer/export/csv.ts";
import { gexfOf } from "../../viewer/export/gexf.ts";
import { notesOf, receiptsPage } from "../../viewer/export/receipts.ts";
import { subsetOf } from "../../viewer/export/subset.ts";
import { svgOf } from "../../viewer/export/svg.ts";
import { closureOf, quadOf, triplesOf } from "../../viewer/export/triples.ts";
import { middleOf, type Stage } from "../../viewer/graph/marks.ts";
import { createStore } from "../../viewer/state/store.ts";
import { centralAsia } from "./central-asia.ts";
import { quadsOf } from "./stories.ts";

const quads = quadsOf(centralAsia);
const projection = project(quads);
const lines = Buffer.from(blockOf(quads)).toString("utf8");
const triples = triplesOf(lines);
const claimOf = (words: string) =>
  projection.claims.findIndex(({ article, evidence: [range] }) => {
    const text = projection.articles[article]?.text ?? "";
    return range !== undefined && text.slice(range[0], range[1]).includes(words);
  });
const refusal = { claims: [claimOf("Absolutely not")], statements: [] };

describe("Turtle of what is shown", () => {
  const iri = projection.claims[refusal.claims[0] ?? -1]?.iri ?? "";

  it("is the claim with its words, text, article, outlet, proposition, people, and how it stands", () => {
    const subjects = new Set(
      closureOf(triples, [iri]).map((line) => quadOf(line).subject.value.slice(defaultBase.length)),
    );
    expect([...subjects].sort()).to.deep.equal([
      "article/dawn_1",
      "assessment/khan-refuses",
      "claim/dawn_1_2",
      "mention/dawn_1_0_166-292",
      "organization/cia",
      "outlet/dawn",
      "person/imran-khan",
      "proposition/khan-refuses",
      "text/dawn_1_0",
    ]);
  });

  it("is read back as the same triples", () => {
    const closure = closureOf(triples, [iri]).map(quadOf);
    const turtle = writeTurtle(closure, defaultBase);
    expect(new Parser().parse(turtle).length).to.equal(closure.length);
    expect(turtle).to.include("cg:proposition proposition:khan-refuses");
  });

  it("of everything leaves out only what no claim or statement leads to", () => {
    const all = closureOf(
      triples,
      [...projection.claims, ...projection.statements].map(({ iri }) => iri),
    );
    const left = new Set(
      lines
        .trim()
        .split("\n")
        .filter((line) => !all.includes(line))
        .map((line) => quadOf(line).subject.value),
    );
    expect([...left].filter((subject) => /\/(?:claim|statement|proposition)\//.test(subject))).to.deep.equal([]);
  });

  it("keeps every character of a literal", () => {
    const line = '<http://a> <http://b> "a \\"b\\"\\nc \\\\ \\u00e9 \\U0001F600"@en .';
    expect(quadOf(line).object.value).to.equal('a "b"\nc \\ é 😀');
    expect(() => quadOf("<http://a> <http://b> nothing")).to.throw(SyntaxError, "is not a line of N-Triples");
  });
});

describe("A part of the projection", () => {
  it("has all that its claims need and nothing else", () => {
    const part = subsetOf(projection, refusal);
    expect({
      actors: part.actors.map(({ label }) => label),
      articles: part.articles.map(({ title }) => title),
      claims: part.claims.map(({ source, proposition }) => [source, proposition]),
      propositions: part.propositions.map(({ actors, recipients }) => [actors, recipients]),
    }).to.deep.equal({
      actors: ["Pakistan", "Central Intelligence Agency", "Dawn", "Imran Khan"],
      articles: ["Pakistan, Uzbekistan won’t host US troops: Lavrov"],
      claims: [[2, 0]],
      propositions: [[[3], [1]]],
    });
  });

  it("of everything is everything", () => {
    const { key: _, notes: __, actors, ...whole } = projection;
    const { key: ___, notes: ____, actors: kept, ...part } = subsetOf(projection, everything(projection));
    if (kept.length === actors.length) expect(part).to.deep.equal(whole);
    expect(kept.map(({ iri }) => iri)).to.deep.equal(
      actors.map(({ iri }) => iri).filter((iri) => kept.some((actor) => actor.iri === iri)),
    );
    expect(part.claims.length).to.equal(projection.claims.length);
  });
});

describe("Citations", () => {
  it("give words, speaker, place and offsets", () => {
    expect(markdownOf(projection, refusal)).to.equal(
      `# Receipts

Graph ${projection.key}. Everything below is a claim that somebody makes, not a fact.

1. “Asked in June whether he would allow the CIA to use bases in the country, Prime Minister Imran Khan replied: “Absolutely not.”” — Dawn, in *Pakistan, Uzbekistan won’t host US troops: Lavrov*, Dawn, 9 Jul 2021, characters 166–292. Read as: Imran Khan · refuse basing → Central Intelligence Agency.
`,
    );
  });

  it("fold a wire report and its copy into one", () => {
    const copies = projection.claims.flatMap(({ proposition }, index) =>
      projection.propositions[proposition]?.frame === "seek presence" ? [index] : [],
    );
    const numbered = markdownOf(projection, { claims: copies, statements: [] }).match(/^\d+\. .*$/gm);
    expect(numbered?.length).to.equal(1);
    expect(numbered?.[0]).to.include("the same text in *");
  });

  it("as BibTeX are one entry an article", () => {
    expect(bibtexOf(projection, refusal)).to.equal(`@article{dawn_1,
  title = {Pakistan, Uzbekistan won’t host US troops: Lavrov},
  journal = {Dawn},
  date = {2021-07-09},
  note = {“Asked in June whether he would allow the CIA to use bases in the country, Prime Minister Imran Khan replied: “Absolutely not.””}
}
`);
  });
});

describe("Tables", () => {
  it("have a row a claim", () => {
    const [head, row, end] = csvOf(projection, refusal).split("\r\n");
    expect(head).to.equal(
      "claim,source,voice,actors,frame,event_class,recipients,themes,locations,quantity,polarity,certainty,temporality,force,earliest,latest,standing,independent_sources,words,begin,end,article,title,outlet,published,url",
    );
    expect(row).to.equal(
      `${defaultBase}claim/dawn_1_2,Dawn,narrator,Imran Khan,refuse basing,REJECT,Central Intelligence Agency,,,,positive,certain,non-future,assertive,,,narrated,1,"Asked in June whether he would allow the CIA to use bases in the country, Prime Minister Imran Khan replied: “Absolutely not.”",166,292,${defaultBase}article/dawn_1,"Pakistan, Uzbekistan won’t host US troops: Lavrov",Dawn,2021-07-09,`,
    );
    expect(end).to.equal("");
  });

  it("run no words of an article as a formula", () => {
    const nasty = project(
      quadsOf({
        ...centralAsia,
        entities: { ...centralAsia.entities, "outlet/dawn": { type: "Publication", names: ["=1+1"] } },
      }),
    );
    expect(csvOf(nasty, refusal).split("\r\n")[1]).to.include(",'=1+1,");
  });
});

describe("Pictures", () => {
  const store = createStore(projection);
  const places = new Map(store.scene.value.nodes.map(({ key, x, y }) => [key, { x: 200 + x / 3, y: 200 - y / 3 }]));
  const positionOf = (key: string) => places.get(key);
  const stage: Stage = {
    width: 700,
    height: 500,
    positionOf,
    middleOf: (edge) => middleOf(edge, positionOf),
    radiusOf: ({ size }) => size,
  };
  const measure = (text: string, size: number) => text.length * size * 0.55;

  it("as SVG hold every drawn node and arrow, and the marks of disputes", () => {
    const { nodes, edges } = store.scene.value;
    const svg = svgOf(store.scene.value, stage, { title: "A & B", description: "<graph>", measure });
    expect(svg)
      .to.include("<title>A &amp; B</title>")
      .and.include("<desc>&lt;graph&gt;</desc>")
      .and.include(">≠</text>");
    expect(svg.match(/<path d="M[^>]*stroke-width/g)?.length).to.be.at.least(edges.length);
    expect(svg.match(/<polygon points/g)?.length).to.equal(edges.length);
    expect(nodes.filter(({ label }) => svg.includes(`>${label}</text>`)).length).to.be.at.least(10);
  });

  it("as GEXF hold the same nodes and edges", () => {
    const gexf = gexfOf(projection, store.scene.value);
    expect(gexf.match(/<node /g)?.length).to.equal(store.scene.value.nodes.length);
    expect(gexf.match(/<edge /g)?.length).to.equal(store.scene.value.edges.length);
    expect(gexf)
      .to.include(`<attvalue for="line" value="disputed"/>`)
      .and.include(`${defaultBase}person/sergei-lavrov`);
  });

  it("with receipts number their arrows, and every number has its words", async () => {
    const notes = notesOf(store.scene.value.edges, store.links.value);
    const numbers = new Map(notes.map(({ edge, number }) => [edge, number]));
    const svg = svgOf(store.scene.value, stage, { title: "", description: "", measure, notes: numbers });
    const page = await receiptsPage(projection, { title: "Receipts", svg, notes, turtle: "<a> <b> <c> ." });
    expect(notes.length).to.equal(store.scene.value.edges.length);
    for (const { number } of notes) expect(page).to.include(`<h2 id="note-${number}">${number}. `);
    expect(page).to.include("Absolutely not.").and.include("&lt;a&gt; &lt;b&gt; &lt;c&gt; .");
    expect(page).to.not.include("<script");
  });
});
