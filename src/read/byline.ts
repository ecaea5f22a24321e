import { endsSentence } from "./sentence-end.ts";

const particle = "(?:de|da|del|della|di|du|dos|van|von|der|den|bin|ibn|al|el|la|le|ter|ten)";
const word = "\\p{Lu}[\\p{L}.'’-]*";
const name = `${word}(?: (?:${word}|${particle})){0,5}`;
const byline = new RegExp(
  `^(?:written |story |report )?by:? (?<names>${name}(?:(?:, | and | & |, and )${name})*)$`,
  "u",
);

const longestByline = 200;

/**
 * The authors that a line names, in order: "By Jane Doe and John van Dyk", "by Jane Doe, Kabul Correspondent". What
 * follows a comma after the last name tells the author's desk and is no author. Empty where the line is no byline.
 */
export function authorsOf(line: string): readonly string[] {
  const lead = /^(?:(?:written|story|report) )?by\b/i.exec(line)?.[0];
  if (lead === undefined) return [];
  const names = byline.exec(`by${line.slice(lead.length)}`)?.groups?.["names"];
  if (names === undefined) return [];
  const last = /.* (?:and|&) /.exec(names)?.[0];
  if (last === undefined) return names.split(", ").slice(0, 1);
  // "By Jane Doe, John Roe and Amina Karimi, Reuters"
  return `${last}${names.slice(last.length).split(", ")[0]}`.split(/,? (?:and|&) |, /);
}

const fullName = `${word}(?: (?:${word}|${particle})){0,3} ${word}`;
const place = `${word}(?: ${word}){0,2}`;
const unmarked = [
  `(?<names>${fullName} in ${place}(?:(?:, | and |, and )${fullName} in ${place}){0,4})(?: and agenc(?:y|ies))?`,
  `(?<names>${fullName}(?:(?:, | and | & |, and )${fullName}){0,4}) \\| ${word}(?: ${word}){0,3}`,
].map((form) => new RegExp(`^${form}$`, "u"));

/**
 * The authors that a line names without "By": "Jane Doe in Kabul and John Roe in Doha", "Jane Doe and John Roe | Reuters".
 * What stands under a picture may look the same, so the lines around it must tell. Empty where it is no such line.
 */
export function unmarkedAuthorsOf(line: string): readonly string[] {
  if (line.length > longestByline || endsSentence(line)) return [];
  // "By Jane Doe in Kabul"
  const words = line.replace(/^by:? /i, "");
  const names = unmarked.map((form) => form.exec(words)?.groups?.["names"]).find((found) => found !== undefined);
  return (names ?? "").split(/,? and | & |, /).flatMap((name) => name.replace(/ in .*$/, "") || []);
}

/** Whether a line is no more than an author's name, alone or with the word for a picture ("Jane Doe's Photo"). */
export function namesAuthor(line: string, authors: ReadonlySet<string>): boolean {
  const words = line.replace(/(?:['’]s)? (?:photo|picture|portrait|avatar|image)$/i, "");
  return authors.has(words);
}
