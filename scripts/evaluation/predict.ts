import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Parser } from "n3";
import { defaultBase } from "../../src/model/vocabulary.ts";
import { type GraphOptions, layersOf, type Part } from "../../src/pipeline.ts";
import { packageFolder, type Tools } from "../../src/tools.ts";
import { askable } from "./graph.ts";
import { type Prediction, predictionOf } from "./prediction.ts";

export const graphOptions: GraphOptions = { base: defaultBase, withText: true };

const roles = new Parser().parse(await readFile(join(packageFolder, "ontology", "offices.ttl"), "utf8"));

/** What the graph of one article says, asked in SPARQL, in the shape of the gold. */
export async function predict(part: Part, tools: Tools): Promise<Prediction> {
  const { knowledge, links } = layersOf([part], tools, graphOptions);
  const prediction = predictionOf(askable([...part.quads, ...knowledge, ...links, ...roles]), part.source);
  // The engine gives a graph's memory back when the event loop turns, and not before.
  await setImmediate();
  return prediction;
}
