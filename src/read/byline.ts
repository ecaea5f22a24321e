const particle = "(?:de|da|del|della|di|du|dos|van|von|der|den|bin|ibn|al|el|la|le|ter|ten)";
const word = "\\p{Lu}[\\p{L}.'’-]*";
const name = `${word}(?: (?:${word}|${particle})){0,5}`;
const byline = new RegExp(
  `^(?:written |story |report )?by:? (?<names>${name}(?:(?:, | and | & |, and )${name})*)$`,
  "u",
);

/**
 * The authors that a line names, in order: "By Jane Doe and John van Dyk", "by Jane Doe, Kabul Correspondent". Without
 * "and" what follows a comma tells the author's desk and is no author. Empty where the line is no byline.
 */
export function authorsOf(line: string): readonly string[] {
  const lead = /^(?:(?:written|story|report) )?by\b/i.exec(line)?.[0];
  if (lead === undefined) return [];
  const names = byline.exec(`by${line.slice(lead.length)}`)?.groups?.["names"];
  if (names === undefined) return [];
  return / (?:and|&) /.test(names) ? names.split(/,? (?:and|&) |, /) : names.split(", ").slice(0, 1);
}

/** Whether a line is no more than an author's name, alone or with the word for a picture ("Jane Doe's Photo"). */
export function namesAuthor(line: string, authors: ReadonlySet<string>): boolean {
  const words = line.replace(/(?:['’]s)? (?:photo|picture|portrait|avatar|image)$/i, "");
  return authors.has(words);
}
