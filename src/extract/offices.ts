import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { roleOf } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { wordsOf } from "../model/span.ts";
import { type Title, titleFrom } from "./titles.ts";

const former = new Set(["former", "ex", "ex-", "then", "late"]);
const bridges = new Set(["of", "for", "to", "at", "in", "the", "'s", "’s"]);

/** Every office the words give to a person, in text order. */
export function findOffices(
  article: Article,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
): readonly Office<Mention>[] {
  const persons = mentions.filter(({ kind, type }) => kind === "name" && type === "Person");
  return persons.flatMap((person) => {
    const sentence = sentences[person.sentence];
    if (sentence === undefined) return [];
    const here = mentions.filter((mention) => mention.sentence === person.sentence && mention !== person);
    return titlesBeside(sentence, person, here, knowledge).map((title) =>
      officeOf(article, sentence, person, title, here, knowledge),
    );
  });
}

/** Titles right before the name ("Russian Defense Minister Sergei Shoigu") or in apposition to it, before or after. */
function titlesBeside(
  sentence: Sentence,
  person: Mention,
  here: readonly Mention[],
  knowledge: Knowledge,
): readonly Title[] {
  const first = sentence.tokens.findIndex((token) => token.span.start >= person.span.start);
  const end = sentence.tokens.findLastIndex((token) => token.span.end <= person.span.end) + 1;
  const titles = titlesOf(sentence, knowledge);
  const comma = (index: number) => sentence.tokens[index]?.text === ",";
  const before = titles.filter((title) => {
    const reach = reachOf(sentence, title, here);
    return !title.honorific && reach <= first && (reach === first || (comma(reach) && reach + 1 === first));
  });
  // ", a spokesman for the Afghan Ministry of Defense": only a determiner, an owner or adjectives stand between.
  const after = titles.filter(
    (title) =>
      !title.honorific &&
      comma(end) &&
      title.first > end &&
      title.first - end <= 6 &&
      sentence.tokens
        .slice(end + 1, title.first)
        .every((token) => ["DET", "ADJ", "PROPN", "NOUN", "PART", "ADV"].includes(token.upos)),
  );
  const nearest = before.at(-1);
  return [...(nearest === undefined ? [] : [nearest]), ...after.slice(0, 1)];
}

function titlesOf(sentence: Sentence, knowledge: Knowledge): readonly Title[] {
  const titles: Title[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const title = titleFrom(sentence, at, knowledge);
    if (title !== undefined) titles.push(title);
    at = title?.end ?? at + 1;
  }
  return titles;
}

/** Where a title ends with its complement: "ambassador to Afghanistan". */
function reachOf(sentence: Sentence, title: Title, here: readonly Mention[]): number {
  let at = title.end;
  if (!bridges.has(sentence.tokens[at]?.text ?? "")) return at;
  while (bridges.has(sentence.tokens[at]?.text ?? "")) at += 1;
  const start = sentence.tokens[at]?.span.start;
  const complement = here.filter((mention) => mention.kind === "name" && mention.span.start === start).at(-1);
  if (complement === undefined) return title.end;
  return sentence.tokens.findLastIndex((token) => token.span.end <= complement.span.end) + 1;
}

function officeOf(
  article: Article,
  sentence: Sentence,
  person: Mention,
  title: Title,
  here: readonly Mention[],
  knowledge: Knowledge,
): Office<Mention> {
  const owner = ownerBefore(sentence, title.first, here);
  const reach = reachOf(sentence, title, here);
  const endOf = (index: number) => sentence.tokens[index - 1]?.span.end ?? person.span.end;
  const startOf = (index: number) => sentence.tokens[index]?.span.start ?? person.span.start;
  const complement = reach > title.end ? here.filter(({ span }) => span.end === endOf(reach)).at(0) : undefined;
  // "US ambassador to Afghanistan" belongs to the US; where it goes to is part of the title.
  const posted = sentence.tokens[title.end]?.text === "to" && complement !== undefined;
  const words = wordsOf(article.text, { start: startOf(title.first), end: endOf(posted ? reach : title.end) });
  const organization = owner?.mention ?? (posted ? undefined : complement);
  const opening = Math.min(owner?.first ?? title.first, title.first);
  const status = [opening - 1, title.first - 1].find((index) =>
    former.has(sentence.tokens[index]?.text.toLowerCase() ?? ""),
  );
  const start = Math.min(startOf(Math.min(opening, status ?? opening)), person.span.start);
  return {
    holder: person,
    ...(organization === undefined ? {} : { organization }),
    title: words,
    role: posted ? title.role : roleOf(words, knowledge),
    status: status === undefined ? "current" : "former",
    evidence: { start, end: Math.max(endOf(reach), person.span.end) },
    attestedBy: person,
    rule: startOf(title.first) < person.span.start ? "office-title-before" : "office-apposition",
  };
}

/** The state or organisation right before a title: "Russian", "Pakistan's", "US"; adjectives may stand between. */
function ownerBefore(sentence: Sentence, first: number, here: readonly Mention[]) {
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const token = sentence.tokens[at];
    if (token === undefined) return undefined;
    const mention = here.find(
      ({ kind, type, span }) =>
        (kind === "name" || kind === "demonym") && type !== "Person" && span.end === token.span.end,
    );
    if (mention !== undefined) {
      return { mention, first: sentence.tokens.findIndex(({ span }) => span.start === mention.span.start) };
    }
    if (!["ADJ", "PART"].includes(token.upos) && !/^['’]s?$/.test(token.text)) return undefined;
  }
  return undefined;
}
