import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { build } from "../src/build.ts";
import { defaultBase } from "../src/model/vocabulary.ts";
import { type Part, understand } from "../src/pipeline.ts";
import { readArticle } from "../src/read/article.ts";
import { loadTools, packageFolder } from "../src/tools.ts";
import { writeGraph } from "../src/write/syntax.ts";

const folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
after(() => rmSync(folder, { recursive: true }));

/** Path → content of every file below. */
function filesIn(path: string): Readonly<Record<string, string>> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return Object.fromEntries(paths.map((file) => [file.slice(path.length + 1), readFileSync(file, "utf8")]));
}

const samples = {
  "a.txt":
    "Moscow warns Washington\n\nRussia has warned the United States against deploying troops in Tajikistan.\n\nForeign Minister Sergei Lavrov said Pakistan had refused to host US forces.\n",
  "b.txt":
    "Kabul rejects claim\n\nThe Taliban said they controlled 90 percent of Afghanistan's borders.\n\nThe government in Kabul dismissed that claim.\n",
  "c.txt":
    "Talks in Doha\n\nAfghan officials held talks with the Taliban in Doha, Qatar.\n\n“We are ready,” Khan said.\n",
};

describe("build", function () {
  this.timeout(120_000);

  const input = join(folder, "in");
  before(() => {
    mkdirSync(input);
    for (const [name, text] of Object.entries(samples)) writeFileSync(join(input, name), text);
  });

  it("leaves every file that it promises", async () => {
    const out = join(folder, "promised");
    const report = await build([input], { out });
    const parts = report.articles.flatMap(({ key }) => [`digests/${key}.json`, `maps/${key}.json`, `parts/${key}.ttl`]);
    expect(Object.keys(filesIn(out)).sort()).to.deep.equal(
      [
        ...parts,
        "accepted.ttl",
        "derived.ttl",
        "graph.ttl",
        "index-full.html",
        "index.html",
        "knowledge.ttl",
        "links.ttl",
        "report.json",
      ].sort(),
    );
  });

  it("gives the same bytes twice, and whatever the order of the input", async () => {
    const [once, again] = [join(folder, "once"), join(folder, "again")];
    await build([input], { out: once });
    await build(
      ["c.txt", "a.txt", "b.txt"].map((name) => join(input, name)),
      { out: again },
    );
    expect(filesIn(again)).to.deep.equal(filesIn(once));
  });

  it("gives the same bytes in another time zone and locale", () => {
    const run = (out: string, env: Readonly<Record<string, string>>) => {
      const words = ["--import", "tsx", "src/main.ts", "build", input, "--out", out];
      execFileSync(process.execPath, words, { cwd: packageFolder, env: { ...process.env, ...env }, stdio: "pipe" });
      return filesIn(out);
    };
    const here = run(join(folder, "utc"), { TZ: "UTC", LC_ALL: "C" });
    expect(run(join(folder, "nepal"), { TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8" })).to.deep.equal(here);
  });

  it("takes away what an earlier build left", async () => {
    const out = join(folder, "fewer");
    await build([input], { out, format: "trig" });
    const { articles } = await build([join(input, "a.txt")], { out });
    expect(Object.keys(filesIn(out)).filter((file) => /^(?:parts|graph)/.test(file))).to.deep.equal([
      "graph.ttl",
      ...articles.map(({ key }) => `parts/${key}.ttl`),
    ]);
  });

  it("goes on after bad input, and says which and why", async () => {
    const bad = join(folder, "bad");
    mkdirSync(bad);
    writeFileSync(join(bad, "empty.txt"), "");
    writeFileSync(join(bad, "good.txt"), samples["a.txt"]);
    writeFileSync(join(bad, "picture.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0, 0]));
    writeFileSync(join(bad, "same.txt"), samples["a.txt"]);
    const report = await build([bad, join(bad, "missing.txt")], { out: join(folder, "rest") });
    expect(report.articles.map(({ file }) => file)).to.deep.equal([join(bad, "good.txt")]);
    expect(report.repeated).to.deep.equal([{ file: join(bad, "same.txt"), sameAs: join(bad, "good.txt") }]);
    expect(report.skipped.map(({ file }) => file).sort()).to.deep.equal(
      ["empty.txt", "missing.txt", "picture.txt"].map((name) => join(bad, name)),
    );
    for (const { fault } of report.skipped) expect(fault).to.match(/expected/);
  });

  it("lets no markup of an article through", async () => {
    const hostile = join(folder, "hostile.txt");
    const title = '</script><script>alert(1)</script> \u202e“\\" 🇺🇸 warns';
    writeFileSync(hostile, `${title}\n\nRussia warned “</script><b>the US</b>” \\ against "it".\n`);
    const out = join(folder, "harmless");
    const { articles } = await build([hostile], { out });
    // A mark that turns the direction of writing shows a reader other words than are there; reading leaves it out.
    expect(articles.map((article) => article.title)).to.deep.equal([title.replace("\u202e", "")]);
    expect(readFileSync(join(out, "index.html"), "utf8")).not.to.include("<script>alert(1)");
    expect(articles[0]?.key).to.match(/^[A-Za-z0-9_.-]+$/);
  });
});

describe("The union law", () => {
  it("build(A ∪ B) = build(A) ∪ build(B) for the articles' parts", async () => {
    const tools = await loadTools();
    const options = { base: defaultBase, withText: true };
    const texts = Object.entries(samples);
    const part = async ([name, text]: [string, string]): Promise<Part> =>
      understand(readArticle(name, Buffer.from(text)), tools, options);
    const turtle = (parts: readonly Part[]) =>
      writeGraph([{ quads: parts.flatMap(({ quads }) => quads) }], "turtle", defaultBase);
    const alone = new Map(await Promise.all(texts.map(async (text) => [text[0], await part(text)] as const)));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(texts, { minLength: 1 }), async (chosen) => {
        const together: Part[] = [];
        for (const text of chosen) together.push(await part(text));
        const union = chosen.flatMap(([name]) => alone.get(name) ?? []);
        expect(turtle(together)).to.equal(turtle(union));
      }),
      { numRuns: 8, seed: 1 },
    );
  });
});
