import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { formatAnswer } from "../../src/query/format.ts";
import { openGraph } from "../../src/query/graph.ts";
import { filesOf, readSources } from "../../src/query/load.ts";
import { namedQueries, withValues } from "../../src/query/named.ts";
import { query } from "../../src/query/query.ts";
import { packageFolder } from "../../src/tools.ts";
import { scratch } from "../scratch.ts";

const folder = scratch();
const sample = await readSources([join(packageFolder, "test", "query", "sample.ttl")]);
const ask = (sparql: string, timeoutMs = 10_000) => query(sample, sparql, { timeoutMs });
const faultOf = async (sparql: string, timeoutMs?: number) =>
  ask(sparql, timeoutMs).then(
    () => "no fault",
    (error: Error) => error.message,
  );

describe("Asking a graph", () => {
  const selected =
    'SELECT ?person ?name ?age WHERE { ?person a schema:Person ; rdfs:label ?name OPTIONAL { ?person schema:age ?age } FILTER (CONTAINS(?name, "Khan")) } ORDER BY ?name';

  it("answers a SELECT as a table", async () => {
    expect(formatAnswer(await ask(selected), "table")).to.equal(
      `person             name        age
-----------------  ----------  ---
person:imran-khan  Imran Khan
person:imran-khan  Khan

2 rows
`,
    );
  });

  it("answers a SELECT as CSV", async () => {
    const quoting =
      'SELECT ?a ?b ?c { VALUES (?a ?b ?c) { ("one, \\"two\\"" <http://x/a> UNDEF) ("line\\nbreak" 5 "fünf"@de) } }';
    expect(formatAnswer(await ask(quoting), "csv")).to.equal(
      'a,b,c\r\n"one, ""two""",http://x/a,\r\n"line\nbreak",5,fünf\r\n',
    );
  });

  it("answers a SELECT as JSON", async () => {
    expect(JSON.parse(formatAnswer(await ask(selected), "json"))).to.deep.equal({
      head: { vars: ["person", "name", "age"] },
      results: {
        bindings: ["Imran Khan", "Khan"].map((name) => ({
          person: { type: "uri", value: "https://w3id.org/claimgraph/person/imran-khan" },
          name: { type: "literal", value: name, "xml:lang": "en" },
        })),
      },
    });
  });

  it("answers an ASK", async () => {
    const asked = await ask("ASK { ?claim a cg:Claim }");
    expect(formatAnswer(asked, "table")).to.equal("true\n");
    expect(JSON.parse(formatAnswer(asked, "json"))).to.deep.equal({ head: {}, boolean: true });
  });

  it("answers a CONSTRUCT as Turtle", async () => {
    const constructed = await ask(
      "CONSTRUCT { ?person a schema:Person ; rdfs:label ?name } WHERE { ?person a schema:Person ; rdfs:label ?name }",
    );
    expect(formatAnswer(constructed, "turtle")).to.equal(
      `@prefix person: <https://w3id.org/claimgraph/person/>.
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>.
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#>.
@prefix schema: <http://schema.org/>.

person:imran-khan a schema:Person;
    rdfs:label "Imran Khan"@en, "Khan"@en.
person:sergei-lavrov a schema:Person;
    rdfs:label "Lavrov"@en, "Sergei Lavrov"@en.
`,
    );
  });

  it("refuses a form that cannot hold the answer", async () => {
    const constructed = await ask("CONSTRUCT WHERE { ?person a schema:Person }");
    expect(() => formatAnswer(constructed, "csv")).to.throw(
      "CONSTRUCT and DESCRIBE give triples, which csv cannot hold; expected the format turtle",
    );
    const asked = await ask("ASK {}");
    expect(() => formatAnswer(asked, "turtle")).to.throw(
      "SELECT and ASK give no triples, which turtle needs; expected the format table, csv or json",
    );
  });

  it("says where a query is not SPARQL, counted in the lines of its author", async () => {
    expect(await faultOf("SELECT *\nWHERE {\n  ?s ?p }")).to.equal(
      "The query is not SPARQL 1.1: line 3, column 10: it cannot be read any further\n    ?s ?p }",
    );
    expect(await faultOf("SELECT ?x WHERE { ?x a <foo }")).to.equal(
      'The query is not SPARQL 1.1: line 1, column 30: expected ">"\n  SELECT ?x WHERE { ?x a <foo }',
    );
    expect(await faultOf("SELECT ?z (COUNT(?x) AS ?n) { ?x a ?y }")).to.equal(
      "The query is not SPARQL 1.1: line 1, column 40: The SELECT contains a variable that is unbound\n  SELECT ?z (COUNT(?x) AS ?n) { ?x a ?y }",
    );
    expect(await faultOf("SELECT * { ?s ex:knows ?o }")).to.equal(
      "The query is not SPARQL 1.1: line 1, column 15: the prefix ex: is not declared\n  SELECT * { ?s ex:knows ?o }",
    );
  });

  it("writes nothing, loads nothing, and asks nobody else", async () => {
    expect(await faultOf("INSERT DATA { <http://x/a> <http://x/b> 1 }")).to.match(
      /^The query is not SPARQL 1\.1: line 1, column 10: /,
    );
    expect(await faultOf("LOAD <http://127.0.0.1:9/a>")).to.match(/^The query is not SPARQL 1\.1: line 1/);
    expect(await faultOf("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")).to.equal(
      "The service <http://127.0.0.1:9/> is not supported",
    );
  });

  it("ends a query that does not end", async () => {
    const begun = Date.now();
    expect(
      await faultOf("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }", 300),
    ).to.equal(
      "The query took more than 0.3 s and was ended; expected an answer by then. Connect its patterns by shared variables, add a LIMIT, or allow more time.",
    );
    expect(Date.now() - begun).to.be.below(8_000);
  });

  it("does not fill the memory with an answer that nobody can read", async () => {
    expect(await faultOf("SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", 60_000)).to.equal(
      "the answer has more than 250000 rows; expected fewer: add a LIMIT",
    );
    const some = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 3";
    expect(formatAnswer(await ask(some), "csv").split("\r\n")).to.have.lengthOf(5);
    // Neither the SELECT within it nor one that it only speaks of makes it a SELECT.
    const graphs = "# SELECT\nCONSTRUCT { ?s ?p ?o } WHERE { { SELECT ?s ?p ?o { ?s ?p ?o } } }";
    const answer = await ask(graphs);
    expect(answer.kind === "quads" && answer.quads.length).to.equal(442);
  });

  it("answers several questions, and takes all graphs of a dataset together", async () => {
    const content = "<http://x/a> <http://x/p> 1 . <http://x/g> { <http://x/a> <http://x/p> 2 }";
    const graph = await openGraph([{ file: "two.trig", content, format: "application/trig" }]);
    const values = async (pattern: string) =>
      formatAnswer(await graph.ask(`SELECT ?v { ${pattern} } ORDER BY ?v`, 5_000), "csv");
    expect(await values("?s ?p ?v")).to.equal("v\r\n1\r\n2\r\n");
    expect(await values("GRAPH ?g { ?s ?p ?v }")).to.equal("v\r\n2\r\n");
    await graph.close();
  });

  it("names the file, line and column of RDF that cannot be read", async () => {
    const fault = await query(
      [{ file: "bad.ttl", content: "<http://x/a> <http://x/b>\n  z:c .", format: "text/turtle" }],
      "ASK {}",
    ).catch((error: Error) => error.message);
    expect(fault).to.equal(
      "bad.ttl: not text/turtle: Parser error at line 2 between columns 3 and 6: The prefix z: has not been declared",
    );
  });

  it("asks web pages and schema.org's JSON-LD as well, fetching nothing", async () => {
    const pages = await readSources(
      ["page.html", "page.jsonld"].map((file) => join(packageFolder, "test", "merge", file)),
    );
    const names = await query(pages, "SELECT DISTINCT ?name { ?thing schema:name ?name } ORDER BY ?name");
    expect(formatAnswer(names, "csv")).to.equal("name\r\nThe Example Courier\r\nUzbekistan\r\n");
  });

  it("says what is not there", async () => {
    const faults = await Promise.all(
      [join(folder, "none.ttl"), folder, join(folder, "a.txt")].map((path) => {
        if (path.endsWith("a.txt")) writeFileSync(path, "");
        return filesOf([path]).catch((error: Error) => error.message);
      }),
    );
    expect(faults).to.deep.equal([
      `${join(folder, "none.ttl")}: found nothing; expected an RDF file or a folder that build wrote`,
      `${folder}: found no graph in it; expected one of graph.ttl, graph.trig, graph.nq, graph.jsonld: run claimgraph build first`,
      `${join(folder, "a.txt")}: found the ending ".txt"; expected one of .ttl, .trig, .nt, .nq, .jsonld, .json, .rdf, .owl, .html`,
    ]);
  });
});

describe("A question with a name", () => {
  it("is SPARQL as it stands, and narrower with its parameters", async () => {
    writeFileSync(
      join(folder, "persons.rq"),
      "# Persons\n# All of them.\n# --name THING: called so\n# --since DAY: since then\nSELECT ?p WHERE {\n  #name ?p rdfs:label ?name .\n  #since FILTER (?day >= ?since)\n  ?p a schema:Person\n}\n",
    );
    const [persons] = await namedQueries(folder);
    if (persons === undefined) throw new Error("no query");
    expect({ ...persons, text: "" }).to.deep.equal({
      name: "persons",
      title: "Persons",
      parameters: [
        { name: "name", kind: "THING", meaning: "called so" },
        { name: "since", kind: "DAY", meaning: "since then" },
      ],
      text: "",
    });
    expect(withValues(persons, new Map([["name", ["<http://x/a>", '"b"']]]))).to.include(
      '{\n  VALUES ?name { <http://x/a> "b" } ?p rdfs:label ?name .\n  #since FILTER',
    );
  });

  it("has a title, and a line for each parameter", async () => {
    writeFileSync(join(folder, "persons.rq"), "SELECT * {}");
    expect(await namedQueries(folder).catch((error: Error) => error.message)).to.equal(
      `${join(folder, "persons.rq")}: expected "# " and a title on the first line`,
    );
    writeFileSync(join(folder, "persons.rq"), "# Persons\n# --name THING: called so\nSELECT * {}");
    expect(await namedQueries(folder).catch((error: Error) => error.message)).to.equal(
      `${join(folder, "persons.rq")}: expected a line "#name …" for the parameter --name`,
    );
  });
});
