import type { EntityType } from "../model/entity.ts";
import type { Knowledge, KnownOrganisation } from "../model/knowledge.ts";
import { getOr } from "../model/once.ts";
import { spellingsOf } from "./spellings.ts";

/** What a surface form of the tables may stand for. */
export interface Reading {
  readonly type: EntityType;
  /** Table kind / key, as `Mention.known`. */
  readonly known: string;
  readonly demonym?: true;
  /** For a seat of power ("Moscow", "the Kremlin"): what acts where the seat is said to act. */
  readonly standsFor?: { readonly type: EntityType; readonly known: string };
}

interface Entry {
  readonly surface: string;
  readonly reading: Reading;
}

/** Surfaces by their first word, or by their first two with the space between, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** Letters that are no letter with an accent to Unicode. */
const bare: Readonly<Record<string, string>> = { ł: "l", Ł: "L", ı: "i", đ: "d", Đ: "D", ø: "o", Ø: "O" };
const publications = new Set(["newspaper", "news agency", "broadcaster", "magazine", "website"]);
// The tables are immutable, so what is computed of them is kept as long as they are.
const lexicons = new WeakMap<Knowledge, Lexicon>();

/** The names of all tables, computed once for each `Knowledge`. Where tables share a surface the first named here wins. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  const kept = lexicons.get(knowledge);
  if (kept !== undefined) return kept;
  const readings = new Map<string, Reading>();
  const addSpelling = (surface: string, reading: Reading) => {
    for (const spelling of [surface, surface.replaceAll("’", "'"), surface.replaceAll("'", "’")])
      if (spelling.length > 1 && !readings.has(spelling)) readings.set(spelling, reading);
  };
  const add = (surface: string, reading: Reading) => {
    addSpelling(surface, reading);
    // News prints "Viktor Orban" for "Viktor Orbán".
    const plain = surface
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[łŁıđĐøØ]/g, (letter) => bare[letter] ?? letter);
    if (plain !== surface) addSpelling(plain, reading);
  };
  for (const { iso2, name, otherNames } of knowledge.countries) {
    for (const surface of [name, ...otherNames]) add(surface, { type: "Country", known: `country/${iso2}` });
  }
  for (const { demonym, iso2 } of knowledge.demonyms) {
    add(demonym, { type: "Country", known: `country/${iso2}`, demonym: true });
  }
  for (const organisation of knowledge.organisations) {
    const reading = { type: typeOfOrganisation(organisation), known: `organization/${organisation.name}` } as const;
    for (const surface of [organisation.name, ...organisation.otherNames]) add(surface, reading);
    // Britain and India write "Ecowas", "Unhcr"; a short one could be a word ("CARE").
    for (const surface of organisation.otherNames)
      if (/^\p{Lu}{5,}$/u.test(surface)) add(surface.charAt(0) + surface.slice(1).toLowerCase(), reading);
  }
  for (const { name, otherNames, kind } of knowledge.places) {
    const reading = { type: kind === "base" ? "Facility" : "Place", known: `place/${name}` } as const;
    for (const surface of [name, ...otherNames]) add(surface, reading);
  }
  for (const [surface, reading] of seatsOf(knowledge)) add(surface, reading);
  for (const { capital } of knowledge.countries) add(capital, { type: "Place", known: `place/${capital}` });
  for (const { name, otherNames } of knowledge.people) {
    for (const surface of [name, ...otherNames]) {
      // A single word of the table ("Zawahiri") is a short form; `resolve` decides on those within the article.
      if (surface.includes(" ")) add(surface, { type: "Person", known: `person/${name}` });
    }
  }
  // Behind all names that stand in the tables themselves.
  for (const { name, otherNames } of knowledge.people)
    for (const surface of [name, ...otherNames].flatMap(spellingsOf))
      add(surface, { type: "Person", known: `person/${name}` });
  // Datelines print places in capitals: "DUSHANBE, July 28."
  for (const [surface, reading] of [...readings]) {
    const place = reading.type === "Place" || (reading.type === "Country" && reading.demonym === undefined);
    // Headlines print persons so: "JOE BIDEN MEETS VLADIMIR PUTIN".
    if ((place && surface.length > 3) || reading.type === "Person") add(surface.toUpperCase(), reading);
  }
  const lexicon = byFirstWords(readings);
  lexicons.set(knowledge, lexicon);
  return lexicon;
}

/**
 * The longest surface that begins at `start` of `text` and ends at a word's border, with its end; `accepts` may refuse
 * one for a shorter one.
 */
export function longestName(
  lexicon: Lexicon,
  text: string,
  start: number,
  accepts: (end: number, reading: Reading) => boolean,
): { readonly end: number; readonly reading: Reading } | undefined {
  const first = firstWord(text, start);
  const alone = lexicon.get(first);
  if (alone === undefined) return undefined;
  const two = twoWords(text, start, first);
  for (const entries of [two === undefined ? undefined : lexicon.get(two), alone])
    for (const { surface, reading } of entries ?? []) {
      if (!text.startsWith(surface, start)) continue;
      const end = start + surface.length;
      if (/[\p{L}\p{N}]/u.test(text.charAt(end))) continue;
      if (accepts(end, reading)) return { end, reading };
    }
  return undefined;
}

/** The class of a row of `organisations.csv`. */
function typeOfOrganisation({ kind }: KnownOrganisation): EntityType {
  if (kind === "armed group") return "ArmedGroup";
  return publications.has(kind) ? "Publication" : "Organization";
}

function seatsOf(knowledge: Knowledge): readonly (readonly [string, Reading])[] {
  const organisations = new Map(knowledge.organisations.map((organisation) => [organisation.name, organisation]));
  return knowledge.metonyms.map(({ surface, standsFor }) => {
    const organisation = organisations.get(standsFor);
    const actor =
      organisation === undefined
        ? ({ type: "Country", known: `country/${standsFor}` } as const)
        : { type: typeOfOrganisation(organisation), known: `organization/${standsFor}` };
    return [surface, { type: "Place", known: `place/${surface}`, standsFor: actor }];
  });
}

function byFirstWords(readings: ReadonlyMap<string, Reading>): Lexicon {
  const lexicon = new Map<string, Entry[]>();
  for (const [surface, reading] of readings) {
    const first = firstWord(surface, 0);
    // Also where no surface is this word alone: what is not there begins no name.
    const alone = getOr(lexicon, first, () => []);
    const two = twoWords(surface, 0, first);
    (two === undefined ? alone : getOr(lexicon, two, () => [])).push({ surface, reading });
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.surface.length - a.surface.length);
  return lexicon;
}

const word = /[\p{L}\p{N}]{0,40}/uy;

/** The first word and the one behind it, where a space parts them. */
function twoWords(text: string, start: number, first: string): string | undefined {
  const space = start + first.length;
  return text.charAt(space) === " " ? `${first} ${firstWord(text, space + 1)}` : undefined;
}

function firstWord(text: string, start: number): string {
  word.lastIndex = start;
  return word.exec(text)?.[0] ?? "";
}
