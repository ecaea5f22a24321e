import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, Option } from "commander";
import { defaultBase } from "../model/vocabulary.ts";
import type { Answer } from "../query/answer.ts";
import { answerFormats, formatAnswer } from "../query/format.ts";
import { type Graph, openGraph } from "../query/graph.ts";
import { filesOf, ontologyFiles, readSources } from "../query/load.ts";
import { type NamedQuery, namedQueries, withValues } from "../query/named.ts";
import { namesOf, thingsCalled } from "../query/names.ts";
import { packageFolder } from "../tools.ts";
import { Misuse, type Terminal } from "./terminal.ts";

interface Flags {
  readonly format: (typeof answerFormats)[number];
  readonly list?: boolean;
  readonly iris?: boolean;
  readonly base: string;
  readonly timeout: number;
}

export function queryCommand(terminal: Terminal): Command {
  return new Command("query")
    .description("ask a graph: a question by name (--list), an .rq file, or SPARQL text")
    .argument("[graph...]", "folders that build wrote, or RDF files; then the question, and what it is narrowed to")
    .addOption(new Option("--format <form>", "form of the answer").choices(answerFormats).default("table"))
    .option("--list", "list the questions that have a name, with their parameters")
    .option("--iris", "show IRIs in a table, not the names of things")
    .option("--base <iri>", "namespace of the IRIs that build minted", defaultBase)
    .option("--timeout <seconds>", "give up after so long", seconds, 60)
    .allowUnknownOption()
    .addHelpText(
      "after",
      '\nExamples:\n  claimgraph query output who-says-what --about Afghanistan\n  claimgraph query output question.rq --format csv\n  claimgraph query output "SELECT ?claim WHERE { ?claim a cg:Claim }"',
    )
    .action(async (words: string[], { format, list, iris, base, timeout }: Flags) => {
      const named = await namedQueries(join(packageFolder, "ontology", "queries"));
      if (list) return terminal.say(named.map(listed).join("\n"));
      const { operands, given } = parametersIn(words);
      const [question, ...paths] = [operands.at(-1), ...operands.slice(0, -1)];
      if (question === undefined || paths.length === 0)
        throw new Misuse("expected a graph and a question, as in: claimgraph query output who-says-what");
      const asked = named.find(({ name }) => name === question);
      checkQuestion(question, asked, given, named);
      const files = [...(await filesOf(paths)), ...(await ontologyFiles(join(packageFolder, "ontology")))];
      const graph = await openGraph(await readSources(files), base);
      try {
        const sparql = asked === undefined ? await textOf(question) : await setIn(asked, given, graph, base);
        const answer = await graph.ask(sparql, timeout * 1000);
        const names = format === "table" && !iris ? await namesOf(graph, irisIn(answer)) : new Map<string, string>();
        terminal.say(formatAnswer(answer, format, base, names).trimEnd());
      } finally {
        await graph.close();
      }
    });
}

function seconds(text: string): number {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new Misuse(`--timeout: found "${text}"; expected a number of seconds, as in: --timeout 60`);
}

function listed({ name, title, parameters }: NamedQuery): string {
  return [
    name,
    `    ${title}`,
    ...parameters.map((parameter) => `    --${parameter.name} ${parameter.kind}  ${parameter.meaning}`),
  ].join("\n");
}

/** `--about Afghanistan` and `--about=Afghanistan` among the words: the parameters of a question are its own. */
function parametersIn(words: readonly string[]): {
  readonly operands: readonly string[];
  readonly given: ReadonlyMap<string, string>;
} {
  const operands: string[] = [];
  const given = new Map<string, string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const [, name, value] = /^--([A-Za-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) operands.push(word);
    else if (value !== undefined) given.set(name, value);
    else {
      const next = words[++i];
      if (next === undefined) throw new Misuse(`--${name}: expected a value after it, as in: --${name} Afghanistan`);
      given.set(name, next);
    }
  }
  return { operands, given };
}

function checkQuestion(
  question: string,
  asked: NamedQuery | undefined,
  given: ReadonlyMap<string, string>,
  named: readonly NamedQuery[],
): void {
  if (asked === undefined && /^[\w-]+$/.test(question)) {
    const names = named.map(({ name }) => name).join(", ");
    throw new Misuse(`found no question called "${question}"; expected SPARQL, an .rq file, or one of ${names}`);
  }
  const known = asked?.parameters.map(({ name }) => name) ?? [];
  const unknown = [...given.keys()].find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const expected =
    known.length === 0 ? "none for this question" : `one of ${known.map((name) => `--${name}`).join(", ")}`;
  throw new Misuse(`found the option --${unknown}; expected ${expected}`);
}

/** The question, narrowed to what is given for its parameters. */
async function setIn(
  asked: NamedQuery,
  given: ReadonlyMap<string, string>,
  graph: Graph,
  base: string,
): Promise<string> {
  const values = new Map<string, readonly string[]>();
  for (const { name, kind } of asked.parameters) {
    const value = given.get(name);
    if (value === undefined) continue;
    if (kind === "DAY" && !/^\d{4}-\d{2}-\d{2}$/.test(value))
      throw new Misuse(`--${name}: found "${value}"; expected a day, as in: --${name} 2021-07-28`);
    values.set(name, kind === "DAY" ? [JSON.stringify(value)] : await thingsCalled(graph, value, base));
  }
  return withValues(asked, values);
}

/** The text of an .rq file, or the words themselves. */
async function textOf(question: string): Promise<string> {
  return /\.(?:rq|sparql)$/.test(question) ? readFile(question, "utf8") : question;
}

function irisIn(answer: Answer): ReadonlySet<string> {
  if (answer.kind !== "bindings") return new Set();
  const cells = answer.rows.flatMap((row) => Object.values(row));
  return new Set(cells.filter(({ type }) => type === "uri").map(({ value }) => value));
}
