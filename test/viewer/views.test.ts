import { expect } from "chai";
import { DataFactory } from "n3";
import { owl } from "../../src/model/vocabulary.ts";
import { everything, indexLinks, linksOf } from "../../src/write/projection/links.ts";
import { project } from "../../src/write/projection/project.ts";
import { balanceOf } from "../../viewer/projections/balance.ts";
import { cardsOf, wordsOf } from "../../viewer/projections/cards.ts";
import { compareOutlets, silenceOver } from "../../viewer/projections/comparison.ts";
import { gradesOf, kindsOf } from "../../viewer/projections/grades.ts";
import { pathsBetween } from "../../viewer/projections/paths.ts";
import { relianceOn } from "../../viewer/projections/reliance.ts";
import { labelOf } from "../../viewer/projections/wording.ts";
import { comparedWith } from "../../viewer/projections/wordings.ts";
import { keepAround, keepOnly, putAway, select, toggle } from "../../viewer/state/steps.ts";
import { createStore } from "../../viewer/state/store.ts";
import { entriesOf } from "../../viewer/time/chronicle.ts";
import { centralAsia } from "./central-asia.ts";
import { quadsOf } from "./stories.ts";

const quads = quadsOf(centralAsia);
const projection = project(quads);
const grades = gradesOf(projection);
const actor = (label: string) => projection.actors.findIndex((seen) => seen.label === label);
const proposition = (key: string) => projection.propositions.findIndex(({ iri }) => iri.endsWith(`/${key}`));
const links = linksOf(projection, everything(projection));
const label = (index: number) => labelOf(projection, index);

describe("Things that are the same", () => {
  it("are one node with the names of both", () => {
    const base = "https://w3id.org/claimgraph/";
    const [one, other] = ["person/sergei-shoigu", "person/sergei-lavrov"].map((path) =>
      DataFactory.namedNode(`${base}${path}`),
    );
    if (one === undefined || other === undefined) throw new Error("two people");
    const same = project([...quads, DataFactory.quad(one, DataFactory.namedNode(owl.sameAs), other)]);
    const { iri, label, aliases, merged } = same.actors.find(({ aliases }) => aliases.includes("Shoigu")) ?? {};
    expect({ iri, label, aliases, merged }).to.deep.equal({
      iri: `${base}person/sergei-lavrov`,
      label: "Sergey Lavrov",
      aliases: ["Lavrov", "Sergei Lavrov", "Sergei Shoigu", "Shoigu"],
      merged: [`${base}person/sergei-shoigu`],
    });
    expect(same.actors.length).to.equal(projection.actors.length - 1);
  });
});

describe("Paths", () => {
  const question = { from: actor("Imran Khan"), to: actor("Pakistan"), avoidHubs: false, corroborated: false };
  const told = (paths: ReturnType<typeof pathsBetween>) =>
    paths.map((path) => path.map(({ from, to }) => `${label(from)} – ${label(to)}`));

  it("lead over arrows in either direction, the shortest ones only", () => {
    expect(told(pathsBetween(grades, links, { ...question, from: actor("Uzbekistan") }))).to.deep.equal([
      ["Uzbekistan – United States", "United States – Pakistan"],
      ["Uzbekistan – Sergey Lavrov", "Sergey Lavrov – Pakistan"],
    ]);
  });

  it("over corroborated arrows alone may not be there", () => {
    expect(
      told(pathsBetween(grades, links, { ...question, from: actor("Uzbekistan"), corroborated: true })),
    ).to.deep.equal([]);
  });

  it("from an actor to itself are none", () => {
    expect(pathsBetween(grades, links, { ...question, to: question.from })).to.deep.equal([]);
  });
});

describe("An opened arrow", () => {
  it("is one for each kind of deed", () => {
    const link = links.find(({ source, target }) => label(source) === "Taliban" && label(target) === "Afghanistan");
    const kinds = link === undefined ? [] : kindsOf(grades, link);
    expect(kinds.map(({ frame, claims, statements }) => [frame, claims.length, statements.length])).to.deep.equal([
      ["control territory", 2, 0],
      ["speaks of", 0, 1],
    ]);
  });
});

describe("Both sides of a claim", () => {
  it("are the independent sources for and against it", () => {
    const { agreeing, opposing } = balanceOf(projection, proposition("taliban-control"));
    const names = (voices: typeof agreeing) => voices.map(({ sources }) => sources.map(label));
    expect([names(agreeing), names(opposing)]).to.deep.equal([[["Taliban"]], [["Afghanistan"]]]);
  });
});

describe("Echoes", () => {
  it("of one wire report are one receipt", () => {
    const claims = projection.claims.flatMap(({ proposition: at }, index) =>
      at === proposition("us-seek") ? [index] : [],
    );
    const cards = cardsOf(projection, { claims, statements: [] });
    expect(claims.length).to.be.above(1);
    expect(cards.map(({ echoes }) => echoes.length)).to.deep.equal([claims.length - 1]);
  });
});

describe("Wordings", () => {
  it("are compared word by word, case and punctuation aside", () => {
    const words = comparedWith("Moscow has warned Washington.", "Moscow warned Washington, he said");
    expect(words.filter(({ common }) => !common).map(({ word }) => word)).to.deep.equal(["has"]);
  });
});

describe("Leaving one outlet out", () => {
  it("counts what rests on it alone", () => {
    const [first] = relianceOn(projection, indexLinks(projection), grades);
    const dawn = relianceOn(projection, indexLinks(projection), grades).find(({ outlet }) => label(outlet) === "Dawn");
    expect(first?.arrows).to.be.at.least(dawn?.arrows ?? 0);
    const store = createStore(projection);
    toggle(store, `outlet:${actor("Dawn")}`);
    expect(store.fallen.value.length).to.equal(dawn?.arrows);
  });

  it("keeps in the picture what has fallen, as shadows", () => {
    const store = createStore(projection);
    const before = store.scene.value.nodes.map(({ key }) => key);
    toggle(store, `outlet:${actor("Dawn")}`);
    expect(store.scene.value.nodes.map(({ key }) => key)).to.deep.equal(before);
    expect(store.scene.value.edges.filter(({ faded }) => faded).length).to.equal(store.fallen.value.length);
  });
});

describe("The state", () => {
  it("asked for one value alone gives it, and asked again everything", () => {
    const store = createStore(projection);
    const value = `speaker:${actor("Taliban")}`;
    keepOnly(store, value);
    expect(
      store.chosen.value.claims.every((claim) => label(projection.claims[claim]?.source ?? -1) === "Taliban"),
    ).to.equal(true);
    keepOnly(store, value);
    expect(store.chosen.value).to.deep.equal(everything(projection));
  });

  it("goes back and forth", () => {
    const store = createStore(projection);
    const before = store.state.value;
    select(store, { kind: "actor", actor: actor("Russia") });
    putAway(store, actor("Pakistan"));
    const after = store.state.value;
    store.undo();
    store.undo();
    expect(store.state.value).to.deep.equal(before);
    store.redo();
    store.redo();
    expect(store.state.value).to.deep.equal(after);
    expect(store.scene.value.nodes.some(({ label }) => label === "Pakistan")).to.equal(false);
  });

  it("around an actor shows it and its neighbours", () => {
    const store = createStore(projection);
    keepAround(store, actor("Imran Khan"), 1);
    expect(store.scene.value.nodes.map(({ label }) => label).sort()).to.deep.equal([
      "Central Intelligence Agency",
      "Imran Khan",
    ]);
  });

  it("of the graph of claims and of sources names what is shown of what there is", () => {
    const store = createStore(projection);
    store.change({ graph: "claims" });
    const all = { more: false, unnamed: 0 };
    expect(store.showing.value).to.deep.equal({ shown: 9, of: 9, what: "claims", ...all });
    expect(store.scene.value.edges.filter(({ pattern }) => pattern === "double").length).to.equal(2);
    store.change({ graph: "sources" });
    expect(store.showing.value).to.deep.equal({ shown: 4, of: 4, what: "articles", ...all });
  });

  it("folds those whom nobody names, until one of them is asked for", () => {
    const store = createStore(projection);
    const diplomat = actor("a senior diplomat");
    const isDrawn = () => store.scene.value.nodes.some(({ key }) => key === String(diplomat));
    expect([isDrawn(), store.showing.value.unnamed, store.showing.value.of]).to.deep.equal([false, 1, 14]);
    select(store, { kind: "actor", actor: diplomat });
    expect([isDrawn(), store.scene.value.edges.some(({ source }) => source === String(diplomat))]).to.deep.equal([
      true,
      true,
    ]);
    select(store, { kind: "nothing" });
    toggle(store, "type:UnnamedAgent");
    expect([isDrawn(), store.showing.value.unnamed]).to.deep.equal([true, 0]);
  });
});

describe("The timeline", () => {
  it("puts what has no day at the end", () => {
    const entries = entriesOf(projection, everything(projection).claims, "happened");
    const days = entries.map(({ begins }) => begins ?? "none");
    expect(days).to.deep.equal([...days].sort());
    expect(days.at(-1)).to.equal("none");
    expect(wordsOf(projection, { article: 0, ranges: [[0, 8]] })).to.equal("Pakistan");
  });
});

describe("Two outlets side by side", () => {
  const [dawn, herald, wire] = ["Dawn", "Herald", "The Wire Service"].map(actor) as [number, number, number];
  const everyClaim = everything(projection);
  const named = (index: number) => projection.propositions[index]?.iri.split("/").at(-1);

  it("have in common what both report, and the rest was found in one only", () => {
    const { both, onlyLeft, onlyRight } = compareOutlets(projection, everyClaim, wire, herald);
    expect({
      both: both.map(({ proposition, left, right }) => [named(proposition), left.length, right.length]),
      onlyLeft: [...onlyLeft.keys()].map(named),
      onlyRight: [...onlyRight.keys()].map(named),
    }).to.deep.equal({
      both: [["us-seek", 1, 1]],
      onlyLeft: ["ru-deploys", "ru-warns"],
      onlyRight: ["pk-refuses", "us-withdraws"],
    });
  });

  it("are silent on what was not found in them though they published in those days", () => {
    const { reporting, silent } = silenceOver(projection, proposition("us-seek"));
    expect([reporting.map(label), silent.map(({ outlet }) => label(outlet))]).to.deep.equal([
      ["Herald", "The Wire Service"],
      ["Dawn"],
    ]);
  });

  it("leave a shadow in the picture that says where it was not found", () => {
    const store = createStore(projection);
    select(store, { kind: "outlets", left: dawn, right: herald });
    const told = store.scene.value.edges.flatMap(({ label }) => label ?? []);
    expect([...new Set(told)].sort()).to.deep.equal(["not found in Dawn", "not found in Herald"]);
  });
});
