import type { Knowledge } from "../model/knowledge.ts";
import { isRole } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import type { OfficePhrase } from "./office-phrases.ts";
import { tokenFrom, wordAt } from "./token-places.ts";

/** What one is rather than what one holds: "the Russian dissident and poet" writes for no state. */
const callings =
  /^(?:academic|activist|analyst|artist|athlete|author|business-person|candidate|doctor|economist|engineer|founder|journalist|lawyer|owner|party-leader|politician|priest|teacher)$/;
/** Offices that serve whoever holds another one: "the U.N. secretary-general's personal envoy". */
const serving = ["spokesperson", "envoy", "adviser", "chief-of-staff", "national-security-adviser", "deputy"];
/** What those hold who share a body: "co-founder and director of Bellingcat". */
const heading = ["chairman", "director", "founder", "chief-executive", "owner"];

/** Office phrases of a sentence, in text order, with the owner that another one beside them tells. */
export function coordinated(
  sentence: Sentence,
  phrases: readonly OfficePhrase[],
  knowledge: Knowledge,
): readonly OfficePhrase[] {
  const shared: OfficePhrase[] = [];
  for (const [i, phrase] of phrases.entries()) {
    const [before, after] = [shared.at(-1), phrases[i + 1]];
    const owner =
      phrase.organization ??
      ownerOfMaster(sentence, phrase, before, knowledge) ??
      ownerOfFirst(sentence, phrase, before) ??
      ownerOfLast(sentence, phrase, after, knowledge);
    shared.push(owner === undefined ? phrase : { ...phrase, organization: owner });
  }
  return shared;
}

/** "[Poland]'s deputy prime minister and [defense minister]": a second office of the owner before the first. */
function ownerOfFirst(sentence: Sentence, phrase: OfficePhrase, before: OfficePhrase | undefined) {
  const owner = before?.organization;
  if (before === undefined || owner === undefined || !isJoined(sentence, before, phrase)) return undefined;
  if (phrase.end > phrase.title.end || callings.test(phrase.title.role)) return undefined;
  const leads = tokenFrom(sentence, owner.span.start) < before.title.first;
  return leads ? owner : undefined;
}

/** "[co-founder] and director of [Bellingcat]": the owner behind the second office. */
function ownerOfLast(sentence: Sentence, phrase: OfficePhrase, after: OfficePhrase | undefined, knowledge: Knowledge) {
  const owner = after?.organization;
  if (after === undefined || owner === undefined || !isJoined(sentence, phrase, after)) return undefined;
  const both = [phrase, after].every(({ title }) => heading.some((role) => isRole(title.role, role, knowledge)));
  const follows = tokenFrom(sentence, owner.span.start) >= after.title.end;
  return both && follows && phrase.status === after.status ? owner : undefined;
}

/** "the [U.N.] secretary-general's personal [envoy]": whoever serves the holder of an office serves where it is held. */
function ownerOfMaster(
  sentence: Sentence,
  phrase: OfficePhrase,
  before: OfficePhrase | undefined,
  knowledge: Knowledge,
) {
  if (before?.organization === undefined || !/^['’]s?$/.test(wordAt(sentence, before.end))) return undefined;
  if (!serving.some((role) => isRole(phrase.title.role, role, knowledge))) return undefined;
  const between = sentence.tokens.slice(before.end + 1, phrase.title.first);
  return between.every(({ upos }) => /^(?:ADJ|NOUN|ADV)$/.test(upos)) ? before.organization : undefined;
}

function isJoined(sentence: Sentence, left: OfficePhrase, right: OfficePhrase): boolean {
  return wordAt(sentence, left.end) === "and" && left.end + 1 === right.first;
}
