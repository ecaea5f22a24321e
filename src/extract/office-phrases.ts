import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { complementOf } from "./office-complements.ts";
import { type Title, titleFrom } from "./titles.ts";
import { endToken, tokenFrom, wordAt } from "./token-places.ts";

/** A title with the words around it that belong to it: "former [US] ambassador [to Afghanistan]". Token indices, half-open. */
export interface OfficePhrase {
  readonly title: Title;
  /** First token with owner and status words. */
  readonly first: number;
  /** End of the title with its complement. */
  readonly end: number;
  /** End of the words that name the office: the place of a posting is part of them. */
  readonly titleEnd: number;
  readonly organization?: Mention;
  readonly status: "current" | "former";
}

/**
 * How words give an office to a person: before a name, behind it, by "is", by a verb of appointing, by a verb of leading, by
 * whom they liken.
 */
export const officeRules = [
  "office-title-before",
  "office-apposition",
  "office-copula",
  "office-given",
  "office-verb",
  "office-counterpart",
] as const;

/** An office phrase and the person it is said of. */
export interface Given {
  readonly person: Mention;
  readonly phrase: OfficePhrase;
  readonly rule: (typeof officeRules)[number];
  /** The title, where the phrase has it not: "his Swiss counterpart" is a foreign minister. */
  readonly title?: string;
}

const former = new Set(
  "former formerly ex ex- then then- late onetime one-time erstwhile ousted deposed retired toppled".split(" "),
);
/** Words that may stand between an owner and its title, or before a title. */
const attributes =
  /^(?:acting|interim|caretaker|transitional|outgoing|incoming|current|new|newly|federal|union|then|longtime|long-serving|embattled|veteran|late|former|ex|ex-|onetime|one-time|retired|ousted|deposed|elected|appointed|named|-|right|hand|first|top|senior|chief|main|lead|two|term|incumbent|sitting|military|de|facto|young|hardline|powerful|influential|female|only|own|one|time)$/i;
/** Offices whose complement tells where they are posted, not whom they serve. */
const posted =
  /^(?:ambassador|deputy-ambassador|envoy|consul|charge-d-affaires|rapporteur|negotiator|coordinator|adviser|candidate)$/;

/** All office phrases of a sentence in text order; `here` are its mentions. */
export function officePhrases(
  sentence: Sentence,
  here: readonly Mention[],
  knowledge: Knowledge,
): readonly OfficePhrase[] {
  const phrases: OfficePhrase[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const inside = here.find(
      ({ kind, span }) => kind === "name" && span.start <= startOf(sentence, at) && startOf(sentence, at) < span.end,
    );
    const title = inside === undefined ? titleFrom(sentence, at, knowledge) : undefined;
    if (title !== undefined && !title.honorific)
      phrases.push(phraseOf(sentence, title, phrases.at(-1)?.title.end ?? 0, here, knowledge));
    at = title?.end ?? (inside === undefined ? at + 1 : Math.max(at + 1, endToken(sentence, inside)));
  }
  return phrases;
}

function phraseOf(
  sentence: Sentence,
  title: Title,
  from: number,
  here: readonly Mention[],
  knowledge: Knowledge,
): OfficePhrase {
  const complement = complementOf(sentence, title.end, here, knowledge);
  const before = ownerBefore(sentence, title.first, from, here);
  // "east Africa director at the Institute for Security Studies": the place is what the office is about.
  const remit =
    before?.mention.type === "Place" && /^(?:Organization|ArmedGroup)$/.test(complement?.mention?.type ?? "");
  const owner = remit ? undefined : before;
  const link = wordAt(sentence, title.end);
  // "assistant secretary of state for the Western Hemisphere", "MP for Hyderabad": a place that the office is for.
  const served = link === "for" && complement?.mention?.type === "Place" && title.role !== "spokesperson";
  const isPosted = served || (posted.test(title.role) && /^(?:to|for|in|on)$/.test(link));
  const organization = owner?.mention ?? (isPosted ? undefined : complement?.mention);
  const first = openingOf(sentence, owner?.first ?? title.first, from);
  const words = sentence.tokens.slice(first, title.first).map(({ text }) => text.toLowerCase());
  return {
    title,
    first,
    end: complement?.end ?? title.end,
    titleEnd: isPosted && complement !== undefined ? complement.end : title.end,
    ...(organization === undefined ? {} : { organization }),
    status: words.some((word) => former.has(word)) || isOver(sentence, title, complement?.end) ? "former" : "current",
  };
}

/** "ex-President", "defence secretary until last month". */
function isOver(sentence: Sentence, title: Title, end = title.end): boolean {
  return /^ex-\p{L}/iu.test(sentence.tokens[title.first]?.text ?? "") || wordAt(sentence, end) === "until";
}

/** The state or organisation before a title, not before `from`: "Russian", "Pakistan's", "US"; attributes may stand between. */
function ownerBefore(sentence: Sentence, first: number, from: number, here: readonly Mention[]) {
  let part = false;
  for (let at = first - 1; at >= Math.max(from, first - 7); at -= 1) {
    const token = sentence.tokens[at];
    if (token === undefined) return undefined;
    const mention = here.find(
      ({ kind, type, span }) =>
        (kind === "name" || kind === "demonym") && type !== "Person" && span.end === token.span.end,
    );
    const owner = mention ?? referredBefore(sentence, at, here);
    // "IMF mission chief" is the IMF's; "Israeli newspaper editor" is not Israel's.
    if (owner !== undefined && part && !/^(?:Organization|ArmedGroup)$/.test(owner.type ?? "")) return undefined;
    if (owner !== undefined) {
      const opening = tokenFrom(sentence, owner.span.start);
      return bodyBefore(sentence, owner, opening, from, here) ?? { mention: owner, first: opening };
    }
    // "the U.N. senior humanitarian and reconstruction coordinator": two fields of one office.
    const joined = token.text === "and" && at + 1 < first && /^(?:ADJ|NOUN)$/.test(sentence.tokens[at - 1]?.upos ?? "");
    const passes =
      joined || /^(?:ADJ|PART|ADV)$/.test(token.upos) || /^['’]s?$/.test(token.text) || isAttribute(sentence, at);
    // "the Russian embassy spokesman", "Gaza health ministry spokesman": bodies of the owner.
    const body =
      token.upos === "NOUN" &&
      /^(?:ministry|government|army|military|police|party|opposition|navy|embassy|council|parliament|presidency|junta|foreign|defen[cs]e|health|interior|ruling|main)$/i.test(
        token.text,
      );
    part ||=
      !passes &&
      !body &&
      token.upos === "NOUN" &&
      /^(?:compound|conj)$/.test(token.relation) &&
      /^\p{Ll}/u.test(token.text);
    if (!passes && !body && !part) return undefined;
  }
  return undefined;
}

/** "[Human Rights Watch]'s Africa director", "[White House] Middle East coordinator": whose office for a place it is. */
function bodyBefore(sentence: Sentence, place: Mention, opening: number, from: number, here: readonly Mention[]) {
  if (place.type !== "Place" || place.kind !== "name") return undefined;
  const end = /^['’]s?$/.test(wordAt(sentence, opening - 1)) ? opening - 1 : opening;
  const mention = here.find(
    ({ kind, type, span }) =>
      kind === "name" && type === "Organization" && span.end === sentence.tokens[end - 1]?.span.end,
  );
  const first = mention && tokenFrom(sentence, mention.span.start);
  return mention === undefined || first === undefined || first < from ? undefined : { mention, first };
}

/** "[its] director", "[the fund]'s managing director", "[Guterres]'s spokesman". `at` is the last token of the words. */
function referredBefore(sentence: Sentence, at: number, here: readonly Mention[]): Mention | undefined {
  const { start, end } = sentence.tokens[at]?.span ?? sentence.span;
  const owned = /^['’]s?$/.test(sentence.tokens[at + 1]?.text ?? "");
  return here.find(({ kind, type, span }) =>
    kind === "pronoun"
      ? span.start === start && /^(?:his|her|its|their)$/.test(wordAt(sentence, at))
      : span.end === end && owned && (kind === "nominal" || type === "Person"),
  );
}

/** Also "three" of "three-time", but not of "named three leaders". */
function isAttribute(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  return attributes.test(word) || (/^(?:three|four|five|six)$/.test(word) && wordAt(sentence, at + 1) === "-");
}

/** First token with the status words before it: "former", "the country's acting". */
function openingOf(sentence: Sentence, first: number, from: number): number {
  let at = first;
  while (at > from && isAttribute(sentence, at - 1)) at -= 1;
  // "the right hand": a hyphen belongs to what stands before it, never opens.
  return wordAt(sentence, at) === "-" ? at + 1 : at;
}

function startOf(sentence: Sentence, index: number): number {
  return sentence.tokens[index]?.span.start ?? sentence.span.end;
}
