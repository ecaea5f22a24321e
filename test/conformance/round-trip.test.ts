import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Quad } from "@rdfjs/types";
import { expect } from "chai";
import fc from "fast-check";
import { DataFactory, Parser } from "n3";
import oxigraph from "oxigraph";
import { graph as emptyGraph, parse as parseByRdflib } from "rdflib";
import { defaultBase } from "../../src/model/vocabulary.ts";
import { lineOf } from "../../src/query/ntriples.ts";
import { packageFolder } from "../../src/tools.ts";
import { withTripleTerms } from "../../src/write/rdf12.ts";
import { extensionOf, type Format, type GraphPart, writeGraph } from "../../src/write/syntax.ts";
import { writeTurtle } from "../../src/write/turtle.ts";

const { namedNode, literal, quad } = DataFactory;
const sample = new Parser().parse(readFileSync(join(packageFolder, "test", "query", "sample.ttl"), "utf8")) as Quad[];

/** Other people's readers: text → quads as sorted lines, graph last. */
type Reader = (text: string, format: Format) => Promise<readonly string[]>;

/** Tags of languages are the same in either case (RDF 1.1 Concepts, §3.3), and readers differ. */
const line = (subject: Quad["subject"], predicate: Quad["predicate"], object: Quad["object"], graph: string) =>
  `${lineOf({ subject, predicate, object } as Quad).replace(/@[A-Za-z-]+ \.$/, (tag) => tag.toLowerCase())} ${graph}`;
const linesOf = (quads: Iterable<Quad>) =>
  [
    ...new Set(
      [...quads].map(({ subject, predicate, object, graph }) => line(subject, predicate, object, graph.value)),
    ),
  ].sort();

const mediaTypes = {
  turtle: "text/turtle",
  trig: "application/trig",
  nquads: "application/n-quads",
  jsonld: "application/ld+json",
} as const;

const byN3: Reader = async (text, format) => linesOf(new Parser({ format: mediaTypes[format] }).parse(text) as Quad[]);

const byOxigraph: Reader = async (text, format) =>
  linesOf(oxigraph.parse(text, { format: mediaTypes[format] }) as unknown as Quad[]);

const byRdflib: Reader = async (text, format) => {
  const store = emptyGraph();
  await new Promise<void>((resolve, reject) =>
    parseByRdflib(text, store, "http://x/", mediaTypes[format], (error: unknown) =>
      error ? reject(error) : resolve(),
    ),
  );
  return linesOf(
    store.statements.map(
      ({ subject, predicate, object, graph }) =>
        quad(subject as never, predicate as never, object as never, graph as never) as Quad,
    ),
  )
    .map(
      // rdflib calls the default graph by the address it was read from, and writes the boolean "true" as "1".
      (read) =>
        read
          .replace(/ (?:http:\/\/x\/|chrome:theSession)$/, " ")
          .replace(
            '"1"^^<http://www.w3.org/2001/XMLSchema#boolean>',
            '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>',
          ),
    )
    .sort();
};

const readers: readonly (readonly [name: string, reader: Reader, formats: readonly Format[]])[] = [
  ["n3", byN3, ["turtle", "trig", "nquads"]],
  ["oxigraph", byOxigraph, ["turtle", "trig", "nquads", "jsonld"]],
  ["rdflib", byRdflib, ["turtle", "jsonld"]],
];

const graphs: readonly GraphPart[] = [
  { graph: `${defaultBase}graph/a`, quads: sample.slice(0, 200) },
  { quads: sample.slice(200) },
];
/** As the syntax keeps them: Turtle has no named graphs. */
const expected = (parts: readonly GraphPart[], format: Format) =>
  linesOf(
    parts.flatMap(({ graph, quads }) =>
      quads.map(
        ({ subject, predicate, object }) =>
          quad(
            subject as never,
            predicate as never,
            object as never,
            (graph === undefined || format === "turtle" ? DataFactory.defaultGraph() : namedNode(graph)) as never,
          ) as Quad,
      ),
    ),
  );

describe("What we write, others read as the same triples", () => {
  for (const [name, reader, formats] of readers)
    for (const format of formats)
      it(`.${extensionOf(format)} by ${name}`, async () => {
        const parts = name === "rdflib" ? [{ quads: sample }] : graphs;
        expect(await reader(writeGraph(parts, format, defaultBase), format)).to.deep.equal(expected(parts, format));
      });

  it(".ttl of RDF 1.2, with its triple terms, by n3 and by oxigraph", () => {
    const turtle = writeTurtle(withTripleTerms(sample), defaultBase);
    expect(turtle.slice(0, turtle.indexOf("\n"))).to.equal('@version "1.2".');
    const reifying = (quads: readonly Quad[]) =>
      quads
        .filter(({ predicate }) => predicate.value.endsWith("#reifies"))
        .map(({ subject, object }) =>
          [subject, ...(object.termType === "Quad" ? [object.subject, object.predicate, object.object] : [])]
            .map(({ value }) => value.replace(/^.*\//, ""))
            .join(" "),
        )
        .sort();
    const triples = [
      "pk-host-forces-us_d578b03d201d PK host-forces US",
      "pk-refuse-basing-us_c6aad5b16f94 PK refuse-basing US",
      "taliban-control-territory-af_2186356ba78f taliban control-territory AF",
    ];
    expect(reifying(new Parser().parse(turtle) as Quad[])).to.deep.equal(triples);
    expect(reifying(oxigraph.parse(turtle, { format: "text/turtle" }) as unknown as Quad[])).to.deep.equal(triples);
    expect(writeTurtle(new Parser().parse(turtle) as Quad[], defaultBase)).to.equal(turtle);
  });

  // Whatever an article says is a literal one day: quotes, backslashes, line ends, controls, other scripts, emoji.
  const words = fc.string({ unit: "binary", maxLength: 20 }).filter((text) => !/\p{Cs}/u.test(text));
  const local = fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/);
  const iri = fc.oneof(
    local.map((name) => `${defaultBase}person/${name}`),
    local.map((name) => `http://x/${name}#${name}`),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  );
  const object = fc.oneof(
    iri.map((value) => namedNode(value)),
    words.map((value) => literal(value)),
    fc.tuple(words, fc.constantFrom("en", "de-AT", "ar")).map(([value, language]) => literal(value, language)),
    fc.integer().map((value) => literal(String(value), namedNode("http://www.w3.org/2001/XMLSchema#integer"))),
    fc
      .constantFrom("0.50", "1.", "-3", "INF", "007")
      .map((value) => literal(value, namedNode("http://www.w3.org/2001/XMLSchema#decimal"))),
    fc.boolean().map((value) => literal(String(value), namedNode("http://www.w3.org/2001/XMLSchema#boolean"))),
  );
  const triple = fc.tuple(iri, iri, object).map(([s, p, o]) => quad(namedNode(s), namedNode(p), o) as Quad);
  const part = fc.record({ graph: iri, quads: fc.array(triple, { maxLength: 6 }) });

  for (const format of ["turtle", "trig", "nquads", "jsonld"] as const)
    it(`whatever stands in it: .${extensionOf(format)}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(part, { maxLength: 3 }), async (parts) => {
          const text = writeGraph(parts, format, defaultBase);
          expect(await byOxigraph(text, format)).to.deep.equal(expected(parts, format));
          if (format !== "jsonld") expect(await byN3(text, format)).to.deep.equal(expected(parts, format));
        }),
        { numRuns: 150, seed: 7 },
      );
    });
});
