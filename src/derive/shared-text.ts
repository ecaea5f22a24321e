import type { Quad } from "@rdfjs/types";
import { cg, nif, prov } from "../model/vocabulary.ts";
import { type Graph, triple } from "./graph.ts";

/** So many words in one order are no coincidence. */
const shingleLength = 12;

/** Articles that print the same passage: `cg:sharesTextWith`, both ways. From the texts alone; says nothing of who copied. */
export function sharedText(graph: Graph): readonly Quad[] {
  const holders = new Map<string, Set<string>>();
  for (const version of graph.instancesOf(nif.Context)) {
    const [article] = graph.values(version, prov.specializationOf);
    const [text] = graph.values(version, nif.isString);
    if (article === undefined || text === undefined) continue;
    for (const shingle of shinglesOf(text)) {
      const articles = holders.get(shingle) ?? new Set();
      holders.set(shingle, articles.add(article));
    }
  }
  const pairs = new Set<string>();
  for (const articles of holders.values()) {
    for (const one of articles) for (const other of articles) if (one !== other) pairs.add(`${one} ${other}`);
  }
  return [...pairs].sort().map((pair) => {
    const [one = "", other = ""] = pair.split(" ");
    return triple(one, cg.sharesTextWith, other);
  });
}

function shinglesOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const count = Math.max(0, words.length - shingleLength + 1);
  return Array.from({ length: count }, (_, i) => words.slice(i, i + shingleLength).join(" "));
}
