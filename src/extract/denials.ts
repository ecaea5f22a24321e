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
