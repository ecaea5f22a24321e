import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { Parser } from "n3";
import { build } from "../src/build.ts";
import { query } from "../src/query/query.ts";
import { verify } from "../src/query/verify.ts";
import { packageFolder } from "../src/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "claimgraph-across-"));
after(() => rmSync(folder, { recursive: true }));

const quoted =
  '"Ghana is leaving the river. But at the same time, it is holding talks with all the neighbors of the river on creating some depots for pulling out boats from there, and of course, on opening centers that could admit families from the islands"';
const flood =
  "The governor of the northern province met the fishermen of three villages on the shore and promised to rebuild the two bridges that the flood had carried away in the night of the storm, before the rains come back.";

/** Invented: an agency and an outlet on one press conference, a paper that prints the agency's flood story, a dispute. */
const stories = {
  "agency.txt": `date 2023-05-17 LAGOS, May 17. /ANP/. Ghana is trying to push into the northern fields, Nigerian Defense Minister Dmitry Okonjov told reporters on Wednesday.

${quoted}, Okonjov said.
`,
  "outlet.txt": `Ghana pushing into northern fields: Nigeria

Nigerian Defense Minister Dmitri Okonjov made the remarks on Wednesday.

${quoted}, Okonjov said.

Boko Haram also claims to have seized control of 60 percent of Cameroon's border crossings. The government in Yaounde has dismissed that claim.

Boko Haram claims to have seized control of 55 percent of Cameroon's border crossings.
`,
  "flood.txt": `Bridges to be rebuilt\n\n${flood}\n`,
  "copy.txt": `Governor promises new bridges\n\n${flood}\n\nNo price was named.\n`,
} as const;
const meta = `file,outlet,date
flood.txt,Northern News,2023-05-01
copy.txt,Southern Star,2023-05-03
`;

const accusations = {
  "a.txt": "Attack\n\nForeign Minister Dmitri Halvorsen of Norway said on Monday that Sweden had attacked Finland.\n",
  "b.txt": "Stockholm responds\n\nSweden denied that it had attacked Finland.\n",
  "c.txt": "Copenhagen\n\nDenmark confirmed that Sweden had attacked Finland.\n",
} as const;

describe("An accusation in one article", function () {
  this.timeout(120_000);

  it("is denied in another and confirmed in a third", async () => {
    const [input, out] = [join(folder, "accused"), join(folder, "answered")];
    mkdirSync(input);
    for (const [name, text] of Object.entries(accusations)) writeFileSync(join(input, name), text);
    await build([input], { out });
    const content = readFileSync(join(out, "graph.ttl"), "utf8");
    const answer = await query(
      [{ content, format: "text/turtle" }],
      `PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?who ?answer ?whom WHERE { VALUES ?answer { cg:denies cg:confirms } ?claim ?answer ?other .
        ?claim cg:source/skos:prefLabel ?who . ?other cg:source/skos:prefLabel ?whom } ORDER BY ?who ?whom`,
    );
    const rows = answer.kind === "bindings" ? answer.rows : [];
    expect(
      rows.map((row) => ["who", "answer", "whom"].map((name) => row[name]?.value.replace(/.*#/, "")).join(" ")),
    ).to.deep.equal(["Denmark confirms Dmitri Halvorsen", "Sweden denies Denmark", "Sweden denies Dmitri Halvorsen"]);
  });
});

describe("Articles of other countries and people", function () {
  this.timeout(120_000);
  const out = join(folder, "out");
  let graph = "";
  const ask = async (sparql: string): Promise<readonly string[]> => {
    const prefixes = `PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <http://schema.org/> PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>`;
    const answer = await query([{ content: graph, format: "text/turtle" }], `${prefixes} ${sparql}`);
    if (answer.kind !== "bindings") throw new Error(`${answer.kind} found, expected rows`);
    return answer.rows.map((row) => answer.variables.map((name) => row[name]?.value ?? "").join(" | "));
  };

  before(async () => {
    const input = join(folder, "in");
    mkdirSync(input);
    for (const [name, text] of Object.entries(stories)) writeFileSync(join(input, name), text);
    writeFileSync(join(folder, "meta.csv"), meta);
    await build([input], { out, meta: join(folder, "meta.csv") });
    graph = readFileSync(join(out, "graph.ttl"), "utf8");
  });

  it("have one minister with both spellings", async () => {
    expect(
      await ask(`SELECT DISTINCT ?name WHERE { ?one rdfs:label "Dmitry Okonjov"@en ; owl:sameAs* ?same . ?same rdfs:label ?name
        FILTER CONTAINS(?name, " ") } ORDER BY ?name`),
    ).to.deep.equal(["Dmitri Okonjov", "Dmitry Okonjov"]);
  });

  it("have one quotation of his with two statements", async () => {
    expect(
      await ask(`SELECT (COUNT(DISTINCT ?statement) AS ?statements) (COUNT(DISTINCT ?article) AS ?articles) WHERE {
        ?first schema:text ?words FILTER STRSTARTS(?words, "Ghana is leaving the river. But")
        ?first owl:sameAs* ?quotation . ?statement cg:quotes ?quotation ; cg:reportedIn ?article }`),
    ).to.deep.equal(["2 | 2"]);
  });

  it("have the claim of the border disputed, with both sides; another number is another claim, linked", async () => {
    expect(
      await ask(`SELECT ?status ?for ?against WHERE { ?assessment cg:about ?proposition ; cg:status ?status .
        ?proposition cg:quantity "60"^^xsd:decimal . ?one cg:proposition ?proposition ; cg:polarity cg:Positive ; cg:source/skos:prefLabel ?for .
        ?other cg:denies ?one ; cg:source/skos:prefLabel ?against }`),
    ).to.deep.equal(["https://w3id.org/claimgraph/ns#Disputed | Boko Haram | Government of Cameroon"]);
    expect(
      await ask(`SELECT ?status ?reason WHERE { ?assessment cg:about ?proposition ; cg:status ?status . ?proposition cg:quantity "55"^^xsd:decimal .
        ?link cg:links ?proposition, ?disputed ; cg:reason ?reason . ?disputed cg:quantity "60"^^xsd:decimal }`),
    ).to.deep.equal(["https://w3id.org/claimgraph/ns#SingleSource | https://w3id.org/claimgraph/ns#OtherQuantity"]);
  });

  it("are known to share the passage, word for word, and where it stands in each", async () => {
    const passages = await ask(`SELECT (SUBSTR(?text, ?begin + 1, ?end - ?begin) AS ?words) WHERE {
      ?link cg:relation cg:sharesTextWith ; cg:passage ?passage .
      ?passage nif:beginIndex ?begin ; nif:endIndex ?end ; nif:referenceContext/nif:isString ?text } ORDER BY ?words`);
    const speech = quoted.slice(1, -1);
    expect(passages).to.have.lengthOf(4);
    expect(passages.filter((words) => words.includes(speech))).to.have.lengthOf(2);
    expect(passages.filter((words) => words === flood.slice(0, -1))).to.have.lengthOf(2);
  });

  it("are derived from one another only where the days of a copy tell", async () => {
    expect(
      await ask(`SELECT ?copy ?from WHERE { ?one a schema:NewsArticle ; prov:wasDerivedFrom ?other .
        ?one schema:headline ?copy . ?other schema:headline ?from }`),
    ).to.deep.equal(["Governor promises new bridges | Bridges to be rebuilt"]);
  });

  it("count as one report where they are copies", async () => {
    const counts = await ask(`SELECT DISTINCT ?articles ?independent WHERE { ?assessment cg:articles ?articles ;
      cg:independentArticles ?independent FILTER (?articles > ?independent) }`);
    const shared =
      await ask(`SELECT ?proposition WHERE { ?claim cg:proposition ?proposition ; cg:reportedIn/schema:headline "Bridges to be rebuilt"@en .
      ?same cg:proposition ?proposition ; cg:reportedIn/schema:headline "Governor promises new bridges"@en }`);
    expect(counts).to.deep.equal(shared.length > 0 ? ["2 | 1"] : []);
  });

  it("keep every span, shape and rule of the ontology", async () => {
    expect(await verify(new Parser().parse(graph), { ontology: join(packageFolder, "ontology") })).to.deep.equal([]);
  });
});
