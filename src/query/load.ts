import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";

/** RDF in one of its syntaxes: what a file holds, before anyone has parsed it. */
export interface RdfDocument {
  /** For messages only. */
  readonly file?: string;
  readonly content: string;
  /** Media type of the syntax. */
  readonly format: string;
  /** IRI of the graph for triples that stand in none; the default graph where it is not given. */
  readonly graph?: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".ttl": "text/turtle",
  ".trig": "application/trig",
  ".nt": "application/n-triples",
  ".nq": "application/n-quads",
  ".jsonld": "application/ld+json",
  ".json": "application/ld+json",
  ".rdf": "application/rdf+xml",
  ".owl": "application/rdf+xml",
  ".html": "text/html",
};
const endings = Object.keys(mediaTypes).join(", ");
const graphNames = ["graph.ttl", "graph.trig", "graph.nq", "graph.jsonld"];

/**
 * Files, and folders that `build` wrote → RDF files, in the order given: of a folder its whole graph, in whichever syntax
 * it stands there. Throws an `Error` naming the path that is missing, holds no graph, or has an unknown ending.
 */
export async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  return Promise.all(paths.map(fileOf));
}

async function fileOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Error(`${path}: found nothing; expected an RDF file or a folder that build wrote`);
  if (found.isDirectory()) {
    const inside = new Set(await readdir(path));
    const graph = graphNames.find((name) => inside.has(name));
    if (graph !== undefined) return join(path, graph);
    throw new Error(
      `${path}: found no graph in it; expected one of ${graphNames.join(", ")}: run claimgraph build first`,
    );
  }
  if (mediaTypes[extname(path)] !== undefined) return path;
  throw new Error(`${path}: found the ending "${extname(path)}"; expected one of ${endings}`);
}

/** The Turtle files of an ontology folder but its SHACL shapes, in code-unit order. */
export async function ontologyFiles(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ttl") && name !== "shapes.ttl");
  return names.sort().map((name) => join(folder, name));
}

/** What fits into memory several times over: as bytes, as text, as quads. */
const megabytes = 256;

/** RDF files → documents, in the order given. Throws an `Error` naming the file that cannot be read or is too large. */
export async function readSources(files: readonly string[]): Promise<readonly RdfDocument[]> {
  return Promise.all(
    files.map(async (file) => {
      const format = mediaTypes[extname(file)];
      if (format === undefined)
        throw new Error(`${file}: found the ending "${extname(file)}"; expected one of ${endings}`);
      const size = Math.ceil((await stat(file)).size / 1024 ** 2);
      if (size > megabytes)
        throw new Error(
          `${file}: found ${size} MB; expected at most ${megabytes} MB: split it, or load it into a store`,
        );
      return { file, format, content: await readFile(file, "utf8") };
    }),
  );
}
