import type { Frame, Trigger } from "../model/frame.ts";
import type { Sentence } from "../model/sentence.ts";
import { follow } from "./paths.ts";
import { isSetting } from "./settings.ts";
import { supportOf } from "./support-verbs.ts";
import { childrenOf, lemmaAt, tokenAt } from "./tree.ts";
import { filedUnder } from "./trigger-index.ts";
import { wordsOfTrigger } from "./trigger-words.ts";

/** A frame evoked at a word. */
export interface Evocation {
  readonly frame: Frame;
  readonly trigger: Trigger;
  /** Index of the sentence in the article, and of the head word in the sentence. */
  readonly sentence: number;
  readonly token: number;
  /** The head word and the others of the trigger; they evoke nothing by themselves. */
  readonly words: readonly number[];
  /** The verb that lends a noun its subject: "launched" of "launched an attack". */
  readonly support?: number;
  /** The auxiliary by which the word announces something, where that is what the frame tells (`announcedAs`). */
  readonly announces?: "will" | "will not" | "must";
  /** Whether its object is "each other": every actor does it to the rest. */
  readonly mutual?: true;
}

/**
 * The frames each word of a sentence may evoke, best first: more words before fewer, what asks for more before what
 * asks for less, then by key. Whether a role that the trigger needs is filled is for the caller to see.
 */
export function findEvocations(
  sentence: Sentence,
  index: number,
  frames: readonly Frame[],
): readonly (readonly Evocation[])[] {
  const found = sentence.tokens.map((_, token) =>
    filedUnder(frames, sentence, token).flatMap(({ frame, trigger }): readonly Evocation[] => {
      const words = wordsOfTrigger(sentence, token, trigger);
      if (words === undefined || !isAllowed(sentence, token, trigger)) return [];
      const support = supportOf(sentence, token, trigger);
      const mutual = isMutual(sentence, token) ? { mutual: true as const } : {};
      return [
        { frame, trigger, sentence: index, token, words, ...mutual, ...(support === undefined ? {} : { support }) },
      ];
    }),
  );
  // "suspend talks" is no talk: a word inside a longer trigger evokes nothing by itself.
  const inside = new Set(
    found.flatMap((at) => at.slice(0, 1).flatMap(({ words, token }) => words.filter((i) => i !== token))),
  );
  return found.filter(
    ([first], token) => first !== undefined && !inside.has(token) && !inside.has(first.support ?? -1),
  );
}

/** "accused [each other]", "met [one another]" */
function isMutual(sentence: Sentence, token: number): boolean {
  return follow(sentence, token, "obj").some(
    (i) =>
      (/^(?:each|one)$/.test(lemmaAt(sentence, i)) && /^(?:an)?other$/i.test(sentence.tokens[i + 1]?.text ?? "")) ||
      // "each accused [the other]"
      (lemmaAt(sentence, i) === "other" && childrenOf(sentence, token).some((c) => lemmaAt(sentence, c) === "each")),
  );
}

function isAllowed(sentence: Sentence, token: number, trigger: Trigger): boolean {
  const { withoutObject = [], subjectLemmas, needsAt = [], withoutAt = [] } = trigger;
  // "declined to comment" as "declined comment"
  const done = [...follow(sentence, token, "obj"), ...follow(sentence, token, "xcomp")];
  const barred = done.some((i) => withoutObject.includes(lemmaAt(sentence, i)));
  if (barred || (trigger.settings !== undefined && !isSetting(sentence, token, trigger))) return false;
  const subjects = follow(sentence, token, "nsubj").map((i) => lemmaAt(sentence, i));
  if (subjectLemmas !== undefined && !subjects.some((lemma) => subjectLemmas.includes(lemma))) return false;
  const leads = (path: string) => follow(sentence, token, path).length > 0;
  // "condemned to death", but "criticised Orban for his visit to Moscow"
  const leadsItself = (path: string) =>
    follow(sentence, token, path).some((i) => !path.startsWith("obl(") || tokenAt(sentence, i).head === token);
  return needsAt.every(leads) && !withoutAt.some(leadsItself);
}
