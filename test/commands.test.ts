import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect } from "chai";
import type { Command } from "commander";
import type { Terminal } from "../src/commands/terminal.ts";
import { packageFolder } from "../src/tools.ts";
import { scratch } from "./scratch.ts";

const commandFolder = join(packageFolder, "src", "commands");
const names = readdirSync(commandFolder)
  .map((file) => file.slice(0, -".ts".length))
  .filter((name) => name !== "terminal");
const sample = join(packageFolder, "test", "query", "sample.ttl");
const folder = scratch();

/** What a command said, complained of, and ended with. */
interface Heard {
  said: string;
  complained: string;
  code: number;
}

function listener(): { readonly heard: Heard; readonly terminal: Terminal } {
  const heard: Heard = { said: "", complained: "", code: 0 };
  const terminal: Terminal = {
    say: (words) => {
      heard.said += `${words}\n`;
    },
    complain: (words) => {
      heard.complained += `${words}\n`;
    },
    write: async (piece) => {
      heard.said += piece;
    },
    progress: () => {},
    input: Readable.from([]),
    interrupted: async () => {},
    end: (code) => {
      heard.code = code;
    },
  };
  return { heard, terminal };
}

async function commandNamed(name: string, terminal: Terminal): Promise<Command> {
  const exported = (await import(join(commandFolder, `${name}.ts`))) as Record<string, (terminal: Terminal) => Command>;
  const make = exported[`${name}Command`];
  if (make === undefined) throw new Error(`${name}.ts has no ${name}Command`);
  return make(terminal)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
}

async function run(name: string, ...words: readonly string[]): Promise<Heard> {
  const { heard, terminal } = listener();
  await (await commandNamed(name, terminal)).parseAsync(words, { from: "user" });
  return heard;
}

const faultOf = (name: string, ...words: readonly string[]) =>
  run(name, ...words).then(
    () => new Error("no fault"),
    (error: Error) => error,
  );

describe("Every command", () => {
  for (const name of names)
    it(`${name} shows an example that begins with its name, and only with options that it has`, async () => {
      const { terminal } = listener();
      const command = await commandNamed(name, terminal);
      let help = "";
      command
        .configureOutput({
          writeOut: (words) => {
            help += words;
          },
        })
        .outputHelp();
      const [, examples = ""] = /\nExamples?:\n([\s\S]+)$/.exec(help) ?? [];
      expect(examples).to.match(new RegExp(`^  claimgraph ${name} `));
      const own = new Set(command.options.map(({ long }) => long));
      const shown = examples
        .split("\n")
        .filter((line) => line.includes(`claimgraph ${name}`))
        .flatMap((line) => line.match(/--[a-z0-9-]+/g) ?? []);
      // A question has options of its own.
      expect(shown.filter((option) => !own.has(option) && name !== "query")).to.deep.equal([]);
    });

  it("is one of those that main.ts gathers", () => {
    const main = readFileSync(join(packageFolder, "src", "main.ts"), "utf8");
    const gathered = [...main.matchAll(/from "\.\/commands\/([a-z-]+)\.ts"/g)].map(([, name]) => name);
    expect(gathered.filter((name) => name !== "terminal").sort()).to.deep.equal([...names].sort());
  });
});

describe("claimgraph query", () => {
  it("answers a question with a name, by the names of things", async () => {
    const { said } = await run("query", sample, "who-says-what", "--about", "Afghanistan");
    expect(said).to.equal(`source       polarity  actor    frame              recipient    force      words
-----------  --------  -------  -----------------  -----------  ---------  --------------------------------------------
Afghanistan  negative  Taliban  control territory  Afghanistan  assertive  Kabul dismissed that as untrue
Taliban      positive  Taliban  control territory  Afghanistan  assertive  The Taliban said they held 90 percent of the
                                                                           border

2 rows
`);
  });

  it("or by their IRIs, narrowed twice, written with =", async () => {
    const { said } = await run(
      "query",
      sample,
      "who-says-what",
      "--about=Afghanistan",
      "--source=country:AF",
      "--iris",
    );
    expect(said.split("\n")[2]).to.equal(
      "country:AF  cg:Negative  organization:taliban  frame:control-territory  country:AF  cg:Assertive  Kabul dismissed that as untrue",
    );
  });

  it("answers an .rq file", async () => {
    const file = join(folder, "count.rq");
    writeFileSync(file, "SELECT (COUNT(*) AS ?n) WHERE { ?claim a cg:Claim }");
    expect((await run("query", sample, file, "--format", "csv")).said).to.equal(
      "n\n6\n".replaceAll("\n", "\r\n").replace(/\r\n$/, "\n"),
    );
  });

  it("lists questions with their parameters", async () => {
    const { said } = await run("query", "--list");
    expect(said).to.include(
      "who-says-what\n    Who says what about whom\n    --about THING  who or what takes part, in nested content as well\n",
    );
  });

  const misuses: readonly (readonly [words: readonly string[], message: string])[] = [
    [[], "expected a graph and a question, as in: claimgraph query output who-says-what"],
    [[sample], "expected a graph and a question, as in: claimgraph query output who-says-what"],
    [
      [sample, "events", "--about", "x"],
      "found the option --about; expected one of --class, --actor, --recipient, --source",
    ],
    [[sample, "standing", "--about", "x"], "found the option --about; expected none for this question"],
    [[sample, "timeline", "--since", "June"], '--since: found "June"; expected a day, as in: --since 2021-07-28'],
    [[sample, "timeline", "--since"], "--since: expected a value after it, as in: --since Afghanistan"],
    [
      [sample, "ASK {}", "--timeout", "soon"],
      '--timeout: found "soon"; expected a number of seconds, as in: --timeout 60',
    ],
  ];
  for (const [words, message] of misuses)
    it(`is misused by: ${words.slice(1).join(" ") || "nothing"}`, async () => {
      const fault = await faultOf("query", ...words);
      expect([fault.name, fault.message]).to.deep.equal(["Misuse", message]);
    });

  it("names the questions there are where it knows none of that name", async () => {
    expect((await faultOf("query", sample, "who-says")).message).to.match(
      /^found no question called "who-says"; expected SPARQL, an \.rq file, or one of about-countries, .*, who-says-what$/,
    );
  });
});

describe("claimgraph verify", () => {
  it("is content with the sample", async () => {
    expect(await run("verify", sample)).to.deep.equal({ said: "", complained: "442 triples, no fault\n", code: 0 });
  });

  it("lists what is wrong, and ends with 1", async () => {
    const file = join(folder, "wrong.ttl");
    writeFileSync(
      file,
      readFileSync(sample, "utf8").replace('nif:anchorOf "Sergei Lavrov"', 'nif:anchorOf "Somebody else"'),
    );
    expect(await run("verify", file)).to.deep.equal({
      said: 'mention-words  https://w3id.org/claimgraph/mention/ledger_00000000a1_535bdc1e_60-73\n    [60, 73): the text has "Sergei Lavrov", the graph says "Somebody else"\n',
      complained: "442 triples, 1 fault\n",
      code: 1,
    });
  });
});

describe("claimgraph explain, diff, export", () => {
  it("explain takes a name", async () => {
    const { said } = await run("explain", "imran khan", sample);
    expect(said.split("\n").slice(0, 3)).to.deep.equal([
      "https://w3id.org/claimgraph/person/imran-khan",
      "Imran Khan  (Person)",
      "called    Imran Khan | Khan",
    ]);
    expect((await faultOf("explain", "person:nobody", sample)).message).to.equal(
      "person:nobody: the graph says nothing of it; expected one of its IRIs or names",
    );
  });

  it("diff of a graph and itself is nothing", async () => {
    expect((await run("diff", sample, sample, "--format", "patch")).said).to.equal("TX .\nTC .\n");
  });

  it("export writes a file, and knows which forms have triple terms", async () => {
    const file = join(folder, "claims.nq");
    await run("export", sample, "--format", "nquads", "--rdf12", "--out", file);
    expect(
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line.includes("<<(")),
    ).to.have.lengthOf(3);
    expect((await faultOf("export", sample, "--format", "csv", "--rdf12")).message).to.equal(
      "--rdf12: found the form csv; expected turtle, trig or nquads: others have no triple terms",
    );
  });
});

describe("claimgraph build --rdf12", function () {
  this.timeout(60_000);

  it("writes a second graph with triple terms, and the next build without it takes it away", async () => {
    const [story, out] = [join(folder, "story.txt"), join(folder, "out")];
    writeFileSync(
      story,
      "Moscow warns Washington\n\nRussia has warned the United States against deploying troops in Tajikistan.\n",
    );
    await run("build", story, "--out", out, "--rdf12");
    const second = readFileSync(join(out, "graph-rdf12.ttl"), "utf8");
    expect(second.slice(0, second.indexOf("\n"))).to.equal('@version "1.2".');
    expect(second).to.include("rdf:reifies <<(country:RU frame:warn country:US)>>");
    expect(readFileSync(join(out, "graph.ttl"), "utf8")).not.to.include("<<(");
    await run("build", story, "--out", out);
    expect(readdirSync(out)).to.include("graph.ttl").and.not.to.include("graph-rdf12.ttl");
  });
});
