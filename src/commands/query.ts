import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, Option } from "commander";
import { answerFormats, formatAnswer } from "../query/format.ts";
import { filesOf, ontologyFiles, readSources } from "../query/load.ts";
import { namedQueries } from "../query/named.ts";
import { query } from "../query/query.ts";
import { packageFolder } from "../tools.ts";
import { Misuse, type Terminal } from "./terminal.ts";

interface Flags {
  readonly format: (typeof answerFormats)[number];
  readonly list?: boolean;
  readonly timeout: number;
}

export function queryCommand(terminal: Terminal): Command {
  return new Command("query")
    .description("ask a graph: a question by name (--list), an .rq file, or SPARQL text")
    .argument("[graph...]", "folders that build wrote, or RDF files; then the question")
    .addOption(new Option("--format <form>", "form of the answer").choices(answerFormats).default("table"))
    .option("--list", "list the questions that have a name")
    .option("--timeout <seconds>", "give up after so long", Number, 60)
    .addHelpText("after", '\nExample:\n  claimgraph query output who-says-what\n  claimgraph query output "SELECT …"')
    .action(async (words: string[], { format, list, timeout }: Flags) => {
      const named = await namedQueries(join(packageFolder, "ontology", "queries"));
      if (list) return terminal.say(named.map(({ name, title }) => `${name}\n    ${title}`).join("\n"));
      const [question, ...paths] = [words.at(-1), ...words.slice(0, -1)];
      if (question === undefined || paths.length === 0)
        throw new Misuse("expected a graph and a question, as in: claimgraph query output who-says-what");
      const sparql = named.find(({ name }) => name === question)?.text ?? (await textOf(question));
      const files = [...(await filesOf(paths)), ...(await ontologyFiles(join(packageFolder, "ontology")))];
      const answer = await query(await readSources(files), sparql, { timeoutMs: timeout * 1000 });
      terminal.say(formatAnswer(answer, format).trimEnd());
    });
}

/** The text of an .rq file, or the words themselves. */
async function textOf(question: string): Promise<string> {
  return /\.(?:rq|sparql)$/.test(question) ? readFile(question, "utf8") : question;
}
