import type { Link } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import type { SceneEdge } from "../graph/renderer.ts";
import { selectionOfEdge } from "../graph/subjects.ts";
import { cardsOf } from "../projections/cards.ts";
import { labelOf } from "../projections/wording.ts";
import { citationOf } from "./citations.ts";
import { escaped } from "./gexf.ts";
import { hexadecimal, sha256 } from "./packing.ts";

/** An arrow of the picture with its footnote's number. */
export interface Note {
  readonly number: number;
  readonly edge: string;
  readonly link: Link;
}

/** Numbers for the drawn arrows between actors, the thickest first; what is drawn back has none. */
export function notesOf(edges: readonly SceneEdge[], links: readonly Link[]): readonly Note[] {
  const byPair = new Map(links.map((link) => [`${link.source} ${link.target}`, link]));
  const pairs = new Map<string, { readonly edge: string; readonly link: Link }>();
  for (const { key, faded } of [...edges].sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))) {
    const chosen = selectionOfEdge(key);
    const pair = chosen.kind === "link" ? `${chosen.source} ${chosen.target}` : "";
    const link = byPair.get(pair);
    if (!faded && link !== undefined && !pairs.has(pair)) pairs.set(pair, { edge: key, link });
  }
  return [...pairs.values()].map((note, index) => ({ number: index + 1, ...note }));
}

export interface Receipts {
  readonly title: string;
  readonly svg: string;
  readonly notes: readonly Note[];
  readonly turtle: string;
}

/**
 * A page to be checked by hand and offline: the picture with numbers on its arrows, under each number the words that it
 * rests on and their offsets, and the Turtle of it all.
 */
export async function receiptsPage(projection: Projection, { title, svg, notes, turtle }: Receipts): Promise<string> {
  const style = `body{max-width:1100px;margin:2rem auto;padding:0 1rem;font:16px/1.5 Georgia,serif;color:#20262c;background:#fff}svg{width:100%;height:auto}h2{font-size:1.1rem;margin:1.6rem 0 .3rem}li{margin:.3rem 0;overflow-wrap:anywhere}pre{overflow:auto;font-size:12px;background:#f5f4f0;padding:1rem}small{color:#5a6570}`;
  const policy = `default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...(await sha256(style))))}'; base-uri 'none'; form-action 'none'`;
  const sections = notes.map(({ number, link }) => {
    const heading = `${number}. ${labelOf(projection, link.source)} → ${labelOf(projection, link.target)}`;
    const receipts = cardsOf(projection, link).map((card) => `<li>${escaped(citationOf(projection, card))}</li>`);
    return `<h2 id="note-${number}">${escaped(heading)}</h2>\n<ul>\n${receipts.join("\n")}\n</ul>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${svg}
<p>Every arrow is a claim that somebody makes, not a fact. Its number leads to the words below; offsets count Unicode code points of the article’s text.</p>
${sections.join("\n")}
<h2>The same as RDF</h2>
<p><small>Graph ${projection.key}; SHA-256 of the Turtle ${hexadecimal(await sha256(turtle))}</small></p>
<details><summary>Turtle</summary><pre>${escaped(turtle)}</pre></details>
</body>
</html>
`;
}
