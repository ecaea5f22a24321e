import { expect } from "chai";
import { Parser } from "n3";
import { digestOf } from "../../src/derive/digest-article.ts";
import { cg, defaultBase, schema } from "../../src/model/vocabulary.ts";
import { iri } from "./sample.ts";

const text = "🇳🇴 Norway confirmed that Sweden may have attacked. “We know it,” it said.";
const prefixes = `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> . @prefix : <${defaultBase}> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix org: <http://www.w3.org/ns/org#> .
`;
const part = `
:article schema:publisher :wire ; schema:datePublished "2024-03-02" .
:text a nif:Context ; prov:specializationOf :article .
:cue nif:referenceContext :text ; nif:beginIndex 10 ; nif:endIndex 19 .
:words nif:referenceContext :text ; nif:beginIndex 52 ; nif:endIndex 62 ; cg:attests :quotation .
:NO a schema:Country ; rdfs:label "Norway"@en .
:government a org:Organization ; rdfs:label "the government"@en ; cg:governs :NO .
:office a org:Membership ; org:member :lind ; org:organization :NO ; org:role :minister .
:statement a cg:Statement ; cg:cue :cue ; cg:speaker :NO ; cg:via :agency ; cg:quotes :quotation .
:quotation a schema:Quotation ; schema:creator :NO .
:proposition a cg:Event ; cg:frame :attack ; cg:actor :SE .
:claim a cg:Claim ; cg:source :NO ; cg:proposition :proposition ; cg:voice cg:Quoted ; cg:polarity cg:Positive ;
  cg:force cg:Assertive ; cg:temporality cg:NonFuture ; cg:certainty cg:Possible ; cg:inStatement :statement ;
  cg:confirms :other ; sem:hasEarliestBeginTimeStamp "2024-03-01" ; sem:hasLatestEndTimeStamp "2024-03-01" .
`;
const read = (turtle: string) => digestOf(new Parser().parse(prefixes + turtle), text);

describe("A digest", () => {
  it("holds what the layers across articles need of a part, as JSON", () => {
    const digest = read(part);
    const { words, quotations, ...rest } = digest;
    expect(rest).to.deep.equal({
      article: iri("article"),
      text: iri("text"),
      outlet: iri("wire"),
      published: "2024-03-02",
      entities: [
        { iri: iri("NO"), type: schema.Country, names: ["Norway"] },
        {
          iri: iri("government"),
          type: "http://www.w3.org/ns/org#Organization",
          names: ["the government"],
          governs: iri("NO"),
        },
      ],
      offices: [{ holder: iri("lind"), role: iri("minister"), organization: iri("NO") }],
      propositions: [
        {
          iri: iri("proposition"),
          type: cg.Event,
          frame: iri("attack"),
          actor: [iri("SE")],
          recipient: [],
          theme: [],
          location: [],
        },
      ],
      claims: [
        {
          iri: iri("claim"),
          source: iri("NO"),
          proposition: iri("proposition"),
          narrated: false,
          positive: true,
          // Said to be possible only: neither for nor against its truth.
          counts: false,
          confirming: true,
          answers: [iri("other")],
          earliest: "2024-03-01",
          latest: "2024-03-01",
          via: [iri("agency")],
        },
      ],
      relays: [iri("agency")],
      uses: ["NO", "attack", "government", "minister"].map(iri),
    });
    expect(words.bounds.slice(0, 4)).to.deep.equal([3, 9, 10, 19]);
    expect(JSON.parse(JSON.stringify(digest))).to.deep.equal(digest);
  });

  it("compares quotations by their words in the text where the graph leaves them out", () => {
    const [bare] = read(part).quotations;
    const [whole] = read(`${part} :quotation schema:text "We know it"@en .`).quotations;
    expect(bare).to.deep.equal({ iri: iri("quotation"), creator: iri("NO"), shingles: whole?.shingles });
    expect(whole?.words).to.equal("We know it");
  });

  it("is of an article", () => {
    expect(() => read(":a a cg:Claim .")).to.throw(
      "a part without a text of an article; expected what mapArticle gives",
    );
  });
});
