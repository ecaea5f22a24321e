import { dateLabelOf, isCreditedCaption } from "./boilerplate.ts";
import { authorsOf, namesAuthor, unmarkedAuthorsOf } from "./byline.ts";
import { datelineOf } from "./dateline.ts";
import { readDate } from "./dates.ts";
import type { Paragraph } from "./paragraphs.ts";

/** What stands above an article's body; `title` and the keys of `omitted` are indices of paragraphs. */
export interface Head {
  readonly title?: number;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  /** Paragraphs that are no part of the text, with the reason. */
  readonly omitted: ReadonlyMap<number, string>;
}

/** The head ends with this many paragraphs of prose: a deck that is a sentence may stand above byline and date. */
const proseInHead = 2;
const longestTitle = 250;
/** "World", "Central Asia" above a title of at least four words. */
const longestSection = 2;
const shortestTitleBelow = 4;
/** "Dawn.com", "Kyiv Independent news desk" before a date on one line. */
const longestSource = 4;
/** "Institute for Security Studies, 6 February 2024" has seven words. */
const longestSourced = 12;

/**
 * Reads title, bylines and date lines from the first paragraphs. A title has no final stop (a question or exclamation
 * mark may end it) and a paragraph after it. The only paragraph of a file is none of these.
 */
export function readHead(paragraphs: readonly Paragraph[]): Head {
  const end = headLength(paragraphs);
  const head = paragraphs.slice(0, end);
  const omitted = new Map<number, string>();
  const bylines = head.map(({ text }) => bylineOf(text));
  const dates = head.map(({ text }, i) => dateLineOf(text) ?? (i > 0 ? sourcedDateOf(text) : undefined));
  head.forEach(({ text }, i) => {
    if (bylines[i] !== undefined) omitted.set(i, "byline");
    else if (dates[i] !== undefined) omitted.set(i, "publication date");
    else if (isBreadcrumb(text)) omitted.set(i, "navigation");
  });
  // "Jane Doe in Kabul" is a byline below the title and beside the date; elsewhere it may stand under a picture.
  const among = titleAmong(leftOf(paragraphs, omitted), paragraphs) ?? head.length;
  const unmarked = head.map(({ text }, i) =>
    i > among && !omitted.has(i) && (dates[i - 1] ?? dates[i + 1]) !== undefined ? unmarkedAuthorsOf(text) : [],
  );
  unmarked.forEach((names, i) => {
    if (names.length > 0) omitted.set(i, "byline");
  });
  const authors = new Set([...bylines.flatMap((line) => line?.authors ?? []), ...unmarked.flat()]);
  head.forEach(({ text }, i) => {
    if (namesAuthor(text, authors)) omitted.set(i, "byline");
  });
  // A file of nothing but such lines is its own text.
  if (paragraphs.every((_, i) => omitted.has(i))) return { authors: [], omitted: new Map() };

  const left = leftOf(paragraphs, omitted);
  const title = titleAmong(left, paragraphs);
  for (const i of left) if (title !== undefined && i < title) omitted.set(i, "section");
  const written = [...dates, ...bylines.map((line) => line?.dates)].flatMap((found) => found ?? []);
  const dateOf = (label: string) => written.find((date) => date.label === label)?.iso;
  const [published, updated] = [dateOf("published") ?? dateOf("none"), dateOf("updated")];
  return {
    authors: [...authors],
    omitted,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
  };
}

function leftOf(paragraphs: readonly Paragraph[], omitted: ReadonlyMap<number, string>): readonly number[] {
  return paragraphs.map((_, i) => i).filter((i) => !omitted.has(i));
}

interface LabelledDate {
  readonly label: "published" | "updated" | "none";
  readonly iso: string;
}

/** What stands between dates or after them: signs, a zone without a time, how long ago it was. */
const afterDate =
  /^[\s|•·,;.()–—-]*(?:(?:GMT|UTC|[A-Z]{1,3}T)(?![\p{L}]))?[\s|•·,;.()–—-]*(?:(?:updated|published)? ?(?:\d{1,3}|an?) (?:minute|hour|day|week|month|year)s? ago)?[\s|•·,;.()–—-]*/iu;

/** The dates of a line that holds nothing else ("Published: July 28, 2021 | Updated: July 29, 2021"). */
export function dateLineOf(line: string): readonly LabelledDate[] | undefined {
  const dates: LabelledDate[] = [];
  for (let rest = line; rest !== ""; ) {
    const label = dateLabelOf(rest);
    const words = rest.slice(label?.length ?? 0);
    const date = readDate(words);
    if (date === undefined) return undefined;
    dates.push({ label: label?.label ?? "none", iso: date.iso });
    rest = words.slice(date.length).replace(afterDate, "");
  }
  return dates.length === 0 ? undefined : dates;
}

const nameWord = "(?:[\\p{Lu}\\d(][\\p{L}\\d.'’()-]*|[a-z\\d-]+\\.[a-z]{2,4}|of|the|and|for|&)";
const sign = "(?:,| ?[|•·/–—-]+)";
const source = new RegExp(`^(?:${sign}? ?${nameWord}(?:${sign}? ${nameWord}){0,6}${sign}?)?$`, "u");

/** The date of a line that names besides only where or by whom: "The Irish Mirror, 9 May 2022", "March 3, 2020 - EFE". */
function sourcedDateOf(line: string): readonly LabelledDate[] | undefined {
  if (line.split(" ").length > longestSourced || /[^.]\.$/.test(line)) return undefined;
  const starts = [0, ...[...line.matchAll(/[,|•·/–—-]+ /g)].map(({ index, 0: { length } }) => index + length)];
  for (const start of starts) {
    const date = readDate(line.slice(start));
    const around = date && [line.slice(0, start), line.slice(start + date.length)].map((words) => words.trim());
    if (date !== undefined && around?.every((words) => source.test(words))) return [{ label: "none", iso: date.iso }];
  }
  return undefined;
}

/** Authors and dates of a byline ("By Jane Doe | July 28, 2021"). */
export function bylineOf(
  line: string,
): { readonly authors: readonly string[]; readonly dates: readonly LabelledDate[] } | undefined {
  // "Posted on July 3, 2021 by ahmad": one word in small letters is a login, no name.
  const by = / by \S+(?: \S+){0,4}$/i.exec(line);
  const datesBefore = by === null ? undefined : dateLineOf(line.slice(0, by.index));
  if (by !== null && datesBefore !== undefined) return { authors: authorsOf(by[0].trim()), dates: datesBefore };
  const [first = "", ...others] = line.split(/ (?:[|•·–—]|--?) /);
  const authors = authorsOf(first);
  const dates = others.length === 0 ? [] : dateLineOf(others.join(" – "));
  if (dates === undefined) return undefined;
  // "Dawn.com | Published June 19, 2021": who stands before the date may be author, outlet or section.
  const isMarked = dates.some(({ label }) => label !== "none") || / [|•·] /.test(line);
  const isSource = isMarked && first.split(" ").length <= longestSource && dateLineOf(first) === undefined;
  return authors.length === 0 && !isSource ? undefined : { authors, dates };
}

function headLength(paragraphs: readonly Paragraph[]): number {
  let prose = 0;
  const end = paragraphs.findIndex(({ text }) => isProse(text) && ++prose === proseInHead);
  return end < 0 ? paragraphs.length : end;
}

function isProse(text: string): boolean {
  return !mayBeTitle(text) && !isCreditedCaption(text) && dateLineOf(text) === undefined;
}

function mayBeTitle(text: string): boolean {
  return (
    text.length <= longestTitle &&
    /\p{L}/u.test(text) &&
    !/[.…:;,]["”’'»)\]]*$/.test(text) &&
    datelineOf(text) === undefined &&
    !isCreditedCaption(text)
  );
}

function titleAmong(left: readonly number[], paragraphs: readonly Paragraph[]): number | undefined {
  const marked = left.find((i) => paragraphs[i]?.marked === "headline");
  if (marked !== undefined) return marked;
  const isTitle = (i: number | undefined) => i !== undefined && mayBeTitle(paragraphs[i]?.text ?? "");
  const [first, second] = left;
  if (second === undefined || !isTitle(first)) return undefined;
  const words = (i: number | undefined) => (i === undefined ? 0 : (paragraphs[i]?.text.split(" ").length ?? 0));
  const afterSections = left.findIndex((i) => words(i) > longestSection);
  const below = left[afterSections];
  const isBelow = isTitle(below) && words(below) >= shortestTitleBelow && afterSections + 1 < left.length;
  return isBelow ? below : first;
}

/** "News / Afghanistan / Russia": short names of sections with signs between them. */
function isBreadcrumb(text: string): boolean {
  const parts = text.split(/ *[/>»›|→] +/);
  return parts.length > 1 && / [/>»›|→] /.test(text) && parts.every((part) => part.split(" ").length <= 3);
}
