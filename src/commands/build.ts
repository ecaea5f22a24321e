import type { Quad } from "@rdfjs/types";
import { Command, InvalidArgumentError, Option } from "commander";
import { DataFactory } from "n3";
import { defaultBase } from "../model/vocabulary.ts";
import { filesOf, readSources } from "../query/load.ts";
import { parseRdf } from "../query/rdf/parse.ts";
import { writeFileSafely } from "../write/files.ts";
import { withTripleTerms } from "../write/rdf12.ts";
import type { Report } from "../write/report.ts";
import { type Format, formats } from "../write/syntax.ts";
import { writeTurtle } from "../write/turtle.ts";
import { exit, Misuse, type Terminal } from "./terminal.ts";

interface Flags {
  readonly out?: string;
  readonly into?: string;
  readonly remove?: string[];
  readonly resume?: boolean;
  readonly jobs: number;
  readonly id?: string;
  readonly decisions?: string;
  readonly format?: Format;
  readonly meta?: string;
  readonly ontology?: string;
  readonly base?: string;
  readonly thoughts?: boolean;
  readonly rdf12?: boolean;
  readonly text: boolean;
  readonly engine: "wasm" | "native";
}

export function buildCommand(terminal: Terminal): Command {
  return new Command("build")
    .description("read articles, write their graph")
    .argument("[input...]", "files, folders, globs, file: URLs, or - for standard input")
    .option("--out <dir>", "folder to write into afresh")
    .option("--into <dir>", "folder that build wrote: add these articles to it, replace those that it has")
    .option("--remove <id...>", "take articles out of the --into folder: IRI, key or file, as in its report.json")
    .option("--resume", "keep what an interrupted build into the --out folder has written")
    .option(
      "--decisions <ttl>",
      "who is the same (owl:sameAs), who is different (owl:differentFrom), which claims are wrong (owl:deprecated true); kept in the folder",
    )
    .option("--id <name>", "what the one article is called: an edited text is then another version of it")
    .option("--jobs <n>", "threads, each with a model of its own", count, 1)
    .addOption(new Option("--format <syntax>", "syntax of the graph (default: turtle)").choices(formats))
    .option("--meta <csv>", "file, url, outlet, date, title for what the articles do not say")
    .option("--ontology <dir>", "your own frames.ttl (and offices.ttl)")
    .option("--base <iri>", `namespace of the IRIs that are minted (default: ${defaultBase})`)
    .option("--thoughts", "beliefs, wishes and intentions too, as statements of mode cg:Thought")
    .option("--rdf12", "a second graph, graph-rdf12.ttl, with what propositions say as triple terms of RDF 1.2")
    .option("--no-text", "leave the articles' words out: offsets and hashes remain")
    .addOption(new Option("--engine <name>", "what runs the English model").choices(["wasm", "native"]).default("wasm"))
    .addHelpText(
      "after",
      "\nExamples:\n  claimgraph build articles --out output\n  claimgraph build today.html --into output\n  claimgraph build --into output --remove tass_3b167c0d31",
    )
    .action(async (inputs: string[], { text, rdf12, ...options }: Flags, command: Command) => {
      const { out, into, remove, resume, id } = options;
      if ((out === undefined) === (into === undefined))
        throw new Misuse("error: expected either --out (afresh) or --into (add, replace, remove); see --help");
      if (inputs.length === 0 && remove === undefined)
        throw new Misuse("error: no input found, expected articles: files, folders, globs, file: URLs or -");
      if (remove !== undefined && into === undefined)
        throw new Misuse("error: --remove found without --into, expected the folder to remove from");
      if (resume && out === undefined)
        throw new Misuse("error: --resume found without --out; --into keeps what stands anyway");
      if (id !== undefined && inputs.length !== 1)
        throw new Misuse(`error: --id names one article, found ${inputs.length} inputs`);
      // Loaded when asked for: no other command has to wait for model and grammar.
      const { build } = await import("../build.ts");
      const report = await build(inputs, {
        ...options,
        // Not said is as the folder has it.
        ...(command.getOptionValueSource("text") === "default" ? {} : { withText: text }),
        onArticle: ({ done, of, file }) => terminal.progress(`${done}/${of} ${file}`, done === of),
      });
      const folder = out ?? into ?? "";
      if (rdf12) await writeRdf12(folder, report.settings.base);
      for (const { file, fault } of report.skipped) terminal.complain(`${file}: ${fault}`);
      for (const { file, sameAs } of report.repeated)
        terminal.complain(`${file}: the same text as ${sameAs}; left out`);
      for (const { one, other, by, reason } of report.conflicts)
        terminal.complain(`${one} and ${other} stay two although a ${by} makes them one: ${reason.replace("-", " ")}`);
      terminal.say(summaryOf(report, folder));
      terminal.end(report.skipped.length === 0 ? exit.done : exit.failed);
    });
}

/** RDF 1.1 stays what others read: the graph with triple terms is a file of its own. */
async function writeRdf12(folder: string, base: string): Promise<void> {
  const quads = (await readSources(await filesOf([folder]))).flatMap((source) => parseRdf(source));
  await writeFileSafely(folder, "graph-rdf12.ttl", writeTurtle(withTripleTerms(quads.map(inOneGraph)), base));
}

function inOneGraph({ subject, predicate, object }: Quad): Quad {
  return DataFactory.quad(subject as never, predicate as never, object as never) as Quad;
}

function count(words: string): number {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("expected a whole number from 1 on");
  return number;
}

function summaryOf({ totals, pages }: Report, out: string): string {
  const counted = (["articles", "entities", "statements", "claims", "notes"] as const)
    .map((what) => `${totals[what]} ${what}`)
    .join(", ");
  const shown = pages === undefined ? "" : ` (the latest ${pages.articles} articles)`;
  return `${counted}\nlook   open ${out}/index.html in a browser${shown}\nask    npx claimgraph query ${out} who-says-what\ncheck  npx claimgraph verify ${out}`;
}
