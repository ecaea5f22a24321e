import { expect } from "chai";
import { Parser } from "n3";
import { decisionsOf } from "../../src/derive/decisions.ts";
import { project } from "../../src/write/projection/project.ts";
import { decisionsFile } from "../../viewer/export/decisions.ts";
import { corrected, homonym, identity, misread } from "../../viewer/state/corrections.ts";
import { centralAsia } from "./central-asia.ts";
import { quadsOf } from "./stories.ts";

describe("Corrections", () => {
  const projection = project(quadsOf(centralAsia));
  const iriOf = (label: string) => projection.actors.find((actor) => actor.label === label)?.iri ?? "";
  const [lavrov, shoigu] = [iriOf("Sergey Lavrov"), iriOf("Sergei Shoigu")];
  const claim = projection.claims[0]?.iri ?? "";

  it("are taken back when given again, and the later of two that contradict each other stands", () => {
    const [one, two] = [identity("owl:sameAs", lavrov, shoigu), identity("owl:differentFrom", shoigu, lavrov)];
    expect(corrected(corrected([], one), one)).to.deep.equal([]);
    expect(corrected(corrected([], one), two)).to.deep.equal([two]);
  });

  it("hold apart one article's bearer of a name, where it has none of its own yet", () => {
    const base = "https://w3id.org/claimgraph/";
    const article = `${base}article/dawn_0123456789`;
    expect(homonym(article, { iri: `${base}person/mara-lind` })).to.deep.equal({
      subject: `${base}person/dawn_0123456789_mara-lind`,
      property: "owl:differentFrom",
      object: `${base}person/mara-lind`,
    });
    expect(homonym(`${base}text/dawn_0123456789_89abcdef`, { iri: `${base}person/mara-lind` })).to.deep.equal(
      homonym(article, { iri: `${base}person/mara-lind` }),
    );
    for (const own of [
      { iri: `${base}person/dawn_0123456789_lind` },
      { iri: `${base}person/lind`, merged: ["x:lind"] },
    ])
      expect(homonym(article, own)).to.equal(undefined);
  });

  it("are written as the decisions that build reads, each said in words", () => {
    const file = decisionsFile(projection, [misread(claim), identity("owl:differentFrom", shoigu, lavrov)]);
    expect(decisionsOf(new Parser().parse(file))).to.deep.equal({
      same: [],
      different: [[lavrov, shoigu]],
      wrong: [claim],
    });
    expect(file.match(/^# .*$/gm)?.slice(1)).to.deep.equal([
      "# Misread: Pakistan · refuse basing → United States",
      "# Two: Sergey Lavrov and Sergei Shoigu",
    ]);
  });
});
