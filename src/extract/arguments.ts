import { getOr, once } from "../model/once.ts";
import type { Sentence } from "../model/sentence.ts";
import { complementsOnObject, isMovedBy, isMovedTo, isObjectControl, summoned } from "./control.ts";
import { antecedentOf, relativeObject } from "./relatives.ts";
import { caseOf, childrenOf, tokenAt } from "./tree.ts";
import { inActiveVoice, isPassive } from "./voice.ts";

/**
 * What a word governs, as in the active voice with nothing left out: passives, relative clauses, participles, infinitives
 * and coordinated verbs are turned into that form (the "deep" relations of Stanford's collapsed dependencies).
 */
export interface Argument {
  /** Universal Dependencies relation after turning: "nsubj" is who acts, "obj" whom or what it is done to. */
  readonly relation: string;
  /** Preposition or subordinator, or the auxiliary itself, lower case: "against", "out of", "to", "will". */
  readonly marker?: string;
  readonly token: number;
}

/** Prepositions whose gerund is done by the object: "accused Moscow of sending", "warned them against deploying". */
const objectMarkers = new Set(["against", "from", "of", "for", "into", "over"]);
/** "charged four officers [with] killing him" */
const charges = /^(?:charge|indict|credit|task)$/;
/** What speaks for whoever wrote it. */
const writings =
  /^(?:statement|letter|communique|communiqué|declaration|message|tweet|post|note|petition|resolution|motion|speech)$/;
const longestChain = 8;

/** Arguments of token `head`, in text order of their tokens; for a noun simply what hangs from it. */
export function argumentsOf(sentence: Sentence, head: number): readonly Argument[] {
  return argumentsWithin(sentence, head, longestChain);
}

/** The token that acts (active voice) or is acted on (passive) as the clause puts it first; undefined where none is said. */
export function surfaceSubject(sentence: Sentence, head: number): number | undefined {
  return surfaceSubjectWithin(sentence, head, longestChain);
}

/** Kept: who acts in a chain of verbs is asked at each of them twice, which doubles the work with every link. */
function argumentsWithin(sentence: Sentence, head: number, steps: number): readonly Argument[] {
  return getOr(argumentsKept(sentence), head * (longestChain + 1) + steps, () => findArguments(sentence, head, steps));
}

const argumentsKept = once((_: Sentence) => new Map<number, readonly Argument[]>());

function findArguments(sentence: Sentence, head: number, steps: number): readonly Argument[] {
  const own = withOneSubject(sentence, [
    ...childrenOf(sentence, head).map((token) => argument(sentence, token)),
    ...complementsOnObject(sentence, head).map((one) => ({ ...argument(sentence, one.token), ...one })),
  ]);
  if (!isVerbal(sentence, head) || steps === 0) return own;
  const passive = isPassive(sentence, head);
  const turned = passive ? inActiveVoice(sentence, head, own) : own;
  const found = turned.map((one) => ({ ...one, token: antecedentOf(sentence, one.token) ?? one.token }));
  const gap = passive ? "obj" : "nsubj";
  if (!found.some(({ relation }) => relation === gap || relation === "csubj" || relation === "expl")) {
    const token = borrowedSubject(sentence, head, steps - 1);
    if (token !== undefined) found.push({ relation: gap, token });
  } else if (passive && !own.some(({ relation }) => /^nsubj/.test(relation))) {
    // "[Seoul] resisted and was granted a waiver"
    const token = borrowedSubject(sentence, head, steps - 1);
    if (token !== undefined) found.push({ relation: "iobj", token });
  }
  // "warned [Japan] against it", whichever object the parser makes of it.
  const only = found.some(({ relation }) => relation === "obj")
    ? -1
    : found.findIndex(({ relation }) => relation === "iobj");
  const indirect = found[only];
  if (indirect !== undefined) found[only] = { ...indirect, relation: "obj" };
  const object = relativeObject(sentence, head, found);
  if (object !== undefined) found.push({ relation: "obj", token: object });
  return found.sort((a, b) => a.token - b.token);
}

/**
 * Of two subjects no pronoun ("[This] after earlier this month Kabul claimed", "[something] Kabul balked at") and no title
 * before the other ("special [envoy] Alice Wells").
 */
function withOneSubject(sentence: Sentence, found: readonly Argument[]): readonly Argument[] {
  const isTitle = ({ relation, token }: Argument) =>
    /^nsubj/.test(relation) && found.some((one) => one.relation === relation && one.token === token + 1);
  const all = found.filter((one) => !isTitle(one));
  const subjects = all.filter(({ relation }) => /^nsubj/.test(relation));
  const isPronoun = (one: Argument) => subjects.includes(one) && tokenAt(sentence, one.token).upos === "PRON";
  return subjects.length < 2 || subjects.every(isPronoun) ? all : all.filter((one) => !isPronoun(one));
}

function surfaceSubjectWithin(sentence: Sentence, head: number, steps: number): number | undefined {
  const wanted = isPassive(sentence, head) ? "obj" : "nsubj";
  return argumentsWithin(sentence, head, steps).find(({ relation }) => relation === wanted)?.token;
}

function argument(sentence: Sentence, token: number): Argument {
  const { relation } = tokenAt(sentence, token);
  const phrase = /^(?:obl|nmod|advcl|acl|xcomp|ccomp)/.test(relation);
  const marker = phrase ? caseOf(sentence, token) : /^aux/.test(relation) ? auxiliary(sentence, token) : undefined;
  return marker === undefined ? { relation, token } : { relation, marker, token };
}

/** "will" for "'ll" and "wo" too, whatever the lemma. */
function auxiliary(sentence: Sentence, token: number): string {
  const { text, lemma } = tokenAt(sentence, token);
  return /^(?:'ll|’ll|wo)$/i.test(text)
    ? "will"
    : /^(?:will|would|could|may|might|can|must|should)$/i.test(text)
      ? text.toLowerCase()
      : lemma;
}

/** Verbs, and adjectives or nouns that stand as the predicate of a clause ("is willing to"). */
function isVerbal(sentence: Sentence, head: number): boolean {
  const { upos, xpos, relation } = tokenAt(sentence, head);
  // The two tags may disagree: "Kenya [plans] to release" as a noun in the present tense.
  if (upos === "VERB" || upos === "AUX" || /^VB[DPZ]$/.test(xpos)) return true;
  return upos === "ADJ" && /^(?:root|xcomp|ccomp|advcl|acl|acl:relcl|conj|parataxis)$/.test(relation);
}

/** Who acts where the clause itself does not say: "agreed to [they] withdraw", "forces [they] fighting in Syria". */
function borrowedSubject(sentence: Sentence, head: number, steps: number): number | undefined {
  const { relation, head: governor, xpos } = tokenAt(sentence, head);
  if (governor < 0 || steps === 0) return undefined;
  if (relation === "acl:relcl") return governor;
  if (relation === "acl") {
    const planned = caseOf(sentence, head) === "to" && !isMovedBy(sentence, head, governor);
    // "issued [statements] criticising China"
    const written = xpos === "VBG" && writings.test(tokenAt(sentence, governor).lemma);
    return planned || written ? ownerOf(sentence, governor, steps) : governor;
  }
  if (!isVerbal(sentence, governor)) return undefined;
  const controls = relation === "xcomp" || relation === "advcl" || (relation === "ccomp" && xpos === "VBG");
  if (!controls && relation !== "conj") return undefined;
  const object = argumentsWithin(sentence, governor, steps).find((one) => one.relation === "obj")?.token;
  const marker = caseOf(sentence, head) ?? "";
  // "called on Biden to resign and [condemned] him": whoever calls condemns.
  const called = (controls ? summoned(sentence, governor) : undefined) ?? reporterBefore(sentence, governor, head);
  if (called !== undefined) return called;
  const byObject =
    (relation === "xcomp" && isObjectControl(tokenAt(sentence, governor).lemma)) ||
    (relation === "advcl" &&
      (objectMarkers.has(marker) ||
        isMovedTo(sentence, head) ||
        (marker === "with" && charges.test(tokenAt(sentence, governor).lemma))));
  if (byObject && object !== undefined && object !== head) return object;
  return surfaceSubjectWithin(sentence, governor, steps);
}

/** "Talks go on, Miller said, [denying] a rumour": who reports in between does it. */
function reporterBefore(sentence: Sentence, governor: number, head: number): number | undefined {
  if (tokenAt(sentence, head).xpos !== "VBG") return undefined;
  const between = childrenOf(sentence, governor).filter(
    (i) => governor < i && i < head && tokenAt(sentence, i).relation === "parataxis",
  );
  return between.map((i) => surfaceSubject(sentence, i)).find((subject) => subject !== undefined);
}

/** Whose "plan to deploy" it is: "its plan", "a plan by the Pentagon", "US plans", else who has it ("Kabul announced plans"). */
function ownerOf(sentence: Sentence, noun: number, steps: number): number | undefined {
  const children = childrenOf(sentence, noun);
  const by = (wanted: RegExp, marker?: string) =>
    children.find((i) => wanted.test(tokenAt(sentence, i).relation) && (!marker || caseOf(sentence, i) === marker));
  const said = by(/^nmod:poss$/) ?? by(/^nmod$/, "by") ?? by(/^compound$/);
  const { head, relation } = tokenAt(sentence, noun);
  if (said !== undefined) return said;
  const held = /^(?:obj|obl|xcomp|nsubj:pass)$/.test(relation) && head >= 0 && isVerbal(sentence, head);
  return held ? surfaceSubjectWithin(sentence, head, steps) : by(/^amod$/);
}
