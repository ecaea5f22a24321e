import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { rolesByTitle, singular, titleKey } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Given } from "./office-phrases.ts";
import type { Title } from "./title-words.ts";
import { endToken, tokenFrom, wordAt } from "./token-places.ts";

/**
 * What a title in the plural gives to the others it is said of: "Presidents William Ruto of Kenya [and Yoweri Museveni]",
 * "[Joe Biden] and Rishi Sunak, the leaders of ...". `given` are the offices found for the person beside the title.
 */
export function sharedOffices(
  sentence: Sentence,
  given: readonly Given[],
  persons: readonly Mention[],
  here: readonly Mention[],
  knowledge: Knowledge,
): readonly Given[] {
  const ordered = [...persons].sort((a, b) => a.span.start - b.span.start);
  return given.flatMap((one) => {
    if (!isPluralTitle(titleWords(sentence, one.phrase.title), knowledge)) return [];
    const at = ordered.indexOf(one.person);
    const others =
      one.rule === "office-title-before"
        ? chain(sentence, ordered.slice(at), here)
        : one.rule === "office-apposition"
          ? chain(sentence, ordered.slice(0, at + 1).reverse(), here)
          : [];
    return others.map((person) => ({ ...one, person }));
  });
}

/** Whether a title as the text has it is of several persons: "presidents", "foreign ministers". */
export function isPluralTitle(words: string, knowledge: Knowledge): boolean {
  const key = titleKey(words);
  const roles = rolesByTitle(knowledge);
  return !roles.has(key) && /(?:s|men)$/.test(key) && (roles.has(singular(key)) || /\bministers$/.test(key));
}

/** A title as the sentence has it. */
export function titleWords(sentence: Sentence, title: Title): string {
  return sentence.tokens
    .slice(title.first, title.end)
    .map(({ text }) => text)
    .join(" ");
}

/** The persons that "and" joins to the first of `persons`, which are in text order or against it; none without "and". */
function chain(sentence: Sentence, persons: readonly Mention[], here: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  let joined = false;
  for (const [i, person] of persons.entries()) {
    const next = persons[i + 1];
    if (next === undefined) break;
    const [left, right] = person.span.start < next.span.start ? [person, next] : [next, person];
    const link = linkBetween(sentence, left, right, here);
    if (link === undefined) break;
    // Behind its "and" a list of names is at its end; before it, the list goes on.
    if (joined && left === person) break;
    joined ||= link !== ",";
    if (!joined && left === next) break;
    found.push(next);
  }
  return joined ? found : [];
}

/** "and" or the comma between two persons, the first of whom may be said to be "of" something; undefined for other words. */
function linkBetween(sentence: Sentence, left: Mention, right: Mention, here: readonly Mention[]): string | undefined {
  let at = endToken(sentence, left);
  if (wordAt(sentence, at) === "of") {
    const { start } = sentence.tokens[wordAt(sentence, at + 1) === "the" ? at + 2 : at + 1]?.span ?? right.span;
    const home = here.find(({ kind, type, span }) => kind === "name" && type !== "Person" && span.start === start);
    if (home !== undefined) at = endToken(sentence, home);
  }
  const words = sentence.tokens.slice(at, tokenFrom(sentence, right.span.start)).map(({ text }) => text);
  const link = words.join(" ");
  return /^(?:,|,? ?(?:and|&))$/.test(link) ? link : undefined;
}
