import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { isRole } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { complementOf } from "./office-complements.ts";
import type { Given } from "./office-phrases.ts";
import { endToken, tokenFrom, wordAt } from "./token-places.ts";

/** Offices that every state has. */
const ofStates = ["head-of-state", "head-of-government", "minister", "ambassador", "national-security-adviser"];

/**
 * "Blinken met [his Swiss counterpart, Ignazio Cassis]": the office of whoever is spoken of, held for another state.
 * `told` are the offices found so far, in text order: of the same sentence before the word, else of the last sentence
 * that tells one.
 */
export function counterparts(
  sentence: Sentence,
  persons: readonly Mention[],
  here: readonly Mention[],
  told: readonly Office<Mention>[],
  knowledge: Knowledge,
): readonly Given[] {
  return persons.flatMap((person) => {
    const likened = counterpartBeside(sentence, person);
    if (likened === undefined) return [];
    const { at, end } = likened;
    const state = ownerBefore(sentence, at, here);
    const body = state === undefined ? complementOf(sentence, end, here, knowledge)?.mention : undefined;
    // "his counterpart at the ministry", "his counterpart in Ankara"
    const owner =
      state ?? (body?.kind === "name" && /^(?:Organization|Place)$/.test(body.type ?? "") ? body : undefined);
    if (owner === undefined) return [];
    const first = Math.min(at, tokenFrom(sentence, owner.span.start));
    const before = told.filter(
      ({ evidence, status, holder }) =>
        holder !== person &&
        evidence.end <= owner.span.start &&
        status === "current" &&
        holder.sentence >= person.sentence - 1,
    );
    // "commissioner Marta Kos and her Estonian colleague": no ambassador, though one stands in the sentence before.
    const beside = before.filter(({ holder }) => holder.sentence === person.sentence);
    const like = (beside.length > 0 ? beside : before).findLast(
      ({ role }) =>
        body?.type === "Organization" ||
        // "Gov. Kevin Stitt and his Virginia counterpart"
        (state?.type === "Place"
          ? /^(?:governor|mayor)$/.test(role)
          : ofStates.some((one) => isRole(role, one, knowledge))),
    );
    if (like === undefined || isSame(like.organization, owner)) return [];
    const title = { first: at, end, role: like.role, honorific: false };
    const phrase = { title, first, end, titleEnd: end, organization: owner, status: "current" as const };
    return [{ person, phrase, rule: "office-counterpart" as const, title: like.title }];
  });
}

/** Tokens of "counterpart", "opposite number" before a name or in an apposition behind it; undefined without them. */
function counterpartBeside(sentence: Sentence, person: Mention): { at: number; end: number } | undefined {
  const first = tokenFrom(sentence, person.span.start);
  const before = wordAt(sentence, first - 1) === "," ? first - 1 : first;
  const left = likening(sentence, before);
  if (left !== undefined) return left;
  const end = endToken(sentence, person);
  if (wordAt(sentence, end) !== "," || !/^(?:his|her|their)$/.test(wordAt(sentence, end + 1))) return undefined;
  return [end + 3, end + 4, end + 5, end + 6].map((at) => likening(sentence, at)).find((found) => found !== undefined);
}

/** The words that end before token `end` and liken: "counterpart", "opposite number", "his Swedish colleague". */
function likening(sentence: Sentence, end: number): { at: number; end: number } | undefined {
  const word = wordAt(sentence, end - 1);
  if (/^(?:counterpart|homologue)$/.test(word)) return { at: end - 1, end };
  if (word === "number" && wordAt(sentence, end - 2) === "opposite") return { at: end - 2, end };
  return word === "colleague" && /^(?:his|her|their)$/.test(wordAt(sentence, end - 3))
    ? { at: end - 1, end }
    : undefined;
}

/** "[Swiss] counterpart", "counterpart from [Ghana]" stays open. */
function ownerBefore(sentence: Sentence, at: number, here: readonly Mention[]): Mention | undefined {
  return here.find(
    ({ kind, type, span }) =>
      (kind === "name" || kind === "demonym") &&
      /^(?:Country|Place)$/.test(type ?? "") &&
      span.end === sentence.tokens[at - 1]?.span.end,
  );
}

function isSame(a: Mention | undefined, b: Mention): boolean {
  return a?.known !== undefined && a.known === b.known;
}
