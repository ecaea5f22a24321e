import type { Chosen } from "../../src/write/projection/links.ts";
import { letters, middleOf, type Stage } from "../graph/marks.ts";
import type { Renderer } from "../graph/renderer.ts";
import type { Store } from "../state/store.ts";
import { bibtexOf, markdownOf } from "./citations.ts";
import { csvOf } from "./csv.ts";
import { decisionsFile } from "./decisions.ts";
import { gexfOf } from "./gexf.ts";
import { notesOf, receiptsPage } from "./receipts.ts";
import { standalonePage } from "./standalone.ts";
import { subsetOf } from "./subset.ts";
import { svgOf } from "./svg.ts";
import { linesOf, turtleOf } from "./turtle.ts";

/** A form in which one can take away what is shown. */
export interface Form {
  readonly name: string;
  readonly file: string;
  /** Made from the drawing: not there without it. */
  readonly drawn: boolean;
  readonly make: (source: Source) => Promise<Blob | string> | Blob | string;
}

export interface Source {
  readonly store: Store;
  readonly chosen: Chosen;
  readonly renderer: Renderer | undefined;
}

export const forms: readonly Form[] = [
  { name: "Picture, PNG", file: "claimgraph.png", drawn: true, make: ({ renderer }) => pngOf(renderer) },
  { name: "Picture, SVG", file: "claimgraph.svg", drawn: true, make: (source) => drawing(source) },
  { name: "Picture with receipts, HTML", file: "receipts.html", drawn: true, make: receipts },
  {
    name: "Graph, GEXF",
    file: "claimgraph.gexf",
    drawn: false,
    make: ({ store }) => gexfOf(store.projection, store.scene.value),
  },
  {
    name: "Claims, CSV",
    file: "claims.csv",
    drawn: false,
    make: ({ store, chosen }) => csvOf(store.projection, chosen),
  },
  {
    name: "Claims with provenance, Turtle",
    file: "claims.ttl",
    drawn: false,
    make: ({ store, chosen }) => turtleOf(document, store.projection, chosen),
  },
  {
    name: "Claims, JSON",
    file: "claims.json",
    drawn: false,
    make: ({ store, chosen }) => `${JSON.stringify(subsetOf(store.projection, chosen), null, 1)}\n`,
  },
  {
    name: "Citations, Markdown",
    file: "citations.md",
    drawn: false,
    make: ({ store, chosen }) => markdownOf(store.projection, chosen),
  },
  {
    name: "Citations, BibTeX",
    file: "citations.bib",
    drawn: false,
    make: ({ store, chosen }) => bibtexOf(store.projection, chosen),
  },
  {
    name: "Corrections for the next build, Turtle",
    file: "decisions.ttl",
    drawn: false,
    make: ({ store }) => decisionsFile(store.projection, store.corrections.value),
  },
  {
    name: "This part as its own page, HTML",
    file: "claimgraph-part.html",
    drawn: false,
    make: async ({ store, chosen }) =>
      standalonePage(document, subsetOf(store.projection, chosen), await linesOf(document, store.projection, chosen)),
  },
];

/** Hand a file to the reader, as a download. */
export async function save(form: Form, source: Source): Promise<void> {
  const made = await form.make(source);
  const address = URL.createObjectURL(made instanceof Blob ? made : new Blob([made], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = form.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function pngOf(renderer: Renderer | undefined): Promise<Blob> {
  return new Promise((resolve, reject) => {
    if (renderer === undefined) return reject(new Error("There is no drawing to take a picture of."));
    renderer.picture().toBlob((blob) => {
      if (blob === null) reject(new Error("The browser gave no picture."));
      else resolve(blob);
    }, "image/png");
  });
}

function drawing({ store, renderer }: Source, notes?: ReadonlyMap<string, number>): string {
  if (renderer === undefined) throw new Error("There is no drawing to take a picture of.");
  const { shown, of, what } = store.showing.value;
  const context = document.createElement("canvas").getContext("2d");
  const measure = (text: string, size: number, weight: number) => {
    if (context === null) return text.length * size * 0.55;
    context.font = `${weight} ${size}px ${letters}`;
    return context.measureText(text).width;
  };
  return svgOf(store.scene.value, stageOf(renderer), {
    title: `Claims, not facts: ${shown} of ${of} ${what}`,
    description: `Graph ${store.projection.key}; ${location.hash}`,
    measure,
    ...(notes === undefined ? {} : { notes }),
  });
}

function stageOf(renderer: Renderer): Stage {
  const { positionOf } = renderer;
  return {
    ...renderer.size(),
    positionOf,
    middleOf: (edge) => middleOf(edge, positionOf),
    radiusOf: ({ key }) => renderer.radiusOf(key),
  };
}

async function receipts(source: Source): Promise<string> {
  const { store } = source;
  const notes = notesOf(store.scene.value.edges, store.links.value);
  const chosen = {
    claims: notes.flatMap(({ link }) => link.claims),
    statements: notes.flatMap(({ link }) => link.statements),
  };
  return receiptsPage(store.projection, {
    title: "Claims and their receipts",
    svg: drawing(source, new Map(notes.map(({ edge, number }) => [edge, number]))),
    notes,
    turtle: await turtleOf(document, store.projection, chosen),
  });
}
