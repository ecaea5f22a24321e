import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { tokenFrom, wordAt } from "./token-places.ts";

/** Words that may stand between an owner and its title, or before a title. */
export const attributes =
  /^(?:acting|interim|caretaker|transitional|outgoing|incoming|current|new|newly|federal|union|then|longtime|long-serving|embattled|veteran|late|former|ex|ex-|onetime|one-time|retired|ousted|deposed|elected|appointed|named|-|right|hand|first|top|senior|chief|main|lead|two|term|incumbent|sitting|military|de|facto|young|hardline|powerful|influential|female|only|own|one|time)$/i;

/** The state or organisation before a title, not before `from`: "Russian", "Pakistan's", "US"; attributes may stand between. */
export function ownerBefore(sentence: Sentence, first: number, from: number, here: readonly Mention[]) {
  let part = false;
  for (let at = first - 1; at >= Math.max(from, first - 7); at -= 1) {
    const token = sentence.tokens[at];
    if (token === undefined) return undefined;
    if (/^whose$/i.test(token.text)) return antecedentBefore(sentence, at, here);
    const mention = here.find(
      ({ kind, type, span }) =>
        (kind === "name" || kind === "demonym") && type !== "Person" && span.end === token.span.end,
    );
    const owner = mention ?? referredBefore(sentence, at, here);
    // "IMF mission chief" is the IMF's; "Israeli newspaper editor" is not Israel's.
    const body = owner?.kind === "nominal" || /^(?:Organization|ArmedGroup)$/.test(owner?.type ?? "");
    if (owner !== undefined && part && !body) return undefined;
    if (owner !== undefined) {
      const opening = tokenFrom(sentence, owner.span.start);
      return bodyBefore(sentence, owner, opening, from, here) ?? { mention: owner, first: opening };
    }
    // "the U.N. senior humanitarian and reconstruction coordinator": two fields of one office.
    const joined = token.text === "and" && at + 1 < first && /^(?:ADJ|NOUN)$/.test(sentence.tokens[at - 1]?.upos ?? "");
    const passes =
      joined || /^(?:ADJ|PART|ADV)$/.test(token.upos) || /^['’]s?$/.test(token.text) || isAttribute(sentence, at);
    // "the Russian embassy spokesman", "Gaza health ministry spokesman": bodies of the owner.
    const service =
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
    if (!passes && !service && !part) return undefined;
  }
  return undefined;
}

/** "the [Human Rights Commission], whose chair": the body named before a relative clause. */
function antecedentBefore(sentence: Sentence, whose: number, here: readonly Mention[]) {
  const end = wordAt(sentence, whose - 1) === "," ? whose - 1 : whose;
  const body = nameBefore(sentence, end, here);
  return body && { mention: body.mention, first: whose };
}

/** "[Human Rights Watch]'s Africa director", "[White House] Middle East coordinator": whose office for a place it is. */
function bodyBefore(sentence: Sentence, place: Mention, opening: number, from: number, here: readonly Mention[]) {
  if (place.type !== "Place" || place.kind !== "name") return undefined;
  let end = opening;
  while (/^(?:deputy|senior|associate|assistant|regional)$/.test(wordAt(sentence, end - 1))) end -= 1;
  if (/^['’]s?$/.test(wordAt(sentence, end - 1))) end -= 1;
  const body = nameBefore(sentence, end, here);
  return body === undefined || body.first < from ? undefined : body;
}

/** The organisation named right before a token, with its first token. */
export function nameBefore(sentence: Sentence, at: number, here: readonly Mention[]) {
  const mention = here.find(
    ({ kind, type, span }) =>
      kind === "name" && type === "Organization" && span.end === sentence.tokens[at - 1]?.span.end,
  );
  return mention && { mention, first: tokenFrom(sentence, mention.span.start) };
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
export function isAttribute(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  return attributes.test(word) || (/^(?:three|four|five|six)$/.test(word) && wordAt(sentence, at + 1) === "-");
}
