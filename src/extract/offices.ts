import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { isRole, roleOf, singular } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { wordsOf } from "../model/span.ts";
import { officesBefore } from "./office-before.ts";
import { officesBehind } from "./office-behind.ts";
import { predicatedOffices } from "./office-clauses.ts";
import { ownerAfter } from "./office-complements.ts";
import { coordinated } from "./office-coordination.ts";
import { counterparts } from "./office-counterparts.ts";
import { type Given, officePhrases } from "./office-phrases.ts";
import { isPluralTitle, sharedOffices } from "./office-sharing.ts";

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
      ...officesBefore(sentence, person, phrases, here, knowledge).map((phrase) => ({
        person,
        phrase,
        rule: "office-title-before" as const,
      })),
      ...officesBehind(sentence, person, persons, phrases, here).map((phrase) => ({
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
