import type { Article } from "../model/article.ts";
import type { EntityType } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { grammarOf } from "./grammar.ts";
import { isTitleCase, isUnlikelyName } from "./headlines.ts";
import { knownName } from "./known-names.ts";
import type { Reading } from "./lexicon.ts";
import { extendedEnd, organisationEnd } from "./name-bodies.ts";
import { chunkEnd } from "./name-chunks.ts";
import { headsOf } from "./name-heads.ts";
import { isGivenName, isHolder } from "./name-holders.ts";
import { headType, typeOfName } from "./name-types.ts";
import { isSeatPlace } from "./seats.ts";
import { titleFrom } from "./titles.ts";
import { tokenAt } from "./tree.ts";

/**
 * Names and demonyms of one sentence, in text order; `index` is the sentence's place in the article. `familiar` are words
 * that the rest of the article uses as names: where the model sees none, or another sort, they are still what they are.
 */
export function findNames(
  article: Article,
  sentence: Sentence,
  index: number,
  knowledge: Knowledge,
  familiar: ReadonlyMap<string, EntityType> = new Map(),
): readonly Mention[] {
  const names: Mention[] = [];
  const headline = isTitleCase(sentence);
  let afterTitle = false;
  let titled: number | undefined;
  for (let at = 0; at < sentence.tokens.length; ) {
    const entry = knownName(article, sentence, at, knowledge);
    const office = titleFrom(sentence, at, knowledge);
    // "Foreign Affairs Minister" is no magazine.
    const longer = office !== undefined && !office.honorific && entry?.reading.type === "Publication";
    const known =
      entry && ((longer && office.end > lastToken(sentence, entry.end)) || isGivenName(sentence, at, entry, afterTitle))
        ? undefined
        : entry;
    const title = known === undefined ? office : undefined;
    // "Sheikh Tamim": a title that begins a name is none of it.
    const end: number =
      known !== undefined
        ? lastToken(sentence, known.end)
        : title !== undefined
          ? at
          : chunkEnd(article, sentence, at, afterTitle, knowledge);
    const whole =
      known?.reading.type === "Person" && !headsBody(sentence, end, knowledge)
        ? undefined
        : organisationEnd(article, sentence, at, known === undefined ? at : end, knowledge);
    if (whole !== undefined && whole > Math.max(end, title?.end ?? 0)) {
      const type = headType(sentence, at, whole, knowledge) ?? "Organization";
      // "The Bangkok Post" is no Thailand's; "the Tigray Council" is Tigray's.
      const of =
        known === undefined || type === "Publication" || /^(?:Person|Publication)$/.test(known.reading.type)
          ? undefined
          : nameOf(sentence, index, at, end, withoutSeat(known), knowledge);
      if (of !== undefined) names.push(of);
      if (!headline || !isUnlikelyName(article, sentence, at, whole))
        names.push({ ...mention(sentence, index, at, whole), kind: "name", ...(type && { type }), ...(of && { of }) });
      names.push(...acronymAfter(sentence, index, whole, type));
      at = whole;
      afterTitle = false;
    } else if (known !== undefined) {
      const name = nameOf(sentence, index, at, end, known, knowledge);
      names.push(name, ...extended(sentence, index, at, end, name, knowledge));
      at = end;
      afterTitle = false;
    } else if (title !== undefined) {
      at = title.end;
      titled = title.honorific ? titled : at;
      afterTitle = true;
    } else if ((end === at || (end > at + 1 && headline)) && familiar.has(tokenAt(sentence, at).text)) {
      // "Macron Warns Juntas": of a headline's run the word that the text uses as a name.
      const type = familiar.get(tokenAt(sentence, at).text);
      names.push({ ...mention(sentence, index, at, at + 1), kind: "name", ...(type && { type }) });
      at += 1;
      afterTitle = false;
    } else if (end > at) {
      const words = article.text.slice(tokenAt(sentence, at).span.start, tokenAt(sentence, end - 1).span.end);
      const held = afterTitle || isHolder(sentence, at, end, names.at(-1), titled, knowledge);
      const type = familiar.get(words) ?? typeOfName(sentence, at, end, held, knowledge);
      const name = type && { ...mention(sentence, index, at, end), kind: "name" as const, type };
      if (name !== undefined && !isNoName(article, sentence, at, end, headline, knowledge))
        names.push(
          name,
          ...(type === "Place" ? extended(sentence, index, at, end, name, knowledge) : []),
          ...acronymAfter(sentence, index, end, type),
        );
      at = end;
      afterTitle = false;
    } else {
      afterTitle = afterTitle && tokenAt(sentence, at).text === ".";
      at += 1;
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

function nameOf(
  sentence: Sentence,
  index: number,
  first: number,
  end: number,
  found: { readonly end: number; readonly reading: Reading },
  knowledge: Knowledge,
): Mention {
  const { reading } = found;
  // The tables know "the Taliban"; the article is no part of the name.
  const article = /^the$/i.test(tokenAt(sentence, first).text) && end > first + 1;
  const base = mention(sentence, index, article ? first + 1 : first, end);
  const span = { start: base.span.start, end: found.end };
  const metonym = reading.standsFor !== undefined && !isSeatPlace(sentence, base.head, knowledge);
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

/** "Nelson Mandela [Foundation]": a body called after a person. */
function headsBody(sentence: Sentence, at: number, knowledge: Knowledge): boolean {
  const type = headsOf(knowledge).get(sentence.tokens[at]?.text ?? "")?.type;
  return (
    type === "Organization" &&
    /^\p{Lu}/u.test(tokenAt(sentence, at).text) &&
    titleFrom(sentence, at, knowledge) === undefined
  );
}

/** Within a longer name a capital is a place, no actor. */
function withoutSeat({ end, reading }: { readonly end: number; readonly reading: Reading }) {
  const { standsFor, ...place } = reading;
  return { end, reading: place };
}

/** "the Tigray Interim Council [(TIC)]": what stands in brackets behind an organisation's name, where it is all capitals. */
function acronymAfter(
  sentence: Sentence,
  index: number,
  end: number,
  type: EntityType | undefined,
): readonly Mention[] {
  const [open, word, close] = sentence.tokens.slice(end, end + 3);
  if (open?.text !== "(" || close?.text !== ")" || word === undefined) return [];
  if (!/^\p{Lu}[\p{Lu}\p{N}-]{1,9}$/u.test(word.text) || type === undefined || /^(?:Person|Place)$/.test(type))
    return [];
  return word.name === "O" ? [{ ...mention(sentence, index, end + 1, end + 2), kind: "name", type }] : [];
}

/** "[Minsk] agreements", "[Rafah] crossing": another thing, called by a place. */
function extended(
  sentence: Sentence,
  index: number,
  first: number,
  end: number,
  place: Mention,
  knowledge: Knowledge,
): readonly Mention[] {
  if (place.kind !== "name" || !/^(?:Place|Country)$/.test(place.type ?? "")) return [];
  const whole = place.type === "Country" && place.metonym !== true ? undefined : extendedEnd(sentence, end, knowledge);
  const type = whole === undefined ? undefined : headsOf(knowledge).get(tokenAt(sentence, whole - 1).text)?.type;
  return whole === undefined || type === undefined || type === "None"
    ? []
    : [{ ...mention(sentence, index, first, whole), kind: "name", type, of: place }];
}

const vessel =
  /^(?:ship|tanker|vessel|carrier|freighter|ferry|frigate|destroyer|submarine|boat|yacht|trawler|warship)$/;

/** "D-Conn.", "Monday", a lone letter, a word of a title-case headline. */
function isNoName(
  article: Article,
  sentence: Sentence,
  first: number,
  end: number,
  headline: boolean,
  knowledge: Knowledge,
): boolean {
  const words = sentence.tokens.slice(first, end).map(({ text }) => text);
  if (/^(?:D|R|I|DFL)[-–]?$/.test(words[0] ?? "") && (words.length === 1 || /^[-–]$/.test(words[1] ?? ""))) return true;
  // "Union Home Secretary", "the bulk carrier Yi Peng 3": of a federation, a ship.
  if (words.length === 1 && words[0] === "Union" && titleFrom(sentence, end, knowledge) !== undefined) return true;
  const { name } = tokenAt(sentence, first);
  if (name.endsWith("-PER") && vessel.test(sentence.tokens[first - 1]?.text ?? "")) return true;
  if (
    words.length === 1 &&
    (/^\p{L}\.?$/u.test(words[0] ?? "") || headsOf(knowledge).get(words[0] ?? "")?.type === "None")
  )
    return true;
  return headline && isUnlikelyName(article, sentence, first, end);
}

function lastToken(sentence: Sentence, end: number): number {
  return sentence.tokens.findLastIndex((token) => token.span.start < end) + 1;
}

function mention(sentence: Sentence, index: number, first: number, end: number) {
  const span = { start: tokenAt(sentence, first).span.start, end: tokenAt(sentence, end - 1).span.end };
  const head = headOf(sentence, first, end);
  return { span, sentence: index, head, grammar: grammarOf(sentence, head) };
}
