import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Sentence } from "../model/sentence.ts";
import { knownName } from "./known-names.ts";
import { house, isOpening, longest } from "./name-chunks.ts";
import { headsOf } from "./name-heads.ts";
import { titleFrom } from "./titles.ts";
import { tokenAt } from "./tree.ts";

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
    (/^(?:PROPN|NOUN)$/.test(upos) || /^\p{Lu}/u.test(sentence.tokens[at + 1]?.text ?? "")) &&
    !name.endsWith("-PER") &&
    (!name.startsWith("B-") || (name === "B-ORG" && !/^\p{Lu}|^['’]/u.test(sentence.tokens[at + 1]?.text ?? ""))) &&
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
  return (
    tokenAt(sentence, at).text === "Democrats" &&
    /^(?:Social|Christian|Liberal|Free|National|New|Sweden|Centre|Union)$/.test(before)
  );
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
