import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Quad } from "@rdfjs/types";
import { build } from "esbuild";
import { project } from "./projection/project.ts";

/**
 * The page over a graph: one HTML file that needs nothing else and asks nothing of any network. `quads` are all layers
 * together, in any order; the same quads give the same bytes.
 */
export async function viewerPage(quads: Iterable<Quad>): Promise<string> {
  const [script, style] = await Promise.all([bundle("main.tsx"), bundle("page.css")]);
  return pageOf({ script, style, projection: JSON.stringify(project(quads)) });
}

/** Source files of the page, beside `src/`. */
const folder = fileURLToPath(new URL("../../viewer/", import.meta.url));

/** One file of the page with all that it imports, minified; no path of this machine is left in it. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "ascii",
    legalComments: "none",
    logLevel: "silent",
    jsx: "automatic",
    jsxImportSource: "preact",
    tsconfigRaw: "{}",
  });
  return outputFiles.map(({ text }) => text.trim()).join("");
}

interface Parts {
  readonly script: string;
  readonly style: string;
  /** JSON. */
  readonly projection: string;
}

/**
 * The policy names the page's own script and style by hash and forbids everything else (Content Security Policy 3, §6.6);
 * `img-src` serves the pictures that the page itself makes.
 */
function pageOf({ script, style, projection }: Parts): string {
  const policy = [
    "default-src 'none'",
    `script-src '${integrity(script)}'`,
    `style-src '${integrity(style)}'`,
    "img-src data: blob:",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Claimgraph</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript><p>This page draws its graph with JavaScript, which is switched off. The same graph is in graph.ttl beside it.</p></noscript>
<script type="application/json" id="claimgraph-projection">${harmless(projection)}</script>
<script>${script}</script>
<!-- Within: sigma, graphology, preact, minisearch and their parts, all under the MIT licence. -->
</body>
</html>
`;
}

function integrity(content: string): string {
  return `sha256-${createHash("sha256").update(content, "utf8").digest("base64")}`;
}

/** JSON that cannot end or open an element, whatever the articles say, and that no line separator breaks. */
function harmless(json: string): string {
  return json
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
