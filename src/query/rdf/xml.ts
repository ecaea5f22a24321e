import oxigraph from "oxigraph";
import type { RdfDocument } from "../load.ts";

/** How many times its own length a document may grow by its entities. */
const growth = 4;

/**
 * Entities of a document type are the common way to abbreviate namespaces in RDF/XML, and the common way to make a small
 * file a huge one. Throws an `Error` where one holds another, stands in another file, or all of them together make the
 * document several times as long.
 */
export function checkEntities({ file = "the graph", content }: RdfDocument): void {
  const declared = /<!DOCTYPE[^[>]*\[([\s\S]*?)\]\s*>/.exec(content)?.[1] ?? "";
  let added = 0;
  for (const [, name = "", rest = ""] of declared.matchAll(/<!ENTITY\s+(%?\s*[\w.-]+)\s+([^>]*)>/g)) {
    const value = /^"([^"]*)"|^'([^']*)'/.exec(rest);
    if (value === null) throw new Error(`${file}: the entity ${name} stands in another file; expected its text here`);
    const text = value[1] ?? value[2] ?? "";
    if (text.includes("&")) throw new Error(`${file}: the entity ${name} holds other entities; expected plain text`);
    added += (content.split(`&${name};`).length - 1) * text.length;
  }
  if (added > growth * Math.max(content.length, 4096))
    throw new Error(`${file}: its entities stand for ${added} characters; expected at most ${growth} times its length`);
}

/**
 * "line 3, column 40: ill-formed document: …". Oxigraph does not tell where RDF/XML goes wrong: it is fed line by line,
 * then the line in question character by character, to see after which of them it complains.
 */
export function placeInXml(content: string, message: string): string {
  const lines = content.split(/(?<=\n)/);
  const line = readUntilFault(lines);
  const before = lines.slice(0, line - 1).join("");
  const column = readUntilFault([before, ...(lines[line - 1] ?? "")]) - 1;
  return `line ${line}, column ${Math.max(column, 1)}: ${message}`;
}

/** Number of the piece at which reading stops. */
function readUntilFault(pieces: readonly string[]): number {
  let read = 0;
  const counted = (function* () {
    for (const piece of pieces) {
      read++;
      yield piece;
    }
  })();
  try {
    for (const _ of oxigraph.parse(counted, { format: "application/rdf+xml" }));
  } catch {
    return read;
  }
  return read;
}
