import type { Quad } from "@rdfjs/types";
import { projectActors } from "../projection/actors.ts";
import { readGraph } from "../projection/graph-reader.ts";
import { writeCsv } from "./csv.ts";
import { writeFtm } from "./ftm.ts";
import { writeClaimReview, writeJson } from "./json.ts";
import { writeGexf, writeGraphml } from "./network.ts";
import { claimRows } from "./rows.ts";

export const interchangeFormats = ["csv", "json", "graphml", "gexf", "ftm", "claimreview"] as const;
export type InterchangeFormat = (typeof interchangeFormats)[number];

/** A graph in a form for tools that do not read RDF. Pure; the bytes do not depend on the order of the quads. */
export function writeInterchange(quads: readonly Quad[], format: InterchangeFormat): string {
  const graph = readGraph(quads);
  const rows = claimRows(graph);
  const actors = projectActors(graph);
  if (format === "csv") return writeCsv(rows);
  if (format === "json") return writeJson(rows, actors);
  if (format === "graphml") return writeGraphml(rows, actors);
  if (format === "gexf") return writeGexf(rows, actors);
  return format === "ftm" ? writeFtm(graph, rows, actors) : writeClaimReview(rows, actors);
}
