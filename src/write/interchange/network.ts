import { MultiDirectedGraph } from "graphology";
import { write as writeGexfGraph } from "graphology-gexf";
import type { ActorView } from "../projection/model.ts";
import type { ClaimRow } from "./rows.ts";

/** Who or what, as a node: its IRI is its key. */
interface NodeAttributes {
  readonly label: string;
  readonly type: string;
}

/** One claim between two nodes: who does it to whom, or who says it of whom. */
interface EdgeAttributes {
  readonly label: string;
  readonly kind: "does" | "says";
  readonly source: string;
  readonly polarity: string;
  readonly certainty: string;
  readonly force: string;
  readonly voice: string;
  readonly class: string;
  readonly status: string;
  readonly day: string;
  readonly quote: string;
  readonly article: string;
  readonly claim: string;
}

type Network = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/**
 * Entities as nodes and claims as edges, for Gephi and the like: `does` from each actor to each recipient or theme, `says`
 * from the source to each participant but itself. An edge is what somebody claims: filter by `source`, `polarity` and
 * `status` before reading it as a fact. Those in no claim are left out.
 */
function networkOf(rows: readonly ClaimRow[], actors: readonly ActorView[]): Network {
  const network: Network = new MultiDirectedGraph();
  const types = new Map(actors.map(({ iri, type }) => [iri, type]));
  const node = ({ iri, name }: { readonly iri: string; readonly name: string }) => {
    if (!network.hasNode(iri)) network.addNode(iri, { label: printable(name), type: types.get(iri) ?? "UnnamedAgent" });
    return iri;
  };
  for (const row of rows) {
    const { source, actors: doers, recipients, themes, locations, frame } = row;
    const edge = (kind: EdgeAttributes["kind"], from: string, to: string) => {
      const key = `${row.claim.slice(row.claim.lastIndexOf("/") + 1)}_${kind}_${network.size}`;
      network.addEdgeWithKey(key, from, to, { label: printable(frame.name), kind, ...attributesOf(row) });
    };
    for (const doer of doers) for (const other of [...recipients, ...themes]) edge("does", node(doer), node(other));
    const others = new Map([...doers, ...recipients, ...themes, ...locations].map((other) => [other.iri, other]));
    others.delete(source.iri);
    for (const other of others.values()) edge("says", node(source), node(other));
  }
  return network;
}

function attributesOf(row: ClaimRow): Omit<EdgeAttributes, "label" | "kind"> {
  return {
    source: printable(row.source.name),
    polarity: row.polarity,
    certainty: row.certainty,
    force: row.force,
    voice: row.voice,
    class: row.class ?? "",
    status: row.status ?? "",
    day: row.earliest ?? row.saidOn ?? row.published?.slice(0, 10) ?? "",
    quote: printable(row.quote),
    article: row.article,
    claim: row.claim,
  };
}

/** GEXF 1.2 (https://gexf.net/). */
export function writeGexf(rows: readonly ClaimRow[], actors: readonly ActorView[]): string {
  return `${writeGexfGraph(networkOf(rows, actors), {
    formatNode: (_, { label, ...attributes }) => ({ label, attributes }),
    formatEdge: (_, { label, ...attributes }) => ({ label, attributes }),
  })}\n`;
}

/** GraphML (http://graphml.graphdrawing.org/), every attribute a string. */
export function writeGraphml(rows: readonly ClaimRow[], actors: readonly ActorView[]): string {
  const network = networkOf(rows, actors);
  const keys = { node: new Set<string>(), edge: new Set<string>() };
  const data = (domain: "node" | "edge", attributes: object) =>
    Object.entries(attributes)
      .filter(([, member]) => member !== "")
      .map(([name, member]) => {
        keys[domain].add(name);
        return `      <data key="${domain}_${name}">${escaped(String(member))}</data>\n`;
      })
      .join("");
  const nodes = network.mapNodes(
    (key, attributes) => `    <node id="${escaped(key)}">\n${data("node", attributes)}    </node>\n`,
  );
  const edges = network.mapEdges(
    (key, attributes, source, target) =>
      `    <edge id="${escaped(key)}" source="${escaped(source)}" target="${escaped(target)}">\n${data("edge", attributes)}    </edge>\n`,
  );
  const declared = (["node", "edge"] as const).flatMap((domain) =>
    [...keys[domain]].map(
      (name) => `  <key id="${domain}_${name}" for="${domain}" attr.name="${name}" attr.type="string"/>\n`,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${declared.join("")}  <graph edgedefault="directed">
${[...nodes, ...edges].join("")}  </graph>
</graphml>
`;
}

/** Without the control characters that XML 1.0 (§2.2) cannot hold. */
function printable(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant.
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "");
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
