import { harmless } from "../../src/write/harmless.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import { hexadecimal, packed, sha256 } from "./packing.ts";

/** Not spelled out in the markup below: a page's script must not hold the tags of one. */
const element = "script";

/**
 * This page again, around a smaller graph: the same script and style under the same policy, whose hashes still hold, and
 * the graph's blocks exchanged. `lines` are the triples of the smaller graph.
 */
export async function standalonePage(page: Document, smaller: Projection, lines: readonly string[]): Promise<string> {
  const key = hexadecimal(await sha256(JSON.stringify(smaller))).slice(0, 12);
  const blocks: Readonly<Record<string, string>> = {
    "claimgraph-projection": harmless(JSON.stringify({ ...smaller, key })),
    "claimgraph-triples": await packed(lines.map((line) => `${line}\n`).join("")),
  };
  const scripts = [...page.querySelectorAll("script")].map((script) => {
    const attributes = [...script.attributes].map(({ name, value }) => ` ${name}="${value}"`).join("");
    return `<${element}${attributes}>${blocks[script.id] ?? script.textContent}</${element}>\n`;
  });
  const head = [...page.querySelectorAll("head meta")].map(({ outerHTML }) => `${outerHTML}\n`).join("");
  return `<!doctype html>
<html lang="en">
<head>
${head}<title>${page.title}</title>
<style>${page.querySelector("head style")?.textContent ?? ""}</style>
</head>
<body>
<div id="page"></div>
${scripts.join("")}</body>
</html>
`;
}
