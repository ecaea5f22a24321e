import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Sentence } from "../model/sentence.ts";
import { generation, hyphen, knownName } from "./known-names.ts";
import type { Reading } from "./lexicon.ts";
import { headsOf } from "./name-heads.ts";
import { titleFrom } from "./titles.ts";
import { tokenAt } from "./tree.ts";

/** "the University of the Pacific in Lima": what stands in a place, where a mission is called by it. */
export const house = /^(?:University|Institute|College|Centre|Center|School|Academy|Bank|Hospital)$/;

/** Longest name, in tokens: whatever a broken text runs together stays bounded. */
export const longest = 14;

/** "[Leh]-based", "[Saudi]-led": what follows the hyphen is no part of the name. */
const participle = /^(?:based|born|bound|led|backed|controlled|held|owned|funded|registered|flagged)$/;
/** Titles that are nobody's surname: "Malaita [Premier] Daniel Suidani". */
const plainTitles =
  /^(?:Premier|President|Minister|Governor|Mayor|Senator|Ambassador|Chairman|Chairwoman|Chief|Commissioner|Secretary|Spokesman|Spokeswoman|Director|Lawmaker|Prime|Foreign|Vice|Deputy|Lieutenant)$/;

/** "Dame Clare Montagu [KC]". */
const postNominal = /^(?:KC|QC|CBE|OBE|MBE|KBE|DBE|CMG|MP|MEP|MSP|MLA|PhD)$/;
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
      (token.upos === "PROPN" && /^\p{Lu}/u.test(token.text)) ||
      (token.name !== "O" && isNameLike(token.text)) ||
      (token.upos === "NOUN" && /^\p{Lu}\p{Ll}+\p{Lu}/u.test(token.text));
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
      // "the [Samagi] Jana Balawegaya": behind an article one name, where the model sees a person at its second word.
      const body = end === at + 1 && sentence.tokens[at - 1]?.text === "the" && tokenAt(sentence, at).name === "O";
      if (token.name.startsWith("B-") && !firstNames && !(body && token.name === "B-PER")) break;
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
  // "Commons foreign affairs [committee]"
  const [last, noun] = [sentence.tokens[end - 1]?.text ?? "", sentence.tokens[end]?.text ?? ""];
  if (
    end - at > 1 &&
    /^\p{Ll}/u.test(last) &&
    /^\p{Ll}/u.test(noun) &&
    headsOf(knowledge).get(noun)?.type === "Organization"
  )
    end += 1;
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
  if (name === "I-LOC")
    return (
      place &&
      end === at + 1 &&
      /^(?:New|Port|Fort|Mount|North|South|East|West|Upper|Lower|Greater)$/.test(tokenAt(sentence, at).text)
    );
  return place && name === "I-ORG" && /^[BI]-ORG$/.test(tokenAt(sentence, end - 1).name);
}

/** What the model labels a name may be punctuation or a number between name words, but a name has letters. */
function isNameLike(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) || /^[-‐‑–'’&.]$/.test(text);
}

function isGlued(sentence: Sentence, index: number): boolean {
  const [before, token] = [sentence.tokens[index - 1], sentence.tokens[index]];
  return before !== undefined && token !== undefined && before.span.end === token.span.start;
}

/** "Once Congress met", "Former AG": a word before a name that owes its capital to the sentence, or is none of the name. */
export function isOpening(sentence: Sentence, at: number): boolean {
  const { text, upos, name } = tokenAt(sentence, at);
  if (/^(?:Former|Ex|Late|Then|Acting|Outgoing|Incoming|Ousted|But|And|Meanwhile|However)$/.test(text)) return true;
  // "The African Union said": the tables and the article know the name without it.
  if (text === "The" && name === "O") return true;
  return at === 0 && /^(?:SCONJ|ADV|CCONJ|PRON|AUX)$/.test(upos) && !name.startsWith("B-");
}
