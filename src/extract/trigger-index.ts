import type { Frame, Trigger } from "../model/frame.ts";
import { getOr, once } from "../model/once.ts";
import type { Sentence } from "../model/sentence.ts";
import { tokenAt } from "./tree.ts";

/** A trigger and the frame that it evokes. */
interface Entry {
  readonly frame: Frame;
  readonly trigger: Trigger;
}

/** Triggers by part of speech and lemma of the word that they are filed under. */
type Index = Readonly<Record<Trigger["pos"], ReadonlyMap<string, readonly Entry[]>>>;

/** The triggers that a word heads, those that ask for more first; none of most words. */
export function filedUnder(frames: readonly Frame[], sentence: Sentence, token: number): readonly Entry[] {
  const { lemma, upos, relation } = tokenAt(sentence, token);
  if (upos !== "VERB" && upos !== "NOUN" && upos !== "ADJ") return none;
  // "the besieged city", "ceasefire talks": what stands before a noun describes it.
  if (/^(?:amod|compound|flat|fixed|case|mark)/.test(relation) && !relation.endsWith(":prt")) return none;
  return indexOf(frames)[upos].get(lemma.toLowerCase()) ?? none;
}

const none: readonly never[] = [];

/** Once for each list of frames: they never change. */
const indexOf = once((frames: readonly Frame[]): Index => {
  const index = { VERB: new Map<string, Entry[]>(), NOUN: new Map<string, Entry[]>(), ADJ: new Map<string, Entry[]>() };
  for (const frame of frames) {
    for (const trigger of frame.triggers) {
      const lemma = (trigger.pos === "NOUN" ? trigger.lemmas.at(-1) : trigger.lemmas[0]) ?? "";
      getOr(index[trigger.pos], lemma, () => []).push({ frame, trigger });
    }
  }
  for (const entries of Object.values(index).flatMap((byLemma) => [...byLemma.values()]))
    entries.sort((a, b) => demands(b.trigger) - demands(a.trigger) || (a.frame.key < b.frame.key ? -1 : 1));
  return index;
});

function demands({ lemmas, withObject, needs, needsAt, subjectLemmas }: Trigger): number {
  const wanted = [needs, needsAt, subjectLemmas].filter((list) => list !== undefined).length;
  return 10 * (lemmas.length + (withObject === undefined ? 0 : 1)) + wanted;
}
