import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { Parser } from "n3";
import { textsMissing } from "../../src/query/spans.ts";
import { verify } from "../../src/query/verify.ts";
import { packageFolder } from "../../src/tools.ts";

const ontology = join(packageFolder, "ontology");
const sample = readFileSync(join(packageFolder, "test", "query", "sample.ttl"), "utf8");
const base = "https://w3id.org/claimgraph/";
const prefixes = sample.slice(0, sample.indexOf("# --- who and what"));

/** The faults of the sample with one thing changed; every change is really made. */
async function faultsOf(...changes: readonly (readonly [from: string, to: string])[]) {
  let turtle = sample;
  for (const [from, to] of changes) {
    expect(turtle.includes(from), from).to.equal(true);
    turtle = turtle.replace(from, to);
  }
  return verify(new Parser().parse(turtle), { ontology });
}

const added = (triples: string) => faultsOf(["# --- how the propositions stand", triples]);

describe("Verifying a graph", () => {
  it("finds nothing wrong with the sample", async () => {
    expect(await faultsOf()).to.deep.equal([]);
  });

  it("re-reads the words of every mention, in code points", async () => {
    expect(await faultsOf(['nif:anchorOf "Sergei Lavrov"', 'nif:anchorOf "Sergei Shoigu"'])).to.deep.equal([
      {
        check: "mention-words",
        subject: `${base}mention/ledger_00000000a1_535bdc1e_60-73`,
        message: '[60, 73): the text has "Sergei Lavrov", the graph says "Sergei Shoigu"',
      },
    ]);
  });

  it("re-reads the text", async () => {
    const faults = await faultsOf(['Nobody knows what they will do." .', 'Nobody knows what they will say." .']);
    const text = `${base}text/post_00000000b2_096075cb`;
    expect(faults.map(({ check, subject }) => [check, subject])).to.deep.equal([
      ["text-hash", text],
      ["text-length", text],
    ]);
    expect(faults[1]?.message).to.equal("code points: the text has 232, the graph says 231");
  });

  it("keeps the shapes", async () => {
    expect(
      await faultsOf(["cg:certainty cg:Certain ; cg:temporality cg:Future", "cg:temporality cg:Future"]),
    ).to.deep.equal([
      {
        check: "shape",
        subject: `${base}claim/ledger_00000000a1_535bdc1e_135-155_f9e37759`,
        message: "cg:certainty: Less than 1 values",
      },
    ]);
  });

  it("asks what shapes cannot say: a claim that denies itself", async () => {
    const claim = "claim:ledger_00000000a1_535bdc1e_255-285_17d7353d";
    expect((await added(`${claim} cg:denies ${claim} .`)).map(({ check }) => check)).to.include("claim-denies-itself");
  });

  it("asks what shapes cannot say: the same and different", async () => {
    const faults = await added(
      "@prefix owl: <http://www.w3.org/2002/07/owl#> . person:imran-khan owl:sameAs person:sergei-lavrov ; owl:differentFrom person:sergei-lavrov .",
    );
    expect(faults.map(({ check }) => check)).to.include("same-and-different");
  });

  it("takes named graphs together: a triple that two of them have is one", async () => {
    const quads = new Parser().parse(sample);
    const [first] = quads;
    if (first === undefined) throw new Error("an empty sample");
    const again = new Parser({ format: "application/trig" }).parse(
      `<http://x/g> { ${sample.replaceAll(/^@prefix.*$/gm, "")} }`.replace(/^/, prefixes.replaceAll(/^#.*$/gm, "")),
    );
    expect(await verify([...quads, ...again], { ontology })).to.deep.equal([]);
  });

  it("asks nothing of other people's data that was merged into it", async () => {
    const theirs = "<http://x/theirs> { <http://x/a> a <http://schema.org/NewsArticle> }";
    const read = (trig: string) => new Parser({ format: "application/trig" }).parse(trig);
    const merged = "<http://x/theirs> a <http://rdfs.org/ns/void#Dataset> .";
    const checks = async (trig: string) =>
      (await verify([...new Parser().parse(sample), ...read(trig)], { ontology })).length;
    expect(await checks(theirs)).to.be.above(0);
    expect(await checks(merged + theirs)).to.equal(0);
  });

  it("checks hashes, where the text is left out, against the articles given", async () => {
    const text =
      new Parser().parse(sample).find(({ object }) => object.value.startsWith("Khan: no bases\n"))?.object.value ?? "";
    const without =
      prefixes +
      sample
        .slice(sample.indexOf("# --- Evening Post"), sample.indexOf("mention:post_00000000b2_096075cb_0-4 a"))
        .replace(/nif:isString "Khan[^"]*"/, 'cg:codePoints "231"^^xsd:nonNegativeInteger') +
      `mention:post_00000000b2_096075cb_0-4 a cg:Mention ; nif:referenceContext text:post_00000000b2_096075cb ;
       nif:beginIndex "0"^^xsd:nonNegativeInteger ; nif:endIndex "4"^^xsd:nonNegativeInteger ; cg:sha256 "${"0".repeat(64)}" .`;
    const quads = new Parser().parse(without);
    expect(textsMissing(quads, [])).to.deep.equal([`${base}text/post_00000000b2_096075cb`]);
    expect(textsMissing(quads, [text])).to.deep.equal([]);
    const faults = async (texts: readonly string[]) =>
      (await verify(quads, { ontology, texts })).filter(({ check }) => check.startsWith("mention-"));
    expect(await faults([])).to.deep.equal([]);
    expect(await faults([text])).to.deep.equal([
      {
        check: "mention-hash",
        subject: `${base}mention/post_00000000b2_096075cb_0-4`,
        message: `[0, 4): the text has ${createHash("sha256").update("Khan").digest("hex")}, the graph says ${"0".repeat(64)}`,
      },
    ]);
  });
});
