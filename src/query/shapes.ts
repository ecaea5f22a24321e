import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Quad, Term } from "@rdfjs/types";
import { DataFactory, type Quad as ParsedQuad, Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { defaultBase } from "../model/vocabulary.ts";
import type { Fault } from "./fault.ts";
import { prefixesOf, shorten } from "./prefixes.ts";

/**
 * SHACL (https://www.w3.org/TR/shacl/): the shapes of `shapes.ttl` against the graph and the subclass axioms of
 * `claimgraph.ttl`. Throws an `Error` naming the file that cannot be read or parsed.
 */
export async function checkShapes(quads: readonly Quad[], ontology: string): Promise<readonly Fault[]> {
  const shapes = new Store(await parse(join(ontology, "shapes.ttl")));
  // In one graph: a triple that two articles' graphs share is one triple, not two values.
  const data = new Store(quads.map(({ subject, predicate, object }) => DataFactory.quad(subject, predicate, object)));
  data.addQuads(await parse(join(ontology, "claimgraph.ttl")));
  const { results } = await new SHACLValidator(shapes).validate(data);
  return results.map((result) => ({
    check: "shape",
    subject: result.focusNode.value,
    message: [pathOf(result.path), ...result.message.map(({ value }) => value).sort(), found(result.value)]
      .filter((part) => part !== "")
      .join(": "),
  }));
}

async function parse(file: string): Promise<ParsedQuad[]> {
  try {
    return new Parser().parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}; expected Turtle`, { cause: error });
  }
}

function pathOf(path: Term | null | undefined): string {
  if (path === null || path === undefined || path.termType !== "NamedNode") return "";
  return shorten(path.value, prefixesOf(defaultBase));
}

function found(value: Term | null | undefined): string {
  return value === null || value === undefined ? "" : `found ${JSON.stringify(value.value)}`;
}
