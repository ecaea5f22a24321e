import { join } from "node:path";
import { Command } from "commander";
import { Parser } from "n3";
import { filesOf, readSources } from "../query/load.ts";
import { verify } from "../query/verify.ts";
import { packageFolder } from "../tools.ts";
import { exit, type Terminal } from "./terminal.ts";

export function verifyCommand(terminal: Terminal): Command {
  return new Command("verify")
    .description("check that every span still reads its words, and that the graph keeps its shapes")
    .argument("<graph...>", "folders that build wrote, or Turtle files")
    .addHelpText("after", "\nExample:\n  claimgraph verify output")
    .action(async (paths: string[]) => {
      const sources = await readSources(await filesOf(paths));
      const quads = sources.flatMap(({ content }) => new Parser().parse(content));
      const faults = await verify(quads, { ontology: join(packageFolder, "ontology") });
      for (const { check, subject, message } of faults) terminal.say(`${check}  ${subject}\n    ${message}`);
      terminal.complain(faults.length === 0 ? `${quads.length} triples, no fault` : `${faults.length} faults`);
      terminal.end(faults.length === 0 ? exit.done : exit.failed);
    });
}
