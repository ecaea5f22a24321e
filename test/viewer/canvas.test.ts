import { expect } from "chai";
import { placeLabels } from "../../viewer/graph/labels.ts";
import type { Stage } from "../../viewer/graph/marks.ts";
import type { Scene, SceneEdge, SceneNode } from "../../viewer/graph/renderer.ts";
import { graphOfScenes } from "../../viewer/graph/scene-graph.ts";
import { selectionOfEdge, subjectOf } from "../../viewer/graph/subjects.ts";

describe("Keys of the canvas", () => {
  for (const [key, subject] of [
    ["12", { kind: "actor", actor: 12 }],
    ["v12", { kind: "actor", actor: 12 }],
    ["p5", { kind: "claim", proposition: 5 }],
    ["t3", { kind: "article", article: 3 }],
    ["x1", undefined],
  ] as const)
    it(`${key} is ${subject?.kind ?? "nothing"}`, () => expect(subjectOf(key)).to.deep.equal(subject));

  for (const [key, chosen] of [
    ["3 5", { kind: "link", source: 3, target: 5 }],
    ["3 5 refuse basing", { kind: "link", source: 3, target: 5, frame: "refuse basing" }],
    ["v3 p5", { kind: "claim", proposition: 5 }],
    ["t3 v5", { kind: "article", article: 3 }],
  ] as const)
    it(`${key} leads to ${chosen.kind}`, () => expect(selectionOfEdge(key)).to.deep.equal(chosen));
});

const node = (key: string, x: number, importance: number): SceneNode => ({
  key,
  label: `Name ${key}`,
  side: "around",
  x,
  y: 0,
  size: 6,
  colour: "#000000",
  shape: { sides: 0, turn: 0 },
  rings: 0,
  faded: false,
  importance,
});

describe("One scene after another", () => {
  const scene = (nodes: readonly SceneNode[], edges: Scene["edges"] = []): Scene => {
    const colours = { background: "#ffffff", ink: "#000000", soft: "#666666", accent: "#0000ff" };
    return { frame: "actors", margin: 0, nodes, edges, ...colours };
  };
  const edge = (source: string, target: string): SceneEdge => {
    const look = { size: 2, colour: "#333333", pattern: "solid", curvature: 0.1, faded: false } as const;
    return { key: `${source} ${target}`, source, target, ...look };
  };
  const nodes = ["0", "1", "2"].map((key) => node(key, Number(key), 1));
  const edges = [edge("0", "1"), edge("1", "2")];
  const followed = (next: Scene) => {
    const { follow, nodeReducer, edgeReducer } = graphOfScenes();
    follow(scene(nodes, edges));
    return { changes: follow(next), nodeReducer, edgeReducer };
  };

  it("what has not changed is not touched, the same object or not", () => {
    const again = nodes.map((known) => ({ ...known }));
    expect(followed(scene(again, edges)).changes).to.deep.equal({ nodes: [], edges: [], anew: false });
  });

  it("what leaves is hidden and nothing is indexed anew", () => {
    const { changes, nodeReducer, edgeReducer } = followed(scene(nodes.slice(0, 2), edges.slice(0, 1)));
    expect(changes).to.deep.equal({ nodes: ["2"], edges: ["1 2"], anew: false });
    expect([nodeReducer("2", { x: 2, y: 0 }), edgeReducer("1 2")]).to.deep.equal([
      { x: 2, y: 0, hidden: true },
      { hidden: true },
    ]);
  });

  it("another size is another look and no more", () => {
    const larger = nodes.map((known) => (known.key === "1" ? { ...known, size: 9 } : known));
    const { changes, nodeReducer } = followed(scene(larger, edges));
    expect(changes).to.deep.equal({ nodes: ["1"], edges: [], anew: false });
    expect(nodeReducer("1", { x: 1, y: 0 })).to.include({ size: 9, color: "#000000", zIndex: 1 });
  });

  for (const [what, next] of [
    ["something new", scene([...nodes, node("3", 3, 1)], edges)],
    ["another place", scene([{ ...nodes[0], x: 7 } as SceneNode, ...nodes.slice(1)], edges)],
    ["another order", scene([{ ...nodes[0], faded: true } as SceneNode, ...nodes.slice(1)], edges)],
  ] as const)
    it(`${what} needs all indexed anew`, () => expect(followed(next).changes.anew).to.equal(true));
});

describe("Names on the canvas", () => {
  const nodes = Array.from({ length: 40 }, (_, at) => node(String(at), at * 9, at));
  const scene: Scene = { frame: "", margin: 0, nodes, edges: [], background: "", ink: "", soft: "", accent: "" };
  const stage: Stage = {
    width: 600,
    height: 200,
    positionOf: (key) => ({ x: 60 + Number(key) * 9, y: 100 }),
    middleOf: () => undefined,
    radiusOf: ({ size }) => size,
  };
  const labels = placeLabels(scene, stage, (text, size) => text.length * size * 0.5);

  it("never cover each other", () => {
    for (const a of labels)
      for (const b of labels) {
        const apart = a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.size < b.y || b.y + b.size < a.y;
        expect(a === b || apart, `${a.text} and ${b.text}`).to.equal(true);
      }
  });

  it("are written for the most important first", () => {
    expect(labels[0]?.text).to.equal("Name 39");
    expect(labels.length).to.be.within(5, 20);
  });
});
