import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Knowledge, KnownCue, KnownDemonym, KnownFirstName, KnownNoun } from "../model/knowledge.ts";
import { readRoles } from "./roles.ts";

type Row = (column: string) => string;

const nounKinds = ["person", "force", "group", "country", "report"] as const satisfies readonly KnownNoun["kind"][];
const namedTypes = ["Organization", "ArmedGroup", "Facility", "Place", "Agreement", "Publication", "None"] as const;
const genders = ["female", "male"] as const satisfies readonly KnownFirstName["gender"][];
const cueTags = ["VERB", "NOUN", "ADJ"] as const satisfies readonly KnownCue["pos"][];
const cueKinds = ["speech", "thought", "attitude"] as const satisfies readonly KnownCue["kind"][];
const demonymForms = ["adjective", "noun", "both"] as const satisfies readonly KnownDemonym["form"][];

/**
 * Reads the tables of `folder` (CSV by RFC 4180, UTF-8, header row, lists separated by `|`) and the roles of
 * `offices.ttl` in `ontology`, by default the folder beside it. Throws an `Error` naming file, row, found and expected.
 */
export async function loadKnowledge(folder: string, ontology = join(folder, "..", "ontology")): Promise<Knowledge> {
  const table = async <T>(file: string, read: (row: Row, place: string) => T) => {
    const rows = parseTable(file, await readFile(join(folder, file), "utf8"));
    return rows.map((row, i) => read(row, `${file}, row ${i + 2}`));
  };
  return {
    countries: await table("countries.csv", (row, place) => ({
      iso2: code(row("iso2"), place),
      iso3: row("iso3"),
      wikidata: row("wikidata"),
      geonames: row("geonames"),
      name: row("name"),
      capital: row("capital"),
      otherNames: list(row("other_names")),
    })),
    people: await table("people.csv", (row) => ({
      wikidata: row("wikidata"),
      name: row("name"),
      otherNames: list(row("other_names")),
      office: row("office"),
      iso2: row("iso2"),
      start: row("start"),
      end: row("end"),
    })),
    organisations: await table("organisations.csv", (row) => ({
      wikidata: row("wikidata"),
      name: row("name"),
      otherNames: list(row("other_names")),
      kind: row("kind").replaceAll("-", " "),
      iso2: row("iso2"),
      domain: row("domain"),
    })),
    metonyms: await table("metonyms.csv", (row) => ({
      surface: row("surface"),
      standsFor: row("stands_for"),
      kind: row("kind"),
    })),
    demonyms: await table("demonyms.csv", (row, place) => ({
      demonym: row("demonym"),
      iso2: code(row("iso2"), place),
      form: oneOf(row("form"), demonymForms, place),
    })),
    places: await table("places.csv", (row) => ({
      name: row("name"),
      otherNames: list(row("other_names")),
      kind: row("kind"),
      iso2: row("iso2"),
      wikidata: row("wikidata"),
    })),
    nouns: await table("nouns.csv", (row, place) => ({
      lemma: row("lemma"),
      kind: oneOf(row("kind"), nounKinds, place),
    })),
    nameHeads: await table("name-heads.csv", (row, place) => ({
      head: row("head"),
      type: oneOf(row("type"), namedTypes, place),
    })),
    firstNames: await table("first-names.csv", (row, place) => ({
      name: row("name"),
      gender: oneOf(row("gender"), genders, place),
    })),
    cues: await table("cues.csv", (row, place) => ({
      lemma: row("lemma"),
      pos: oneOf(row("pos"), cueTags, place),
      way: row("way"),
      kind: oneOf(row("kind"), cueKinds, place),
      seen: count(row("seen"), place),
      reported: count(row("reported"), place),
    })),
    roles: readRoles(await readFile(join(ontology, "offices.ttl"), "utf8")),
  };
}

function parseTable(file: string, text: string): readonly Row[] {
  // csv-parse throws on rows of unequal length and unclosed quotes, with the line; only the file's name is missing.
  let rows: readonly Record<string, string>[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true }) as readonly Record<string, string>[];
  } catch (error) {
    throw new Error(`${file}: not a table with a header: ${(error as Error).message}`, { cause: error });
  }
  return rows.map((row, i) => (column: string) => {
    const cell = row[column];
    if (cell !== undefined) return cell;
    const columns = Object.keys(row).join(", ");
    throw new Error(`${file}, row ${i + 2}: found columns ${columns}; expected "${column}" among them`);
  });
}

function list(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split("|");
}

function code(cell: string, place: string): string {
  if (/^[A-Z]{2}$/.test(cell)) return cell;
  throw new Error(`${place}: found "${cell}"; expected two capital letters (ISO 3166 alpha-2)`);
}

function count(cell: string, place: string): number {
  if (/^\d+$/.test(cell)) return Number(cell);
  throw new Error(`${place}: found "${cell}"; expected a whole number`);
}

function oneOf<const T extends string>(cell: string, allowed: readonly T[], place: string): T {
  const found = allowed.find((value) => value === cell);
  if (found !== undefined) return found;
  throw new Error(`${place}: found "${cell}"; expected one of ${allowed.join(", ")}`);
}
