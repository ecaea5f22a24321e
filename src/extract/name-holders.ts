import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import type { KnownName } from "./known-names.ts";
import { headType } from "./name-types.ts";
import { tokenAt } from "./tree.ts";

/** "Sheikh [Sabah] Khaled Al-Sabah": behind a title a person's first name, whatever place is called so. */
export function isGivenName(sentence: Sentence, at: number, { reading, end }: KnownName, afterTitle: boolean): boolean {
  const next = sentence.tokens[at + 1];
  return (
    afterTitle &&
    /^(?:Place|Country)$/.test(reading.type) &&
    reading.demonym === undefined &&
    end <= tokenAt(sentence, at).span.end &&
    next?.name === "B-PER" &&
    next.upos === "PROPN"
  );
}

/**
 * "Secretary General of the Gulf Cooperation Council [Jasem Albudaiwi]", "Ambassador to India [Sun Weidong]": a name right
 * behind what a title is of. `last` is the mention before, `titled` the end of the last title.
 */
export function isHolder(
  sentence: Sentence,
  at: number,
  end: number,
  last: Mention | undefined,
  titled: number | undefined,
  knowledge: Knowledge,
): boolean {
  if (last === undefined || titled === undefined || end - at < 2 || at - titled > 12) return false;
  if (last.span.end !== tokenAt(sentence, at - 1).span.end || headType(sentence, at, end, knowledge)) return false;
  const words = sentence.tokens.slice(at, end);
  const state = /^(?:Country|Place)$/.test(last.type ?? "");
  if (!state && last.type !== "Organization") return false;
  if (words.some(({ upos, name }) => upos !== "PROPN" || /^B-/.test(name) || (state && name !== "O"))) return false;
  const between = sentence.tokens.slice(titled, at);
  return (
    between.some(({ text }) => /^(?:of|to|in|for|at)$/.test(text)) &&
    between.every(({ upos, text }) => /^(?:ADP|DET|ADJ|NOUN|PROPN|CCONJ|PART)$/.test(upos) || /^[()-]$/.test(text))
  );
}
