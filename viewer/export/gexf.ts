import type { Projection } from "../../src/write/projection/model.ts";
import type { Scene } from "../graph/renderer.ts";
import { subjectOf } from "../graph/subjects.ts";

/** The drawn graph as GEXF 1.3, with places, sizes, colours, and what each edge looks like. */
export function gexfOf(projection: Projection, scene: Scene): string {
  const nodes = scene.nodes.map(
    ({ key, label, x, y, size, colour }) =>
      `      <node id="${escaped(key)}" label="${escaped(label)}"><attvalues>` +
      `<attvalue for="iri" value="${escaped(iriOf(projection, key))}"/></attvalues>` +
      `<viz:position x="${x}" y="${y}" z="0"/><viz:size value="${size.toFixed(2)}"/>${viz(colour)}</node>`,
  );
  const edges = scene.edges.map(
    ({ key, source, target, size, colour, pattern, badge, label }) =>
      `      <edge id="${escaped(key)}" source="${escaped(source)}" target="${escaped(target)}" weight="${size.toFixed(2)}"` +
      `${label === undefined ? "" : ` label="${escaped(label)}"`}><attvalues>` +
      `<attvalue for="line" value="${badge === "≠" ? "disputed" : badge === "✕" ? "denied" : pattern}"/></attvalues>${viz(colour)}</edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta><description>Claims, not facts: graph ${projection.key}</description></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node"><attribute id="iri" title="IRI" type="string"/></attributes>
    <attributes class="edge"><attribute id="line" title="standing of the line" type="string"/></attributes>
    <nodes>
${nodes.join("\n")}
    </nodes>
    <edges>
${edges.join("\n")}
    </edges>
  </graph>
</gexf>
`;
}

function iriOf(projection: Projection, key: string): string {
  const subject = subjectOf(key);
  if (subject?.kind === "actor") return projection.actors[subject.actor]?.iri ?? "";
  if (subject?.kind === "article") return projection.articles[subject.article]?.iri ?? "";
  return projection.propositions[subject?.proposition ?? -1]?.iri ?? "";
}

function viz(colour: string): string {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `<viz:color r="${channel(1)}" g="${channel(3)}" b="${channel(5)}"/>`;
}

/** Text for XML 1.0: markup escaped, characters that XML has no place for left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
