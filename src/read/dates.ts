/** A date at the start of a text: ISO 8601, and how many UTF-16 code units it takes. */
export interface WrittenDate {
  readonly iso: string;
  readonly length: number;
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const weekday = "(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?,? *)?";
const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const month = "(?<month>[a-z]{3,9})\\.?";
const year = "(?<year>[12]\\d{3})(?!\\d)";
const forms = [
  `(?<year>\\d{4})-(?<number>\\d\\d)-(?<day>\\d\\d)(?!\\d)`,
  `(?<year>[12]\\d{3})/(?<number>\\d{1,2})/(?<day>\\d{1,2})(?!\\d)`,
  `${weekday}${month} ${day},? ${year}`,
  `${weekday}${day}(?: of)? ${month},? ${year}`,
  // Day first is the rule with full stops; with slashes only what cannot be a month tells.
  `${weekday}(?<day>\\d{1,2})\\.(?<number>\\d{1,2})\\.${year}`,
  `${weekday}(?<day>1[3-9]|2\\d|3[01])/(?<number>\\d{1,2})/${year}`,
  `${weekday}(?<number>\\d{1,2})/(?<day>1[3-9]|2\\d|3[01])/${year}`,
].map((form) => new RegExp(`^${form}`, "i"));

const clock = "(?<hour>\\d{1,2})[:.](?<minute>\\d\\d)(?!\\d)(?::(?<second>\\d\\d)(?:\\.\\d+)?)?";
const half = "(?: ?(?<half>[ap])\\.? ?m\\b\\.?)?";
const zone = " ?(?<zone>(?:Z|UTC|GMT)?[+-]\\d{1,2}(?::?\\d\\d)?|(?:Z|UTC|GMT)(?![a-z])|[A-Z]{2,4}(?![a-z]))?";
const timeAfter = new RegExp(`^(?:T|[ ,|•·–—-]*(?: at )?)${clock}${half}${zone}`, "i");
const timeBefore = new RegExp(`^${clock}${half}${zone}[ ,|•·–—-]+(?:on )?`, "i");

/**
 * The date that `text` begins with, with its time of day where one stands beside it: "July 28, 2021", "Friday, Jul 16,
 * 2021 - 10:40 PM", "28 July 2021", "2021-07-28T10:00:00Z", "10:05 GMT, 28 July 2021". `YYYY-MM-DD`, or a date-time
 * without zone unless the text gives UTC, GMT or an offset. Undefined where there is none, its year is missing, it is in
 * no calendar, or day and month cannot be told apart ("07/08/2021").
 */
export function readDate(text: string): WrittenDate | undefined {
  const before = timeBefore.exec(text);
  const lead = before?.[0].length ?? 0;
  const written = forms.map((form) => form.exec(text.slice(lead))).find((match) => dayOf(match) !== undefined);
  const date = dayOf(written);
  if (written === undefined || written === null || date === undefined) return undefined;
  const length = lead + written[0].length;
  const after = before === null ? timeAfter.exec(text.slice(length)) : null;
  const time = timeOf(before ?? after);
  return time === undefined
    ? { iso: date, length }
    : { iso: `${date}T${time}`, length: length + (after?.[0].length ?? 0) };
}

/** A whole date or date-time, `undefined` where anything else stands beside it. */
export function readWholeDate(text: string): string | undefined {
  const date = readDate(text.trim());
  return date?.length === text.trim().length ? date.iso : undefined;
}

function dayOf(match: RegExpExecArray | null | undefined): string | undefined {
  const { year = "", month, number, day = "" } = match?.groups ?? {};
  const named = month?.toLowerCase().replace(/^sept$/, "sep");
  const which = named === undefined ? Number(number) : months.findIndex((name) => name.startsWith(named)) + 1;
  const date = new Date(Date.UTC(Number(year), which - 1, Number(day)));
  const exists = which > 0 && date.getUTCMonth() === which - 1 && date.getUTCDate() === Number(day);
  return exists ? `${year}-${twoDigits(which)}-${twoDigits(Number(day))}` : undefined;
}

function timeOf(match: RegExpExecArray | null): string | undefined {
  const { hour, minute, second = "00", half, zone } = match?.groups ?? {};
  if (hour === undefined || minute === undefined) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${twoDigits(hours)}:${minute}:${second}${offsetOf(zone)}`;
}

/** Names of zones other than UTC and GMT mean different ones in different places ("CST"), and are left out. */
function offsetOf(zone = ""): string {
  const [, sign, hours, minutes = "00"] = /([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  if (sign !== undefined && hours !== undefined)
    return Number(hours) > 14 || Number(minutes) > 59 ? "" : `${sign}${hours.padStart(2, "0")}:${minutes}`;
  return /^(?:Z|UTC|GMT)$/i.test(zone) ? "Z" : "";
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
