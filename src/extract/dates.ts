import { en, type ParsedResult } from "chrono-node";
import type { Article } from "../model/article.ts";
import type { Note } from "../model/note.ts";
import { getOr, once } from "../model/once.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import type { DateRange } from "../model/time.ts";
import { stanceAt } from "./stance.ts";
import { caseOf, childrenOf, tokenAt } from "./tree.ts";
import type { Evocation } from "./triggers.ts";

/** A date in a sentence: its words, and the days it means; `when` is absent where only the article's own date could tell. */
export interface DateExpression {
  readonly span: Span;
  /** The first of its words whose governor stands outside. */
  readonly token: number;
  readonly when?: DateRange;
}

const dayLength = 86_400_000;

/**
 * When the event evoked at a word happened, by the date that hangs from it, from its light verb or from the clause it
 * belongs to; with a note for a date that stays open because the article has none.
 */
export function whenOf(
  article: Article,
  sentences: readonly Sentence[],
  { sentence: index, token, support }: Evocation,
): { readonly when?: DateRange; readonly notes: readonly Note[] } {
  const sentence = sentences[index];
  if (sentence === undefined) return { notes: [] };
  const hosts = new Set([
    token,
    ...(support === undefined ? [] : [support]),
    ...coordinated(sentence, support ?? token),
  ]);
  const { temporality } = stanceAt(sentence, token, support);
  const date = findDates(article, sentence, temporality === "future").find((found) =>
    hosts.has(hostOf(sentence, found.token)),
  );
  if (date === undefined) return { notes: [] };
  return date.when === undefined
    ? { notes: [{ reason: "unresolved-date", span: date.span }] }
    : { when: date.when, notes: [] };
}

/** Verbs whose date is the event's too: "plans [to withdraw] by August 31", "attacked and killed ... on Monday". */
function coordinated(sentence: Sentence, token: number): readonly number[] {
  const { relation, head } = tokenAt(sentence, token);
  const verb = tokenAt(sentence, token).upos === "VERB";
  const above = verb && /^(?:xcomp|conj)$/.test(relation) && head >= 0 ? [head] : [];
  return [
    ...above,
    ...childrenOf(sentence, token).filter((i) => /^(?:conj|xcomp)$/.test(tokenAt(sentence, i).relation)),
  ];
}

/** The verb, event noun or adjective that a date hangs from, over the noun it may stand in ("on [the morning of] May 5"). */
function hostOf(sentence: Sentence, token: number): number {
  const { head } = tokenAt(sentence, token);
  if (head < 0) return token;
  const { upos, relation } = tokenAt(sentence, head);
  const temporal =
    upos === "NOUN" &&
    /^(?:morning|evening|night|day|end|start|beginning|week|month|early|late)$/.test(tokenAt(sentence, head).lemma);
  return temporal && /^(?:obl|nmod|advmod)/.test(relation) ? hostOf(sentence, head) : head;
}

/**
 * Dates of one sentence in text order. Relative ones ("on Wednesday", "last month") count from `article.published`, in
 * the time zone that it is written in; weekdays and months without a year are the last ones before it, or the next ones
 * where `ahead` holds.
 */
export function findDates(article: Article, sentence: Sentence, ahead: boolean): readonly DateExpression[] {
  return getOr(datesKept(sentence), ahead, () => readDates(article, sentence, ahead));
}

/** By `ahead`: each event and statement of a sentence asks for its dates. */
const datesKept = once((_: Sentence) => new Map<boolean, readonly DateExpression[]>());

/** One of these stands in all dates of news; chrono-node tries dozens of patterns, and two of three sentences have none. */
const mayDate = new RegExp(
  [
    "\\d|\\b(?:now|to-?(?:day|night|morrow)|tmr|yesterday|noon|mid(?:day|night)|mornings?|afternoons?|evenings?|nights?",
    "(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:days?)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may",
    "june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:second|sec|minute|min|hour|hr|day|week",
    "weekend|month|quarter|qtr|year|yr|decade)s?|centur(?:y|ies))\\b",
  ].join("|"),
  "i",
);

function readDates(article: Article, sentence: Sentence, ahead: boolean): readonly DateExpression[] {
  const words = article.text.slice(sentence.span.start, sentence.span.end);
  if (!mayDate.test(words)) return [];
  const published = article.published?.slice(0, 10);
  // Noon, so that no zone moves the day; without a publication date only what names its year is used.
  const instant = new Date(`${published ?? "2000-01-01"}T12:00:00Z`);
  const named = en.casual.parse(words, { instant, timezone: 0 }).flatMap((result): readonly DateExpression[] => {
    const start = sentence.span.start + result.index;
    const span = { start, end: start + result.text.length };
    const token = headOf(sentence, span);
    if (token === undefined || !isDate(result, sentence, token)) return [];
    const alone = published === undefined && !/\b\d{4}\b/.test(result.text);
    const when = alone ? undefined : rangeOf(result, instant, ahead);
    return [{ span, token, ...(when === undefined ? {} : { when }) }];
  });
  const years = sentence.tokens.flatMap((token, i): readonly DateExpression[] => {
    const marker = caseOf(sentence, i);
    const inside = named.some(({ span }) => span.start < token.span.end && token.span.start < span.end);
    if (inside || !/^(?:19|20)\d\d$/.test(token.text) || (marker !== "in" && marker !== "since")) return [];
    const latest = marker === "in" ? `${token.text}-12-31` : published;
    const when = latest === undefined ? {} : { when: { earliest: `${token.text}-01-01`, latest } };
    return [{ span: token.span, token: i, ...when }];
  });
  return [...named, ...years].sort((a, b) => a.span.start - b.span.start);
}

function headOf(sentence: Sentence, span: Span): number | undefined {
  const inside = (i: number) => {
    const token = sentence.tokens[i];
    return token !== undefined && token.span.start >= span.start && token.span.end <= span.end;
  };
  const found = sentence.tokens.findIndex(
    (token, i) => inside(i) && !inside(token.head) && !/^(?:case|det|punct)$/.test(token.relation),
  );
  return found < 0 ? undefined : found;
}

/** "for 20 years" lasts, "now" and "5 pm" say no day, "may" and "sat" are verbs. */
function isDate(result: ParsedResult, sentence: Sentence, token: number): boolean {
  if (/^(?:for|in the (?:past|last)|now|over the)\b/i.test(result.text)) return false;
  // "a week before" counts from something else in the story, "until Monday" names an end.
  if (/\b(?:before|after|earlier|later)\b/i.test(result.text)) return false;
  if (
    /^(?:for|after|before|until|till)$/.test(caseOf(sentence, token) ?? "") ||
    /^(?:VERB|AUX|ADP|SCONJ)$/.test(tokenAt(sentence, token).upos)
  )
    return false;
  if (tokenAt(sentence, token).name.endsWith("PER")) return false;
  return (
    (["day", "weekday", "month", "year"] as const).some((part) => result.start.isCertain(part)) ||
    /week/i.test(result.text)
  );
}

function rangeOf(result: ParsedResult, instant: Date, ahead: boolean): DateRange {
  const { start, end, text } = result;
  const day = dayNumber(start.get("year"), start.get("month"), start.get("day"));
  const today = Math.floor(instant.getTime() / dayLength);
  if (/\bweeks?\b/i.test(text)) {
    const shift = /\bnext\b/i.test(text) ? 7 : /\blast\b|\bpast\b/i.test(text) ? -7 : 0;
    const within = start.isCertain("day") && shift === 0 ? day : today + shift;
    // 1970-01-01 was a Thursday; weeks begin on Monday (ISO 8601).
    const monday = within - ((within + 3) % 7);
    return range(monday, monday + 6);
  }
  const lastDay =
    end === null || end === undefined ? day : dayNumber(end.get("year"), end.get("month"), end.get("day"));
  if (start.isCertain("day")) return range(day, lastDay);
  if (start.isCertain("weekday")) {
    const nearest = ahead && day < today ? day + 7 : !ahead && day > today ? day - 7 : day;
    return range(nearest, nearest + lastDay - day);
  }
  let year = start.get("year") ?? 0;
  if (!start.isCertain("month") && start.isCertain("year"))
    return range(dayNumber(year, 1, 1), dayNumber(year, 12, 31));
  const month = start.get("month") ?? 1;
  if (!start.isCertain("year")) {
    const first = dayNumber(year, month, 1);
    if (!ahead && first > today) year -= 1;
    if (ahead && dayNumber(year, month + 1, 0) < today) year += 1;
  }
  return range(dayNumber(year, month, 1), dayNumber(year, month + 1, 0));
}

/** Days since 1970-01-01; months and days beyond their end run over, as in `Date.UTC`. */
function dayNumber(year: number | null, month: number | null, day: number | null): number {
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / dayLength;
}

function range(earliest: number, latest: number): DateRange {
  const iso = (day: number) => new Date(day * dayLength).toISOString().slice(0, 10);
  return { earliest: iso(earliest), latest: iso(Math.max(earliest, latest)) };
}
