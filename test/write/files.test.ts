import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { readTexts, sweep, writeFileSafely } from "../../src/write/files.ts";
import { lockFolder } from "../../src/write/lock.ts";

const folder = mkdtempSync(join(tmpdir(), "claimgraph-files-"));
after(() => rmSync(folder, { recursive: true }));
const place = (): string => mkdtempSync(join(folder, "f-"));
const rejected = (promise: Promise<unknown>) =>
  promise.then(
    () => "nothing failed",
    (error: Error) => error.message,
  );

describe("Files", () => {
  it("are written whole, in pieces too, with the folders they need; nothing else is left", async () => {
    const out = place();
    const pieces = Array.from({ length: 5000 }, (_, i) => `${i} ${"é".repeat(500)}\n`);
    await writeFileSafely(out, "parts/a.ttl", pieces);
    await writeFileSafely(out, "b.html", "whole");
    await writeFileSafely(out, "empty.ttl", []);
    expect(readFileSync(join(out, "parts/a.ttl"), "utf8")).to.equal(pieces.join(""));
    expect(readdirSync(out, { recursive: true }).map(String).sort()).to.deep.equal([
      "b.html",
      "empty.ttl",
      "parts",
      "parts/a.ttl",
    ]);
  });

  for (const path of ["../a.ttl", "/a.ttl", "parts/../../a.ttl"])
    it(`are never written outside the folder: ${path}`, async () => {
      const out = place();
      expect(await rejected(writeFileSafely(out, path, ""))).to.equal(
        `${path}: outside ${out}; expected a path within it`,
      );
    });

  it("are read in order, more of them than may be open at a time", async () => {
    const out = place();
    const names = Array.from({ length: 200 }, (_, i) => join(out, `${i}.txt`));
    for (const name of names) writeFileSync(name, name);
    expect(await readTexts(names)).to.deep.equal(names);
  });

  it("of an earlier or an interrupted build are swept away; what is not ours stays", async () => {
    const out = place();
    for (const name of ["parts", "digests", "maps", "mine"]) mkdirSync(join(out, name));
    const names = ["parts/a.ttl", "parts/old.ttl", "parts/half.ttl.part", "digests/old.json", "graph.nq", "graph.ttl"];
    const theirs = ["decisions.ttl", "mine/parts.ttl", "notes.txt"];
    for (const name of [...names, ...theirs]) writeFileSync(join(out, name), "");
    await sweep(out, new Set(["parts/a.ttl", "graph.ttl"]));
    const left = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(left.map((file) => join(file.parentPath, file.name).slice(out.length + 1)).sort()).to.deep.equal(
      ["parts/a.ttl", "graph.ttl", ...theirs].sort(),
    );
  });
});

describe("The lock of a folder", () => {
  it("is held by one at a time, and released", async () => {
    const out = place();
    const release = await lockFolder(out);
    expect(await rejected(lockFolder(out))).to.equal(
      `${out}: another build (process ${process.pid}) is writing into it; wait for it, or give another folder`,
    );
    await release();
    await (await lockFolder(out))();
    expect(readdirSync(out)).to.deep.equal([]);
  });

  it("is taken over where it names no process", async () => {
    const out = place();
    writeFileSync(join(out, ".lock"), "not a number\n");
    await (await lockFolder(out))();
    expect(readdirSync(out)).to.deep.equal([]);
  });
});
