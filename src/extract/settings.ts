import type { Trigger } from "../model/frame.ts";
import type { Sentence } from "../model/sentence.ts";
import { surfaceSubject } from "./arguments.ts";
import { follow } from "./paths.ts";
import { caseOf, tokenAt } from "./tree.ts";
import { isPassive } from "./voice.ts";

/** Verbs whose object is spoken to: "[told] Putin in a phone call". */
const addressing = /^(?:tell|urge|ask|assure|inform|warn|remind|thank|congratulate|brief|reassure|promise)$/;

/** Whether the noun at `token` is the setting of a clause or of a name by one of the trigger's prepositions. */
export function isSetting(sentence: Sentence, token: number, { settings = [] }: Pick<Trigger, "settings">): boolean {
  const marker = caseOf(sentence, token) ?? "";
  return settings.includes(marker) && !isTopic(sentence, token) && hostOf(sentence, token) !== undefined;
}

/** "restrictions on [visits]": several of a kind are what is spoken of, not when. */
export function isTopic(sentence: Sentence, token: number): boolean {
  return caseOf(sentence, token) === "on" && tokenAt(sentence, token).xpos === "NNS";
}

/** Who takes part in what the clause tells of as its setting: "[Blinken] praised the deal on a visit to Kenya". */
export function settingSubject(sentence: Sentence, token: number): number | undefined {
  const host = hostOf(sentence, token);
  // "Two men were killed during a visit to Kenya": a visit of whom?
  if (host === undefined || isPassive(sentence, host)) return undefined;
  return tokenAt(sentence, host).upos === "PROPN" ? host : surfaceSubject(sentence, host);
}

/** With whom, where the setting does not say: "told [Putin] in a phone call". */
export function settingAddressees(sentence: Sentence, token: number): readonly number[] {
  const host = hostOf(sentence, token);
  if (host === undefined || !addressing.test(tokenAt(sentence, host).lemma)) return [];
  return ["iobj", "obj"].flatMap((path) => follow(sentence, host, path));
}

/** The verb that the phrase hangs from, by way of its object too ("made [remarks] in a call"); or the name it describes. */
function hostOf(sentence: Sentence, token: number): number | undefined {
  const { relation, head } = tokenAt(sentence, token);
  if (head < 0 || !/^(?:obl|nmod)$/.test(relation)) return undefined;
  const host = tokenAt(sentence, head);
  if (host.upos === "VERB") return head;
  if (host.upos === "PROPN" && sentence.tokens[head]?.name !== "O") return head;
  return host.relation === "obj" && sentence.tokens[host.head]?.upos === "VERB" ? host.head : undefined;
}
