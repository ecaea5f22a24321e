import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "chai";
import { build } from "../../src/build.ts";
import { packageFolder } from "../../src/tools.ts";

describe("report.json", function () {
  this.timeout(120_000);

  const folder = mkdtempSync(join(tmpdir(), "claimgraph-report-"));
  after(() => rmSync(folder, { recursive: true }));

  const schema = JSON.parse(readFileSync(join(packageFolder, "ontology", "report.schema.json"), "utf8"));
  const validate = new Ajv2020({ formats: { iri: (text: string) => URL.canParse(text) } }).compile(schema);

  it("keeps its schema, with text, a page, a repeated and a skipped input", async () => {
    const input = join(folder, "in");
    mkdirSync(input);
    const page = "<!doctype html><h1>Kabul rejects claim</h1><p>The government in Kabul dismissed the claim.</p>";
    writeFileSync(
      join(input, "a.txt"),
      "Talks in Doha\n\nShare\n\nAfghan officials held talks with the Taliban in Doha.\n",
    );
    writeFileSync(join(input, "b.html"), `${page}<p><a href="/x">Another story of the day</a></p>`);
    writeFileSync(join(input, "c.txt"), readFileSync(join(input, "a.txt")));
    writeFileSync(join(input, "d.txt"), "");
    const out = join(folder, "out");
    const { totals } = await build([input], { out });
    expect([totals.articles, totals.skipped]).to.deep.equal([2, 1]);
    const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8"));
    expect(validate(report), JSON.stringify(validate.errors)).to.equal(true);
    expect(report.articles.map(({ omitted }: { omitted: unknown }) => omitted)).to.deep.equal([
      [{ span: [15, 20], reason: "sharing" }],
      [{ span: [65, 65], reason: "related stories", words: "Another story of the day" }],
    ]);
  });

  it("is another version's where it has a field that the schema does not know", () => {
    expect(validate({ version: 1, made: {}, totals: {}, articles: [], repeated: [], skipped: [], more: 1 })).to.equal(
      false,
    );
  });
});
