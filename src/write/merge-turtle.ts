import { Parser } from "n3";
import { writeTurtle } from "./turtle.ts";

/** A prefix as `writeTurtle` declares it. */
const declaration = /^@prefix ([^:]*): <([^>]*)>\.$/;

/**
 * Turtle files that `writeTurtle` wrote under one `base` → the file it would write of all their triples, in pieces. What
 * one file alone says of a subject is copied as it stands; only subjects that several speak of are parsed: so an article
 * can come or go in a large graph without all of it being read again as triples.
 */
export function mergeTurtle(files: readonly string[], base: string): readonly string[] {
  const prefixes = new Map<string, string>();
  const blocks = new Map<string, Set<string>>();
  for (const file of files) {
    const { head, body } = cut(file);
    for (const [prefix, namespace] of head) prefixes.set(prefix, namespace);
    for (const block of body) {
      const subject = subjectOf(block, prefixes);
      blocks.set(subject, (blocks.get(subject) ?? new Set()).add(block));
    }
  }
  const several = [...blocks.values()].flatMap((found) => (found.size > 1 ? [...found] : []));
  for (const block of cut(written(several, prefixes, base)).body)
    blocks.set(subjectOf(block, prefixes), new Set([block]));
  const declared = [...prefixes].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...declared.map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}>.\n`),
    ...(declared.length > 0 ? ["\n"] : []),
    ...[...blocks.keys()].sort().flatMap((subject) => [...(blocks.get(subject) ?? [])]),
  ];
}

/** The blocks' triples, each subject in one block. */
function written(blocks: readonly string[], prefixes: ReadonlyMap<string, string>, base: string): string {
  const head = [...prefixes].map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}>.\n`);
  return writeTurtle(new Parser().parse([...head, ...blocks].join("")), base);
}

/** Declarations of prefixes; blocks of one subject each, with the line break that ends them. n3 indents all other lines. */
function cut(file: string) {
  const lines = file.split(/(?<=\n)(?=[^ \n])/);
  const head = lines.flatMap((line) => {
    const [, prefix, namespace] = line.trimEnd().match(declaration) ?? [];
    return prefix === undefined || namespace === undefined ? [] : [[prefix, namespace] as const];
  });
  return { head, body: lines.slice(head.length).filter((line) => line.trim() !== "") };
}

function subjectOf(block: string, prefixes: ReadonlyMap<string, string>): string {
  const name = block.slice(0, block.indexOf(" "));
  if (name.startsWith("<")) return name.slice(1, -1);
  const colon = name.indexOf(":");
  const namespace = prefixes.get(name.slice(0, colon));
  if (namespace === undefined) throw new Error(`the subject ${name} found; expected a prefix that the file declares`);
  return namespace + name.slice(colon + 1);
}
