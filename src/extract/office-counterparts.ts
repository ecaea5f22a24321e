import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { isRole } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
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
    const at = counterpartBeside(sentence, person);
    const owner = at === undefined ? undefined : ownerBefore(sentence, at, here);
    if (at === undefined || owner === undefined) return [];
    const first = tokenFrom(sentence, owner.span.start);
    const before = told.filter(
      ({ evidence, role, status, holder }) =>
        holder !== person &&
        evidence.end <= owner.span.start &&
        status === "current" &&
        ofStates.some((other) => isRole(role, other, knowledge)),
    );
    const like = before.findLast(({ holder }) => holder.sentence >= person.sentence - 1);
    if (like === undefined || isSame(like.organization, owner)) return [];
    const title = { first: at, end: at + 1, role: like.role, honorific: false };
    const phrase = { title, first, end: at + 1, titleEnd: at + 1, organization: owner, status: "current" as const };
    return [{ person, phrase, rule: "office-counterpart" as const, title: like.title }];
  });
}

/** Index of "counterpart" before a name or in an apposition behind it; undefined without it. */
function counterpartBeside(sentence: Sentence, person: Mention): number | undefined {
  const first = tokenFrom(sentence, person.span.start);
  const before = wordAt(sentence, first - 1) === "," ? first - 2 : first - 1;
  if (wordAt(sentence, before) === "counterpart") return before;
  const end = endToken(sentence, person);
  if (wordAt(sentence, end) !== "," || !/^(?:his|her|their)$/.test(wordAt(sentence, end + 1))) return undefined;
  return [end + 2, end + 3, end + 4].find((at) => wordAt(sentence, at) === "counterpart");
}

/** "[Swiss] counterpart", "counterpart from [Ghana]" stays open. */
function ownerBefore(sentence: Sentence, at: number, here: readonly Mention[]): Mention | undefined {
  return here.find(
    ({ kind, type, span }) =>
      (kind === "name" || kind === "demonym") && type === "Country" && span.end === sentence.tokens[at - 1]?.span.end,
  );
}

function isSame(a: Mention | undefined, b: Mention): boolean {
  return a?.known !== undefined && a.known === b.known;
}
