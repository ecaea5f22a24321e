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
const cities = [
  ..."Abu Dhabi|Algiers|Amman|Ankara|Baghdad|Bangkok|Beijing|Beirut|Bengaluru|Berlin|Brussels|Cairo|Chandigarh|Chennai".split(
    "|",
  ),
  ..."Colombo|Damascus|Dhaka|Doha|Dubai|Gaza|Gaza City|Geneva|Guwahati|Hanoi|Hyderabad|Islamabad|Istanbul|Jakarta".split(
    "|",
  ),
  ..."Jammu|Jeddah|Jerusalem|Kabul|Karachi|Kathmandu|Khartoum|Kolkata|Kuala Lumpur|Kuwait City|Lahore|London|Lucknow".split(
    "|",
  ),
  ..."Manama|Manila|Moscow|Mumbai|Muscat|New Delhi|New York|Paris|Peshawar|Quetta|Rabat|Ramallah|Rawalpindi|Riyadh".split(
    "|",
  ),
  ..."Seoul|Singapore|Srinagar|Taipei|Tehran|Tokyo|Tripoli|Tunis|United Nations|Washington|Yangon".split("|"),
]
  .flatMap((city) => [city, city.toUpperCase()])
  .join("|");
const forms = [
  // "DUSHANBE, July 28. /TASS/." · "WASHINGTON (Reuters) —" · "Kabul (AFP):" · "KABUL, July 8 (Xinhua) --"
  `^(?<place>${capitals}|${titled})${region}?${date}? ?${agency}(?:[.:]|${dash})${sentence}`,
  // "LONDON —" · "PORTLAND, Ore. —" · "MOSCOW, July 8 -"
  `^(?<place>${capitals})${region}?${date}?${dash}${sentence}`,
  // "Kabul, July 8 –"
  `^(?<place>${titled})${region}?${date}${dash}${sentence}`,
  // "NEW DELHI: Prime Minister ...": as dailies of South Asia and the Gulf write; any word might be a label ("UPDATE:").
  `^(?<place>${cities})${date}?:${sentence}`,
  // "(Reuters) -"
  `^${agency}${dash}${sentence}`,
].map((form) => new RegExp(form, "u"));

/**
 * The dateline that a paragraph opens with: place, day and agency up to the dash or full stop that ends it, as agencies
 * write them. Undefined where there is none; words in capitals before a dash are one only if a sentence begins after it.
 */
export function datelineOf(paragraph: string): Opening | undefined {
  const match = forms.map((form) => form.exec(paragraph)).find((found) => found !== null);
  if (match === undefined || match === null) return undefined;
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
