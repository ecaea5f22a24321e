import { Command, Option } from "commander";
import { changesBetween } from "../query/diff/changes.ts";
import { changesAsPatch, changesInWords } from "../query/diff/report.ts";
import { filesOf, readSources } from "../query/load.ts";
import { parseRdf } from "../query/rdf/parse.ts";
import type { Terminal } from "./terminal.ts";

export function diffCommand(terminal: Terminal): Command {
  return new Command("diff")
    .description("compare two graphs: claims added, withdrawn, changed")
    .argument("<before>", "a folder that build wrote, or an RDF file")
    .argument("<after>", "another")
    .addOption(new Option("--format <form>", "in words, or as RDF Patch").choices(["words", "patch"]).default("words"))
    .addHelpText("after", "\nExample:\n  claimgraph diff output-of-monday output-of-tuesday")
    .action(async (before: string, after: string, { format }: { readonly format: "words" | "patch" }) => {
      const [a = [], b = []] = (await readSources(await filesOf([before, after]))).map((source) => parseRdf(source));
      const changes = changesBetween(a, b);
      terminal.say(format === "patch" ? changesAsPatch(changes) : changesInWords(changes));
    });
}
