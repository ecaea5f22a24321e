import type { Claim } from "../model/claim.ts";
import type { Mention } from "../model/mention.ts";
import { follow } from "./paths.ts";
import type { Scenario, Scene } from "./scene.ts";
import { childrenOf, tokenAt } from "./tree.ts";
import type { Evocation } from "./triggers.ts";

/** Nouns that take up what someone said before. */
const saying = new Set([
  "claim",
  "report",
  "allegation",
  "accusation",
  "assertion",
  "charge",
  "statement",
  "suggestion",
  "remark",
  "comment",
  "it",
  "this",
  "that",
]);
/** How far back "that claim" reaches, in sentences. */
const reach = 3;

/** Nouns that take up what someone was blamed for, and the frames that tell of blame. */
const blame = new Set(["accusation", "allegation", "charge", "criticism"]);
const blaming = new Set(["accuse", "condemn"]);
/** How far back "the allegation" reaches, in sentences. */
const blameReach = 5;

/** Whether the frame is one of saying that something is not so. */
export function isDenying({ frame }: Evocation): boolean {
  return frame.key === "deny";
}

/**
 * The claim that a denial takes up without repeating it: "The Taliban claim to have seized ... Kabul has dismissed [that
 * claim]." It is the last one before that someone else vouched for; undefined where there is none near.
 */
export function anaphoricDenial(
  scene: Scene,
  { evocation, topic, participants }: Scenario,
  earlier: readonly Claim<Mention>[],
): Claim<Mention> | undefined {
  const sentence = scene.sentences[evocation.sentence];
  if (sentence === undefined || topic !== undefined || !isDenying(evocation)) return undefined;
  const object = follow(sentence, evocation.token, "obj")[0];
  if (object === undefined || !saying.has(tokenAt(sentence, object).lemma.toLowerCase())) return undefined;
  const own = childrenOf(sentence, object).some((i) =>
    /^(?:acl|nmod|amod|compound)/.test(tokenAt(sentence, i).relation),
  );
  if (own && !/^(?:it|this|that)$/i.test(tokenAt(sentence, object).text)) return undefined;
  const from = scene.sentences[Math.max(0, evocation.sentence - reach)]?.span.start ?? 0;
  return earlier
    .filter(
      ({ source, evidence }) =>
        source !== undefined && !participants.actor.includes(source) && (evidence[0]?.start ?? 0) >= from,
    )
    .at(-1);
}

/**
 * Who blamed someone before for what a denial only calls by a noun: "[The rebels] accused the army of looting. ... The
 * minister rejected the allegation." Empty where nobody else did near, or where the noun says more.
 */
export function accusersDenied(
  scene: Scene,
  { evocation, participants }: Scenario,
  earlier: readonly Claim<Mention>[],
): readonly Mention[] {
  const sentence = scene.sentences[evocation.sentence];
  const object = sentence && isDenying(evocation) ? follow(sentence, evocation.token, "obj")[0] : undefined;
  if (sentence === undefined || object === undefined || participants.recipient.length > 0) return [];
  const bare = childrenOf(sentence, object).every((i) => /^(?:det|punct)/.test(tokenAt(sentence, i).relation));
  if (!bare || !blame.has(tokenAt(sentence, object).lemma.toLowerCase())) return [];
  const from = scene.sentences[Math.max(0, evocation.sentence - blameReach)]?.span.start ?? 0;
  const blamed = earlier.findLast(
    ({ proposition: { frame, actors }, evidence }) =>
      blaming.has(frame) &&
      (evidence[0]?.start ?? 0) >= from &&
      !actors.some((one) => participants.actor.includes(one)),
  );
  return blamed?.proposition.actors ?? [];
}
