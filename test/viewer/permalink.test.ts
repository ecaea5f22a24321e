import { expect } from "chai";
import { project } from "../../src/write/projection/project.ts";
import { fragmentOf, stateOf } from "../../viewer/state/permalink.ts";
import { initialState, type ViewState } from "../../viewer/state/view-state.ts";
import { centralAsia } from "./central-asia.ts";
import { quadsOf } from "./stories.ts";

const projection = project(quadsOf(centralAsia));
const actor = (label: string) => projection.actors.findIndex((seen) => seen.label === label);

describe("A permalink", () => {
  it("restores everything that was looked at", () => {
    const state: ViewState = {
      view: "table",
      graph: "claims",
      hidden: ["type:Person", `outlet:${actor("Dawn")}`],
      only: [`speaker:${actor("Sergey Lavrov")}`, "event:REJECT"],
      dates: "happened",
      strict: true,
      from: "2021-07-09",
      to: "2021-07-28",
      limit: 120,
      selection: { kind: "link", source: actor("Taliban"), target: actor("Afghanistan"), frame: "warn" },
      reading: { article: 1, ranges: [[3, 17]] },
      around: { actor: actor("Russia"), steps: 2 },
      added: [actor("Pakistan")],
      removed: [actor("Tajikistan")],
      pins: [{ actor: actor("Russia"), x: 12, y: -40 }],
      camera: { x: 0.25, y: 0.75, ratio: 0.5 },
    };
    expect(stateOf(projection, fragmentOf(projection, state))).to.deep.equal({ state });
  });

  for (const selection of [
    { kind: "actor", actor: actor("Russia") },
    { kind: "claim", proposition: 2 },
    { kind: "outlets", left: actor("Dawn"), right: actor("Herald") },
    { kind: "path", from: actor("Russia"), to: actor("Taliban"), avoidHubs: true, corroborated: false },
  ] as const)
    it(`restores a selection of kind ${selection.kind}`, () => {
      const state = { ...initialState, selection };
      expect(stateOf(projection, fragmentOf(projection, state))).to.deep.equal({ state });
    });

  it("that somebody wrote by hand breaks nothing", () => {
    const link = (linked: unknown) => `#v=1&s=${Buffer.from(JSON.stringify(linked)).toString("base64url")}`;
    const odd = {
      graph: projection.key,
      hidden: "all",
      only: [3],
      from: "soon",
      pins: 7,
      camera: { x: "left" },
      view: "map",
    };
    expect(stateOf(projection, link(odd))).to.deep.equal({ state: initialState });
  });

  it("is empty for what the page begins with", () => {
    expect(fragmentOf(projection, initialState)).to.equal("");
  });

  it("made for another graph restores what this one has, and says so", () => {
    const smaller = project(quadsOf({ ...centralAsia, stories: centralAsia.stories.slice(0, 2) }));
    const fragment = fragmentOf(projection, {
      ...initialState,
      selection: { kind: "actor", actor: actor("Taliban") },
      reading: { article: 3, ranges: [] },
    });
    expect(stateOf(smaller, fragment)).to.deep.equal({
      state: {
        ...initialState,
        selection: { kind: "actor", actor: smaller.actors.findIndex(({ label }) => label === "Taliban") },
      },
      warning: "The link was made for another graph; what this one has of it is shown.",
    });
  });

  it("that is damaged begins at the beginning, and says so", () => {
    expect(stateOf(projection, "#v=1&s=%%%")).to.deep.equal({
      state: initialState,
      warning: "The link is damaged; this is the beginning instead.",
    });
  });
});
