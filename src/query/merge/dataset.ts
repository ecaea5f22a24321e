import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { slug } from "../../model/slug.ts";
import { namespaces } from "../../model/vocabulary.ts";
import type { RdfDocument } from "../load.ts";
import { parseRdf } from "../rdf/parse.ts";
import { withOurSpellings } from "./aliases.ts";
import { skolemise } from "./skolemise.ts";

/** One file's triples, ready to stand beside others. */
export interface Dataset {
  /** Name of the file ("countries.ttl"), or of its folder too where `build` wrote it ("output/graph.ttl"). */
  readonly title: string;
  /** IRI of the graph for what stands in no named graph of its own. */
  readonly graph: string;
  readonly quads: readonly Quad[];
  /** Triples about terms of our own vocabulary. A dataset may use it; what it means is not for a dataset to say. */
  readonly leftOut: readonly Quad[];
}

/**
 * A document → a dataset in the graph `graph/<name>_<hash8>`, the name of its file and the hash of its bytes: no blank
 * nodes, IRIs in our spelling, relative ones taken as names of the dataset's own. Throws an `Error` as `parseRdf` does.
 */
export async function readDataset(document: RdfDocument, base: string): Promise<Dataset> {
  const { file = "graph", content } = document;
  const title = /^graph\.\w+$/.test(basename(file)) ? `${basename(dirname(file))}/${basename(file)}` : basename(file);
  const name = `${slug(title.replace(/\/?(?:graph)?\.\w+$/, ""))}_${createHash("sha256").update(content).digest("hex").slice(0, 8)}`;
  const graph = `${base}graph/${name}`;
  const own = `${base}.well-known/genid/${name}/`;
  const quads = await skolemise(parseRdf(document, own), own).catch((error: Error) => {
    throw error.message.startsWith(file) ? error : new Error(`${file}: ${error.message}`, { cause: error });
  });
  const inGraph = withOurSpellings(quads, base).map(({ subject, predicate, object, graph: named }) =>
    DataFactory.quad(
      subject as never,
      predicate as never,
      object as never,
      (named.termType === "DefaultGraph" ? DataFactory.namedNode(graph) : named) as never,
    ),
  );
  const redefines = ({ subject }: Quad) => subject.value.startsWith(namespaces.cg);
  return {
    title,
    graph,
    quads: inGraph.filter((quad) => !redefines(quad)),
    leftOut: inGraph.filter(redefines),
  };
}
