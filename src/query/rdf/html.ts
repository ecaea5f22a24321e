import { parseHTML } from "linkedom";
import type { RdfDocument } from "../load.ts";

/**
 * The JSON-LD in a web page, each `script` of it a document of its own, whose lines are those of the page. The page is not
 * run: it is looked through. Throws an `Error` naming the file that has none.
 */
export function jsonLdIn({ file = "the page", content }: RdfDocument): readonly RdfDocument[] {
  const { document } = parseHTML(content);
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent ?? "",
  );
  if (scripts.length === 0)
    throw new Error(`${file}: found no JSON-LD in it; expected a script of application/ld+json`);
  let from = 0;
  return scripts.map((script) => {
    const start = Math.max(content.indexOf(script, from), from);
    from = start + script.length;
    const lines = content.slice(0, start).split("\n").length - 1;
    return { file, format: "application/ld+json", content: "\n".repeat(lines) + script };
  });
}
