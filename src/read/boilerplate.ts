import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

/** Why a line is no part of the article, and what it tells all the same. */
export interface Boilerplate {
  readonly reason: string;
  /** The outlet's name, where the line names it ("NAME's website can also be accessed at …"). */
  readonly outlet?: string;
  /** Whether the lines after it belong to it as long as they are no sentences. */
  readonly opensList: boolean;
}

/** Longer paragraphs are prose, whatever they begin with. */
const longestLine = 300;

const edge = "[^\\p{L}\\p{N}]*";
const shapes = {
  line: (phrase: string) => `^${edge}${phrase}${edge}$`,
  start: (phrase: string) => `^${edge}${phrase}(?![\\p{L}\\p{N}])`,
  end: (phrase: string) => `${phrase}${edge}$`,
  list: (phrase: string) => `^${edge}${phrase}(?![\\p{L}\\p{N}])`,
  published: (phrase: string) => `^${edge}${phrase}(?: on| at)?[: ] *`,
  updated: (phrase: string) => `^${edge}${phrase}(?: on| at)?[: ] *`,
  "caption-start": (phrase: string) => `^${edge}${phrase}(?![\\p{L}\\p{N}])`,
  "caption-credit": (phrase: string) => `(?<!\\p{L})${phrase}(?!\\p{L})`,
};
type Kind = keyof typeof shapes;
interface Pattern {
  readonly kind: Kind;
  /** The letters that a line must begin with, in lower case; absent where any may. */
  readonly opening?: string;
  readonly reason: string;
  readonly test: RegExp;
}

/** The time over an entry of a live blog ("10:05 GMT", "4.32pm BST"). */
const clock = /^\d{1,2}[:.h]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,4}\)?)?$/i;

const patterns = readPatterns(fileURLToPath(new URL("../../knowledge/boilerplate.csv", import.meta.url)));
const furniture = ofKind("line", "start", "end", "list");
const furnitureByOpening = new Map(
  furniture.map(({ opening = "" }) => [opening, furniture.filter((one) => (one.opening ?? opening) === opening)]),
);
const captionStarts = ofKind("caption-start");
const credits = ofKind("caption-credit");
const dateLabels = { updated: ofKind("updated"), published: ofKind("published") };

/** What makes a line part of the page around an article (navigation, sharing, copyright), by `knowledge/boilerplate.csv`. */
export function boilerplateOf(line: string): Boilerplate | undefined {
  if (line.length > longestLine) return undefined;
  if (!/[\p{L}\p{N}]/u.test(line)) return { reason: "ornament", opensList: false };
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(line)) return { reason: "address", opensList: false };
  if (clock.test(line)) return { reason: "time of day", opensList: false };
  for (const { kind, reason, test } of furnitureByOpening.get(openingOf(line)) ?? furnitureByOpening.get("") ?? []) {
    const match = test.exec(line);
    const outlet = match?.groups?.["outlet"]?.replace(/,? (?:and|&|\+) (?:news )?(?:agencies|wires)$/i, "");
    if (match !== null) return { reason, opensList: kind === "list", ...(outlet === undefined ? {} : { outlet }) };
  }
  return undefined;
}

/** Whether a paragraph carries a picture's credit ("… (Photo by NAME)") or begins as captions do ("FILE PHOTO: …"). */
export function isCreditedCaption(paragraph: string): boolean {
  if (paragraph.length > 2 * longestLine) return false;
  const credit = /[([]([^()[\]]{2,80})[)\]][^\p{L}\p{N}]*$/u.exec(paragraph)?.[1] ?? "";
  // "… (Photo by AFP)", "… (Getty Images)"; but not "… (all but shaping her public image)".
  const places = credits.map(({ test }) => credit.search(test)).filter((place) => place >= 0);
  const isCredit = places.length > 0 && (places.includes(0) || /^\p{Lu}/u.test(credit));
  return isCredit || captionStarts.some(({ test }) => test.test(paragraph));
}

/** How many code units a label before a date takes ("Published: ", "Updated on "), and which date it says it is. */
export function dateLabelOf(
  line: string,
): { readonly label: "published" | "updated"; readonly length: number } | undefined {
  for (const label of ["updated", "published"] as const)
    for (const { test } of dateLabels[label]) {
      const match = test.exec(line);
      if (match !== null) return { label, length: match[0].length };
    }
  return undefined;
}

/** The letters of a line's first word. */
function openingOf(line: string): string {
  return /^[^\p{L}\p{N}]*(\p{L}*)/u.exec(line)?.[1]?.toLowerCase() ?? "";
}

function ofKind(...kinds: readonly Kind[]): readonly Pattern[] {
  return patterns.filter(({ kind }) => kinds.includes(kind));
}

/**
 * In a phrase "#" is a number ("# comments"), "{date}" a date such as "June 20th, 2021", and "{outlet}" the outlet's
 * name.
 */
function readPatterns(file: string): readonly Pattern[] {
  const rows = parse(readFileSync(file, "utf8"), { columns: true }) as readonly Readonly<Record<string, string>>[];
  return rows.map(({ kind = "", phrase = "", reason = "" }, i) => {
    if (!isKind(kind) || phrase === "")
      throw new Error(
        `${file}, row ${i + 2}: kind "${kind}", phrase "${phrase}" found, one of ${Object.keys(shapes).join(", ")} with a phrase expected`,
      );
    const words = phrase
      .replace(/[.*+?^$()[\]\\|]/g, "\\$&")
      .replaceAll("'", "['’]")
      .replaceAll("#", "\\d[\\d,.]*[km]?")
      .replaceAll("{date}", "\\p{L}{3,9} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}")
      .replaceAll("{outlet}", "(?<outlet>[\\p{L}\\p{N}][^.!?|©]{1,50}?)")
      .replaceAll(" ", " +");
    const opening = kind === "end" ? "" : (/^\p{L}*/u.exec(phrase)?.[0].toLowerCase() ?? "");
    return { kind, reason, test: new RegExp(shapes[kind](words), "iu"), ...(opening === "" ? {} : { opening }) };
  });
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(shapes, kind);
}
