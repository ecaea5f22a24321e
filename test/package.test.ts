import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { packageFolder } from "../src/tools.ts";

/** A folder with nothing but the packed package and what package.json says it depends on. */
const folder = mkdtempSync(join(tmpdir(), "claimgraph-package-"));
after(() => rmSync(folder, { recursive: true }));

const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

describe("The packed package", function () {
  this.timeout(120_000);

  before(() => {
    const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
      cwd: packageFolder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const home = join(folder, "node_modules", "claimgraph");
    mkdirSync(home, { recursive: true });
    run("tar", "xzf", packed.trim().split("\n").at(-1) ?? "", "-C", home, "--strip-components=1");
    const { dependencies } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    for (const name of Object.keys(dependencies)) {
      const link = join(folder, "node_modules", name);
      mkdirSync(join(link, ".."), { recursive: true });
      symlinkSync(join(packageFolder, "node_modules", name), link);
    }
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "story.txt"), "Moscow warns Washington\n\nRussia warned the United States on Friday.\n");
  });

  it("reads an article from a folder that has nothing else", () => {
    run("node", "node_modules/claimgraph/bin/claimgraph.mjs", "build", "story.txt", "--out", "graph");
    expect(readdirSync(join(folder, "graph"))).to.include.members(["graph.ttl", "index.html", "report.json"]);
  });

  it("is a library", () => {
    writeFileSync(
      join(folder, "use.mjs"),
      'import { loadTools, readArticle, understand } from "claimgraph";\n' +
        'const article = readArticle("a", Buffer.from("Russia warned the United States on Friday."));\n' +
        'const part = await understand(article, await loadTools(), { base: "https://example.org/", withText: true });\n' +
        "console.log(part.reading.claims.map(({ proposition }) => proposition.frame).join());\n",
    );
    expect(run("node", "use.mjs")).to.equal("warn\n");
  });

  it("is a library with types", () => {
    writeFileSync(
      join(folder, "use.ts"),
      'import { type Answer, build, query, type Report, verify } from "claimgraph";\n' +
        'const report: Report = await build(["story.txt"], { out: "typed" });\n' +
        'const answer: Answer = await query([], "ASK {}");\n' +
        "console.log(report.totals.claims, answer, verify);\n",
    );
    const compiler = join(packageFolder, "node_modules", "typescript", "bin", "tsc");
    expect(
      run("node", compiler, "--noEmit", "--module", "nodenext", "--strict", "--target", "es2022", "use.ts"),
    ).to.equal("");
  });
});
