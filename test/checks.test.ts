import { join } from "node:path";
import { expect } from "chai";
import { Parser } from "n3";
import { verify } from "../src/query/verify.ts";
import { packageFolder } from "../src/tools.ts";

const prefixes = `@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://w3id.org/claimgraph/> .
@prefix article: <https://w3id.org/claimgraph/article/> .
@prefix text: <https://w3id.org/claimgraph/text/> .
@prefix link: <https://w3id.org/claimgraph/link/> .
@prefix passage: <https://w3id.org/claimgraph/passage/> .
@prefix person: <https://w3id.org/claimgraph/person/> .
`;

/** Names of the checks that find something, with what is at fault. */
async function found(turtle: string): Promise<readonly string[]> {
  const faults = await verify(new Parser().parse(prefixes + turtle), { ontology: join(packageFolder, "ontology") });
  return faults.map(({ check, subject }) => `${check} ${subject.replace("https://w3id.org/claimgraph/", "")}`);
}

describe("What verify finds in the layer across articles", function () {
  this.timeout(60_000);

  const rows: readonly (readonly [title: string, turtle: string, fault: string])[] = [
    [
      "a link whose relation does not hold",
      "link:0123456789ab a cg:Link ; cg:relation skos:closeMatch ; cg:links :a, :b ; cg:score 1.0 ; cg:reason cg:Cut .",
      "link-without-relation link/0123456789ab",
    ],
    ["two that are one for no reason", "person:a owl:sameAs person:b .", "same-without-link person/a"],
    ["two that may be one for no reason", "person:a cg:maybeSameAs person:b .", "same-without-link person/a"],
    [
      "two that are one and different",
      "person:a owl:sameAs person:b . person:b owl:differentFrom person:a .",
      "same-and-different person/a",
    ],
    [
      "a denial that agrees",
      ":x cg:denies :y ; cg:proposition :p ; cg:polarity cg:Positive . :y cg:proposition :p ; cg:polarity cg:Positive .",
      "answer-agrees x",
    ],
    [
      "a confirmation of the contrary",
      ":x cg:confirms :y ; cg:proposition :p ; cg:polarity cg:Positive . :y cg:proposition :p ; cg:polarity cg:Negative .",
      "answer-agrees x",
    ],
    [
      "a passage of a text that the link is not about",
      "passage:x_0-9 a cg:Passage ; nif:referenceContext text:x . text:x prov:specializationOf article:x . link:0123456789ab cg:passage passage:x_0-9 ; cg:links article:y, article:z .",
      "passage-beyond-article passage/x_0-9",
    ],
    [
      "an article with two headlines and one text",
      'article:x a schema:NewsArticle ; schema:headline "A"@en, "B"@en . text:x prov:specializationOf article:x .',
      "article-told-twice article/x",
    ],
    [
      "a link with a score above one",
      ":a skos:closeMatch :b . link:0123456789ab a cg:Link ; cg:relation skos:closeMatch ; cg:links :a, :b ; cg:score 1.5 ; cg:reason cg:Cut .",
      "shape link/0123456789ab",
    ],
    [
      "an assessment without its policy",
      ":assessment a cg:Assessment ; cg:about :p ; cg:status cg:Disputed .",
      "shape assessment",
    ],
    ["somebody unnamed who may be another", ":a a cg:UnnamedAgent ; cg:maybeSameAs :b .", "shape a"],
  ];
  for (const [title, turtle, fault] of rows)
    it(title, async () => {
      expect(await found(turtle)).to.include(fault);
    });

  it("is nothing where a link tells why, and two versions of an article have a headline each", async () => {
    expect(
      (
        await found(`person:a owl:sameAs person:b . person:b owl:sameAs person:a .
          link:0123456789ab a cg:Link ; cg:relation owl:sameAs ; cg:links person:a, person:b ; cg:score 0.9 ; cg:reason cg:Decision .
          article:x a schema:NewsArticle ; schema:headline "A"@en, "B"@en . text:x prov:specializationOf article:x . text:y prov:specializationOf article:x .`)
      ).filter((fault) => !fault.startsWith("shape article")),
    ).to.deep.equal([]);
  });
});
