import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { isRole, roleOf, singular } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers, wordsOf } from "../model/span.ts";
import { beginningOf } from "./office-addresses.ts";
import { predicatedOffices } from "./office-clauses.ts";
import { ownerAfter } from "./office-complements.ts";
import { coordinated } from "./office-coordination.ts";
import { counterparts } from "./office-counterparts.ts";
import { type Given, type OfficePhrase, officePhrases } from "./office-phrases.ts";
import { isPluralTitle, sharedOffices, titleWords } from "./office-sharing.ts";
import { endToken, tokenFrom, wordAt } from "./token-places.ts";
import { isFiniteAt } from "./tree.ts";

/** What may stand between a name's comma and the title of an apposition. */
const opening = /^(?:DET|ADJ|PROPN|NOUN|PART|ADV|NUM|PRON)$/;

/** Before "of" these count or select; other nouns are somebody else's: "the wife of the president". */
const counting = /^(?:one|two|three|some|several|many|most|all|both|member|part|former|rank|title)s?$/i;

/** Every office the words give to a person, in text order; one for each person, role and place. */
export function findOffices(
  article: Article,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
): readonly Office<Mention>[] {
  const told: Office<Mention>[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const here = mentions.filter((mention) => mention.sentence === index);
    const persons = here.filter(({ kind, type }) => kind === "name" && type === "Person");
    if (persons.length === 0) continue;
    const phrases = coordinated(sentence, officePhrases(sentence, here, knowledge), knowledge);
    const beside: readonly Given[] = persons.flatMap((person) => [
      ...before(sentence, person, phrases, here, knowledge).map((phrase) => ({
        person,
        phrase,
        rule: "office-title-before" as const,
      })),
      ...after(sentence, person, persons, phrases).map((phrase) => ({
        person,
        phrase,
        rule: "office-apposition" as const,
      })),
    ]);
    const given = [...beside, ...predicatedOffices(sentence, persons, here, phrases, beside, knowledge)];
    const all = distinct([...given, ...sharedOffices(sentence, given, persons, here, knowledge)]);
    const offices = all.map((one) => officeOf(article, sentence, one, here, knowledge));
    told.push(...offices);
    const liken = counterparts(sentence, persons, here, told, knowledge);
    told.push(...liken.map((one) => officeOf(article, sentence, one, here, knowledge)));
  }
  return told;
}

/** "[Russian Defense Minister] Sergei Shoigu", "[the head of the RSF], [General] Mohamed Hamdan Dagalo", "[governor] and [candidate] Nikki Haley". */
function before(
  sentence: Sentence,
  person: Mention,
  phrases: readonly OfficePhrase[],
  here: readonly Mention[],
  knowledge: Knowledge,
): readonly OfficePhrase[] {
  const found: OfficePhrase[] = [];
  let at = beginningOf(sentence, person, here);
  for (const phrase of [...phrases].reverse()) {
    if (phrase.end > at) continue;
    const gap = sentence.tokens.slice(phrase.end, at).map(({ text }) => text.toLowerCase());
    const turned = found.length > 0 && /^(?:- )?turned(?: -)?$/.test(gap.join(" "));
    const joined = turned || gap.length === 0 || (gap.length === 1 && /^(?:,|and|–|—|:)$/.test(gap[0] ?? ""));
    // "President Putin, Foreign Minister Lavrov": a comma joins only a phrase that opens with "the" or an owner, or a rank.
    if (!joined || (gap[0] === "," && found.length === 0 && !opensPhrase(sentence, phrase, phrases))) break;
    if (gap.includes("and") && found.length === 0) break;
    // "officials in Kazakhstan, Switzerland's attorney-general, Stefan Blättler": he is not several.
    if (found.length > 0 && isPluralTitle(titleWords(sentence, phrase.title), knowledge)) break;
    // "finance minister turned opposition leader": what one was before.
    found.unshift(turned ? { ...phrase, status: "former" } : phrase);
    at = phrase.first;
    // "President Ruto's spokesman Hussein Mohamed": what stands before the owner is the owner's.
    if (found.length === 3 || phrase.organization?.type === "Person") break;
    if (/^(?:the|a|an|his|her|their|its)$/.test(wordAt(sentence, at - 1))) at -= 1;
  }
  return found;
}

/** Also "[Poland's deputy prime minister] and defense minister", "the forum's [secretary-general]". */
function opensPhrase(sentence: Sentence, phrase: OfficePhrase, phrases: readonly OfficePhrase[]): boolean {
  const before = wordAt(sentence, phrase.first - 1);
  if (/^(?:the|a|an|his|her|its|their|['’]s?)$/.test(before) || phrase.organization !== undefined) return true;
  const joined = before === "and" ? phrases.find(({ end }) => end === phrase.first - 1) : undefined;
  return joined !== undefined && opensPhrase(sentence, joined, phrases);
}

/** "Rohullah Ahmadzai, [a spokesman for the Afghan Ministry of Defense], ..."; age and party in between are skipped. */
function after(
  sentence: Sentence,
  person: Mention,
  persons: readonly Mention[],
  phrases: readonly OfficePhrase[],
): readonly OfficePhrase[] {
  const found: OfficePhrase[] = [];
  let comma = skipAsides(sentence, endToken(sentence, person));
  for (const phrase of phrases) {
    if (phrase.title.first <= comma) continue;
    const joined =
      /^(?:,|\(|–|—|-)$/.test(wordAt(sentence, comma)) || (found.length > 0 && wordAt(sentence, comma) === "and");
    const between = sentence.tokens.slice(comma + 1, phrase.title.first);
    if (
      !joined ||
      between.length > 9 ||
      !between.every(
        ({ upos, text }, i) =>
          opening.test(upos) || /^['’]s?$|^-$|^of$/.test(text) || (text === "and" && isOfFields(between, i)),
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
    found.push(phrase);
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

/** "Murphy (D-Conn.)", "Smith, 54,": where what tells the office begins. */
function skipAsides(sentence: Sentence, end: number): number {
  let at = end;
  if (wordAt(sentence, at) === "(") {
    const close = sentence.tokens.findIndex(({ text }, i) => i > at && i < at + 8 && text === ")");
    if (close > 0 && wordAt(sentence, close + 1) === ",") at = close + 1;
  }
  if (wordAt(sentence, at) === "," && /^\d+$/.test(wordAt(sentence, at + 1)) && wordAt(sentence, at + 2) === ",")
    at += 2;
  return at;
}

/** Of several findings of one office the first. */
function distinct(given: readonly Given[]): readonly Given[] {
  const seen = new Set<string>();
  return given.filter(({ person, phrase }) => {
    const key = `${person.span.start}/${phrase.title.first}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function officeOf(
  article: Article,
  sentence: Sentence,
  { person, phrase, rule, title: likened }: Given,
  here: readonly Mention[],
  knowledge: Knowledge,
): Office<Mention> {
  const { title, status } = phrase;
  const organization = phrase.organization ?? ownerAfter(sentence, person, title.role, here, knowledge);
  const startOf = (index: number) => sentence.tokens[index]?.span.start ?? person.span.start;
  const endOf = (index: number) => sentence.tokens[index - 1]?.span.end ?? person.span.end;
  const span = { start: startOf(title.first), end: endOf(phrase.titleEnd) };
  const words = likened ?? wordsOf(article.text, span).replace(/\s+/g, " ");
  const scheme = knowledge.roles.some(({ key }) => key === title.role);
  return {
    holder: person,
    ...(organization === undefined ? {} : { organization }),
    title: isPluralTitle(words, knowledge) ? singular(words) : words,
    role: title.role,
    ...(scheme || title.broader === undefined ? {} : { broader: schemeRole(title.broader, knowledge) }),
    status,
    evidence: {
      start: Math.min(startOf(phrase.first), person.span.start),
      end: Math.max(endOf(phrase.end), person.span.end),
    },
    attestedBy: person,
    rule,
  };
}

function schemeRole(role: string, knowledge: Knowledge): string {
  return isRole(role, role, knowledge) ? role : roleOf(role, knowledge);
}
