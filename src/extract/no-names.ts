import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Sentence } from "../model/sentence.ts";
import { isUnlikelyName } from "./headlines.ts";
import { headsOf } from "./name-heads.ts";
import { titleFrom } from "./titles.ts";
import { tokenAt } from "./tree.ts";

const vessel =
  /^(?:ship|tanker|vessel|carrier|freighter|ferry|frigate|destroyer|submarine|boat|yacht|trawler|warship)$/;

/** "D-Conn.", "Monday", a lone letter, a word of a title-case headline. */
export function isNoName(
  article: Article,
  sentence: Sentence,
  first: number,
  end: number,
  headline: boolean,
  knowledge: Knowledge,
): boolean {
  const words = sentence.tokens.slice(first, end).map(({ text }) => text);
  if (/^(?:D|R|I|DFL)[-–]?$/.test(words[0] ?? "") && (words.length === 1 || /^[-–]$/.test(words[1] ?? ""))) return true;
  // "Union Home Secretary", "the bulk carrier Yi Peng 3": of a federation, a ship.
  if (words.length === 1 && words[0] === "Union" && titleFrom(sentence, end, knowledge) !== undefined) return true;
  const { name } = tokenAt(sentence, first);
  if (name.endsWith("-PER") && vessel.test(sentence.tokens[first - 1]?.text ?? "")) return true;
  if (
    words.length === 1 &&
    (/^\p{L}\.?$/u.test(words[0] ?? "") || headsOf(knowledge).get(words[0] ?? "")?.type === "None")
  )
    return true;
  return headline && isUnlikelyName(article, sentence, first, end);
}
