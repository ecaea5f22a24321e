import type { Article } from "../model/article.ts";
import type { EntityType } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { grammarOf } from "./grammar.ts";
import { lexiconOf, longestName, type Reading } from "./lexicon.ts";
import { titleFrom } from "./titles.ts";
import { childrenOf, tokenAt } from "./tree.ts";

/** Prepositions that make a seat of power a place ("talks in Moscow"); elsewhere it acts ("Moscow warned"). */
const locative = new Set([
  "in",
  "at",
  "near",
  "outside",
  "around",
  "into",
  "to",
  "through",
  "across",
  "toward",
  "towards",
]);
const typeOfLabel: Readonly<Record<string, EntityType>> = { PER: "Person", ORG: "Organization", LOC: "Place" };

/** Names and demonyms of one sentence, in text order; `index` is the sentence's place in the article. */
export function findNames(
  article: Article,
  sentence: Sentence,
  index: number,
  knowledge: Knowledge,
): readonly Mention[] {
  const names: Mention[] = [];
  let afterTitle = false;
  for (let at = 0; at < sentence.tokens.length; ) {
    const known = knownName(article, sentence, at, knowledge);
    const end = known === undefined ? chunkEnd(article, sentence, at, knowledge) : lastToken(sentence, known.end);
    const whole = known?.reading.type === "Person" ? end : organisationEnd(sentence, at, end, knowledge);
    const title = titleFrom(sentence, at, knowledge);
    if (whole !== undefined && whole > end) {
      const of = known === undefined ? undefined : nameOf(sentence, index, at, end, known);
      if (of !== undefined) names.push(of);
      names.push({
        ...mention(sentence, index, at, whole),
        kind: "name",
        ...typed(headType(sentence, at, whole, knowledge)),
        ...(of === undefined ? {} : { of }),
      });
      at = whole;
      afterTitle = false;
    } else if (known !== undefined) {
      names.push(nameOf(sentence, index, at, end, known));
      at = end;
      afterTitle = false;
    } else if (title !== undefined) {
      at = title.end;
      afterTitle = true;
    } else if (end > at) {
      const type = afterTitle ? "Person" : (headType(sentence, at, end, knowledge) ?? labelType(sentence, at, end));
      if (type !== undefined) names.push({ ...mention(sentence, index, at, end), kind: "name", type });
      at = end;
      afterTitle = false;
    } else {
      at += 1;
      afterTitle = false;
    }
  }
  return names;
}

/** Head of tokens `[first, end)`: the one that hangs from outside them; the first where several do. */
export function headOf(sentence: Sentence, first: number, end: number): number {
  for (let i = first; i < end; i += 1) {
    const { head } = tokenAt(sentence, i);
    if (head < first || head >= end) return i;
  }
  return first;
}

function knownName(article: Article, sentence: Sentence, at: number, knowledge: Knowledge) {
  const token = tokenAt(sentence, at);
  return longestName(lexiconOf(knowledge), article.text, token.span.start, (end, reading) => {
    if (end > sentence.span.end) return false;
    const oneWord = end <= token.span.end;
    // "Time passed": a word at the start of a sentence is a name only if the model takes it for one.
    return !oneWord || reading.demonym === true || token.upos === "PROPN" || token.name !== "O";
  });
}

function nameOf(
  sentence: Sentence,
  index: number,
  first: number,
  end: number,
  found: { readonly end: number; readonly reading: Reading },
): Mention {
  const { reading } = found;
  // The tables know "the Taliban"; the article is no part of the name.
  const article = /^the$/i.test(tokenAt(sentence, first).text) && end > first + 1;
  const base = mention(sentence, index, article ? first + 1 : first, end);
  const span = { start: base.span.start, end: found.end };
  const metonym = reading.standsFor !== undefined && !isPlace(sentence, base.head);
  const actor = metonym && reading.standsFor !== undefined ? reading.standsFor : reading;
  return {
    ...base,
    span,
    kind: reading.demonym ? "demonym" : "name",
    type: actor.type,
    known: actor.known,
    ...(metonym ? { metonym: true } : {}),
  };
}

/** "in Moscow", "Moscow, July 28": the city. */
function isPlace(sentence: Sentence, head: number): boolean {
  const cases = childrenOf(sentence, head).map((i) => tokenAt(sentence, i));
  return (
    cases.some((token) => token.relation === "case" && locative.has(token.text.toLowerCase())) ||
    /^(?:nmod:npmod|obl:npmod|root)$/.test(tokenAt(sentence, head).relation)
  );
}

/** End of the run of unknown name words that begins at `at`; `at` itself where none begins. */
function chunkEnd(article: Article, sentence: Sentence, at: number, knowledge: Knowledge): number {
  let end = at;
  while (end < sentence.tokens.length) {
    const token = tokenAt(sentence, end);
    const nameWord = (token.upos === "PROPN" && /^\p{Lu}/u.test(token.text)) || token.name !== "O";
    const hyphen = end > at && token.text === "-" && sentence.tokens[end + 1]?.upos === "PROPN";
    if (!nameWord && !hyphen) break;
    if (end > at && (token.name.startsWith("B-") || knownName(article, sentence, end, knowledge) !== undefined)) break;
    if (end > at && titleFrom(sentence, end, knowledge) !== undefined) break;
    end += 1;
  }
  return end;
}

/** "Afghan Ministry of Defense": the end of a capitalised run from `first` that holds a head of names after `known`. */
function organisationEnd(sentence: Sentence, first: number, known: number, knowledge: Knowledge): number | undefined {
  const heads = new Set(knowledge.nameHeads.map((word) => word.head));
  let best: number | undefined;
  let end = first;
  while (end < sentence.tokens.length && end < first + 10) {
    const text = tokenAt(sentence, end).text;
    const joins =
      end > first && /^(?:of|for|and|-|&)$/.test(text) && /^\p{Lu}/u.test(sentence.tokens[end + 1]?.text ?? "");
    if (!/^\p{Lu}/u.test(text) && !joins) break;
    if (end >= known && heads.has(text)) best = end + 1;
    if (best === end && /^(?:of|for)$/.test(text)) best = end + 2;
    end += 1;
  }
  return best === first + 1 ? undefined : best;
}

function headType(sentence: Sentence, first: number, end: number, knowledge: Knowledge): EntityType | undefined {
  const words = sentence.tokens.slice(first, end).map((token) => token.text);
  const preposition = words.findIndex((word) => word === "of" || word === "for");
  const candidates = [words[(preposition < 0 ? words.length : preposition) - 1], ...words];
  if (words.length < 2) return undefined;
  return candidates.flatMap((word) => knowledge.nameHeads.filter(({ head }) => head === word))[0]?.type;
}

function labelType(sentence: Sentence, first: number, end: number): EntityType | undefined {
  const labels = sentence.tokens.slice(first, end).map((token) => token.name.slice(2));
  return labels.flatMap((label) => typeOfLabel[label] ?? [])[0];
}

function lastToken(sentence: Sentence, end: number): number {
  return sentence.tokens.findLastIndex((token) => token.span.start < end) + 1;
}

function mention(sentence: Sentence, index: number, first: number, end: number) {
  const span = { start: tokenAt(sentence, first).span.start, end: tokenAt(sentence, end - 1).span.end };
  const head = headOf(sentence, first, end);
  return { span, sentence: index, head, grammar: grammarOf(sentence, head) };
}

function typed(type: EntityType | undefined): { readonly type?: EntityType } {
  return type === undefined ? {} : { type };
}
