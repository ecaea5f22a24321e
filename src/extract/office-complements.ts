import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { isRole } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { isBacking } from "./nominals.ts";
import { titleFrom } from "./titles.ts";
import { endToken, wordAt } from "./token-places.ts";

/** Words within a complement besides nouns and their attributes. */
const bridges = new Set([
  "of",
  "for",
  "to",
  "at",
  "in",
  "with",
  "from",
  "on",
  "and",
  "the",
  "'s",
  "’s",
  "its",
  "a",
  "an",
  "&",
]);

/** "of the European Central Bank", "for the Afghan Ministry of Defense", "in Gaza's health ministry": whom it serves, and its end. */
export function complementOf(sentence: Sentence, title: number, here: readonly Mention[], knowledge: Knowledge) {
  // "Joint Secretary (East Asia) in the Ministry of External Affairs"
  const bracket =
    wordAt(sentence, title) === "(" ? sentence.tokens.findIndex(({ text }, i) => i > title && text === ")") : -1;
  const end = bracket > 0 && bracket - title < 6 ? bracket + 1 : title;
  const opening = wordAt(sentence, end);
  if (!/^(?:of|for|to|at|in|with|from|on)$/.test(opening)) return undefined;
  let found: Mention | undefined;
  let at = end + 1;
  while (at < Math.min(end + 14, sentence.tokens.length)) {
    const token = sentence.tokens[at];
    if (token === undefined) break;
    const name = here
      .filter(({ kind, span }) => (kind === "name" || kind === "demonym") && span.start === token.span.start)
      // "the [UN-backed] government" is not the UN's.
      .filter(({ span }) => span.end >= token.span.end)
      .sort((a, b) => b.span.end - a.span.end)[0];
    if (name?.type === "Person") {
      // "a spokesman for Prime Minister Viktor Orban", "a counsellor to President Tokayev".
      if (found === undefined && /^(?:for|to)$/.test(opening)) return { end: endToken(sentence, name), mention: name };
      break;
    }
    const body = here.find(
      ({ kind, type, span }) => kind === "nominal" && type !== "Person" && span.start === token.span.start,
    );
    if (found === undefined && name === undefined && body !== undefined) {
      // "the Vetevendosje party" is Vetevendosje; "the Iranian foreign ministry" is more than Iran.
      found = body.of !== undefined && body.of.type !== "Country" ? body.of : body;
      at = Math.max(at + 1, endToken(sentence, body));
      continue;
    }
    if (name !== undefined) {
      // "commander of the U.N.-backed mission"
      if (!isBacking(sentence, name)) found = better(found, name, sentence, at);
      at = Math.max(at + 1, endToken(sentence, name));
      continue;
    }
    const aside =
      found !== undefined && token.text === "("
        ? sentence.tokens.findIndex(({ text }, i) => i > at && text === ")")
        : -1;
    if (aside > 0 && aside - at <= 4) {
      at = aside + 1;
      continue;
    }
    // "president of the Guru Nanak gurdwara in Surrey" presides over no town.
    if (found === undefined && token.text === "in" && at > end + 1 && hasCapital(sentence, end + 1, at)) break;
    // "head of the council and the army's commander": another office begins.
    if (token.text === "and" && at > end + 1 && opensOffice(sentence, at + 1, knowledge)) break;
    // A title ends the complement: "head of the RSF general Dagalo"; a verb or a comma does too.
    // "leader of the main opposition party, the [Samagi Jana Balawegaya], ..."
    const called = found?.kind === "nominal" && token.text === "," ? bodyFrom(sentence, at + 1, here) : undefined;
    if (called !== undefined && /^[,.]$/.test(wordAt(sentence, endToken(sentence, called))))
      return { end: endToken(sentence, called), mention: called };
    const compound = token.text === "-" || wordAt(sentence, at - 1) === "-";
    if (!compound && !bridges.has(token.text.toLowerCase()) && !/^(?:ADJ|NOUN|PROPN|DET|NUM|PART)$/.test(token.upos))
      break;
    if (found !== undefined && /^(?:in|on|at|with|from|for)$/.test(token.text)) {
      // "professor of strategic studies at [the Centre for Policy Research]": a field is nobody.
      const field =
        found.kind === "nominal" || (/^(?:for|on)$/.test(opening) && /^(?:Country|Place)$/.test(found.type ?? ""));
      const house = field && token.text === "at" ? bodyFrom(sentence, at + 1, here) : undefined;
      if (house !== undefined) found = undefined;
      if (house === undefined && sentence.tokens[at + 1]?.upos !== "PROPN") break;
    }
    at += 1;
  }
  while (at > end + 1 && bridges.has(wordAt(sentence, at - 1))) at -= 1;
  if (at === end + 1) return undefined;
  return { end: at, ...(found === undefined ? {} : { mention: found }) };
}

/** Whether a title begins at `from` or a few words behind it, without a verb between: "a former ambassador", "the army's chief". */
function opensOffice(sentence: Sentence, from: number, knowledge: Knowledge): boolean {
  for (let at = from; at < Math.min(from + 4, sentence.tokens.length); at += 1) {
    if (titleFrom(sentence, at, knowledge) !== undefined) return true;
    if (!/^(?:DET|ADJ|PART|PROPN|NOUN)$/.test(sentence.tokens[at]?.upos ?? "")) return false;
  }
  return false;
}

function hasCapital(sentence: Sentence, first: number, end: number): boolean {
  return sentence.tokens.slice(first, end).some(({ upos, text }) => upos === "PROPN" && /^\p{Lu}/u.test(text));
}

/** The organisation named at token `at`, or behind an article there. */
function bodyFrom(sentence: Sentence, at: number, here: readonly Mention[]): Mention | undefined {
  const { start } = sentence.tokens[wordAt(sentence, at) === "the" ? at + 1 : at]?.span ?? sentence.span;
  return here.find(({ kind, type, span }) => kind === "name" && type === "Organization" && span.start === start);
}

const bodies = /^(?:Organization|ArmedGroup|Publication)$/;

/**
 * An organisation says more of whom someone serves than the state it is of, or the body that has it: "head of [Ukraine]'s
 * [Naftogaz]", "spokeswoman for the [State Council]'s [Taiwan Affairs Office]", "chairman of the [West African] bloc
 * [ECOWAS]". `next` begins at token `at`.
 */
function better(found: Mention | undefined, next: Mention, sentence: Sentence, at: number): Mention {
  if (found === undefined || found.kind === "nominal") return next;
  if (!bodies.test(next.type ?? "")) return found;
  const between = sentence.tokens.slice(endToken(sentence, found), at);
  const owned = between.length === 1 && /^['’]s?$/.test(between[0]?.text ?? "");
  if (owned) return next;
  const described = between.every(
    ({ upos, text }) =>
      /^(?:-|based|backed|led|born)$/.test(text) || (/^(?:ADJ|NOUN|PROPN)$/.test(upos) && /^\p{Ll}/u.test(text)),
  );
  return described && /^(?:Country|Place)$/.test(found.type ?? "") ? next : found;
}

/** "Rebel leader Bertrand Bisimwa [of the M23]", "Sen. John Thune of South Dakota": whom the person behind a title is of. */
export function ownerAfter(
  sentence: Sentence,
  person: Mention,
  role: string,
  here: readonly Mention[],
  knowledge: Knowledge,
): Mention | undefined {
  const end = endToken(sentence, person);
  if (!/^(?:of|at|from|with)$/.test(wordAt(sentence, end))) return undefined;
  // "of the meat company Frigol": over the words that say what it is.
  const described = sentence.tokens.findIndex(({ upos }, i) => i > end && !/^(?:DET|ADJ|NOUN)$/.test(upos));
  const [from, to] = [sentence.tokens[end]?.span.end ?? 0, sentence.tokens[described]?.span.start ?? 0];
  const found = here.find(
    ({ kind, type, span }) => kind === "name" && type !== "Person" && from < span.start && span.start <= to,
  );
  // "the panel's chairman, Michael McCaul of Texas": where he is from.
  if (
    /^(?:Place|Country)$/.test(found?.type ?? "") &&
    /^(?:chairman|chief-executive|spokesperson|analyst|director)$/.test(role)
  )
    return undefined;
  // "Prime Minister Sheikh Hasina of the Awami League": a party has no ministers.
  const governs =
    role.endsWith("minister") || ["head-of-state", "head-of-government"].some((one) => isRole(role, one, knowledge));
  const party = knowledge.organisations.some(
    ({ name, kind }) => kind === "party" && found?.known === `organization/${name}`,
  );
  return governs && party ? undefined : found;
}
