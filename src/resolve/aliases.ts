import type { Article } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import { wordsOf } from "../model/span.ts";
import { nameParts } from "./fold.ts";

/** Words that give a second name: "Dagalo, better known as Hemedti". */
const renaming =
  /^,? ?\(?(?:(?:better|also|widely|commonly|popularly|formerly|previously) (?:known|called|named) (?:as|by)?|known (?:simply |locally |widely |better )?(?:as|by)|known by (?:his|her|its|the) \p{L}+(?: \p{L}+)? (?:acronym|initials|as)|nicknamed|whose (?:real|full|birth|given) name is|alias|a\.?k\.?a\.?|nom de guerre)(?: (?:its|his|her|the) \p{L}+ (?:acronym|initials|name))?,? (?:the )?["“']?$/u;
/** "(RSF)", and ", or RSF,": the bare word of "CIA or US troops" joins two. */
const bracket = /^(?:,? ?\((?:the |or |also |formerly )?|, or (?:the )?)["“']?$/;
const closing = /^["”']?[)\],;]/;
/** Words that initials leave out. */
const unheard = new Set([
  "of",
  "for",
  "the",
  "and",
  "in",
  "on",
  "to",
  "de",
  "des",
  "du",
  "la",
  "le",
  "et",
  "del",
  "y",
  "i",
]);

/**
 * Second names that the article introduces → the mention they explain: "the Rapid Support Forces (RSF)", "Dagalo, better
 * known as Hemedti", "ANDSF (Afghan National Defense and Security Forces)". Keys are the words of the second name.
 */
export function aliasesIn(article: Article, mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  const names = mentions.filter(({ kind }) => kind === "name");
  const aliases = new Map<string, Mention>();
  names.forEach((full, i) => {
    const next = names.slice(i + 1).find(({ span }) => span.start >= full.span.end);
    if (next === undefined || next.span.start - full.span.end > 60) return;
    const between = article.text.slice(full.span.end, next.span.start);
    const [long, short] = [wordsOf(article.text, full.span), wordsOf(article.text, next.span)];
    const closed = closing.test(article.text.slice(next.span.end, next.span.end + 2));
    if (bracket.test(between) && closed) {
      if (abbreviates(short, long)) aliases.set(short, full);
      else if (abbreviates(long, short)) aliases.set(long, next);
      else if (between === " (" && isForeignAcronym(short, long, [full, next])) aliases.set(short, full);
    } else if (renaming.test(between) && !/^\p{Ll}/u.test(short)) aliases.set(short, full);
  });
  return aliases;
}

/** "the Independent Democratic Union (UDI)": initials in another language; of those some are the same. */
function isForeignAcronym(short: string, long: string, mentions: readonly Mention[]): boolean {
  const bodies = mentions.every(({ type }) => type === "Organization" || type === "ArmedGroup");
  const initials = nameParts(long).map((part) => part.charAt(0).toUpperCase());
  const some = [...short].some((letter) => initials.includes(letter));
  return bodies && some && mentions[1]?.known === undefined && /^\p{Lu}[\p{Lu}-]{1,7}$/u.test(short);
}

/** Whether `short` is an abbreviation of `long`: capitals that are its initials in order, or most of them. */
export function abbreviates(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, "");
  const capitals = letters.replace(/[^\p{Lu}]/gu, "");
  if (letters.length < 2 || letters.length > 10 || capitals.length * 2 < letters.length || /\s/.test(short))
    return false;
  const parts = nameParts(long);
  if (parts.length < 2) return false;
  const heard = parts.filter((part) => !unheard.has(part)).map((part) => part.charAt(0));
  const wanted = letters.toLowerCase().replace(/y/g, "i");
  return wanted === heard.join("") || wanted === parts.map((part) => part.charAt(0)).join("") || inOrder(wanted, parts);
}

/** "Frontex"-like and foreign acronyms are not guessed; "Interpol" neither: each letter must begin a part, two or more parts. */
function inOrder(wanted: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) if (part.charAt(0) === wanted.charAt(at)) at += 1;
  return wanted.length >= 3 && at === wanted.length;
}
