import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Quad } from "@rdfjs/types";
import { build } from "esbuild";
import { Writer } from "n3";
import { harmless } from "./harmless.ts";
import type { Projection } from "./projection/model.ts";
import { type ProjectOptions, project } from "./projection/project.ts";

/** The two forms of the page: without and with a SPARQL engine inside. */
export interface ViewerPages {
  readonly lite: string;
  readonly full: string;
}

/**
 * The page over a graph: HTML that needs nothing else and asks nothing of any network. `quads` are all layers together,
 * in any order; the same quads give the same bytes (of the full page as far as Node's zlib gives the same ones).
 */
export async function viewerPages(quads: readonly Quad[], options: ProjectOptions = {}): Promise<ViewerPages> {
  const [script, style, worker] = await Promise.all([
    bundle("main.tsx"),
    bundle("page.css"),
    bundle("sparql/worker.ts"),
  ]);
  const data = {
    script,
    style,
    projection: JSON.stringify(project(quads, options)),
    triples: packed(triplesOf(quads)),
  };
  return {
    lite: pageOf(data),
    full: pageOf({ ...data, engine: { worker, wasm: packed(engineBytes()) } }),
  };
}

/**
 * The projection that a page of an earlier build carries, so that the layout of an unchanged graph is not computed again;
 * undefined where the page is not whole or of another form.
 */
export function projectionIn(page: string): Projection | undefined {
  const opening = `<script type="application/json" id="${projectionId}">`;
  const start = page.indexOf(opening);
  const end = page.indexOf("</script>", start);
  if (start < 0 || end < 0) return undefined;
  try {
    const projection = JSON.parse(page.slice(start + opening.length, end)) as Projection;
    return projection.version === 1 && Array.isArray(projection.actors) ? projection : undefined;
  } catch {
    return undefined;
  }
}

const projectionId = "claimgraph-projection";

/** The engine as it lies in its package. */
function engineBytes(): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve("oxigraph/web_bg.wasm"));
}

/** N-Triples, sorted, graph names left out: the page asks over all of it. */
export function triplesOf(quads: readonly Quad[]): Uint8Array {
  const writer = new Writer({ format: "N-Triples" });
  const lines = quads.map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object));
  return Buffer.from([...new Set(lines)].sort().join(""), "utf8");
}

/** gzip in base64, with nothing in its header (RFC 1952, section 2.3) that tells of time or machine. */
function packed(bytes: Uint8Array): string {
  const zipped = gzipSync(bytes, { level: 9 });
  zipped.fill(0, 4, 8);
  zipped[9] = 255;
  return zipped.toString("base64");
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
    // The engine asks for its own address only where nobody hands it its bytes.
    define: { "import.meta.url": '"about:blank"' },
    tsconfigRaw: "{}",
  });
  return outputFiles.map(({ text }) => text.trim()).join("");
}

interface Parts {
  readonly script: string;
  readonly style: string;
  /** JSON. */
  readonly projection: string;
  /** The whole graph, for taking parts of it away and for the engine. */
  readonly triples: string;
  readonly engine?: { readonly worker: string; readonly wasm: string };
}

/**
 * The policy names the page's own script and style by hash and forbids everything else (Content Security Policy 3, §6.6);
 * `img-src` serves the pictures that the page itself makes.
 */
function pageOf({ script, style, projection, triples, engine }: Parts): string {
  const policy = [
    "default-src 'none'",
    `script-src '${integrity(script)}'${engine === undefined ? "" : " 'wasm-unsafe-eval'"}`,
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
<script type="application/json" id="${projectionId}">${harmless(projection)}</script>
<script type="text/plain" id="claimgraph-triples">${triples}</script>
${engine === undefined ? "" : engineBlocks(engine)}<script>${script}</script>
<!-- Within: sigma, graphology, preact, minisearch${engine === undefined ? "" : ", oxigraph"} and their parts, all under the MIT licence. -->
</body>
</html>
`;
}

function engineBlocks({ worker, wasm }: NonNullable<Parts["engine"]>): string {
  return `<script type="text/plain" id="claimgraph-oxigraph">${wasm}</script>
<script type="text/plain" id="claimgraph-worker">${worker}</script>
`;
}

function integrity(content: string): string {
  return `sha256-${createHash("sha256").update(content, "utf8").digest("base64")}`;
}
