import { expect } from "chai";
import { candidatesOf } from "../../src/derive/candidates.ts";
import { org } from "../../src/model/vocabulary.ts";
import { digest, iri, person, quotation, short } from "./sample.ts";

const minister = (holder: string, organization = "country/NO") => ({
  holder: iri(holder),
  role: "https://w3id.org/claimgraph/role/foreign-minister",
  organization: iri(organization),
});
const told = (...digests: Parameters<typeof candidatesOf>[0]) =>
  candidatesOf(digests).map(({ one, other, reasons, score }) => [short(one), short(other), reasons.join(), score]);

const [sergei, sergey] = ["person/sergei-halvorsen", "person/sergey-halvorsen"];

describe("Who may be the same", () => {
  it("is, of persons, whoever is spelt in two ways; an office in common says more", () => {
    const one = { entities: [person(sergei, ["Sergei Halvorsen"])], offices: [minister(sergei)] };
    const other = { entities: [person(sergey, ["Sergey Halvorsen"])] };
    expect(told(digest("a", one), digest("b", other))).to.deep.equal([[sergei, sergey, "same-spelling", 0.8]]);
    expect(told(digest("a", one), digest("b", { ...other, offices: [minister(sergey)] }))).to.deep.equal([
      [sergei, sergey, "same-spelling,shared-office", 0.9],
    ]);
  });

  it("is whoever is quoted with the same words", () => {
    const words = "we shall never give up the harbour";
    expect(
      told(
        digest("a", {
          entities: [person(sergei, ["Sergei Halvorsen"])],
          quotations: [quotation("x", sergei, words)],
        }),
        digest("b", {
          entities: [person(sergey, ["Sergey Halvorsen"])],
          quotations: [quotation("y", sergey, words)],
        }),
      ),
    ).to.deep.equal([[sergei, sergey, "same-spelling,same-quotation", 0.9]]);
  });

  it("is nobody whose one role is at another state", () => {
    expect(
      told(
        digest("a", { entities: [person(sergei, ["Sergei Halvorsen"])], offices: [minister(sergei)] }),
        digest("b", { entities: [person(sergey, ["Sergey Halvorsen"])], offices: [minister(sergey, "country/SE")] }),
      ),
    ).to.deep.equal([]);
  });

  it("is whoever's name has other vowels only, where enough consonants remain", () => {
    const names = ["Mohammed Karzan", "Muhammad Karzan", "Maria Karzan", "Mario Karzan"];
    const entities = names.map((name) => person(`person/${name.toLowerCase().replace(" ", "-")}`, [name]));
    expect(told(digest("a", { entities }))).to.deep.equal([
      ["person/mohammed-karzan", "person/muhammad-karzan", "similar-spelling", 0.6],
    ]);
  });

  it("is whoever has a middle name more", () => {
    expect(
      told(
        digest("a", {
          entities: [person("person/ana-b-solberg", ["Ana B. Solberg"]), person("person/ana-solberg", ["Ana Solberg"])],
        }),
      ),
    ).to.deep.equal([["person/ana-b-solberg", "person/ana-solberg", "more-names", 0.6]]);
  });

  it("is whoever bears the surname that stands alone elsewhere, where not too many do", () => {
    const alone = digest("a", { entities: [person("person/a_solberg", ["Solberg"])] });
    const bearers = ["Ana", "Bo", "Cai", "Dag"].map((name) =>
      person(`person/${name.toLowerCase()}-solberg`, [`${name} Solberg`]),
    );
    expect(told(alone, digest("b", { entities: bearers.slice(0, 1) }))).to.deep.equal([
      ["person/a_solberg", "person/ana-solberg", "surname", 0.4],
    ]);
    expect(told(alone, digest("b", { entities: bearers }))).to.deep.equal([]);
  });

  it("is, of organisations, whatever has one name in two articles; a person of that name is not", () => {
    const name = ["Northern Front"];
    expect(
      told(
        digest("a", { entities: [person("organization/a_northern-front", name, org.Organization)] }),
        digest("b", { entities: [person("organization/b_northern-front", name, org.Organization)] }),
        digest("c", { entities: [person("person/northern-front", name)] }),
      ),
    ).to.deep.equal([["organization/a_northern-front", "organization/b_northern-front", "same-name", 0.5]]);
  });
});
