import { join } from "node:path";
import { Command } from "commander";
import { filesOf, readSources } from "../query/load.ts";
import { parseRdf } from "../query/rdf/parse.ts";
import { textsMissing } from "../query/spans.ts";
import { verify } from "../query/verify.ts";
import { readArticle } from "../read/article.ts";
import { ReadError } from "../read/failure.ts";
import { findInputs } from "../read/inputs.ts";
import { packageFolder } from "../tools.ts";
import { exit, type Terminal } from "./terminal.ts";

export function verifyCommand(terminal: Terminal): Command {
  return new Command("verify")
    .description("check that every span still reads its words, and that the graph keeps its shapes")
    .argument("<graph...>", "folders that build wrote, or RDF files")
    .option("--articles <dir>", "the articles, for a graph without their text")
    .addHelpText(
      "after",
      "\nExamples:\n  claimgraph verify output\n  claimgraph verify output-without-text --articles articles",
    )
    .action(async (paths: string[], { articles }: { readonly articles?: string }) => {
      const quads = (await readSources(await filesOf(paths))).flatMap((source) => parseRdf(source));
      const texts = articles === undefined ? [] : await textsIn(articles);
      const faults = await verify(quads, { ontology: join(packageFolder, "ontology"), texts });
      for (const { check, subject, message } of faults) terminal.say(`${check}  ${subject}\n    ${message}`);
      const missing = textsMissing(quads, texts);
      if (missing.length > 0)
        terminal.complain(
          `${missing.length === 1 ? "1 text is" : `${missing.length} texts are`} not in the graph, and the words not checked: give the articles by --articles`,
        );
      const found = faults.length === 0 ? "no fault" : faults.length === 1 ? "1 fault" : `${faults.length} faults`;
      terminal.complain(`${quads.length} triples, ${found}`);
      terminal.end(faults.length === 0 ? exit.done : exit.failed);
    });
}

/** Texts of the articles in a folder as the build reads them; what is no article is passed over, as it was then. */
async function textsIn(folder: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const { file, read } of (await findInputs([folder])).inputs) {
    try {
      texts.push(readArticle(file, await read()).text);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
    }
  }
  return texts;
}
