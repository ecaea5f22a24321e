import { expect } from "chai";
import { project } from "../../src/write/projection/project.ts";
import { runsOf } from "../../viewer/panels/excerpt.tsx";
import { merged } from "../../viewer/projections/cards.ts";
import { choose, type Filter, sift } from "../../viewer/projections/filter.ts";
import { independentSources } from "../../viewer/projections/standing.ts";
import { traitsOf } from "../../viewer/projections/traits.ts";
import { propositionSentence } from "../../viewer/projections/wording.ts";
import { folded } from "../../viewer/search/find.ts";
import { fill, spansOf } from "../../viewer/time/bins.ts";
import { centralAsia } from "./central-asia.ts";
import { quadsOf } from "./stories.ts";

const projection = project(quadsOf(centralAsia));
const traits = traitsOf(projection);
const open: Filter = { hidden: [], only: [], dates: "published", strict: false };
const actor = (label: string) => projection.actors.findIndex((seen) => seen.label === label);

const sentencesOf = (filter: Filter) =>
  choose(traits, filter)
    .claims.map((index) => {
      const proposition = projection.propositions[projection.claims[index]?.proposition ?? -1];
      return proposition === undefined ? "" : propositionSentence(projection, proposition);
    })
    .sort();

describe("Filters", () => {
  it("take away what is switched off", () => {
    expect(
      sentencesOf({ ...open, hidden: ["family:verbal-conflict", "family:state", "standing:planned"] }),
    ).to.deep.equal(["Tajikistan · hold talks → Russia", "United States · withdraw forces in Afghanistan"]);
  });

  it("leave only what is asked for: any value of one facet, and something of every facet", () => {
    const outlets = ["Dawn", "Herald"].map((name) => `outlet:${actor(name)}`);
    expect(sentencesOf({ ...open, only: [...outlets, "event:CONSULT", "event:RETREAT"] })).to.deep.equal([
      "Tajikistan · hold talks → Russia",
      "United States · withdraw forces in Afghanistan",
    ]);
  });

  it("ask of what has no value of a facet nothing, unless a value of it is asked for", () => {
    const place = `place:${actor("Afghanistan")}`;
    expect(sentencesOf({ ...open, only: [place] })).to.deep.equal(["United States · withdraw forces in Afghanistan"]);
    const all = sentencesOf(open).length;
    expect(sentencesOf({ ...open, hidden: [place] }).length).to.equal(all - 1);
  });

  it("count for each value of a facet what it would show, the other filters as they are", () => {
    const { counts } = sift(traits, { ...open, hidden: ["family:says", "family:state"], from: "2021-07-29" });
    expect([...counts.family].filter(([, count]) => count > 0).sort()).to.deep.equal([
      ["material-cooperation", 1],
      ["says", 1],
      ["verbal-conflict", 2],
      ["verbal-cooperation", 1],
    ]);
  });

  it("by the day of the event leave out what has no day", () => {
    expect(sentencesOf({ ...open, dates: "happened", from: "2021-07-29" })).to.deep.equal([
      "Tajikistan · hold talks → Russia",
      "United States · withdraw forces in Afghanistan",
    ]);
  });
});

describe("Independent sources", () => {
  it("count a wire report and its copy once", () => {
    const copies = projection.claims.flatMap(({ proposition }, index) =>
      projection.propositions[proposition]?.frame === "seek presence" ? [index] : [],
    );
    expect([copies.length, independentSources(projection, copies)]).to.deep.equal([2, 1]);
  });
});

describe("The time strip", () => {
  it("has a bar for every day between the first and the last", () => {
    const bins = fill(spansOf(traits, "happened"), traits, "happened", sift(traits, open).whateverTheDay);
    expect([bins.length, bins[0]?.from, bins.at(-1)?.to]).to.deep.equal([21, "2021-07-09", "2021-07-29"]);
    expect([...(bins[0]?.counts ?? [])]).to.deep.equal([["state", 2]]);
  });

  it("takes months where days would be too many", () => {
    const published = Float64Array.from([Date.parse("2020-12-31"), Date.parse("2021-05-02")], (time) => time / 864e5);
    expect(spansOf({ ...traits, published }, "published").map(({ from, to }) => `${from} ${to}`)).to.deep.equal([
      "2020-12-01 2020-12-31",
      "2021-01-01 2021-01-31",
      "2021-02-01 2021-02-28",
      "2021-03-01 2021-03-31",
      "2021-04-01 2021-04-30",
      "2021-05-01 2021-05-31",
    ]);
  });
});

describe("Marked words", () => {
  it("are cut at the borders of the marks", () => {
    expect(runsOf("Kabul dismissed that claim.", [0, 27], [[6, 15]])).to.deep.equal([
      { text: "Kabul ", marked: false, start: 0 },
      { text: "dismissed", marked: true, start: 6 },
      { text: " that claim.", marked: false, start: 15 },
    ]);
  });

  it("are one where they overlap", () => {
    expect(
      merged([
        [5, 9],
        [0, 6],
        [12, 14],
      ]),
    ).to.deep.equal([
      [0, 9],
      [12, 14],
    ]);
  });
});

describe("Search terms", () => {
  for (const [written, sought] of [
    ["Erdoğan", "erdogan"],
    ["Łukašenka", "lukasenka"],
    ["SHOIGU", "shoigu"],
  ] as const)
    it(`${written} is sought as ${sought}`, () => {
      expect(folded(written)).to.equal(sought);
    });
});
