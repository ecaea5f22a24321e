import type { Sentence } from "../model/sentence.ts";
import type { Parsed } from "./decode.ts";

/** A sentence of a CoNLL-U file (universaldependencies.org/format), as it stands there. */
export interface ConlluSentence {
  /** Comments, words, multi-word tokens and empty nodes, without the blank line behind. */
  readonly lines: readonly string[];
  /** Indices into `lines` of the words, in order: what a tree is made of. */
  readonly words: readonly number[];
}

/**
 * Sentences of CoNLL-U text that comes in pieces, one at a time, so that a file of any length fits. Throws an `Error`
 * with the line's number where a line is neither comment nor ten columns, or words are not numbered from 1.
 */
export async function* readConllu(pieces: AsyncIterable<string>): AsyncGenerator<ConlluSentence> {
  let lines: string[] = [];
  let words: number[] = [];
  let number = 0;
  for await (const line of linesOf(pieces)) {
    number += 1;
    if (line === "") {
      if (lines.length > 0) yield { lines, words };
      [lines, words] = [[], []];
      continue;
    }
    if (!line.startsWith("#")) {
      const columns = line.split("\t");
      if (columns.length !== 10)
        throw new Error(`line ${number}: ${columns.length} columns; expected the 10 of CoNLL-U, separated by tabs`);
      if (/^\d+$/.test(columns[0] ?? "")) {
        words.push(lines.length);
        if (Number(columns[0]) !== words.length)
          throw new Error(`line ${number}: word ${columns[0]}; expected ${words.length}, words are numbered from 1`);
      }
    }
    lines.push(line);
  }
  if (lines.length > 0) yield { lines, words };
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  if (rest !== "") yield rest;
}

/** The words of a sentence of CoNLL-U. */
export function formsOf({ lines, words }: ConlluSentence): readonly string[] {
  return words.map((i) => lines[i]?.split("\t")[1] ?? "");
}

/**
 * The sentence with UPOS, XPOS, HEAD and DEPREL filled in and `Name=B-PER` in MISC, all else as it was; ends with the
 * blank line that closes a sentence.
 */
export function fillConllu({ lines, words }: ConlluSentence, parsed: readonly Parsed[]): string {
  const filled = [...lines];
  for (const [w, i] of words.entries()) {
    const [id, form, lemma, , , features, , , deps, misc] = (lines[i] ?? "").split("\t");
    const word = parsed[w];
    if (word === undefined) continue;
    const { upos, xpos, head, relation, name } = word;
    filled[i] = [id, form, lemma, upos, xpos, features, head + 1, relation, deps, withName(misc ?? "_", name)].join(
      "\t",
    );
  }
  return `${filled.join("\n")}\n\n`;
}

function withName(misc: string, name: string): string {
  const kept = misc.split("|").filter((entry) => entry !== "_" && !entry.startsWith("Name="));
  if (name !== "O") kept.push(`Name=${name}`);
  return kept.length === 0 ? "_" : kept.join("|");
}

/** A sentence of an article as CoNLL-U; `id` becomes its sent_id, `text` is the article's. */
export function writeConllu({ span, tokens }: Sentence, text: string, id: string): string {
  const words = tokens.map(({ text: form, lemma, upos, xpos, head, relation, name, span: { end } }, i) => {
    const next = tokens[i + 1]?.span.start;
    const space = next === end ? ["SpaceAfter=No"] : [];
    const misc = [...(name === "O" ? [] : [`Name=${name}`]), ...space].join("|") || "_";
    return [i + 1, form, lemma, upos, xpos, "_", head + 1, relation, "_", misc].join("\t");
  });
  const line = text.slice(span.start, span.end).replace(/\s+/g, " ");
  return [`# sent_id = ${id}`, `# text = ${line}`, ...words, "", ""].join("\n");
}
