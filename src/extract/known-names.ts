import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import { getOr, once } from "../model/once.ts";
import type { Sentence } from "../model/sentence.ts";
import { lexiconOf, longestName, type Reading } from "./lexicon.ts";
import { headsOf } from "./name-heads.ts";
import { titleFrom } from "./titles.ts";
import { tokenAt } from "./tree.ts";

/** A word that joins two to one name: "Sanwo-Olu". */
export const hyphen = /^[-‐‑–]$/;
/** "Martin Luther King Jr", "Felipe VI". */
export const generation = /^(?:Jr|Sr|II|III|IV|VI{0,3}|IX|XI{0,3}|XI?V|XVI)\.?$/;

/** The longest name of the tables at token `at`, with the character it ends at; undefined where none is. */
export function knownName(
  article: Article,
  sentence: Sentence,
  at: number,
  knowledge: Knowledge,
): KnownName | undefined {
  return getOr(namesKept(knowledge)(sentence), at, () => findKnownName(article, sentence, at, knowledge));
}

export interface KnownName {
  readonly end: number;
  readonly reading: Reading;
}

/** By sentence and token: names are sought twice, the second time with what the whole article told. */
const namesKept = once((_: Knowledge) => once((_: Sentence) => new Map<number, KnownName | undefined>()));

function findKnownName(article: Article, sentence: Sentence, at: number, knowledge: Knowledge): KnownName | undefined {
  const found = tableName(article, sentence, at, knowledge);
  // "The Congress party": the tables have "the Congress", and a longer name without the article.
  const behind =
    found !== undefined && /^the$/i.test(tokenAt(sentence, at).text) && at + 1 < sentence.tokens.length
      ? tableName(article, sentence, at + 1, knowledge)
      : undefined;
  if (behind !== undefined && behind.end > (found?.end ?? 0)) return undefined;
  return found !== undefined && isAnothers(article, sentence, at, found, knowledge) ? undefined : found;
}

/** "Russia's [Security Council]": what many states have, said to be another's than the table's. */
function isAnothers(
  article: Article,
  sentence: Sentence,
  at: number,
  { end, reading }: KnownName,
  knowledge: Knowledge,
): boolean {
  const last = sentence.tokens.findLast(({ span }) => span.start < end)?.text ?? "";
  const isBody = (word: string) => headsOf(knowledge).get(word)?.type === "Organization";
  if (!reading.known.startsWith("organization/") || !(isBody(last) || isBody(tokenAt(sentence, at).text))) return false;
  const owner = /^['’]s?$/.test(sentence.tokens[at - 1]?.text ?? "") ? at - 2 : at - 1;
  const before = owner < 0 || owner >= at ? undefined : tableName(article, sentence, owner, knowledge)?.reading;
  if (before === undefined || before.type !== "Country") return false;
  const iso2 = knowledge.organisations.find(({ name }) => reading.known === `organization/${name}`)?.iso2;
  return before.known !== `country/${iso2}`;
}

function tableName(article: Article, sentence: Sentence, at: number, knowledge: Knowledge) {
  const token = tokenAt(sentence, at);
  return longestName(lexiconOf(knowledge), article.text, token.span.start, (end, reading) => {
    if (end > sentence.span.end) return false;
    const next = tokenAfter(sentence, end);
    const last = next === undefined ? sentence.tokens.length - 1 : next - 1;
    // "Imran Khan Afridi", "Israel Katz": more of one person's name follows than the table has.
    if (
      next !== undefined &&
      continuesPerson(sentence, at, last, next) &&
      titleFrom(sentence, next, knowledge) === undefined
    )
      return false;
    // "King Abdullah II": not the one without a number.
    if (reading.type === "Person" && next !== undefined && /^[IVX]{2,5}$/.test(tokenAt(sentence, next).text))
      return false;
    // "The Independent Democratic Union": no newspaper.
    if (reading.type === "Publication" && next !== undefined && continuesBody(sentence, next)) return false;
    const oneWord = end <= token.span.end;
    if (reading.type === "Organization" && isAdjective(sentence, last)) return false;
    // "Austin said", "Alexandria Ocasio-Cortez": a person called like a city.
    const placed =
      /^(?:in|near|at|from|to|outside)$/.test(sentence.tokens[at - 1]?.text ?? "") || isHomeOfPerson(sentence, at);
    // "Kerala Governor Khan": a title follows a state, not a person.
    const entitled =
      next !== undefined &&
      (titleFrom(sentence, next, knowledge) !== undefined || isGoverned(sentence, next, knowledge));
    if (oneWord && reading.type === "Place" && reading.standsFor === undefined && token.name.endsWith("-PER"))
      return placed || entitled;
    // "Time passed": a word at the start of a sentence is a name only if the model takes it for one.
    return (
      !oneWord ||
      reading.demonym === true ||
      token.upos === "PROPN" ||
      token.name !== "O" ||
      isCapitalInside(sentence, at)
    );
  });
}

/** "Governor Nasir El-Rufai of [Kaduna]": behind a person's name and "of" stands a place, whatever the label. */
export function isHomeOfPerson(sentence: Sentence, at: number): boolean {
  return sentence.tokens[at - 1]?.text === "of" && sentence.tokens[at - 2]?.name.endsWith("-PER") === true;
}

/** "Somaliland['s] leader", "Puno['s] regional governor": what has one is no person. */
function isGoverned(sentence: Sentence, possessive: number, knowledge: Knowledge): boolean {
  if (!/^['’]s$/.test(tokenAt(sentence, possessive).text)) return false;
  const at = sentence.tokens[possessive + 1]?.upos === "ADJ" ? possessive + 2 : possessive + 1;
  const title = titleFrom(sentence, possessive + 1, knowledge) ?? titleFrom(sentence, at, knowledge);
  return title !== undefined && /^(?:governor|leader|mayor|president|prime-minister|.*-minister)$/.test(title.role);
}

/** "US [military] bases", "Russian [military] drills": no armed forces, but the state's. */
function isAdjective(sentence: Sentence, last: number): boolean {
  const { text, relation, head } = tokenAt(sentence, last);
  const above = sentence.tokens[head]?.text ?? "";
  return (
    /^(?:military|army|navy|police|forces)$/.test(text) &&
    /^(?:amod|compound)$/.test(relation) &&
    head > last &&
    /^\p{Ll}/u.test(above) &&
    !/^(?:chief|commander|spokes|official|officer|leader|general|source)/.test(above)
  );
}

/** A capital where English needs none: "the Takfiri [Daesh] militant group". */
function isCapitalInside(sentence: Sentence, at: number): boolean {
  return at > 0 && /^\p{Lu}/u.test(tokenAt(sentence, at).text) && /^\p{Ll}/u.test(sentence.tokens[at + 1]?.text ?? "");
}

function continuesPerson(sentence: Sentence, first: number, last: number, next: number): boolean {
  const { name, upos, text } = tokenAt(sentence, next);
  const person = tokenAt(sentence, first).name === "B-PER" || tokenAt(sentence, last).name.endsWith("-PER");
  return (
    person && name === "I-PER" && upos === "PROPN" && !generation.test(text) && !hyphen.test(text) && text !== "Al"
  );
}

function continuesBody(sentence: Sentence, next: number): boolean {
  const { name, text } = tokenAt(sentence, next);
  return name === "I-ORG" && /^\p{Lu}\p{Ll}/u.test(text);
}

function tokenAfter(sentence: Sentence, end: number): number | undefined {
  const index = sentence.tokens.findIndex(({ span }) => span.start >= end);
  return index < 0 ? undefined : index;
}
