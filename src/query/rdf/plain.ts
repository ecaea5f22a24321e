import type { RdfDocument } from "../load.ts";
import { withLocalContexts } from "./contexts.ts";
import { jsonLdIn } from "./html.ts";
import { checkEntities } from "./xml.ts";

/**
 * A document as documents that a parser reads without help: of a web page its JSON-LD, of JSON-LD its contexts put in their
 * place. Throws an `Error` naming the file where it leads elsewhere or grows beyond measure.
 */
export function plain(document: RdfDocument): readonly RdfDocument[] {
  if (document.format === "text/html") return jsonLdIn(document).flatMap(plain);
  if (document.format === "application/ld+json") return [{ ...document, content: withLocalContexts(document) }];
  if (document.format === "application/rdf+xml") checkEntities(document);
  return [document];
}
