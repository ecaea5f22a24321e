import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Quad } from "@rdfjs/types";
import { expect } from "chai";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parseHTML } from "linkedom";
import { Parser } from "n3";
import { packageFolder } from "../../src/tools.ts";
import { interchangeFormats, writeInterchange } from "../../src/write/interchange/interchange.ts";

const sample = readFileSync(join(packageFolder, "test", "query", "sample.ttl"), "utf8");
const read = (turtle: string) => new Parser().parse(turtle) as Quad[];
const quads = read(sample);
const base = "https://w3id.org/claimgraph/";
/** The sample with hostile words in a name: a formula, markup, and a sign that XML cannot hold. */
const hostile = read(sample.replace('rdfs:label "A senior official"@en', 'rdfs:label "=cmd()|<b>&\\u0001\\""@en'));

describe("Other forms of a graph", () => {
  it("rows of CSV: claims with quotes and sources", () => {
    const rows: Record<string, string>[] = parseCsv(writeInterchange(quads, "csv"), { columns: true });
    expect(
      rows.map(({ source, polarity, actor, frame, recipient, theme, quote }) =>
        [source, polarity, actor, frame, recipient, theme, quote].join(" | "),
      ),
    ).to.deep.equal([
      "Sergey Lavrov | positive | Pakistan | refuse basing | United States |  | Pakistan had refused to host US troops",
      "Imran Khan | negative | Pakistan | host forces |  | United States | We will not allow it",
      "Taliban | positive | Taliban | control territory |  | Afghanistan | The Taliban said they held 90 percent of the border",
      "Afghanistan | negative | Taliban | control territory |  | Afghanistan | Kabul dismissed that as untrue",
      "Evening Post | positive | Pakistan | refuse basing | United States |  | Pakistan has refused to host US troops",
      "A senior official | positive | United States | withdraw forces |  |  | A senior official said the US had left Bagram airfield on July 2",
    ]);
    expect(rows.at(-1)).to.deep.equal({
      source: "A senior official",
      voice: "quoted",
      polarity: "positive",
      actor: "United States",
      frame: "withdraw forces",
      recipient: "",
      theme: "",
      location: "Bagram airfield",
      topic: "",
      quantity: "",
      unit: "",
      certainty: "certain",
      temporality: "non-future",
      force: "assertive",
      class: "RETREAT",
      status: "single-source",
      earliest: "2021-07-02",
      latest: "2021-07-02",
      said_on: "",
      quote: "A senior official said the US had left Bagram airfield on July 2",
      outlet: "Evening Post",
      headline: "Khan: no bases",
      published: "2021-07-10",
      url: "",
      begin: "107",
      end: "171",
      rule: "withdraw-forces",
      confidence: "",
      source_iri: `${base}agent/post_00000000b2_senior-official`,
      proposition_iri: `${base}proposition/us-withdraw-forces-bagram-airfield_a4dbd449d7ee`,
      article_iri: `${base}article/post_00000000b2`,
      claim_iri: `${base}claim/post_00000000b2_096075cb_107-171_a3bfd99b`,
    });
  });

  it("plain JSON, names beside IRIs", () => {
    const { version, entities, claims } = JSON.parse(writeInterchange(quads, "json"));
    expect(version).to.equal(1);
    expect(entities.find(({ name }: { name: string }) => name === "Pakistan")).to.deep.equal({
      iri: `${base}country/PK`,
      type: "Country",
      name: "Pakistan",
      aliases: [],
      matches: ["http://www.wikidata.org/entity/Q843"],
    });
    expect(claims[0].topic).to.deep.equal({
      iri: `${base}proposition/pk-host-forces-us_d578b03d201d`,
      name: "Pakistan host forces United States",
    });
    expect(claims[3].denies).to.deep.equal([claims[2].claim]);
  });

  const network = (edges: Iterable<readonly [kind: string, from: string, to: string, label: string]>) =>
    [...edges]
      .map(([kind, from, to, label]) => `${kind}: ${from.replace(base, "")} → ${to.replace(base, "")} (${label})`)
      .sort();
  const edges = [
    "does: country/PK → country/US (host forces)",
    "does: country/PK → country/US (refuse basing)",
    "does: country/PK → country/US (refuse basing)",
    "does: organization/taliban → country/AF (control territory)",
    "does: organization/taliban → country/AF (control territory)",
    "says: agent/post_00000000b2_senior-official → country/US (withdraw forces)",
    "says: agent/post_00000000b2_senior-official → facility/bagram-airfield (withdraw forces)",
    "says: country/AF → organization/taliban (control territory)",
    "says: organization/taliban → country/AF (control territory)",
    "says: outlet/evening-post → country/PK (refuse basing)",
    "says: outlet/evening-post → country/US (refuse basing)",
    "says: person/imran-khan → country/PK (host forces)",
    "says: person/imran-khan → country/US (host forces)",
    "says: person/sergei-lavrov → country/PK (refuse basing)",
    "says: person/sergei-lavrov → country/US (refuse basing)",
  ];

  it("GEXF: entities and claims for Gephi", () => {
    const graph = parseGexf(MultiDirectedGraph, writeInterchange(quads, "gexf"));
    expect(network(graph.mapEdges((_, { kind, label }, from, to) => [kind, from, to, label] as const))).to.deep.equal(
      edges,
    );
    expect(graph.getNodeAttributes(`${base}country/AF`)).to.deep.equal({ label: "Afghanistan", type: "Country" });
  });

  it("GraphML: the same network", () => {
    const { document } = parseHTML(writeInterchange(quads, "graphml"));
    const datum = (edge: Element, key: string) => edge.querySelector(`data[key="${key}"]`)?.textContent ?? "";
    const found = [...document.querySelectorAll("edge")].map(
      (edge) =>
        [
          datum(edge, "edge_kind"),
          edge.getAttribute("source") ?? "",
          edge.getAttribute("target") ?? "",
          datum(edge, "edge_label"),
        ] as const,
    );
    expect(network(found)).to.deep.equal(edges);
  });

  it("FollowTheMoney: people, offices, articles, and claims as notes, not as events", () => {
    const entities = writeInterchange(quads, "ftm")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    expect(byId.get("country-PK")).to.deep.equal({
      id: "country-PK",
      schema: "PublicBody",
      properties: { name: ["Pakistan"], wikidataId: ["Q843"], country: ["pk"] },
    });
    expect(byId.get("office-imran-khan_prime-minister_PK")).to.deep.equal({
      id: "office-imran-khan_prime-minister_PK",
      schema: "Membership",
      properties: { member: ["person-imran-khan"], organization: ["country-PK"], role: ["prime minister"] },
    });
    expect(byId.get("claim-ledger_00000000a1_535bdc1e_135-155_f9e37759")).to.deep.equal({
      id: "claim-ledger_00000000a1_535bdc1e_135-155_f9e37759",
      schema: "Note",
      properties: {
        entity: ["person-imran-khan", "country-PK", "country-US"],
        description: ["Imran Khan: “We will not allow it”"],
        proof: ["article-ledger_00000000a1"],
        date: ["2021-07-09"],
      },
    });
    expect(entities.filter(({ schema }) => schema === "Event")).to.deep.equal([]);
  });

  it("claims ready to be reviewed: quoted assertions only, without a rating", () => {
    const { "@graph": claims } = JSON.parse(writeInterchange(quads, "claimreview"));
    expect(
      claims.map(({ author, text }: { author: { name: string }; text: string }) => `${author.name}: ${text}`),
    ).to.deep.equal([
      "Sergey Lavrov: Pakistan had refused to host US troops",
      "Taliban: The Taliban said they held 90 percent of the border",
      "Afghanistan: Kabul dismissed that as untrue",
      "A senior official: A senior official said the US had left Bagram airfield on July 2",
    ]);
    expect(claims[0].appearance).to.deep.equal({
      "@type": "NewsArticle",
      "@id": `${base}article/ledger_00000000a1`,
      headline: "Bases: Pakistan says no to the 🇺🇸",
      datePublished: "2021-07-09",
      publisher: { "@type": "Organization", "@id": `${base}outlet/daily-ledger`, name: "The Daily Ledger" },
    });
  });

  it("let no word become a formula or markup", () => {
    const rows: Record<string, string>[] = parseCsv(writeInterchange(hostile, "csv"), { columns: true });
    expect(rows.at(-1)?.["source"]).to.equal("'=cmd()|<b>&\u0001\"");
    for (const format of ["gexf", "graphml"] as const) {
      const xml = writeInterchange(hostile, format);
      expect(xml).not.to.include("\u0001").and.not.to.include("<b>");
      expect(xml).to.match(/=cmd\(\)\|&lt;b(?:>|&gt;)&amp;/);
    }
    const graph = parseGexf(MultiDirectedGraph, writeInterchange(hostile, "gexf"));
    expect(graph.getNodeAttribute(`${base}agent/post_00000000b2_senior-official`, "label")).to.equal('=cmd()|<b>&"');
  });

  for (const format of interchangeFormats)
    it(`${format} gives the same bytes whatever the order of triples`, () => {
      expect(writeInterchange([...quads].reverse(), format)).to.equal(writeInterchange(quads, format));
    });
});
