import type { Knowledge } from "../model/knowledge.ts";
import { rolesByTitle, singular } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { slug } from "../model/slug.ts";

/** A title found in a sentence: tokens `[first, end)`, the words, and its role. */
export interface Title {
  readonly first: number;
  readonly end: number;
  readonly role: string;
  /** Whether it is a form of address only ("Mr."), which is no office. */
  readonly honorific: boolean;
}

const honorifics = new Set(["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady", "madam"]);
/** Words before a title that belong to it ("Deputy Foreign Minister", "Lt. General"). */
const grades = new Set([
  "deputy",
  "first",
  "vice",
  "senior",
  "assistant",
  "chief",
  "associate",
  "lieutenant",
  "lt",
  "major",
  "brigadier",
]);

/** The longest title that begins at token `first`, undefined where none does. Case does not count: "top diplomat". */
export function titleFrom(sentence: Sentence, first: number, knowledge: Knowledge): Title | undefined {
  const roles = rolesByTitle(knowledge);
  const word = wordAt(sentence, first);
  if (honorifics.has(word)) return { first, end: first + 1, role: word, honorific: true };
  let longest: Title | undefined;
  for (let end = first + 1; end <= Math.min(first + 8, sentence.tokens.length); end += 1) {
    const words = wordsBetween(sentence, first, end);
    const role = roles.get(words) ?? roles.get(words.replaceAll(" - ", "-")) ?? roles.get(singular(words));
    if (role !== undefined) longest = { first, end, role, honorific: false };
  }
  return longest ?? gradedTitle(sentence, first, knowledge);
}

/** "first deputy foreign minister" is a title because "deputy foreign minister" is. */
function gradedTitle(sentence: Sentence, first: number, knowledge: Knowledge): Title | undefined {
  if (!grades.has(wordAt(sentence, first)) || first + 1 >= sentence.tokens.length) return undefined;
  const rest = titleFrom(sentence, first + 1, knowledge);
  if (rest === undefined || rest.honorific) return undefined;
  return { first, end: rest.end, role: slug(wordsBetween(sentence, first, rest.end)), honorific: false };
}

function wordAt(sentence: Sentence, index: number): string {
  return (sentence.tokens[index]?.text ?? "").toLowerCase().replace(/\.$/, "");
}

function wordsBetween(sentence: Sentence, first: number, end: number): string {
  return sentence.tokens
    .slice(first, end)
    .map((token) => token.text.toLowerCase())
    .join(" ");
}
