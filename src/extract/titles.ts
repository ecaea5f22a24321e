import type { Knowledge } from "../model/knowledge.ts";
import { getOr, once } from "../model/once.ts";
import { roleOf, rolesByTitle, singular, titleKey } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { fieldTitle } from "./field-titles.ts";
import { hopeAfter } from "./title-hopes.ts";
import { type Title, titleWordAt, titleWordsBetween } from "./title-words.ts";
import { tokenAt } from "./tree.ts";

const honorifics = new Set([
  "mr",
  "mrs",
  "ms",
  "miss",
  "dr",
  "sir",
  "dame",
  "lord",
  "lady",
  "madam",
  "sheikh",
  "shaykh",
]);
/** Words before a title that belong to it ("Deputy Foreign Minister", "Lt. General"). */
const grades = new Set(
  "deputy first second vice senior assistant chief associate lieutenant lt lt. major brigadier principal co-".split(
    " ",
  ),
);
/** Longest title, in tokens: "Chairman of the Joint Chiefs of Staff" has seven. */
const longest = 9;

/** The longest title that begins at token `first`, undefined where none does. Case does not count: "top diplomat". */
export function titleFrom(sentence: Sentence, first: number, knowledge: Knowledge): Title | undefined {
  return getOr(titlesKept(knowledge)(sentence), first, () => findTitle(sentence, first, knowledge));
}

/** By sentence and token: names, offices and speakers all ask for titles. */
const titlesKept = once((_: Knowledge) => once((_: Sentence) => new Map<number, Title | undefined>()));

function findTitle(sentence: Sentence, first: number, knowledge: Knowledge): Title | undefined {
  const title = schemeTitle(sentence, first, knowledge) ?? fieldTitle(sentence, first, knowledge);
  const end = title?.honorific ? undefined : hopeAfter(sentence, title?.end ?? first);
  if (end === undefined) return title;
  const role = roleOf(titleWordsBetween(sentence, first, end), knowledge);
  return { first, end, role, broader: "candidate", honorific: false };
}

/** A form of address, or a title of the scheme, with its grade: "first deputy foreign minister". */
function schemeTitle(sentence: Sentence, first: number, knowledge: Knowledge): Title | undefined {
  const word = titleWordAt(sentence, first);
  if (honorifics.has(word) && !/^(?:of|to|for|mayor|chancellor)$/.test(titleWordAt(sentence, first + 1)))
    return { first, end: first + 1, role: word, honorific: true };
  const begun = beginnings(knowledge).get(firstPart(word.replace(/^(?:ex|co)-(?!ordin)/, "")));
  if (begun === undefined) return gradedTitle(sentence, first, knowledge);
  const roles = rolesByTitle(knowledge);
  const next = titleWordAt(sentence, first + 1);
  const reach = /^[-‐]?$/.test(next) || begun.has(firstPart(next)) ? longest : 1;
  for (let end = Math.min(first + reach, sentence.tokens.length); end > first; end -= 1) {
    // "Adm. Rob Bauer" may come as "Adm" and "."; the full stop of a sentence is no part of a title.
    if (titleWordAt(sentence, end - 1) === "" && end === sentence.tokens.length) continue;
    const words = titleKey(titleWordsBetween(sentence, first, end));
    const role = roles.get(words) ?? roles.get(singular(words));
    if (role === undefined || isPlainWord(sentence, first, end)) continue;
    // "leader of the opposition Democratic Party" leads that one.
    if (titleWordAt(sentence, end - 1) === "opposition" && /^\p{Lu}/u.test(sentence.tokens[end]?.text ?? "")) continue;
    // "deputy leader" is more than a deputy.
    const graded = end === first + 1 && grades.has(word) ? gradedTitle(sentence, first, knowledge) : undefined;
    // "deputy [Americas] director"
    const { upos, name } = sentence.tokens[end] ?? {};
    const field = grades.has(word) && upos === "PROPN" && name?.endsWith("-PER") === false;
    const head = field ? titleFrom(sentence, end + 1, knowledge) : undefined;
    if (head !== undefined && /^\p{Ll}/u.test(tokenAt(sentence, head.first).text)) return undefined;
    return graded ?? { first, end, role, honorific: false };
  }
  return gradedTitle(sentence, first, knowledge);
}

/** The first words of all titles with the second ones behind them, in the plural too: most words begin none. */
const beginnings = once((knowledge: Knowledge): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const title of rolesByTitle(knowledge).keys()) {
    const [first = "", second] = title.split(" ");
    const behind = second === undefined ? [] : withPlurals(second);
    for (const word of withPlurals(first))
      for (const next of ["", ...behind]) getOr(found, word, () => new Set()).add(next);
  }
  return found;
});

function withPlurals(word: string): readonly string[] {
  return [word, `${word}s`, word.replace(/man$/, "men")];
}

/** "vice" of "vice-president": a title may have a hyphen or a full stop where the scheme has a space. */
function firstPart(word: string): string {
  return /^[\s.‐-]*([^\s.‐-]*)/.exec(word)?.[1] ?? "";
}

/** "a general election", "the major cities", "in private": words that are a title only as a noun or with a capital. */
function isPlainWord(sentence: Sentence, first: number, end: number): boolean {
  const { upos, text } = tokenAt(sentence, end - 1);
  const named = sentence.tokens[end]?.name === "B-PER";
  // "EU justice commissioner": a field.
  if (end === first + 1 && text === "justice" && !named) return true;
  // "the elder brother of the president"
  if (end === first + 1 && text === "elder" && sentence.tokens[end]?.upos === "NOUN") return true;
  return end === first + 1 && !/^(?:NOUN|PROPN)$/.test(upos) && !/^\p{Lu}/u.test(text) && !named;
}

/** "first deputy foreign minister" is a title because "deputy foreign minister" is. */
function gradedTitle(sentence: Sentence, first: number, knowledge: Knowledge): Title | undefined {
  if (!grades.has(titleWordAt(sentence, first)) || first + 1 >= sentence.tokens.length) return undefined;
  const rest = titleFrom(sentence, first + (titleWordAt(sentence, first + 1) === "-" ? 2 : 1), knowledge);
  if (rest === undefined || rest.honorific) return undefined;
  const role = roleOf(titleWordsBetween(sentence, first, rest.end), knowledge);
  return { first, end: rest.end, role, broader: rest.broader ?? rest.role, honorific: false };
}
