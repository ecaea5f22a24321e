import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "chai";
import { Parser, Writer } from "n3";
import { defaultBase } from "../src/model/vocabulary.ts";
import { layersOf, readAndUnderstand, understand } from "../src/pipeline.ts";
import { query } from "../src/query/query.ts";
import { readArticle } from "../src/read/article.ts";
import { loadTools, packageFolder } from "../src/tools.ts";
import { writeGraph } from "../src/write/syntax.ts";

const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "knowledge/README.md"];
const contentOf = (page: string) => readFileSync(join(packageFolder, page), "utf8");
const readme = contentOf("README.md");
/** Code blocks of a language, in order. */
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, code = ""]) => code);
const options = { base: defaultBase, withText: true };
const tools = await loadTools();

describe("README.md", () => {
  it("has at most 250 lines", () => {
    expect(readme.split("\n").length).to.be.at.most(250);
  });

  it("shows triples that its example gives", async () => {
    const [example = ""] = /(?<=^> ).*/m.exec(readme) ?? [];
    const { quads } = await understand(readArticle("example", Buffer.from(example)), tools, options);
    const lines = (all: typeof quads) =>
      all.map(({ subject, predicate, object }) => new Writer().quadToString(subject, predicate, object));
    const prefixes = writeGraph([{ quads }], "turtle", defaultBase).match(/^@prefix .*$/gm) ?? [];
    const shown = new Parser().parse([...prefixes, blocks("turtle")[0]].join("\n"));
    expect(shown.length).to.be.greaterThan(3);
    expect(lines(quads)).to.include.members(lines(shown));
  });

  it("asks questions that the sample answers", async () => {
    const parts = [];
    for await (const { part } of readAndUnderstand([join(packageFolder, "articles")], tools, options))
      if (part !== undefined) parts.push(part);
    const layers = Object.values(layersOf(parts, tools, options)).flat();
    const quads = [...parts.flatMap((part) => part.quads), ...layers];
    const writer = new Writer({ format: "N-Triples" });
    const content = quads
      .map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object))
      .join("");
    const asked = [
      ...blocks("sparql"),
      ...[...readme.matchAll(/query \S+ "(SELECT [^"]*)"/g)].map(([, text = ""]) => text),
    ];
    expect(asked.length).to.be.greaterThan(1);
    for (const text of asked) {
      const answer = await query([{ content, format: "application/n-triples" }], text);
      expect(answer, text).to.have.property("rows").that.is.not.empty;
    }
  });

  it("gives the figures that were measured", () => {
    const rows = [...readme.matchAll(/^\| [^|]*\| ([a-z+ ]+) \| ([\d.]+) \|/gm)].map(([, name, f1]) => `${name} ${f1}`);
    const measured = [...contentOf("docs/accuracy.md").matchAll(/^\| ([a-z+ ]+) \|[^|]*\|[^|]*\| ([\d.]+) \|/gm)];
    expect(rows.length).to.be.greaterThan(5);
    expect(measured.map(([, name, f1]) => `${name} ${f1}`)).to.include.members(rows);
  });

  it("names commands that exist", () => {
    const help = execFileSync("node", [join(packageFolder, "bin", "claimgraph.mjs"), "--help"], { encoding: "utf8" });
    const known = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    const { scripts } = JSON.parse(contentOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const named = pages.flatMap((page) =>
      [...contentOf(page).matchAll(/npx claimgraph ([a-z]+)/g)].map(([, name]) => name),
    );
    const run = pages.flatMap((page) => [...contentOf(page).matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name));
    expect(known).to.include.members(named);
    expect(Object.keys(scripts)).to.include.members(run);
  });
});

describe("Links", () => {
  for (const page of pages)
    it(`of ${page} lead to files`, () => {
      const links = [...contentOf(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) => target);
      const local = links.filter((target) => !/^[a-z]+:/.test(target));
      expect(local.filter((target) => !existsSync(join(packageFolder, dirname(page), target)))).to.deep.equal([]);
    });
});
