import type { Frame } from "../model/frame.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { negators } from "./modality.ts";
import type { Scenario } from "./scene.ts";
import { goesOnLater, isQuestion } from "./settled.ts";
import { childrenOf, tokenAt } from "./tree.ts";
import { isPassive } from "./voice.ts";

/**
 * What an actor will do is told as its promise or threat, what it will not do as its refusal, what a speaker says that it
 * must do as the speaker's demand: "Berlin will provide aid" is a promise of aid. The frames say of which classes
 * (`Frame.announces`). `speaker` is who says it, if anyone. Undefined where the scenario is no such thing.
 */
export function announcedAs(
  sentence: Sentence,
  scenario: Scenario,
  frames: readonly Frame[],
  speaker: Mention | undefined,
): Scenario | undefined {
  const { evocation, participants, topicAt } = scenario;
  const { plover } = evocation.frame;
  const verb = evocation.support ?? evocation.token;
  // "Will Kenya attack?" announces nothing, nor does "Kenya would later sign a deal" where the reporter looks back.
  if (isQuestion(sentence) || (speaker === undefined && goesOnLater(sentence, verb))) return undefined;
  const modal = modalAt(sentence, verb);
  if (plover === undefined || modal === undefined) return undefined;
  // "China must stop": the words are a demand as they are.
  if (modal === "must" && evocation.trigger.speakerActs === true)
    return { ...scenario, evocation: { ...evocation, announces: modal } };
  const frame = frames.find(({ announces }) => announces?.some((one) => one.modal === modal && one.of === plover));
  const actor = modal === "must" ? speaker : participants.actor[0];
  if (frame === undefined || actor === undefined) return undefined;
  const { recipient, theme, location } = participants;
  const others = [recipient, theme, location].find((found) => found.length > 0) ?? [];
  return {
    evocation: { ...evocation, frame, announces: modal },
    participants: {
      actor: modal === "must" ? [actor] : participants.actor,
      recipient: modal === "must" ? participants.actor : others,
      theme: [],
      location: [],
    },
    topic: { scenario, relation: "xcomp" },
    topicAt,
  };
}

/** Of an active verb with a subject of its own: "will", "would not", "must"; a modal perfect looks back. */
function modalAt(sentence: Sentence, verb: number): "will" | "will not" | "must" | undefined {
  const children = childrenOf(sentence, verb).map((i) => tokenAt(sentence, i));
  const subject = children.some(({ relation }) => /^nsubj(?:$|:outer)/.test(relation));
  const conditional = children.some(({ relation, lemma }) => relation === "mark" && lemma.toLowerCase() !== "that");
  if (!subject || conditional || isPassive(sentence, verb)) return undefined;
  const auxiliaries = children.filter(({ relation }) => /^aux/.test(relation)).map(({ text }) => text.toLowerCase());
  if (auxiliaries.includes("have")) return undefined;
  const not = children.some(({ lemma }) => negators.has(lemma.toLowerCase()));
  if (auxiliaries.some((form) => /^(?:will|'ll|’ll|shall|wo|would|to)$/.test(form))) return not ? "will not" : "will";
  return !not && auxiliaries.some((form) => /^(?:must|should|ought)$/.test(form)) ? "must" : undefined;
}
