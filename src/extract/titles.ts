import type { Knowledge } from "../model/knowledge.ts";
import type { Sentence } from "../model/sentence.ts";

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

const titleMaps = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

/** Lower-case titles → key of their role, of the scheme and of `nouns.csv`'s words for persons. */
export function rolesByTitle(knowledge: Knowledge): ReadonlyMap<string, string> {
  const kept = titleMaps.get(knowledge);
  if (kept !== undefined) return kept;
  const map = new Map<string, string>();
  for (const role of knowledge.roles) for (const title of role.titles) map.set(title, role.key);
  titleMaps.set(knowledge, map);
  return map;
}

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

/** Key of the role with this title: of the scheme, else a slug of the title. */
export function roleOf(title: string, knowledge: Knowledge): string {
  const words = title.toLowerCase();
  return rolesByTitle(knowledge).get(words) ?? rolesByTitle(knowledge).get(singular(words)) ?? slug(words);
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

function singular(words: string): string {
  return words.replace(/men$/, "man").replace(/s$/, "");
}

function slug(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
