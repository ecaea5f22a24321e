import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { surfaceSubject } from "./arguments.ts";
import { participantAt } from "./mentions.ts";
import { follow } from "./paths.ts";
import type { Scene } from "./scene.ts";
import { tokenAt } from "./tree.ts";
import type { Evocation } from "./triggers.ts";

/** Nouns that take up what a clause tells of, or what somebody has made. */
const deeds =
  /^(?:action|act|announcement|bill|comment|decision|decree|law|measure|move|order|policy|proposal|remark|resolution|ruling|speech|statement|step|verdict|vote)$/;
/** Verbs by which somebody brings them about. */
const making =
  /^(?:adopt|announce|approve|commit|deliver|enact|introduce|issue|launch|make|pass|publish|sign|take|unveil)$/;
const longestWay = 4;

/**
 * Who did what somebody finds good or bad, where a noun takes the deed up: "[The Taliban] banned women from universities, a
 * move condemned by Qatar", "[Uganda] passed a bill that the UN criticised". Empty where nobody is told to have done it.
 */
export function doersOfDeed(
  { mentions, sentences }: Scene,
  sentence: Sentence,
  { frame, trigger, token, sentence: index }: Evocation,
  actor: readonly Mention[],
): readonly Mention[] {
  if (trigger.pos !== "VERB" || !/^(?:ACCUSE|REJECT|SUPPORT)$/.test(frame.plover ?? "")) return [];
  const subjects = follow(sentence, token, "obj").flatMap((noun) => {
    const verb = verbOf(sentence, noun, token);
    return verb === undefined ? [] : (surfaceSubject(sentence, verb) ?? []);
  });
  return subjects
    .flatMap((subject) => participantAt(mentions, sentences, index, subject) ?? [])
    .filter((mention) => !actor.includes(mention));
}

/** The verb that tells of the deed: whose object it is, or whose clause it is added to; undefined for what `judging` has itself. */
function verbOf(sentence: Sentence, noun: number, judging: number): number | undefined {
  const { lemma, relation, head } = tokenAt(sentence, noun);
  if (!deeds.test(lemma.toLowerCase()) || head < 0 || head === judging) return undefined;
  if (relation === "obj") return making.test(tokenAt(sentence, head).lemma) ? head : undefined;
  if (!/^(?:appos|parataxis|obl|dep|nmod)/.test(relation)) return undefined;
  let at = head;
  for (let steps = 0; at >= 0 && steps < longestWay && tokenAt(sentence, at).upos !== "VERB"; steps++)
    at = tokenAt(sentence, at).head;
  return at < 0 || at === judging || tokenAt(sentence, at).upos !== "VERB" ? undefined : at;
}
