import type { Sentence } from "../model/sentence.ts";
import {
  announcing,
  asking,
  ceasing,
  conditional,
  conditionals,
  depriving,
  enabling,
  excluding,
  limiting,
  missing,
  negators,
  obliging,
  perhaps,
  probably,
  since,
  upcoming,
} from "./modality.ts";
import { caseOf, childrenOf, dependents, lemmaAt, tokenAt } from "./tree.ts";

/** How sure and how settled, from the words on the way up from the event; each governor can only weaken it. */
export interface Settled {
  readonly negative: boolean;
  /** 0 certain, 1 probable, 2 possible. */
  readonly doubt: number;
  readonly future: boolean;
  readonly directive: boolean;
}

export const plain: Settled = { negative: false, doubt: 0, future: false, directive: false };

/**
 * What the word's own auxiliaries, adverbs, adjectives, determiner, subject, object and condition say; `event` is what
 * hangs from it and has been heard already: the noun of a light verb, what a governor governs.
 */
export function wordsAt(sentence: Sentence, at: number, quoted: boolean, event = at): Settled {
  const children = childrenOf(sentence, at);
  const words = children.map((i) => {
    const { text, relation } = tokenAt(sentence, i);
    return { lemma: lemmaAt(sentence, i), form: text.toLowerCase(), relation, i };
  });
  const near = words.filter(({ relation }) => /^(?:advmod|amod|det|cc:preconj|aux|parataxis|discourse)/.test(relation));
  // "detained nobody", "fired no rockets"; in "made no arrests" the arrests say so themselves.
  const parties = words.filter(({ relation, i }) => /^(?:nsubj|obj|iobj)/.test(relation) && i !== event);
  const nobody = parties.some(
    ({ lemma, i }) =>
      negators.has(lemma) ||
      (childrenOf(sentence, i).some((c) => /^(?:no|neither)$/.test(lemmaAt(sentence, c))) && lemma !== "no"),
  );
  const excluded = words.some(({ lemma, relation }) => relation === "cc" && excluding.has(lemma));
  const missed = near.some(({ lemma }) => missing.has(lemma)) || hasYetTo(sentence, at);
  const negated = near.some(({ i }) => isNegator(sentence, i)) || nobody || excluded || missed;
  const marker = caseOf(sentence, at) ?? "";
  const hypothetical = (conditionals.has(marker) && marker !== "in order") || isInverted(sentence, at);
  const result: Settled = {
    negative: negated !== depriving.has(marker),
    doubt:
      near.some(({ form }) => perhaps.has(form)) || hypothetical
        ? 2
        : near.some(({ form }) => probably.has(form))
          ? 1
          : 0,
    future: near.some(({ form, relation }) => relation === "amod" && upcoming.has(form)),
    directive: false,
  };
  return and(and(result, modals(sentence, at, quoted)), isQuestion(sentence) ? { ...plain, doubt: 2 } : plain);
}

/** "has yet to ratify" */
function hasYetTo(sentence: Sentence, at: number): boolean {
  return childrenOf(sentence, at).some(
    (i) => tokenAt(sentence, i).relation === "mark" && sentence.tokens[i - 1]?.text.toLowerCase() === "yet",
  );
}

/** "Had Ghana attacked Togo, ...": a condition without "if"; a question has its mark. */
function isInverted(sentence: Sentence, at: number): boolean {
  const children = childrenOf(sentence, at);
  const auxiliary = children.find((i) => /^aux/.test(tokenAt(sentence, i).relation));
  const subject = children.find((i) => /^nsubj/.test(tokenAt(sentence, i).relation));
  if (auxiliary === undefined || subject === undefined || auxiliary > subject) return false;
  return /^(?:had|should|were)$/i.test(tokenAt(sentence, auxiliary).text);
}

/** "not", "no longer"; but "not only attacked" says that it did. */
function isNegator(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1]?.text.toLowerCase() ?? "";
  if (limiting.has(next)) return false;
  const noLonger =
    sentence.tokens[at - 1]?.text.toLowerCase() === "no" && ceasing.has(tokenAt(sentence, at).text.toLowerCase());
  return noLonger || negators.has(lemmaAt(sentence, at));
}

export function modals(sentence: Sentence, at: number, quoted = false): Settled {
  const auxiliaries = childrenOf(sentence, at).filter((i) => /^aux/.test(tokenAt(sentence, i).relation));
  const lemmas = auxiliaries.map((i) => lemmaAt(sentence, i));
  const forms = auxiliaries.map((i) => tokenAt(sentence, i).text.toLowerCase());
  const has = (wanted: ReadonlySet<string>) => [...lemmas, ...forms].some((word) => wanted.has(word));
  const perfect = lemmas.includes("have");
  // "was to visit India, but cancelled"; "is to visit"
  const copula = childrenOf(sentence, at).find((i) => tokenAt(sentence, i).relation === "cop");
  // "is due to meet" has a mark of two words, or two.
  const infinitive = dependents(sentence, at, "mark").some((i) => /^(?:to|due)$/.test(lemmaAt(sentence, i)));
  if (copula !== undefined && tokenAt(sentence, at).xpos === "VB" && infinitive)
    return /^(?:was|were)$/i.test(tokenAt(sentence, copula).text)
      ? { ...plain, doubt: 2 }
      : { ...plain, doubt: 1, future: true };
  if (has(obliging)) return { ...plain, doubt: 2, future: true, directive: true };
  if (has(enabling)) return { ...plain, doubt: 2 };
  // "would later sign": a story goes on.
  if (has(conditional) && !quoted && goesOnLater(sentence, at)) return plain;
  // "would" looks ahead from the past in reported speech, and is a condition elsewhere.
  if (has(conditional)) return { ...plain, doubt: quoted ? 0 : 2, future: !perfect };
  if (has(announcing)) return { ...plain, future: !perfect };
  return plain;
}

/** Whether the word has an adverb that puts a "would" of the reporter's among what has happened since. */
export function goesOnLater(sentence: Sentence, at: number): boolean {
  return childrenOf(sentence, at).some((i) => since.has(tokenAt(sentence, i).text.toLowerCase()));
}

export function isQuestion(sentence: Sentence): boolean {
  return sentence.tokens.slice(-2).some(({ text }) => asking.has(text));
}

export function and(a: Settled, b: Settled): Settled {
  return {
    negative: a.negative !== b.negative,
    doubt: Math.max(a.doubt, b.doubt),
    future: a.future || b.future,
    directive: a.directive || b.directive,
  };
}
