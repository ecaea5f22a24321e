import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Sentence } from "../model/sentence.ts";
import { generation, hyphen, knownName } from "./known-names.ts";
import type { Reading } from "./lexicon.ts";
import { headsOf } from "./name-heads.ts";
import { titleFrom } from "./titles.ts";
import { tokenAt } from "./tree.ts";

/** Longest name, in tokens: whatever a broken text runs together stays bounded. */
const longest = 14;

/** "[Leh]-based", "[Saudi]-led": what follows the hyphen is no part of the name. */
const participle = /^(?:based|born|bound|led|backed|controlled|held|owned|funded|registered|flagged)$/;
/** Titles that are nobody's surname: "Malaita [Premier] Daniel Suidani". */
const plainTitles =
  /^(?:Premier|President|Minister|Governor|Mayor|Senator|Ambassador|Chairman|Chairwoman|Chief|Commissioner|Secretary|Spokesman|Spokeswoman|Director|Lawmaker|Prime|Foreign|Vice|Deputy|Lieutenant)$/;

/** "Dame Clare Montagu [KC]". */
const postNominal = /^(?:KC|QC|CBE|OBE|MBE|KBE|DBE|CMG|MP|MEP|MSP|MLA|PhD)$/;
const house = /^(?:University|Institute|College|Centre|Center|School|Academy|Bank|Hospital)$/;

/** End of the run of unknown name words that begins at `at`, maybe behind a title; `at` itself where none begins. */
export function chunkEnd(
  article: Article,
  sentence: Sentence,
  at: number,
  afterTitle: boolean,
  knowledge: Knowledge,
): number {
  let end = at;
  while (end < Math.min(at + longest, sentence.tokens.length)) {
    const token = tokenAt(sentence, end);
    const glued = end > at && tokenAt(sentence, end - 1).span.end === token.span.start;
    const nameWord =
      (token.upos === "PROPN" && /^\p{Lu}/u.test(token.text)) || (token.name !== "O" && isNameLike(token.text));
    const joined =
      hyphen.test(token.text) &&
      glued &&
      isGlued(sentence, end + 1) &&
      /^\p{L}/u.test(sentence.tokens[end + 1]?.text ?? "") &&
      !participle.test(sentence.tokens[end + 1]?.text ?? "");
    const ampersand = token.text === "&" && /^\p{Lu}/u.test(sentence.tokens[end + 1]?.text ?? "");
    const suffix =
      end > at &&
      (generation.test(token.text) || (token.text === "," && generation.test(sentence.tokens[end + 1]?.text ?? "")));
    // "Sanwo-Olu", "Dong-hyeon": what is written together is one name, whatever the labels say.
    const within = glued && hyphen.test(tokenAt(sentence, end - 1).text);
    // "Justice Minister [Constant] Mutamba", "[Carolina] Toha": a first name that the model takes for another word.
    const first = end === at && isFirstName(sentence, at, afterTitle, knowledge);
    if (!nameWord && !first && !(end > at && (joined || within || suffix || ampersand))) break;
    // "The Slovak daily SME", "the state Department of Revenue": what the model adds to a name before its capital.
    if (end === at && /^(?:of|and|for|the|in|on|at|to|by|with|\p{Ll}{4,})$/u.test(token.text)) break;
    // "said on X. Kigali denies it": no initial.
    if (end > at && tokenAt(sentence, at).text === "X." && sentence.tokens[at - 1]?.text === "on") break;
    if (end > at && postNominal.test(token.text)) break;
    if (token.text === "in" && house.test(tokenAt(sentence, at).text)) break;
    if (token.name.endsWith("-PER") && /^(?:of|and|for|the|in|at)$/.test(token.text)) break;
    if (end === at && isOpening(sentence, at)) break;
    if (end > at && !within && !joined) {
      const firstNames =
        (end === at + 1 && isFirstName(sentence, at, afterTitle, knowledge)) || isInitials(sentence, at, end);
      if (token.name.startsWith("B-") && !firstNames) break;
      const known = knownName(article, sentence, end, knowledge);
      if (known !== undefined && known.reading.type !== "Person" && !isWithin(sentence, at, end, known)) break;
      if (
        titleFrom(sentence, end, knowledge) !== undefined &&
        (!token.name.endsWith("-PER") || plainTitles.test(token.text))
      )
        break;
    }
    end += 1;
  }
  while (
    end > at &&
    /^(?:[-‐‑–,&]|and|of|the|in|on|at|for|to|from|by|with|'s|’s)$/.test(tokenAt(sentence, end - 1).text)
  )
    end -= 1;
  const words = sentence.tokens.slice(at, end);
  return words.some(({ text }) => /\p{Lu}|\p{Lo}/u.test(text)) ? end : at;
}

/** "[D S] Hooda", "[J. P.] Nadda": letters before a person's last name, whatever the labels say. */
function isInitials(sentence: Sentence, at: number, end: number): boolean {
  return (
    tokenAt(sentence, end).name === "B-PER" &&
    sentence.tokens.slice(at, end).every(({ text, upos }) => upos === "PROPN" && /^\p{Lu}\.?$/u.test(text))
  );
}

/** Whether the word before a person's name is part of it: behind a title any capital, else a known first name. */
function isFirstName(sentence: Sentence, at: number, afterTitle: boolean, knowledge: Knowledge): boolean {
  const { text, name } = tokenAt(sentence, at);
  const next = sentence.tokens[at + 1];
  // "Gov. [Roman] Busargin": no Roman one.
  if (afterTitle && next?.upos === "PROPN" && next.name === "O" && name === "O")
    return knowledge.firstNames.some((row) => row.name === text);
  if (next?.name !== "B-PER" || next.upos !== "PROPN" || !/^\p{Lu}\p{Ll}/u.test(text)) return false;
  return /^(?:O|I-LOC)$/.test(name)
    ? afterTitle
    : name === "B-LOC" && knowledge.firstNames.some((row) => row.name === text);
}

/** "Hami [Nepal]", "New [Taipei]": a place within a name that the model sees whole. */
function isWithin(sentence: Sentence, at: number, end: number, { reading }: { readonly reading: Reading }): boolean {
  const { name } = tokenAt(sentence, end);
  if (name === "I-PER") return true;
  const place = /^(?:Country|Place)$/.test(reading.type) && reading.demonym === undefined;
  if (name === "I-LOC") return place && end === at + 1 && /^(?:New|Port|Fort|Mount)$/.test(tokenAt(sentence, at).text);
  return place && name === "I-ORG" && /^[BI]-ORG$/.test(tokenAt(sentence, end - 1).name);
}

/** "Once Congress met", "Former AG": a word before a name that owes its capital to the sentence, or is none of the name. */
function isOpening(sentence: Sentence, at: number): boolean {
  const { text, upos, name } = tokenAt(sentence, at);
  if (/^(?:Former|Ex|Late|Then|Acting|Outgoing|Incoming|Ousted|But|And|Meanwhile|However)$/.test(text)) return true;
  // "The African Union said": the tables and the article know the name without it.
  if (text === "The" && name === "O") return true;
  return at === 0 && /^(?:SCONJ|ADV|CCONJ|PRON|AUX)$/.test(upos) && !name.startsWith("B-");
}

/** What the model labels a name may be punctuation or a number between name words, but a name has letters. */
function isNameLike(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) || /^[-‐‑–'’&.]$/.test(text);
}

function isGlued(sentence: Sentence, index: number): boolean {
  const [before, token] = [sentence.tokens[index - 1], sentence.tokens[index]];
  return before !== undefined && token !== undefined && before.span.end === token.span.start;
}

/**
 * "Afghan Ministry of Defense": the end of a capitalised run from `first` that holds a head of names at or after `known`.
 * A title, a person or a comma ends the run: "Finance Minister Wale Edun and Central Bank Governor" is no bank.
 */
export function organisationEnd(
  article: Article,
  sentence: Sentence,
  first: number,
  known: number,
  knowledge: Knowledge,
): number | undefined {
  if (!/^\p{Lu}/u.test(tokenAt(sentence, first).text) || isOpening(sentence, first)) return undefined;
  let best: number | undefined;
  let end = first;
  while (end < sentence.tokens.length && end < first + longest) {
    const { text, name } = tokenAt(sentence, end);
    const capital = /^\p{Lu}/u.test(text);
    const after = sentence.tokens[end + 1];
    const links =
      /^(?:of|for|and|&|-)$/.test(text) || (/^(?:the|on|in)$/.test(text) && best !== undefined && name !== "O");
    // "the University of the Pacific in Lima": where a house stands, but a mission is called by it.
    const stands = text === "in" && house.test(tokenAt(sentence, first).text);
    const joins =
      end > first &&
      links &&
      !stands &&
      (/^\p{Lu}/u.test(after?.text ?? "") || (text === "of" && after?.text === "the"));
    const the = text === "the" && tokenAt(sentence, Math.max(first, end - 1)).text === "of";
    if (!capital && !joins && !the) break;
    if (
      capital &&
      end >= known &&
      !isHead(text, knowledge) &&
      (name.endsWith("-PER") || (titleFrom(sentence, end, knowledge) !== undefined && !isBodyWord(sentence, end)))
    )
      break;
    // "and" joins within a name only: "Ministry of Defense and Armed Forces", not "the Senate and Congress".
    const field = text === "and" && best === end && isSecondField(article, sentence, first, end + 1, knowledge);
    if (field) best = end + 2;
    if (
      text === "and" &&
      !field &&
      (best === end || best === undefined) &&
      !(name !== "O" && after?.name.startsWith("I-"))
    )
      break;
    if (end >= known && capital && (isHead(text, knowledge) || isPartyWord(sentence, end, first))) best = end + 1;
    // "Centre for Historical [Memory]": an adjective waits for its noun.
    else if (capital && best === end && (name.startsWith("I-") || tokenAt(sentence, end - 1).upos === "ADJ"))
      best = end + 1;
    else if (best === end && /^(?:of|for)$/.test(text))
      best = tokenAt(sentence, end + 1).text === "the" ? end + 3 : end + 2;
    end += 1;
  }
  return best === undefined || best === first + 1 ? undefined : Math.min(best, sentence.tokens.length);
}

/** "Centre for Democracy and [Development]": a second field of a body, no other name. */
function isSecondField(article: Article, sentence: Sentence, first: number, at: number, knowledge: Knowledge): boolean {
  const { text, name, upos } = tokenAt(sentence, at);
  const fields = sentence.tokens.slice(first, at - 1).some((token) => token.text === "for" || token.text === "of");
  return (
    fields &&
    /^\p{Lu}\p{Ll}/u.test(text) &&
    /^(?:PROPN|NOUN)$/.test(upos) &&
    !name.endsWith("-PER") &&
    !name.startsWith("B-") &&
    !isHead(text, knowledge) &&
    knownName(article, sentence, at, knowledge) === undefined &&
    titleFrom(sentence, at, knowledge) === undefined
  );
}

/** "[Executive] Committee": one word that is a title by itself, but begins the name of a body. */
function isBodyWord(sentence: Sentence, at: number): boolean {
  return tokenAt(sentence, at).name === "B-ORG" && /^Executive$/.test(tokenAt(sentence, at).text);
}

/** "Social [Democrats]", "Christian [Democrats]": parties of many countries, none of them the American one. */
function isPartyWord(sentence: Sentence, at: number, first: number): boolean {
  const before = at > first ? tokenAt(sentence, at - 1).text : "";
  return tokenAt(sentence, at).text === "Democrats" && /^(?:Social|Christian|Liberal|Free|National)$/.test(before);
}

function isHead(word: string, knowledge: Knowledge): boolean {
  const head = headsOf(knowledge).get(word);
  return head !== undefined && head.type !== "None";
}

/** "Zaporizhzhia nuclear [plant]", "Minsk [agreements]": end of a place's name with the common noun that makes it another thing. */
export function extendedEnd(sentence: Sentence, end: number, knowledge: Knowledge): number | undefined {
  for (let at = end; at < Math.min(end + 4, sentence.tokens.length); at += 1) {
    const { text, upos } = tokenAt(sentence, at);
    const type = headsOf(knowledge).get(text)?.type;
    if (/^\p{Ll}/u.test(text) && upos === "NOUN" && (type === "Facility" || type === "Agreement")) return at + 1;
    if (!/^(?:NOUN|ADJ|PUNCT|PROPN)$/.test(upos) || /^[^\p{L}-]/u.test(text)) return undefined;
  }
  return undefined;
}
