import { expect } from "chai";
import { placeLabels } from "../../viewer/graph/labels.ts";
import type { Stage } from "../../viewer/graph/marks.ts";
import type { Scene, SceneNode } from "../../viewer/graph/renderer.ts";
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

describe("Names on the canvas", () => {
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
