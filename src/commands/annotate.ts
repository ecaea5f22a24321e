import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Command, Option } from "commander";
import type { EnglishModel } from "../linguistics/model.ts";
import { packageFolder } from "../tools.ts";
import type { Terminal } from "./terminal.ts";

interface Flags {
  readonly conllu?: boolean;
  readonly engine: "wasm" | "native";
}

export function annotateCommand(terminal: Terminal): Command {
  return new Command("annotate")
    .description("print words, grammar and names as CoNLL-U")
    .argument("<file>", "an article, or - for standard input")
    .option("--conllu", "the input is CoNLL-U: keep its words, fill in UPOS, XPOS, HEAD, DEPREL and Name=")
    .addOption(new Option("--engine <name>", "what runs the English model").choices(["wasm", "native"]).default("wasm"))
    .addHelpText("after", "\nExample:\n  claimgraph annotate --conllu gold.conllu > predicted.conllu")
    .action(async (file: string, { conllu, engine }: Flags) => {
      // Loaded when asked for: no other command has to wait for model and grammar.
      const { loadEnglish } = await import("../linguistics/model.ts");
      const { annotateConllu } = await import("../linguistics/annotate-conllu.ts");
      const model = await loadEnglish(join(packageFolder, "models", "english"), { engine });
      const bytes = file === "-" ? terminal.input : createReadStream(file);
      for await (const piece of conllu ? annotateConllu(textIn(bytes), model) : annotateFile(file, bytes, model))
        await terminal.write(piece);
    });
}

/** An article's sentences as CoNLL-U. */
async function* annotateFile(file: string, bytes: Readable, model: EnglishModel): AsyncGenerator<string> {
  const { annotate } = await import("../linguistics/annotate.ts");
  const { writeConllu } = await import("../linguistics/conllu.ts");
  const { readArticle } = await import("../read/article.ts");
  const pieces: Buffer[] = [];
  for await (const piece of bytes) pieces.push(piece as Buffer);
  const article = readArticle(file, Buffer.concat(pieces));
  const { sentences } = await annotate(article, model);
  for (const [i, sentence] of sentences.entries()) yield writeConllu(sentence, article.text, String(i + 1));
}

/** UTF-8 text in pieces that cut no character. */
async function* textIn(bytes: Readable): AsyncGenerator<string> {
  for await (const piece of bytes.setEncoding("utf8")) yield piece as string;
}
