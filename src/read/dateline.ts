import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readDate } from "./dates.ts";

/** The opening of an agency's report; lengths and offsets are UTF-16 code units of the paragraph. */
export interface Opening {
  readonly length: number;
  readonly place?: { readonly start: number; readonly end: number };
  /** "Reuters" in "WASHINGTON (Reuters) —". */
  readonly agency?: string;
  /** `YYYY-MM-DD` where the dateline gives the year. */
  readonly date?: string;
}

const capitals = "\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}";
const titled = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,3}";
const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const region = `(?:[/,] ?(?!${month} \\d)(?:${titled}|${capitals})\\.?)`;
const date = `(?:[,.]? (?<date>(?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})?)\\.?)`;
const agency = "(?:\\((?<round>[^()]{2,40})\\)|/(?<slashed>[^/]{2,40})/|\\[(?<square>[^[\\]]{2,40})\\])";
const dash = " ?(?:[—–]|--?)";
const sentence = "\\s+(?=[\\p{Lu}\\d\"“‘'«])";
const forms = [
  // "DUSHANBE, July 28. /TASS/." · "WASHINGTON (Reuters) —" · "Kabul (AFP):" · "KABUL, July 8 (Xinhua) --"
  `^(?<place>${capitals}|${titled})${region}?${date}? ?${agency}(?:[.:]|${dash})${sentence}`,
  // "LONDON —" · "PORTLAND, Ore. —" · "MOSCOW, July 8 -"
  `^(?<place>${capitals})${region}?${date}?${dash}${sentence}`,
  // "Kabul, July 8 –"
  `^(?<place>${titled})${region}?${date}${dash}${sentence}`,
  // "(Reuters) -"
  `^${agency}${dash}${sentence}`,
].map((form) => new RegExp(form, "u"));
/** "NEW DELHI: Prime Minister ...": as dailies of South Asia and the Gulf write. Any word might stand so ("UPDATE:"). */
const beforeColon = new RegExp(`^(?<place>${capitals}|${titled})${date}?:${sentence}`, "u");
const cities = readCities();

/**
 * The dateline that a paragraph opens with: place, day and agency up to the dash or full stop that ends it, as agencies
 * write them. Undefined where there is none; words in capitals before a dash are one only if a sentence begins after it.
 */
export function datelineOf(paragraph: string): Opening | undefined {
  const match = forms.map((form) => form.exec(paragraph)).find((found) => found !== null) ?? afterCity(paragraph);
  if (match === undefined) return undefined;
  const { place, date, round, slashed, square } = match.groups ?? {};
  const agency = round ?? slashed ?? square;
  const day = date === undefined ? undefined : readDate(date)?.iso;
  return {
    length: match[0].trimEnd().length,
    ...(place === undefined ? {} : { place: { start: 0, end: place.length } }),
    ...(agency === undefined ? {} : { agency: agency.trim() }),
    ...(day === undefined ? {} : { date: day }),
  };
}

function afterCity(paragraph: string): RegExpExecArray | undefined {
  const match = beforeColon.exec(paragraph);
  return match !== null && cities.has(match.groups?.["place"]?.toLowerCase() ?? "") ? match : undefined;
}

/** Capitals, without what stands behind a comma ("Washington, D.C."), and the cities of `places.csv`; in lower case. */
function readCities(): ReadonlySet<string> {
  const table = (name: string): readonly Readonly<Record<string, string>>[] =>
    parse(readFileSync(new URL(`../../knowledge/${name}`, import.meta.url), "utf8"), { columns: true });
  const capitals = table("countries.csv").flatMap(({ capital = "" }) => capital.split(",").slice(0, 1));
  const others = table("places.csv").flatMap(({ kind, name = "" }) => (kind === "city" ? [name] : []));
  return new Set([...capitals, ...others].map((name) => name.toLowerCase()));
}
