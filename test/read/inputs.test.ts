import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "chai";
import { findInputs } from "../../src/read/inputs.ts";

describe("Finding inputs", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-inputs-"));
  const at = (...names: readonly string[]) => [folder, ...names].join("/");
  /** What is found, the temporary folder left out of the names. */
  const found = async (...names: readonly string[]) => {
    const { inputs, failures } = await findInputs(names);
    const short = (file: string) => file.replace(`${folder}/`, "");
    return {
      inputs: inputs.map(({ file }) => short(file)),
      failures: failures.map(({ file, fault }) => `${short(file)}: ${fault}`),
    };
  };
  const isRoot = process.getuid?.() === 0;
  const isWindows = process.platform === "win32";

  before(() => {
    for (const name of ["stories/deep", "empty", "twice", "hidden", "odd [1]"])
      mkdirSync(at(name), { recursive: true });
    writeFileSync(at("stories", "b.txt"), "b");
    writeFileSync(at("stories", "a.html"), "a");
    writeFileSync(at("stories", "deep", "c"), "c");
    writeFileSync(at("hidden", ".d"), "d");
    writeFileSync(at("odd [1]", "e (2).txt"), "e");
    writeFileSync(at("large.txt"), "");
    truncateSync(at("large.txt"), 20_000_000);
    writeFileSync(at("twice", "f.txt"), "f");
    symlinkSync(at("twice"), at("twice", "again"));
    symlinkSync(at("loop"), at("loop"));
    symlinkSync(at("gone.txt"), at("dangling"));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("lists every file below a folder, in code-unit order, each once", async () => {
    expect(await found(at("stories"), at("stories", "b.txt"), `${at("stories")}//`)).to.deep.equal({
      inputs: ["stories/a.html", "stories/b.txt", "stories/deep/c"],
      failures: [],
    });
  });

  it("takes patterns, addresses of files, and standard input", async () => {
    expect(await found(at("stories", "*.txt"), pathToFileURL(at("stories", "a.html")).href, "-")).to.deep.equal({
      inputs: ["-", "stories/a.html", "stories/b.txt"],
      failures: [],
    });
  });

  it("takes a name with the signs of patterns for the file that has it", async () => {
    expect(await found(at("odd [1]"), at("odd [1]", "e (2).txt"))).to.deep.equal({
      inputs: ["odd [1]/e (2).txt"],
      failures: [],
    });
  });

  it("lists files once where a folder links to itself", async () => {
    expect(await found(at("twice"))).to.deep.equal({ inputs: ["twice/f.txt"], failures: [] });
  });

  const faults: readonly (readonly [string, string, string])[] = [
    ["a missing file", "missing.txt", "nothing of that name found, expected a file or folder: check the name"],
    ["an empty folder", "empty", "no file found in it, expected articles as text or HTML"],
    ["a folder of hidden files", "hidden", "no file found in it, expected articles as text or HTML"],
    ["a pattern that nothing fits", "*.xml", "no file found in it, expected articles as text or HTML"],
    [
      "a link that leads to itself",
      "loop",
      "a link that leads to itself found, expected a file or folder: name the file itself",
    ],
    [
      "a link that leads nowhere",
      "dangling",
      "a link to nothing found, expected a file or folder: check where it leads",
    ],
    ["a file below a file", "stories/b.txt/c", "nothing of that name found, expected a file or folder: check the name"],
  ];
  for (const [what, name, fault] of faults)
    it(`says what is wrong with ${what}, and lists the others`, async () => {
      expect(await found(at(name), at("stories", "b.txt"))).to.deep.equal({
        inputs: ["stories/b.txt"],
        failures: [`${name}: ${fault}`],
      });
    });

  it("fetches nothing", async () => {
    expect(await found("https://example.org/a.html", "file://example.org/a.html")).to.deep.equal({
      inputs: [],
      failures: [
        "https://example.org/a.html: an address found, expected a file: nothing is fetched from the network; save the page and name its file",
        "file://example.org/a.html: a file: URL of no file on this machine found, expected one such as file:///home/me/article.html",
      ],
    });
  });

  it("does not wait for a pipe", async function () {
    if (isWindows) this.skip();
    execFileSync("mkfifo", [at("pipe")]);
    expect(await found(at("pipe"))).to.deep.equal({
      inputs: [],
      failures: ["pipe: a pipe, socket or device found, expected a file or folder: save the article first"],
    });
  });

  const readFault = async (name: string) => {
    const [input] = (await findInputs([at(name)])).inputs;
    return input?.read().then(
      () => undefined,
      (error: Error) => error.message.replace(`${folder}/`, ""),
    );
  };

  it("gives a file's bytes", async () => {
    const [input] = (await findInputs([at("stories", "b.txt")])).inputs;
    expect(await input?.read()).to.deep.equal(Buffer.from("b"));
  });

  it("reads no file that is too large", async () => {
    expect(await readFault("large.txt")).to.equal(
      "large.txt: 20000000 bytes found, at most 16777216 expected: split it into articles",
    );
  });

  it("says so where a file may not be read", async function () {
    if (isRoot || isWindows) this.skip();
    writeFileSync(at("secret.txt"), "");
    chmodSync(at("secret.txt"), 0o000);
    expect(await readFault("secret.txt")).to.equal("secret.txt: it cannot be read (EACCES): check its rights");
  });

  it("says so where a folder may not be read", async function () {
    if (isRoot || isWindows) this.skip();
    mkdirSync(at("closed"), { mode: 0o000 });
    expect(await found(at("closed"))).to.deep.equal({
      inputs: [],
      failures: ["closed: it cannot be read (EACCES), expected a file or folder: check its rights"],
    });
  });
});
