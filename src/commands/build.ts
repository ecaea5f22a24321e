import { Command, Option } from "commander";
import { defaultBase } from "../model/vocabulary.ts";
import type { Report } from "../write/report.ts";
import { type Format, formats } from "../write/syntax.ts";
import { exit, type Terminal } from "./terminal.ts";

interface Flags {
  readonly out: string;
  readonly format: Format;
  readonly meta?: string;
  readonly ontology?: string;
  readonly base: string;
  readonly thoughts?: boolean;
  readonly text: boolean;
  readonly engine: "wasm" | "native";
}

export function buildCommand(terminal: Terminal): Command {
  return new Command("build")
    .description("read articles, write their graph")
    .argument("<input...>", "files, folders, globs, file: URLs, or - for standard input")
    .requiredOption("--out <dir>", "folder to write into")
    .addOption(new Option("--format <syntax>", "syntax of the graph").choices(formats).default("turtle"))
    .option("--meta <csv>", "file, url, outlet, date, title for what the articles do not say")
    .option("--ontology <dir>", "your own frames.ttl (and offices.ttl)")
    .option("--base <iri>", "namespace of the IRIs that are minted", defaultBase)
    .option("--thoughts", "beliefs, wishes and intentions too, as statements of mode cg:Thought")
    .option("--no-text", "leave the articles' words out: offsets and hashes remain")
    .addOption(new Option("--engine <name>", "what runs the English model").choices(["wasm", "native"]).default("wasm"))
    .addHelpText("after", "\nExample:\n  claimgraph build articles --out output")
    .action(async (inputs: string[], { text, ...options }: Flags) => {
      // Loaded when asked for: no other command has to wait for model and grammar.
      const { build } = await import("../build.ts");
      const report = await build(inputs, {
        ...options,
        withText: text,
        onArticle: ({ done, of, file }) => terminal.progress(`${done}/${of} ${file}`, done === of),
      });
      for (const { file, fault } of report.skipped) terminal.complain(`${file}: ${fault}`);
      for (const { file, sameAs } of report.repeated)
        terminal.complain(`${file}: the same text as ${sameAs}; left out`);
      terminal.say(summaryOf(report, options.out));
      terminal.end(report.skipped.length === 0 ? exit.done : exit.failed);
    });
}

function summaryOf({ totals }: Report, out: string): string {
  const counted = (["articles", "entities", "statements", "claims", "notes"] as const)
    .map((what) => `${totals[what]} ${what}`)
    .join(", ");
  return `${counted}\nlook   open ${out}/index.html in a browser\nask    npx claimgraph query ${out} who-says-what\ncheck  npx claimgraph verify ${out}`;
}
