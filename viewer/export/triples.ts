import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { cg, prov } from "../../src/model/vocabulary.ts";

/** A graph as its N-Triples lines by subject. */
export type Triples = ReadonlyMap<string, readonly string[]>;

/** `lines` are N-Triples as the page's own writer gives them: one triple a line, no blank nodes. */
export function triplesOf(lines: string): Triples {
  const bySubject = new Map<string, string[]>();
  for (const line of lines.split("\n")) {
    const subject = line.slice(1, line.indexOf(">"));
    if (subject === "") continue;
    const list = bySubject.get(subject);
    if (list === undefined) bySubject.set(subject, [line]);
    else list.push(line);
  }
  return bySubject;
}

/** Properties that lead from one article's claims to another's: not followed, and left out where their object is. */
const sideways = new Set<string>([cg.denies, cg.confirms, cg.sharesTextWith, prov.wasDerivedFrom]);

/**
 * The triples of `iris` (claims, statements) with their provenance: everything that one comes to from them (mentions,
 * texts, articles, outlets, propositions, entities), and the assessments of their propositions. Sorted lines.
 */
export function closureOf(triples: Triples, iris: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const open = [...iris];
  const follow = () => {
    for (let subject = open.pop(); subject !== undefined; subject = open.pop()) {
      if (reached.has(subject) || !triples.has(subject)) continue;
      reached.add(subject);
      for (const line of triples.get(subject) ?? []) {
        const { property, object } = endsOf(line);
        if (object !== undefined && !sideways.has(property)) open.push(object);
      }
    }
  };
  follow();
  for (const [subject, lines] of triples) {
    const about = lines.some((line) => {
      const { property, object } = endsOf(line);
      return property === cg.about && object !== undefined && reached.has(object);
    });
    if (about) open.push(subject);
  }
  follow();
  return [...reached]
    .flatMap((subject) => triples.get(subject) ?? [])
    .filter((line) => {
      const { property, object } = endsOf(line);
      return !sideways.has(property) || object === undefined || reached.has(object);
    })
    .sort();
}

/** Property, and the object where it is an IRI. */
function endsOf(line: string): { readonly property: string; readonly object?: string } {
  const afterSubject = line.indexOf("> <") + 3;
  const end = line.indexOf(">", afterSubject);
  const property = line.slice(afterSubject, end);
  return line[end + 2] === "<" ? { property, object: line.slice(end + 3, line.indexOf(">", end + 3)) } : { property };
}

const literalForm = /^"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)? \.$/su;

/** A line as a quad; throws a `SyntaxError` on a line that is no triple. */
export function quadOf(line: string): Quad {
  const { property, object } = endsOf(line);
  const subject = DataFactory.namedNode(line.slice(1, line.indexOf(">")));
  const predicate = DataFactory.namedNode(property);
  if (object !== undefined) return DataFactory.quad(subject, predicate, DataFactory.namedNode(object)) as Quad;
  const [, words, language, type] = literalForm.exec(line.slice(line.indexOf('> "') + 2)) ?? [];
  if (words === undefined) throw new SyntaxError(`"${line.slice(0, 80)}" is not a line of N-Triples`);
  const value = unescaped(words);
  const literal =
    type === undefined ? DataFactory.literal(value, language) : DataFactory.literal(value, DataFactory.namedNode(type));
  return DataFactory.quad(subject, predicate, literal) as Quad;
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  '"': '"',
  "\\": "\\",
  "'": "'",
};

function unescaped(words: string): string {
  return words.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gsu, (_, short, long, letter) =>
    letter === undefined ? String.fromCodePoint(Number.parseInt(short ?? long, 16)) : (escapes[letter] ?? letter),
  );
}
