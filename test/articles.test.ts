import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { expect } from "chai";
import { Parser } from "n3";
import { graph as emptyGraph, parse as parseTurtle } from "rdflib";
import { defaultBase, xsd } from "../src/model/vocabulary.ts";
import { layersOf, type Part, readAndUnderstand } from "../src/pipeline.ts";
import { openGraph } from "../src/query/graph.ts";
import { namedQueries } from "../src/query/named.ts";
import { verify } from "../src/query/verify.ts";
import { loadTools, packageFolder } from "../src/tools.ts";
import { writeGraph } from "../src/write/syntax.ts";

const options = { base: defaultBase, withText: true };
const tools = await loadTools();
const parts: Part[] = [];
for await (const { part } of readAndUnderstand([join(packageFolder, "articles")], tools, options))
  if (part !== undefined) parts.push(part);
const turtleOf = ({ quads }: Pick<Part, "quads">) => writeGraph([{ quads }], "turtle", defaultBase);

describe("The sample articles", () => {
  it("are five", () => {
    expect(parts).to.have.lengthOf(5);
  });

  for (const part of parts) {
    const name = basename(part.source.source.file, extname(part.source.source.file));
    const golden = join(packageFolder, "test", "articles", `${name}.ttl`);
    const changed = golden.replace(/\.ttl$/, ".changed.ttl");

    it(`${name} gives its golden Turtle`, () => {
      const turtle = turtleOf(part);
      const same = existsSync(golden) && readFileSync(golden, "utf8") === turtle;
      if (same) rmSync(changed, { force: true });
      else writeFileSync(changed, turtle);
      expect(same, `test/articles/${name}.changed.ttl is what it gives now; npm run goldens accepts it`).to.equal(true);
    });

    it(`${name} reads back as the same triples by n3`, () => {
      const again = new Parser().parse(turtleOf(part));
      expect(turtleOf({ quads: again })).to.equal(turtleOf(part));
    });

    it(`${name} reads back as the same triples by rdflib`, () => {
      const store = emptyGraph();
      parseTurtle(turtleOf(part), store, defaultBase, "text/turtle");
      const triples = (quads: readonly { subject: Term; predicate: Term; object: Term }[]) =>
        [
          ...new Set(quads.map(({ subject, predicate, object }) => [subject, predicate, object].map(termOf).join(" "))),
        ].sort();
      expect(triples(store.statements)).to.deep.equal(triples(part.quads));
    });
  }

  it("keep every span, shape and rule of the ontology", async () => {
    const { knowledge, links, derived } = layersOf(parts, tools, options);
    const quads = [...parts.flatMap((part) => part.quads), ...knowledge, ...links, ...derived];
    expect(await verify(quads, { ontology: join(packageFolder, "ontology") })).to.deep.equal([]);
  });

  it("answer every question that has a name", async () => {
    const { knowledge, links, derived } = layersOf(parts, tools, options);
    const all = [...parts, { quads: knowledge }, { quads: links }, { quads: derived }];
    const content = writeGraph(all, "nquads", defaultBase);
    const graph = await openGraph([{ content, format: "application/n-quads" }]);
    const silent: string[] = [];
    for (const { name, text } of await namedQueries(join(packageFolder, "ontology", "queries"))) {
      const answer = await graph.ask(text, 30_000);
      const found = answer.kind === "bindings" ? answer.rows : answer.kind === "quads" ? answer.quads : [];
      if (found.length === 0) silent.push(name);
    }
    await graph.close();
    expect(silent).to.deep.equal([]);
  });
});

interface Term {
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

/** rdflib writes the boolean "true" as "1". */
function termOf({ value, language, datatype }: Term): string {
  const lexical = datatype?.value === xsd.boolean && value === "1" ? "true" : value;
  return `${JSON.stringify(lexical)}${language === undefined ? "" : `@${language}`}^${datatype?.value ?? ""}`;
}
