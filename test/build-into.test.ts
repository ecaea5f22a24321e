import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import fc from "fast-check";
import { build } from "../src/build.ts";
import type { BuildOptions } from "../src/build-options.ts";
import { packageFolder } from "../src/tools.ts";
import { extensionOf, type Format, formats } from "../src/write/syntax.ts";

const folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
after(() => rmSync(folder, { recursive: true }));

/** Path → content of every file below. */
function filesIn(path: string): Readonly<Record<string, string>> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return Object.fromEntries(paths.map((file) => [file.slice(path.length + 1), readFileSync(file, "utf8")]));
}

// Two outlets carry one minister, spelt twice, with one quotation; a third story denies what the first says.
const stories = {
  "a.txt":
    "Norland to open harbour\n\nForeign Minister Dmitri Halvorsen of Norway said on Monday that Sweden had attacked Finland.\n\n“We will keep the harbour open for every ship that needs it,” Halvorsen said.\n",
  "b.txt":
    "Harbour stays open\n\nForeign Minister Dmitry Halvorsen of Norway said Sweden had attacked Finland.\n\n“We will keep the harbour open for every ship that needs it,” Halvorsen told reporters.\n",
  "c.txt":
    "Stockholm responds\n\nSweden denied that it had attacked Finland.\n\nDenmark warned Sweden against attacks.\n",
  "d.txt": "Talks\n\nAfghan officials held talks with the Taliban in Doha, Qatar.\n",
} as const;
type Story = keyof typeof stories;

const input = join(folder, "in");
/** A new folder for each build. */
const place = (): string => mkdtempSync(join(folder, "out-"));
const pathOf = (name: string): string => join(input, name);

async function built(names: readonly Story[], options: Partial<BuildOptions> = {}): Promise<string> {
  const out = place();
  await build(names.map(pathOf), { out, ...options });
  return out;
}

before(() => {
  mkdirSync(input);
  for (const [name, text] of Object.entries(stories)) writeFileSync(pathOf(name), text);
});

describe("Building into a folder", function () {
  this.timeout(120_000);
  it("gives the same as building all at once, in whatever order articles come", async () => {
    const whole = filesIn(await built(["a.txt", "b.txt", "c.txt", "d.txt"]));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(["a.txt", "b.txt", "c.txt", "d.txt"] as const, { minLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        async (order, cut) => {
          const out = await built(order.slice(0, cut));
          await build(order.slice(cut).map(pathOf), { into: out });
          expect(filesIn(out)).to.deep.equal(whole);
        },
      ),
      { numRuns: 2, seed: 1 },
    );
  });

  it("leaves nothing of an article that was added and removed", async () => {
    const alone = new Map<string, Readonly<Record<string, string>>>();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(["a.txt", "b.txt", "c.txt", "d.txt"] as const, { minLength: 2, maxLength: 3 }),
        async ([added, ...others]) => {
          const out = await built(others);
          const before = alone.get(others.join()) ?? filesIn(out);
          alone.set(others.join(), before);
          const { articles } = await build([pathOf(added as Story)], { into: out });
          expect(articles).to.have.lengthOf(others.length + 1);
          await build([], { into: out, remove: [pathOf(added as Story)] });
          expect(filesIn(out)).to.deep.equal(before);
        },
      ),
      { numRuns: 2, seed: 2 },
    );
  });

  it("changes nothing when an article is added again", async () => {
    const out = await built(["a.txt", "c.txt"]);
    const before = filesIn(out);
    const report = await build([pathOf("c.txt")], { into: out });
    expect(filesIn(out)).to.deep.equal(before);
    expect(report.repeated).to.deep.equal([]);
  });

  for (const format of formats.filter((name) => name !== "turtle")) {
    it(`keeps to the syntax of the folder: ${format}`, async () => {
      const out = await built(["a.txt"], { format });
      await build([pathOf("c.txt")], { into: out });
      expect(filesIn(out)).to.deep.equal(filesIn(await built(["a.txt", "c.txt"], { format })));
      expect(Object.keys(filesIn(out))).to.include(`graph.${extensionOf(format as Format)}`);
    });
  }

  it("keeps both texts of an edited article that has a name, and takes either away", async () => {
    const edited = pathOf("edited.txt");
    writeFileSync(edited, "Stockholm responds, in other words\n\nSweden did not attack Finland.\n");
    const out = await built(["c.txt"], { id: "stockholm-responds" });
    const first = filesIn(out);
    const { articles } = await build([edited], { into: out, id: "stockholm-responds" });
    expect(articles).to.have.lengthOf(2);
    expect(new Set(articles.map(({ iri }) => iri))).to.have.lengthOf(1);
    const graph = readFileSync(join(out, "graph.ttl"), "utf8");
    expect(graph.match(/ a nif:Context;/g)).to.have.lengthOf(2);
    expect(graph.match(/ a schema:NewsArticle;/g)).to.have.lengthOf(1);
    expect(verified(out)).to.match(/no fault/);
    await build([], { into: out, remove: [articles.find(({ file }) => file === edited)?.key ?? ""] });
    expect(filesIn(out)).to.deep.equal(first);
  });

  it("says so where an article to be removed is not there, and leaves all as it was", async () => {
    const out = await built(["a.txt"]);
    const before = filesIn(out);
    const error = await failing(build([pathOf("c.txt")], { into: out, remove: ["tass_0000000000"] }));
    expect(error).to.equal(`${out}: no article tass_0000000000 in it; expected an IRI, key or file of its report.json`);
    expect(filesIn(out)).to.deep.equal(before);
  });

  it("refuses to add in another way than the folder was built", async () => {
    const out = await built(["a.txt"]);
    expect(await failing(build([pathOf("c.txt")], { into: out, withText: false }))).to.equal(
      `${out}: its articles were read with other settings (base, format, text, thoughts); expected the same: build it afresh with --out`,
    );
  });

  it("lets one build at a time into a folder", async () => {
    const out = place();
    const [first, second] = await Promise.allSettled([
      build([pathOf("a.txt")], { out }),
      build([pathOf("c.txt")], { out }),
    ]);
    expect([first.status, second.status].sort()).to.deep.equal(["fulfilled", "rejected"]);
    const { reason } = [first, second].find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect((reason as Error).message).to.equal(
      `${out}: another build (process ${process.pid}) is writing into it; wait for it, or give another folder`,
    );
    expect(Object.keys(filesIn(out))).not.to.include(".lock");
  });

  it("takes over the lock of a process that is gone", async () => {
    const out = place();
    const gone = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" });
    writeFileSync(join(out, ".lock"), gone);
    const { articles } = await build([pathOf("a.txt")], { out });
    expect(articles).to.have.lengthOf(1);
  });
});

describe("Building afresh", function () {
  this.timeout(120_000);

  it("leaves the folder as it was where no input could be read", async () => {
    const out = await built(["a.txt"]);
    const before = filesIn(out);
    expect(await failing(build([pathOf("typo.txt")], { out }))).to.equal(
      `${out}: left as it was, since no input could be read\n${pathOf("typo.txt")}: nothing of that name found, expected a file or folder: check the name`,
    );
    expect(filesIn(out)).to.deep.equal(before);
  });
});

describe("An interrupted build", function () {
  this.timeout(120_000);

  it("leaves whole files only, and --resume goes on from there to the same bytes", async () => {
    const whole = filesIn(await built(["a.txt", "b.txt", "c.txt"]));
    const out = place();
    const interrupted = failing(
      build(["a.txt", "b.txt", "c.txt"].map(pathOf), {
        out,
        onArticle: ({ done }) => {
          if (done === 2) throw new Error("interrupted");
        },
      }),
    );
    expect(await interrupted).to.equal("interrupted");
    const left = filesIn(out);
    const names = Object.keys(left).filter((name) => name.startsWith("parts/"));
    expect(names).to.have.lengthOf(2);
    for (const name of Object.keys(left)) expect(left[name], name).to.equal(whole[name]);
    // A part that was being written when the power failed.
    writeFileSync(join(out, "parts", "half.ttl.part"), "@prefix");
    await build(["a.txt", "b.txt", "c.txt"].map(pathOf), { out, resume: true });
    expect(filesIn(out)).to.deep.equal(whole);
  });

  it("reads an article anew whose metadata have changed", async () => {
    const meta = join(folder, "meta.csv");
    writeFileSync(meta, "file,outlet\na.txt,Example Times\n");
    const out = await built(["a.txt"]);
    const { articles } = await build([pathOf("a.txt")], { out, resume: true, meta });
    expect(articles.map(({ outlet }) => outlet)).to.deep.equal(["Example Times"]);
  });
});

describe("Building in threads", function () {
  this.timeout(120_000);

  it("gives the same bytes with --jobs 2, and reports bad input in the same way", async () => {
    const bad = pathOf("bad.txt");
    writeFileSync(bad, "");
    const names = ["a.txt", "bad.txt", "b.txt", "c.txt", "d.txt"].map(pathOf);
    const [one, two] = [place(), place()];
    await build(names, { out: one });
    await build(names, { out: two, jobs: 2 });
    expect(filesIn(two)).to.deep.equal(filesIn(one));
  });
});

describe("Decisions", function () {
  this.timeout(120_000);
  const person = "https://w3id.org/claimgraph/person/";
  const decide = (words: string): string => {
    const file = join(folder, "decisions.ttl");
    writeFileSync(file, `@prefix owl: <http://www.w3.org/2002/07/owl#> .\n@prefix person: <${person}> .\n${words}\n`);
    return file;
  };

  it("hold apart what would be taken for one, now and in later builds", async () => {
    const decisions = decide("person:dmitri-halvorsen owl:differentFrom person:dmitry-halvorsen .");
    const out = await built(["a.txt", "b.txt"], { decisions });
    const links = () => readFileSync(join(out, "links.ttl"), "utf8");
    expect(links()).to.match(/person:dmitri-halvorsen owl:differentFrom person:dmitry-halvorsen/);
    expect(links()).not.to.match(/owl:sameAs person/);
    await build([pathOf("c.txt")], { into: out });
    expect(links()).to.match(/person:dmitri-halvorsen owl:differentFrom person:dmitry-halvorsen/);
    expect(links()).not.to.match(/owl:sameAs person/);
  });

  it("leave out a claim that was misread, and keep the rest of its article", async () => {
    const out = place();
    await build([pathOf("a.txt")], { out });
    const claimsIn = () => readFileSync(join(out, "graph.ttl"), "utf8").match(/^claim:\S+(?= a cg:Claim)/gm) ?? [];
    const [first, ...others] = claimsIn();
    const iri = first?.replace("claim:", "https://w3id.org/claimgraph/claim/");
    await build([pathOf("a.txt")], { into: out, decisions: decide(`<${iri}> owl:deprecated true .`) });
    expect(claimsIn()).to.deep.equal(others);
    await build([pathOf("a.txt")], { into: out, decisions: decide("") });
    expect(claimsIn()).to.deep.equal([first, ...others]);
  });

  it("are reported where they contradict what is known, and not carried out", async () => {
    const decisions = decide("<https://w3id.org/claimgraph/country/SE> owl:sameAs person:dmitri-halvorsen .");
    const out = place();
    const { conflicts } = await build([pathOf("a.txt")], { out, decisions });
    expect(conflicts).to.deep.equal([
      {
        reason: "two-kinds",
        one: "https://w3id.org/claimgraph/country/SE",
        other: `${person}dmitri-halvorsen`,
        by: "decision",
      },
    ]);
    expect(readFileSync(join(out, "links.ttl"), "utf8")).not.to.include("owl:sameAs");
  });

  it("name file and line where they are no Turtle, and nothing is written", async () => {
    const decisions = decide("person:a owl:sameAs .");
    const out = await built(["a.txt"]);
    const before = filesIn(out);
    expect(await failing(build([pathOf("c.txt")], { out, decisions }))).to.match(new RegExp(`^${decisions}: .*line 3`));
    expect(filesIn(out)).to.deep.equal(before);
  });

  it("must not say both of two things", async () => {
    const decisions = decide("person:a owl:sameAs person:b . person:b owl:differentFrom person:a .");
    expect(await failing(build([pathOf("c.txt")], { out: place(), decisions }))).to.equal(
      `${decisions}: ${person}a and ${person}b are both one and two; expected one decision`,
    );
  });

  it("give an article a person of its own where a name has two bearers", async () => {
    const first = await build([pathOf("a.txt")], { out: place() });
    const key = first.articles[0]?.key;
    const decisions = decide(`person:${key}_dmitri-halvorsen owl:differentFrom person:dmitri-halvorsen .`);
    const out = place();
    await build([pathOf("a.txt")], { out });
    await build([pathOf("a.txt")], { into: out, decisions });
    const graph = readFileSync(join(out, "graph.ttl"), "utf8");
    expect(graph).to.match(new RegExp(`^person:${key}_dmitri-halvorsen a schema:Person`, "m"));
    expect(graph).not.to.match(/^person:dmitri-halvorsen a schema:Person/m);
  });
});

describe("claimgraph build", function () {
  this.timeout(120_000);
  const run = (...words: string[]) =>
    promisify(execFile)(process.execPath, ["bin/claimgraph.mjs", "build", ...words], { cwd: packageFolder }).then(
      ({ stdout }) => ({ code: 0, words: stdout }),
      ({ code, stderr }: { readonly code: number; readonly stderr: string }) => ({ code, words: stderr.trim() }),
    );

  it("is wrong use without a folder, without an article, with --remove but no --into", async () => {
    const answers = await Promise.all([
      run(pathOf("a.txt")),
      run("--out", place()),
      run(pathOf("a.txt"), "--out", place(), "--remove", "x"),
      run(pathOf("a.txt"), "--out", place(), "--jobs", "0"),
    ]);
    expect(answers.map(({ code }) => code)).to.deep.equal([2, 2, 2, 2]);
  });
});

/** The message that a promise is rejected with. */
async function failing(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "nothing failed",
    (error: Error) => error.message,
  );
}

function verified(out: string): string {
  const words = ["bin/claimgraph.mjs", "verify", out];
  return execFileSync("sh", ["-c", 'exec "$0" "$@" 2>&1', process.execPath, ...words], {
    cwd: packageFolder,
    encoding: "utf8",
  });
}
