import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers } from "../model/span.ts";
import type { OfficePhrase } from "./office-phrases.ts";
import { attributes } from "./office-possessors.ts";
import { endToken, tokenFrom, wordAt } from "./token-places.ts";
import { isFiniteAt } from "./tree.ts";

/** What may stand between a name's comma and the title of an apposition. */
const opening = /^(?:DET|ADJ|PROPN|NOUN|PART|ADV|NUM|PRON)$/;

/** Before "of" these count or select; other nouns are somebody else's: "the wife of the president". */
const counting = /^(?:one|two|three|some|several|many|most|all|both|member|part|former|rank|title)s?$/i;

/** "Rohullah Ahmadzai, [a spokesman for the Afghan Ministry of Defense], ..."; age and party in between are skipped. */
export function officesBehind(
  sentence: Sentence,
  person: Mention,
  persons: readonly Mention[],
  phrases: readonly OfficePhrase[],
  here: readonly Mention[],
): readonly OfficePhrase[] {
  const found: OfficePhrase[] = [];
  let comma = skipAsides(sentence, endToken(sentence, person), here);
  // "Diane Abbott MP"
  const letters = phrases.find(({ title }) => title.first === endToken(sentence, person));
  if (letters !== undefined && /^(?:MP|MEP|MSP|MLA|TD)$/.test(sentence.tokens[letters.title.first]?.text ?? ""))
    found.push(letters);
  for (const phrase of phrases) {
    if (phrase.title.first <= comma) continue;
    // "the billionaire founder of the party": the last of two tells the office.
    if (phrase.end === phrase.title.end && phrases.some(({ title }) => title.first === phrase.end)) continue;
    const joined =
      /^(?:,|\(|–|—|-)$/.test(wordAt(sentence, comma)) || (found.length > 0 && wordAt(sentence, comma) === "and");
    // "Juan Arnez, until Wednesday commander of the navy"
    const over = wordAt(sentence, comma + 1) === "until";
    const between = sentence.tokens.slice(over ? comma + 3 : comma + 1, phrase.title.first);
    if (
      !joined ||
      between.length > 9 ||
      !between.every(
        ({ upos, text }, i) =>
          opening.test(upos) ||
          attributes.test(text) ||
          /^['’]s?$|^-$|^of$/.test(text) ||
          (text === "and" && isOfFields(between, i)),
      ) ||
      between.some(
        ({ text, name, span }, i) =>
          text === "of" &&
          name === "O" &&
          !counting.test(between[i - 1]?.text ?? "") &&
          !(phrase.organization && covers(phrase.organization.span, span)),
      )
    )
      break;
    // "Merkel phoned Lukashenko, her [spokesman] confirmed": who acts is another.
    if (isSubject(sentence, phrase)) break;
    // ", the president's brother": the title of the owner.
    if (isOwned(sentence, sentence.tokens[phrase.title.end - 1]?.span.end ?? 0)) continue;
    // ", Ukraine's President Zelenskiy": the title of the next name, who may own one: ", President Trump's adviser".
    const next = namedBehind(sentence, phrase, persons, phrases);
    if (next !== undefined && isOwned(sentence, next.span.end)) continue;
    if (next !== undefined && !isMaster(sentence, phrase, next, phrases)) break;
    if (
      persons.some(
        ({ span }) => between.some((token) => token.span.start === span.start) && !isOwned(sentence, span.end),
      )
    )
      break;
    found.push(over ? { ...phrase, status: "former" } : phrase);
    comma = phrase.end;
  }
  return found;
}

/** The person named right behind an office, or behind more titles: "junta spokesman Major General [Zaw Min Tun]". */
function namedBehind(
  sentence: Sentence,
  { end }: OfficePhrase,
  persons: readonly Mention[],
  phrases: readonly OfficePhrase[],
): Mention | undefined {
  let at = end;
  for (const phrase of phrases) if (phrase.title.first === at) at = phrase.end;
  return persons.find(({ span }) => span.start === sentence.tokens[at]?.span.start);
}

/** "chief adviser on foreign affairs to Brazilian President [Lula]": whom the holder of an office serves. */
function isMaster(
  sentence: Sentence,
  served: OfficePhrase,
  master: Mention,
  phrases: readonly OfficePhrase[],
): boolean {
  const at = tokenFrom(sentence, master.span.start);
  const title = phrases.find((phrase) => phrase !== served && phrase.end === at && phrase.first > served.title.end);
  return title !== undefined && /^(?:to|for|under)$/.test(wordAt(sentence, title.first - 1));
}

/** "the U.N. senior humanitarian [and] reconstruction coordinator": two fields of one office. */
function isOfFields(words: Sentence["tokens"], and: number): boolean {
  return [words[and - 1], words[and + 1]].every(
    (word) => word !== undefined && /^(?:ADJ|NOUN)$/.test(word.upos) && /^\p{Ll}/u.test(word.text),
  );
}

/** Whether a finite verb stands right behind the title, which closes no apposition then. */
function isSubject(sentence: Sentence, { end }: OfficePhrase): boolean {
  return isFiniteAt(sentence, end);
}

/** "Trump's lawyer": a person before a title only as its owner. */
function isOwned(sentence: Sentence, end: number): boolean {
  return /^['’]s?$/.test(wordAt(sentence, tokenFrom(sentence, end)));
}

/** "Murphy (D-Conn.)", "Smith, 54,", "D'Addario of Italy,": where what tells the office begins. */
function skipAsides(sentence: Sentence, end: number, here: readonly Mention[]): number {
  let at = end;
  if (wordAt(sentence, at) === "of") {
    const home = here.find(
      ({ kind, type, span }) =>
        kind === "name" && /^(?:Country|Place)$/.test(type ?? "") && span.start === sentence.tokens[at + 1]?.span.start,
    );
    if (home !== undefined) at = endToken(sentence, home);
  }
  if (wordAt(sentence, at) === "(") {
    const close = sentence.tokens.findIndex(({ text }, i) => i > at && i < at + 8 && text === ")");
    if (close > 0 && wordAt(sentence, close + 1) === ",") at = close + 1;
  }
  if (wordAt(sentence, at) === "," && /^\d+$/.test(wordAt(sentence, at + 1)) && wordAt(sentence, at + 2) === ",")
    at += 2;
  return at;
}
