import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { Parser, Store } from "n3";
import { cg, namespaces, rdf, rdfs, value } from "../src/model/vocabulary.ts";

const termStatus = "http://www.w3.org/2003/06/sw-vocab-status/ns#term_status";
const isDefinedBy = `${namespaces.rdfs}isDefinedBy`;
const domains = [`${namespaces.rdfs}domain`, `${namespaces.schema}domainIncludes`];

describe("the ontology", () => {
  let ontology: Store;
  let frames: Store;
  before(async () => {
    ontology = new Store(new Parser().parse(await readFile("ontology/claimgraph.ttl", "utf8")));
    frames = new Store(new Parser().parse(await readFile("ontology/frames.ttl", "utf8")));
  });

  const spelled: readonly string[] = [
    ...Object.values(cg),
    ...Object.values(value).flatMap((group) => Object.values(group)),
  ];
  const has = (subject: string, predicate: string) => ontology.countQuads(subject, predicate, null, null) > 0;

  it("declares, labels and explains every term that the code spells", () => {
    const lacking = spelled.flatMap((iri) =>
      [rdf.type, rdfs.label, rdfs.comment, isDefinedBy]
        .filter((property) => !has(iri, property))
        .map((property) => `${iri} ${property}`),
    );
    expect(lacking).to.deep.equal([]);
  });

  it("declares nothing else but what is marked unstable", () => {
    const declared = ontology
      .getSubjects(rdf.type, null, null)
      .map((term) => term.value)
      .filter((iri) => iri.startsWith(namespaces.cg));
    expect(declared.filter((iri) => !spelled.includes(iri) && !has(iri, termStatus))).to.deep.equal([]);
    expect(spelled.filter((iri) => has(iri, termStatus))).to.deep.equal([]);
  });

  it("tells of every property to what it belongs", () => {
    const properties = ontology.getSubjects(rdf.type, `${namespaces.rdf}Property`, null).map((term) => term.value);
    expect(properties.filter((iri) => !domains.some((domain) => has(iri, domain)))).to.deep.equal([]);
  });

  it("refers to no term of its own that it does not declare, nor do the frames", () => {
    const used = [...ontology, ...frames].flatMap(({ subject, predicate, object }) =>
      [subject, predicate, object].map((term) => term.value),
    );
    const undeclared = used.filter((iri) => iri.startsWith(namespaces.cg) && !has(iri, rdf.type));
    expect([...new Set(undeclared)]).to.deep.equal([]);
  });

  it("has no blank nodes, so that it can be loaded beside a graph as often as one likes", () => {
    const blank = [...ontology].filter(({ subject, object }) =>
      [subject, object].some(({ termType }) => termType === "BlankNode"),
    );
    expect(blank).to.deep.equal([]);
  });
});
