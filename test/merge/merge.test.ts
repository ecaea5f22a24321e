import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Quad } from "@rdfjs/types";
import { expect } from "chai";
import fc from "fast-check";
import { claimHash } from "../../src/map/claims.ts";
import { nameOfContent } from "../../src/map/propositions.ts";
import { defaultBase } from "../../src/model/vocabulary.ts";
import type { RdfDocument } from "../../src/query/load.ts";
import { readSources } from "../../src/query/load.ts";
import { type Merged, merge } from "../../src/query/merge/merge.ts";
import { reportOf } from "../../src/query/merge/report.ts";
import { packageFolder } from "../../src/tools.ts";
import { writeGraph } from "../../src/write/syntax.ts";

const here = join(packageFolder, "test", "merge");
const sample = join(packageFolder, "test", "query", "sample.ttl");
const foreign = ["wikidata.ttl", "ftm.nt", "page.jsonld", "countries.rdf"].map((file) => join(here, file));
const options = { base: defaultBase, propositionName: nameOfContent, claimHash, assess: () => [], link: () => [] };

const merged = async (files: readonly string[]) => merge(await readSources(files), options);
const turtle = (text: string, file = "theirs.ttl"): RdfDocument => ({ file, content: text, format: "text/turtle" });
const trig = ({ quads }: Merged) => writeGraph([{ quads }], "trig", defaultBase);
/** Of a file's bytes, at the end of its graph's name. */
const digest = /(?<=(?:graph:|genid\/)[a-z-]+)_[0-9a-f]{8}/g;
/** Triples of one subject, for the eye. */
const about = (quads: readonly Quad[], subject: string) => [
  ...new Set(
    quads
      .filter((quad) => quad.subject.value === subject)
      .map(
        ({ predicate, object, graph }) =>
          `${graph.value.replace(/^.*\/|_[0-9a-f]{8}$/g, "")} ${predicate.value} ${object.value}`,
      )
      .sort(),
  ),
];

describe("Merging with other people's data", () => {
  it("reports what meets, what is in conflict and what is new", async () => {
    const all = await merged([sample, join(here, "links.ttl"), join(here, "second-opinion.ttl"), ...foreign]);
    expect(reportOf(all, defaultBase).replace(digest, "").split("\n")).to.deep.equal([
      "countries.rdf: 12 triples in graph:countries; 0 new things",
      "ftm.nt: 7 triples in graph:ftm; 1 new thing",
      "links.ttl: 5 triples in graph:links; 0 new things",
      "page.jsonld: 12 triples in graph:page; 2 new things",
      "sample.ttl: 442 triples in graph:sample; 69 new things",
      "second-opinion.ttl: 15 triples in graph:second-opinion; 1 new thing",
      "wikidata.ttl: 14 triples in graph:wikidata; 1 new thing",
      "joined: 7 things that several datasets speak of",
      "  <http://example.org/countries#UZB> = wd:Q265 = <https://w3id.org/claimgraph/.well-known/genid/page/c14n2>  (countries.rdf, page.jsonld)",
      "  country:AF = <http://example.org/countries#AFG> = wd:Q889  (countries.rdf, sample.ttl, second-opinion.ttl, wikidata.ttl)",
      "  country:PK = <http://example.org/countries#PAK> = wd:Q843  (countries.rdf, sample.ttl, wikidata.ttl)",
      "  country:RU = wd:Q159  (ftm.nt, sample.ttl, wikidata.ttl)",
      "  organization:taliban = organization:the-taliban  (sample.ttl, second-opinion.ttl)",
      "  person:sergei-lavrov = <http://example.org/entity/lavrov-1> = wd:Q58217  (ftm.nt, sample.ttl, wikidata.ttl)",
      "  proposition:taliban-control-territory-af_2186356ba78f  (sample.ttl, second-opinion.ttl)",
      "conflicting: 0 sets of names left apart",
      "named anew after their content: 2 propositions and claims",
      "second-opinion.ttl: left out 1 triple that would define cg:Claim anew",
    ]);
  });

  it("gives one thing one name, and keeps who says what of it in graphs", async () => {
    const { quads } = await merged([sample, join(here, "links.ttl"), ...foreign]);
    const schema = "http://schema.org/";
    const rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    expect(about(quads, `${defaultBase}country/PK`)).to.deep.equal([
      `countries ${schema}identifier PK`,
      `countries ${schema}name Pakistan`,
      `countries http://www.w3.org/1999/02/22-rdf-syntax-ns#type ${schema}Country`,
      "links http://www.w3.org/2004/02/skos/core#exactMatch http://example.org/countries#PAK",
      "links http://www.w3.org/2004/02/skos/core#exactMatch http://www.wikidata.org/entity/Q843",
      `sample http://www.w3.org/1999/02/22-rdf-syntax-ns#type ${schema}Country`,
      `sample ${rdfs}label Pakistan`,
      "sample http://www.w3.org/2004/02/skos/core#prefLabel Pakistan",
      "wikidata http://www.w3.org/1999/02/22-rdf-syntax-ns#type http://wikiba.se/ontology#Item",
      `wikidata ${rdfs}label Pakistan`,
      "wikidata http://www.w3.org/2004/02/skos/core#altLabel Islamic Republic of Pakistan",
      "wikidata http://www.wikidata.org/prop/direct/P297 PK",
      "wikidata http://www.wikidata.org/prop/direct/P36 http://www.wikidata.org/entity/Q1362",
      `wikidata http://www.wikidata.org/prop/direct/P47 ${defaultBase}country/AF`,
    ]);
    expect(
      quads.filter(({ subject, object }) => [subject, object].some(({ termType }) => termType === "BlankNode")),
    ).to.deep.equal([]);
  });

  it("names anew what is named after its content, so that equal propositions meet", async () => {
    const { quads, renamed } = await merged([sample, join(here, "links.ttl"), join(here, "second-opinion.ttl")]);
    const proposition = `${defaultBase}proposition/taliban-control-territory-af_2186356ba78f`;
    expect(renamed.get(`${defaultBase}proposition/the-taliban-control-territory-af_000000000000`)).to.equal(
      proposition,
    );
    const claims = quads.filter(
      ({ predicate, object }) => predicate.value.endsWith("#proposition") && object.value === proposition,
    );
    expect(
      claims.map(({ subject }) => subject.value.replace(/^.*claim\//, "").replace(/_[^_]*$/, "")).sort(),
    ).to.deep.equal([
      "gazette_00000000c3_00000000_0-40",
      "ledger_00000000a1_535bdc1e_202-253",
      "ledger_00000000a1_535bdc1e_255-285",
    ]);
  });

  it("reads the JSON-LD of a web page, and runs none of its scripts", async () => {
    const { quads, datasets } = await merged([join(here, "page.html")]);
    expect(datasets.map((dataset) => dataset.quads.length)).to.deep.equal([8]);
    expect(about(quads, "https://courier.example/ministers")).to.deep.equal([
      "page http://schema.org/about http://www.wikidata.org/entity/Q265",
      "page http://schema.org/headline Ministers to meet in Tashkent",
      "page http://www.w3.org/1999/02/22-rdf-syntax-ns#type http://schema.org/NewsArticle",
    ]);
  });

  it("of several names of ours keeps the one that most is said of, and says why they are one", async () => {
    const said =
      "@prefix person: <https://w3id.org/claimgraph/person/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix cg: <https://w3id.org/claimgraph/ns#> .";
    const claimed = `${said} person:z a <http://schema.org/Person> ; <http://x/p> 1 . <http://x/other> <http://x/knows> person:a . person:a owl:sameAs person:z .`;
    const why: string[] = [];
    const link = (one: string, other: string) => {
      why.push(`${one.slice(-1)} ${other.slice(-1)}`);
      return [];
    };
    const { joined, quads } = await merge([turtle(claimed)], { ...options, link });
    expect(joined).to.deep.equal([{ name: `${defaultBase}person/z`, others: [`${defaultBase}person/a`] }]);
    expect(about(quads, "http://x/other").map((line) => line.split(" ")[2])).to.deep.equal([`${defaultBase}person/z`]);
    expect(why).to.deep.equal(["a z"]);
    const reasoned = `${claimed} <https://w3id.org/claimgraph/link/000000000000> cg:links person:a, person:z .`;
    expect(
      about((await merge([turtle(reasoned)], { ...options, link })).quads, `${defaultBase}link/000000000000`).map(
        (line) => line.slice(-1),
      ),
    ).to.deep.equal(["a", "z"]);
    expect(why).to.deep.equal(["a z"]);
  });

  it("gives the same bytes whatever the order of files and of triples", async () => {
    const documents = await readSources([sample, join(here, "links.ttl"), ...foreign]);
    const expected = trig(await merge(documents, options));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...documents], { minLength: documents.length }), async (shuffled) => {
        expect(trig(await merge(shuffled, options))).to.equal(expected);
      }),
      { numRuns: 5, seed: 1 },
    );
    const lines = "[] a <http://x/A> .\n<http://x/a> <http://x/p> [ <http://x/q> 1 ], [ <http://x/q> 2 ] .".split("\n");
    const graphs = (order: readonly string[]) => merge([turtle(order.join("\n"))], options);
    const bare = async (order: readonly string[]) => trig(await graphs(order)).replaceAll(/theirs_[0-9a-f]{8}/g, "");
    expect(await bare([...lines].reverse())).to.equal(await bare(lines));
  });

  it("merges what it merged into the same things", async () => {
    const once = await merged([sample, join(here, "links.ttl"), ...foreign]);
    const again = await merge([{ file: "merged.trig", content: trig(once), format: "application/trig" }], options);
    expect(again.joined).to.deep.equal(once.joined);
    const named = ({ quads }: Merged) =>
      writeGraph(
        [
          {
            quads: quads.filter(
              ({ graph }) => graph.value.startsWith(`${defaultBase}graph/`) && !graph.value.includes("/merged_"),
            ),
          },
        ],
        "trig",
        defaultBase,
      );
    expect(named(again)).to.equal(named(once));
  });

  const prefixes = `@prefix country: <${defaultBase}country/> . @prefix person: <${defaultBase}person/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix wd: <http://www.wikidata.org/entity/> . @prefix schema: <http://schema.org/> . @prefix : <http://x/> .\n`;
  const conflicts: readonly (readonly [what: string, triples: string, names: readonly string[], reason: string])[] = [
    [
      "two Wikidata items",
      ":a skos:exactMatch wd:Q843, wd:Q668 .",
      ["http://www.wikidata.org/entity/Q668", "http://www.wikidata.org/entity/Q843", "http://x/a"],
      "2 Wikidata items: Q668, Q843",
    ],
    [
      "two countries",
      ":a owl:sameAs country:PK, country:IN .",
      ["http://x/a", `${defaultBase}country/IN`, `${defaultBase}country/PK`],
      "2 countries: IN, PK",
    ],
    [
      "a person and a country",
      ":a a schema:Person ; owl:sameAs country:PK . country:PK a schema:Country .",
      ["http://x/a", `${defaultBase}country/PK`],
      "both a country and a person",
    ],
    [
      "a person of Wikidata and an organisation of ours",
      "wd:Q58217 <http://www.wikidata.org/prop/direct/P31> wd:Q5 . person:a a schema:NewsMediaOrganization ; skos:exactMatch wd:Q58217 .",
      ["http://www.wikidata.org/entity/Q58217", `${defaultBase}person/a`],
      "both a person and an organisation",
    ],
    [
      "contradictory decisions",
      "person:a owl:sameAs person:b . person:b owl:sameAs person:c . person:a owl:differentFrom person:c .",
      ["a", "b", "c"].map((name) => `${defaultBase}person/${name}`),
      `${defaultBase}person/a is said to be different from another of them`,
    ],
  ];
  for (const [what, triples, names, reason] of conflicts) {
    it(`leaves apart, and reports, ${what}`, async () => {
      const { quads, conflicts: found, joined } = await merge([turtle(prefixes + triples)], options);
      expect(found).to.deep.equal([{ names, reason }]);
      expect(joined).to.deep.equal([]);
      const subjects = new Set(quads.filter(({ graph }) => graph.value !== "").map(({ subject }) => subject.value));
      expect([...subjects].every((subject) => names.includes(subject))).to.equal(true);
    });
  }

  it("lets no dataset say what our terms mean, nor join a frame to a thing", async () => {
    const text = `@prefix cg: <https://w3id.org/claimgraph/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
      cg:Claim rdfs:subClassOf <http://x/Fact> . <http://x/Fact> a rdfs:Class . <https://w3id.org/claimgraph/frame/warn> owl:sameAs <http://x/threaten> .`;
    const { quads, datasets, joined } = await merge([turtle(text)], options);
    expect(datasets.flatMap(({ leftOut }) => leftOut.map(({ object }) => object.value))).to.deep.equal([
      "http://x/Fact",
    ]);
    expect(joined).to.deep.equal([]);
    expect(quads.some(({ subject }) => subject.value.startsWith("https://w3id.org/claimgraph/ns#"))).to.equal(false);
  });

  describe("bad input", function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), "claimgraph-merge-"));
    after(() => rmSync(folder, { recursive: true }));
    const run = (...words: readonly string[]) =>
      spawnSync(process.execPath, ["--import", "tsx", join(packageFolder, "src/main.ts"), "merge", ...words], {
        cwd: packageFolder,
        encoding: "utf8",
      });
    const faults: readonly (readonly [file: string, content: string, message: string])[] = [
      [
        "open.ttl",
        '@prefix : <http://x/> .\n:a :b "c .\n',
        "line 2, column 7: Unexpected end of file; expected Turtle",
      ],
      [
        "prefix.ttl",
        "<http://x/a> <http://x/b> z:c .",
        "line 1, column 27: The prefix z: has not been declared; expected Turtle",
      ],
      [
        "cut.nt",
        "<http://x/a> <http://x/b>\n",
        "line 2, column 1: line jumps are not allowed in the middle of triples; expected N-Triples",
      ],
      [
        "tag.rdf",
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n<rdf:Description>\n</rdf:RDF>',
        "line 3, column 10: ill-formed document: expected `</rdf:Description>`, but `</rdf:RDF>` was found; expected RDF/XML",
      ],
      [
        "bomb.rdf",
        '<!DOCTYPE r [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>\n<r/>',
        "the entity b holds other entities; expected plain text",
      ],
      [
        "file.rdf",
        '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hosts">]>\n<r/>',
        "the entity a stands in another file; expected its text here",
      ],
      ["comma.jsonld", '{"@id": "http://x/a",\n,}', "line 2, column 1: Object keys must be strings; expected JSON-LD"],
      [
        "script.html",
        '<html>\n<script type="application/ld+json">\n{"@id": "http://x/a",,}\n</script>',
        "line 3, column 22: Object keys must be strings; expected JSON-LD",
      ],
      ["words.html", "<html><p>Words.", "found no JSON-LD in it; expected a script of application/ld+json"],
      [
        "away.jsonld",
        '{"@context": "https://context.example/"}',
        "found the context https://context.example/, which stands elsewhere; expected it in the file",
      ],
    ];
    for (const [file, content, message] of faults) {
      it(`is named with its line and column: ${file}`, async () => {
        const path = join(folder, file);
        writeFileSync(path, content);
        const fault = await merged([sample, path]).catch((error: Error) => error.message);
        expect(fault).to.equal(`${path}: ${message}`);
      });
    }

    it("leaves the output as it was", () => {
      const [out, bad] = [join(folder, "merged.trig"), join(folder, "bad.ttl")];
      writeFileSync(out, "as it was");
      writeFileSync(bad, "not Turtle");
      const { status, stderr, stdout } = run(sample, bad, "--out", out);
      const fault = `${bad}: line 1, column 1: not is not a valid subject or graph name; expected Turtle\n`;
      expect([status, stdout, stderr]).to.deep.equal([1, "", fault]);
      expect(readFileSync(out, "utf8")).to.equal("as it was");
    });

    it("is refused with a word about its size where it is huge", async () => {
      const path = join(folder, "huge.nt");
      writeFileSync(path, "");
      truncateSync(path, 1024 ** 3);
      const fault = await merged([path]).catch((error: Error) => error.message);
      expect(fault).to.equal(`${path}: found 1024 MB; expected at most 256 MB: split it, or load it into a store`);
    });

    it("is wrong use where the output has no known ending", () => {
      const { status, stderr } = run(sample, "--out", join(folder, "merged.txt"));
      expect([status, stderr]).to.deep.equal([
        2,
        `${join(folder, "merged.txt")}: found the ending ".txt"; expected one of .ttl, .trig, .nq, .jsonld\n`,
      ]);
    });
  });
});
