import type { EntityType } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { grammarOf } from "./grammar.ts";
import type { Reading } from "./lexicon.ts";
import { extendedEnd } from "./name-bodies.ts";
import { headsOf } from "./name-heads.ts";
import { isSeatPlace } from "./seats.ts";
import { tokenAt } from "./tree.ts";

/** Tokens `[first, end)` of sentence `index`, of no kind yet: their span, their head, and how it stands in its clause. */
export function phraseAt(sentence: Sentence, index: number, first: number, end: number) {
  const span = { start: tokenAt(sentence, first).span.start, end: tokenAt(sentence, end - 1).span.end };
  const head = headOf(sentence, first, end);
  return { span, sentence: index, head, grammar: grammarOf(sentence, head) };
}

/** Head of tokens `[first, end)`: the one that hangs from outside them; the first where several do. */
function headOf(sentence: Sentence, first: number, end: number): number {
  for (let i = first; i < end; i += 1) {
    const { head } = tokenAt(sentence, i);
    if (head < first || head >= end) return i;
  }
  return first;
}

/** The mention that a reading of the tables makes of tokens `[first, end)`. */
export function nameOf(
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
  const base = phraseAt(sentence, index, article ? first + 1 : first, end);
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

/** Within a longer name a capital is a place, no actor. */
export function withoutSeat({ end, reading }: { readonly end: number; readonly reading: Reading }) {
  const { standsFor, ...place } = reading;
  return { end, reading: place };
}

/** "the Tigray Interim Council [(TIC)]": what stands in brackets behind an organisation's name, where it is all capitals. */
export function acronymAfter(
  sentence: Sentence,
  index: number,
  end: number,
  type: EntityType | undefined,
): readonly Mention[] {
  const [open, word, close] = sentence.tokens.slice(end, end + 3);
  if (open?.text !== "(" || close?.text !== ")" || word === undefined) return [];
  if (!/^\p{Lu}[\p{Lu}\p{N}-]{1,9}$/u.test(word.text) || type === undefined || /^(?:Person|Place)$/.test(type))
    return [];
  return word.name === "O" ? [{ ...phraseAt(sentence, index, end + 1, end + 2), kind: "name", type }] : [];
}

/** "[Minsk] agreements", "[Rafah] crossing": another thing, called by a place. */
export function extended(
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
    : [{ ...phraseAt(sentence, index, first, whole), kind: "name", type, of: place }];
}
