import type { Trigger } from "../model/frame.ts";
import type { Sentence } from "../model/sentence.ts";
import { argumentsOf } from "./arguments.ts";
import { follow } from "./paths.ts";
import { caseOf, childrenOf, lemmaAt, tokenAt } from "./tree.ts";

/**
 * The words of a trigger that `token` heads, ascending, with the one of its object that the trigger asks for behind them;
 * undefined where one is missing.
 */
export function wordsOfTrigger(sentence: Sentence, token: number, trigger: Trigger): readonly number[] | undefined {
  const named = namedWords(sentence, token, trigger);
  const object = objectOf(sentence, token, trigger);
  return named === undefined || object === undefined ? undefined : [...named, ...object];
}

function namedWords(sentence: Sentence, token: number, { lemmas, pos }: Trigger): readonly number[] | undefined {
  if (lemmas.length === 1) return pos === "VERB" && particleOf(sentence, token) !== undefined ? undefined : [token];
  const others = pos === "NOUN" ? lemmas.slice(0, -1) : lemmas.slice(1);
  const near = neighbours(sentence, token, pos);
  const found = others.map((lemma) => near.find((i) => lemmaAt(sentence, i) === lemma));
  const words = found.flatMap((i) => (i === undefined ? [] : [i]));
  return words.length < others.length ? undefined : [token, ...words].sort((a, b) => a - b);
}

/** Words a trigger of several words may consist of: what hangs from its head but the subject, and their prepositions. */
function neighbours(sentence: Sentence, token: number, pos: Trigger["pos"]): readonly number[] {
  if (pos === "NOUN") return childrenOf(sentence, token).filter((i) => i < token);
  const all = argumentsOf(sentence, token).filter(
    ({ relation }) => !/^(?:nsubj|csubj|conj|advcl|parataxis|punct)/.test(relation),
  );
  return all.flatMap(({ token: child, relation }) => {
    const below = childrenOf(sentence, child).filter(
      (i) => /^(?:case|conj|compound|fixed)$/.test(tokenAt(sentence, i).relation) || (relation === "obj" && i < child),
    );
    // "over the steps [taken] by Pakistan": nobody takes over.
    if (child === tokenAt(sentence, token).head) return [child];
    return [child, ...below];
  });
}

/** The word of the object that the trigger asks for; none is asked of most, undefined where it is missing. */
function objectOf(sentence: Sentence, token: number, { withObject }: Trigger): readonly number[] | undefined {
  if (withObject === undefined) return [];
  const objects = follow(sentence, token, "obj");
  const inside = objects.flatMap((object) => phraseOf(sentence, object, 3));
  const found = inside.find((i) => withObject.includes(lemmaAt(sentence, i)));
  return found === undefined ? undefined : [found];
}

/** "aid" in "$2 million worth of aid", "exercises" in "a new round of exercises": nouns down to the third. */
function phraseOf(sentence: Sentence, noun: number, steps: number): readonly number[] {
  if (steps === 0) return [noun];
  const below = childrenOf(sentence, noun).filter((i) => {
    const { relation } = tokenAt(sentence, i);
    return /^(?:compound|amod|conj|nummod)$/.test(relation) || (relation === "nmod" && caseOf(sentence, i) !== "from");
  });
  return [noun, ...below.flatMap((i) => phraseOf(sentence, i, steps - 1))];
}

/** "down" of "struck down": another verb than the bare one. */
export function particleOf(sentence: Sentence, verb: number): number | undefined {
  return childrenOf(sentence, verb).find((i) => tokenAt(sentence, i).relation === "compound:prt");
}
