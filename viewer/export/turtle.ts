import type { Chosen } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import { writeTurtle } from "../../src/write/turtle.ts";
import { unpacked } from "./packing.ts";
import { closureOf, quadOf, type Triples, triplesOf } from "./triples.ts";

let parsed: Triples | undefined;

/** The lines of N-Triples of the chosen claims and statements with their provenance, out of the page's own block. */
export async function linesOf(page: Document, projection: Projection, chosen: Chosen): Promise<readonly string[]> {
  parsed ??= triplesOf(await (await unpacked(page, "claimgraph-triples")).text());
  const iris = [
    ...chosen.claims.flatMap((claim) => projection.claims[claim]?.iri ?? []),
    ...chosen.statements.flatMap((statement) => projection.statements[statement]?.iri ?? []),
  ];
  return closureOf(parsed, iris);
}

/** The same as Turtle, with the prefixes that the build uses. */
export async function turtleOf(page: Document, projection: Projection, chosen: Chosen): Promise<string> {
  const lines = await linesOf(page, projection, chosen);
  return writeTurtle(lines.map(quadOf), baseOf(projection));
}

/** Where the graph's own IRIs begin: what stands before "article/". */
function baseOf({ articles }: Projection): string {
  const iri = articles[0]?.iri ?? "";
  return iri.slice(0, Math.max(0, iri.lastIndexOf("article/")));
}
