import type { Frame, Trigger } from "../model/frame.ts";
import { getOr, once } from "../model/once.ts";
import type { Sentence } from "../model/sentence.ts";
import { argumentsOf } from "./arguments.ts";
import { follow } from "./paths.ts";
import { isSetting } from "./settings.ts";
import { caseOf, childrenOf, tokenAt } from "./tree.ts";

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

/** Nouns that count or measure the noun after "of". */
const partitives = new Set([
  "round",
  "series",
  "number",
  "wave",
  "spate",
  "string",
  "set",
  "campaign",
  "dozens",
  "dozen",
  "group",
  "lot",
]);

interface Entry {
  readonly frame: Frame;
  readonly trigger: Trigger;
}

/** Triggers by part of speech and lemma of the word that they are filed under. */
type Index = Readonly<Record<Trigger["pos"], ReadonlyMap<string, readonly Entry[]>>>;

/**
 * The frames each word of a sentence may evoke, best first: more words before fewer, what asks for more before what
 * asks for less, then by key. Whether a role that the trigger needs is filled is for the caller to see.
 */
export function findEvocations(
  sentence: Sentence,
  index: number,
  frames: readonly Frame[],
): readonly (readonly Evocation[])[] {
  const triggers = indexOf(frames);
  const found = sentence.tokens.map((_, token) =>
    filedUnder(triggers, sentence, token).flatMap(({ frame, trigger }): readonly Evocation[] => {
      const named = wordsOfTrigger(sentence, token, trigger);
      const object = objectOf(sentence, token, trigger);
      if (named === undefined || object === undefined || !isAllowed(sentence, token, trigger)) return [];
      const words = [...named, ...object];
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

/** The triggers that a word heads; none of most words. */
function filedUnder(index: Index, sentence: Sentence, token: number): readonly Entry[] {
  const { lemma, upos, relation } = tokenAt(sentence, token);
  if (upos !== "VERB" && upos !== "NOUN" && upos !== "ADJ") return none;
  // "the besieged city", "ceasefire talks": what stands before a noun describes it.
  if (/^(?:amod|compound|flat|fixed|case|mark)/.test(relation) && !relation.endsWith(":prt")) return none;
  return index[upos].get(lemma.toLowerCase()) ?? none;
}

const none: readonly never[] = [];

function wordsOfTrigger(sentence: Sentence, token: number, { lemmas, pos }: Trigger): readonly number[] | undefined {
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

/** "launched" of "launched an attack", "an attack launched by", "the attack which they launched". */
function supportOf(
  sentence: Sentence,
  noun: number,
  { supportVerbs }: Pick<Trigger, "supportVerbs">,
): number | undefined {
  if (supportVerbs === undefined) return undefined;
  const { head } = tokenAt(sentence, noun);
  // "began a new round of exercises": what is counted is begun.
  if (head >= 0 && partitives.has(lemmaAt(sentence, head)) && caseOf(sentence, noun) === "of")
    return supportOf(sentence, head, { supportVerbs });
  const clauses = childrenOf(sentence, noun).filter((i) => tokenAt(sentence, i).relation.startsWith("acl"));
  return [...(head < 0 ? [] : [head]), ...clauses].find((verb) => {
    const particle = particleOf(sentence, verb);
    const lemma = lemmaAt(sentence, verb);
    const names = particle === undefined ? [lemma] : [lemma, `${lemma} ${lemmaAt(sentence, particle)}`];
    if (!names.some((name) => supportVerbs.includes(name))) return false;
    return argumentsOf(sentence, verb).some((one) => one.relation === "obj" && one.token === noun);
  });
}

/** "down" of "struck down": another verb than the bare one. */
function particleOf(sentence: Sentence, verb: number): number | undefined {
  return childrenOf(sentence, verb).find((i) => tokenAt(sentence, i).relation === "compound:prt");
}

function lemmaAt(sentence: Sentence, token: number): string {
  return tokenAt(sentence, token).lemma.toLowerCase();
}
