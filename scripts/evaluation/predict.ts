import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Parser } from "n3";
import { defaultBase } from "../../src/model/vocabulary.ts";
import { type GraphOptions, layersOf, type Part } from "../../src/pipeline.ts";
import { packageFolder, type Tools } from "../../src/tools.ts";
import { askable } from "./graph.ts";
import { predictionOf } from "./prediction.ts";

export const graphOptions: GraphOptions = { base: defaultBase, withText: true };

const roles = new Parser().parse(await readFile(join(packageFolder, "ontology", "offices.ttl"), "utf8"));

/** What the graph of one article says, asked in SPARQL, in the shape of the gold. */
export function predict(part: Part, tools: Tools) {
  const { knowledge, links } = layersOf([part], tools, graphOptions);
  return predictionOf(askable([...part.quads, ...knowledge, ...links, ...roles]), part.source);
}
