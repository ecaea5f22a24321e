import { once } from "node:events";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Command, CommanderError, Option } from "commander";
import { Parser } from "n3";
import { build } from "./build.ts";
import { annotate } from "./linguistics/annotate.ts";
import { annotateConllu } from "./linguistics/annotate-conllu.ts";
import { writeConllu } from "./linguistics/conllu.ts";
import { type EnglishModel, loadEnglish } from "./linguistics/model.ts";
import { defaultBase } from "./model/vocabulary.ts";
import { answerFormats, formatAnswer } from "./query/format.ts";
import { filesOf, ontologyFiles, readSources } from "./query/load.ts";
import { namedQueries } from "./query/named.ts";
import { query } from "./query/query.ts";
import { verify } from "./query/verify.ts";
import { readArticle } from "./read/article.ts";
import { packageFolder, packageVersion } from "./tools.ts";
import type { Report } from "./write/report.ts";
import { type Format, formats } from "./write/syntax.ts";

/** Exit codes: done; some input failed, the rest is written; wrong use. */
const exit = { done: 0, failed: 1, misused: 2 } as const;

const program = new Command("claimgraph")
  .description("Reads news articles and writes down, as RDF, who did and said what to whom, and which words say so.")
  .version(await packageVersion())
  .exitOverride();

program
  .command("build")
  .description("read articles, write their graph")
  .argument("<input...>", "files, folders, globs, file: URLs, or - for standard input")
  .requiredOption("--out <dir>", "folder to write into")
  .addOption(new Option("--format <syntax>", "syntax of the graph").choices(formats).default("turtle"))
  .option("--meta <csv>", "file, url, outlet, date, title for what the articles do not say")
  .option("--ontology <dir>", "your own frames.ttl (and offices.ttl)")
  .option("--base <iri>", "namespace of the IRIs that are minted", defaultBase)
  .option("--no-text", "leave the articles' words out: offsets and hashes remain")
  .addOption(new Option("--engine <name>", "what runs the English model").choices(["wasm", "native"]).default("wasm"))
  .addHelpText("after", "\nExample:\n  claimgraph build articles --out output")
  .action(async (inputs: string[], { text, ...options }: BuildFlags) => {
    const report = await build(inputs, { ...options, withText: text, onArticle: progress });
    for (const { file, fault } of report.skipped) complain(`${file}: ${fault}`);
    for (const { file, sameAs } of report.repeated) complain(`${file}: the same text as ${sameAs}; left out`);
    say(summaryOf(report, options.out));
    process.exitCode = report.skipped.length === 0 ? exit.done : exit.failed;
  });

interface BuildFlags {
  readonly out: string;
  readonly format: Format;
  readonly meta?: string;
  readonly ontology?: string;
  readonly base: string;
  readonly text: boolean;
  readonly engine: "wasm" | "native";
}

program
  .command("query")
  .description("ask a graph: a question by name (--list), an .rq file, or SPARQL text")
  .argument("[graph...]", "folders that build wrote, or RDF files; then the question")
  .addOption(new Option("--format <form>", "form of the answer").choices(answerFormats).default("table"))
  .option("--list", "list the questions that have a name")
  .option("--timeout <seconds>", "give up after so long", Number, 60)
  .addHelpText("after", '\nExample:\n  claimgraph query output who-says-what\n  claimgraph query output "SELECT …"')
  .action(async (words: string[], { format, list, timeout }: QueryFlags) => {
    const named = await namedQueries(join(packageFolder, "ontology", "queries"));
    if (list) return say(named.map(({ name, title }) => `${name}\n    ${title}`).join("\n"));
    const [question, ...paths] = [words.at(-1), ...words.slice(0, -1)];
    if (question === undefined || paths.length === 0)
      throw new CommanderError(
        exit.misused,
        "claimgraph.query",
        "error: expected a graph and a question, as in: claimgraph query output who-says-what",
      );
    const sparql = named.find(({ name }) => name === question)?.text ?? (await textOf(question));
    const files = [...(await filesOf(paths)), ...(await ontologyFiles(join(packageFolder, "ontology")))];
    const answer = await query(await readSources(files), sparql, { timeoutMs: timeout * 1000 });
    say(formatAnswer(answer, format).trimEnd());
  });

interface QueryFlags {
  readonly format: (typeof answerFormats)[number];
  readonly list?: boolean;
  readonly timeout: number;
}

program
  .command("verify")
  .description("check that every span still reads its words, and that the graph keeps its shapes")
  .argument("<graph...>", "folders that build wrote, or Turtle files")
  .addHelpText("after", "\nExample:\n  claimgraph verify output")
  .action(async (paths: string[]) => {
    const sources = await readSources(await filesOf(paths));
    const quads = sources.flatMap(({ content }) => new Parser().parse(content));
    const faults = await verify(quads, { ontology: join(packageFolder, "ontology") });
    for (const { check, subject, message } of faults) say(`${check}  ${subject}\n    ${message}`);
    complain(faults.length === 0 ? `${quads.length} triples, no fault` : `${faults.length} faults`);
    process.exitCode = faults.length === 0 ? exit.done : exit.failed;
  });

program
  .command("annotate")
  .description("print words, grammar and names as CoNLL-U")
  .argument("<file>", "an article, or - for standard input")
  .option("--conllu", "the input is CoNLL-U: keep its words, fill in UPOS, XPOS, HEAD, DEPREL and Name=")
  .addOption(new Option("--engine <name>", "what runs the English model").choices(["wasm", "native"]).default("wasm"))
  .addHelpText("after", "\nExample:\n  claimgraph annotate --conllu gold.conllu > predicted.conllu")
  .action(
    async (file: string, { conllu, engine }: { readonly conllu?: boolean; readonly engine: "wasm" | "native" }) => {
      const model = await loadEnglish(join(packageFolder, "models", "english"), { engine });
      for await (const piece of conllu ? annotateConllu(textIn(file), model) : annotateFile(file, model))
        if (!process.stdout.write(piece)) await once(process.stdout, "drain");
    },
  );

/** An article's sentences as CoNLL-U. */
async function* annotateFile(file: string, model: EnglishModel): AsyncGenerator<string> {
  const pieces: Buffer[] = [];
  for await (const piece of bytesIn(file)) pieces.push(piece as Buffer);
  const article = readArticle(file, Buffer.concat(pieces));
  const { sentences } = await annotate(article, model);
  for (const [i, sentence] of sentences.entries()) yield writeConllu(sentence, article.text, String(i + 1));
}

function bytesIn(file: string): Readable {
  return file === "-" ? process.stdin : createReadStream(file);
}

/** UTF-8 text in pieces that cut no character. */
async function* textIn(file: string): AsyncGenerator<string> {
  for await (const piece of bytesIn(file).setEncoding("utf8")) yield piece as string;
}

/** The text of an .rq file, or the words themselves. */
async function textOf(question: string): Promise<string> {
  return /\.(?:rq|sparql)$/.test(question) ? readFile(question, "utf8") : question;
}

function progress({ done, of, file }: { readonly done: number; readonly of: number; readonly file: string }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${done}/${of} ${file}${done === of ? "\n" : ""}`);
}

function summaryOf({ totals }: Report, out: string): string {
  const counted = (["articles", "entities", "statements", "claims", "notes"] as const)
    .map((what) => `${totals[what]} ${what}`)
    .join(", ");
  return `${counted}\nlook   open ${out}/index.html in a browser\nask    npx claimgraph query ${out} who-says-what\ncheck  npx claimgraph verify ${out}`;
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

function complain(words: string): void {
  process.stderr.write(`${words}\n`);
}

try {
  await program.parseAsync();
} catch (error) {
  // commander has already said what is wrong with the words of the command itself.
  if (!(error instanceof CommanderError)) complain((error as Error).message);
  else if (error.code === "claimgraph.query") complain(error.message);
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? exit.done : exit.misused) : exit.failed;
}
