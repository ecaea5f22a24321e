/** What opens an agency's report, as offsets into the paragraph. */
export interface FoundDateline {
  /** Length of all of it, with the mark and the space behind. */
  readonly length: number;
  /** "DUSHANBE, July 28". */
  readonly text: string;
  readonly place: { readonly start: number; readonly end: number };
  readonly agency?: string;
}

const place = "((?:[\\p{Lu}][\\p{Lu}.'’-]+)(?:[ /][\\p{Lu}][\\p{Lu}.'’-]+){0,3})";
const region = "(?:, [\\p{Lu}][\\p{L}.]+){0,2}?";
const day =
  "(?:,? (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?)(?:,? \\d{4})?)?";
const agency = "[\\p{L}\\d][\\p{L}\\d .&-]{1,30}";
const opening = new RegExp(
  `^(${place}${region}${day})(?:\\.? /(${agency})/\\.?|\\.? \\((${agency})\\)(?: ?[-–—]{1,2})?| ?[–—]| --?) `,
  "u",
);

/**
 * The dateline that opens a paragraph: "DUSHANBE, July 28. /TASS/. ", "WASHINGTON (Reuters) — ", "LONDON — ".
 * The place is in capitals, as the agencies' style books have it.
 */
export function datelineAtStart(text: string): FoundDateline | undefined {
  const found = opening.exec(text.slice(0, 160));
  if (found === null) return undefined;
  const [whole, words = "", where = "", slashed, bracketed] = found;
  const name = slashed ?? bracketed;
  return {
    length: whole.length,
    text: words,
    place: { start: 0, end: where.length },
    ...(name === undefined ? {} : { agency: name }),
  };
}
