import { expect } from "chai";
import { everything, linksOf } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import { project } from "../../src/write/projection/project.ts";
import { projectionIn, viewerPages } from "../../src/write/viewer.ts";
import { centralAsia } from "./central-asia.ts";
import { quadsOf } from "./stories.ts";

const quads = quadsOf(centralAsia);
const projection = project(quads);
const label = (actor: number) => projection.actors[actor]?.label ?? "?";
const actor = (name: string) => projection.actors.findIndex((seen) => seen.label === name);

/** Offsets and layout aside, what a reader would see of an article's words. */
const wordsOf = (view: Projection, article: number, ranges: readonly (readonly [number, number])[]) =>
  ranges.map(([start, end]) => view.articles[article]?.text?.slice(start, end));

describe("The page's projection of a graph", () => {
  it("takes the preferred name for the label and keeps the found ones as aliases", () => {
    const { label, aliases, type, offices } = projection.actors[actor("Sergey Lavrov")] ?? {};
    expect({ label, aliases, type, offices }).to.deep.equal({
      label: "Sergey Lavrov",
      aliases: ["Lavrov", "Sergei Lavrov"],
      type: "Person",
      offices: [{ role: "foreign minister", organization: actor("Russia") }],
    });
  });

  it("takes the fullest name found where there is no preferred one", () => {
    expect(label(actor("Sergei Shoigu"))).to.equal("Sergei Shoigu");
  });

  it("orders articles by date", () => {
    expect(projection.articles.map(({ published, title }) => [published, title])).to.deep.equal([
      ["2021-07-09", "Pakistan, Uzbekistan won’t host US troops: Lavrov"],
      ["2021-07-28", "Washington seeks presence in Central Asia, Shoigu says"],
      ["2021-07-29", "US looks for bases in Central Asia, says Moscow"],
      ["2021-07-30", "Tajik and Russian ministers meet in Dushanbe"],
    ]);
  });

  it("gives a copy and its original one origin", () => {
    expect(projection.articles.map(({ origin }) => origin)).to.deep.equal([0, 1, 1, 3]);
  });

  it("counts UTF-16 code units where the graph counts code points", () => {
    const claim = projection.claims.find(({ article }) => article === 3);
    expect(wordsOf(projection, 3, claim?.evidence ?? [])).to.deep.equal([
      "Tajikistan held talks with Russia on Thursday.",
    ]);
  });

  it("keeps stance, status and who vouches", () => {
    const claim = projection.claims.find(
      ({ polarity, source }) => polarity === "negative" && label(source) === "Afghanistan",
    );
    const { frame, kind, status } = projection.propositions[claim?.proposition ?? -1] ?? {};
    expect({ frame, kind, status, voice: claim?.voice, force: claim?.force, earliest: claim?.earliest }).to.deep.equal({
      frame: "control territory",
      kind: "state",
      status: "disputed",
      voice: "quoted",
      force: "assertive",
      earliest: "2021-07-09",
    });
  });

  it("tells whom a statement names, the speaker left out", () => {
    const statement = projection.statements.find(({ speaker }) => label(speaker) === "Sergey Lavrov");
    expect(statement?.about.map(label)).to.deep.equal(["Pakistan", "United States", "Uzbekistan"]);
  });

  it("places everyone whom an arrow touches, and nobody else", () => {
    const linked = new Set(
      linksOf(projection, everything(projection)).flatMap(({ source, target }) => [source, target]),
    );
    const placed = projection.actors.flatMap(({ x, y }, index) => (x === undefined || y === undefined ? [] : [index]));
    expect(placed).to.deep.equal([...linked].sort((a, b) => a - b));
  });

  it("is the same whatever the order of the quads", () => {
    expect(project([...quads].reverse())).to.deep.equal(projection);
  });

  it("shows an empty graph as empty", () => {
    const { actors, articles, statements, propositions, claims, notes } = project([]);
    expect({ actors, articles, statements, propositions, claims, notes }).to.deep.equal({
      actors: [],
      articles: [],
      statements: [],
      propositions: [],
      claims: [],
      notes: 0,
    });
  });
});

describe("Arrows", () => {
  it("gather all that one actor does to another", () => {
    const arrows = linksOf(projection, everything(projection))
      .filter(({ target }) => label(target) === "United States")
      .map(({ source, claims, statements }) => [label(source), claims.length, statements.length]);
    expect(arrows).to.deep.equal([
      ["Pakistan", 2, 0],
      ["Uzbekistan", 1, 0],
      ["Sergey Lavrov", 0, 1],
      ["Sergei Shoigu", 0, 2],
    ]);
  });
});

describe("The page", () => {
  it("has the same bytes twice, and no path of the machine in them", async () => {
    const [first, second] = [await viewerPages(quads), await viewerPages([...quads].reverse())];
    expect(second.lite === first.lite && second.full === first.full).to.equal(true);
    expect([first.lite, first.full].map((page) => page.includes(process.cwd()))).to.deep.equal([false, false]);
  });

  it("takes the places of an unchanged graph from the page of the build before", async () => {
    const { lite } = await viewerPages(quads);
    const place = () => {
      throw new Error("nothing is to be laid out anew");
    };
    const again = await viewerPages(quads, { before: projectionIn(lite), place });
    expect(again.lite === lite).to.equal(true);
    expect([projectionIn(lite.slice(0, 9000)), projectionIn("")]).to.deep.equal([undefined, undefined]);
  });

  it("is at most 500 KB without its graph", async () => {
    expect(Buffer.byteLength((await viewerPages([])).lite)).to.be.below(500_000);
  });

  it("lets no article end the data block or open an element", async () => {
    const { lite: page } = await viewerPages(
      quadsOf({
        ...centralAsia,
        entities: {
          ...centralAsia.entities,
          "person/x": { type: "Person", names: ["</script><script>alert(1)</script>"] },
        },
      }),
    );
    expect(page).to.not.include("alert(1)</script>");
    expect(page.match(/<script/g)).to.have.length(3);
  });
});
