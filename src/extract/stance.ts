import type { Sentence } from "../model/sentence.ts";
import type { Stance } from "../model/stance.ts";
import { isPassive } from "./arguments.ts";
import {
  announcing,
  asking,
  aspectual,
  beliefs,
  ceasing,
  commissives,
  conditional,
  conditionals,
  depriving,
  directives,
  enabling,
  fulfilled,
  hearsay,
  intentions,
  limiting,
  negativeGovernors,
  negators,
  obliging,
  open,
  perhaps,
  probably,
  since,
  speakers,
  upcoming,
  wishes,
} from "./modality.ts";
import { caseOf, childrenOf, tokenAt } from "./tree.ts";

/** How sure and how settled, from the words on the way up from the event; each governor can only weaken it. */
interface Settled {
  readonly negative: boolean;
  /** 0 certain, 1 probable, 2 possible. */
  readonly doubt: number;
  readonly future: boolean;
  readonly directive: boolean;
}

const certainties = ["certain", "probable", "possible"] as const;
const plain: Settled = { negative: false, doubt: 0, future: false, directive: false };

/**
 * The stance of a clause or noun phrase towards the event at `token`; `support` is the verb of a light-verb construction.
 * `cueLemma` is the verb that reports the statement it stands in ("demand", "promise"), if it stands in one.
 */
export function stanceAt(sentence: Sentence, token: number, support?: number, cueLemma?: string): Stance {
  const { negative, doubt, future, directive } = settledAt(sentence, token, support, cueLemma !== undefined);
  const asked =
    directive ||
    (cueLemma !== undefined && directives.has(cueLemma) && !open.has(caseOf(sentence, support ?? token) ?? ""));
  const promised =
    cueLemma !== undefined && (commissives.has(cueLemma) || (future && isOwnAct(sentence, support ?? token)));
  return {
    polarity: negative ? "negative" : "positive",
    certainty: certainties[doubt] ?? "possible",
    temporality: future ? "future" : "non-future",
    force: asked ? "directive" : promised ? "commissive" : "assertive",
  };
}

function settledAt(sentence: Sentence, token: number, support: number | undefined, quoted: boolean): Settled {
  const chain = support === undefined ? [token] : [token, support];
  const own = chain.map((at) => wordsAt(sentence, at, quoted)).reduce(and, plain);
  return above(sentence, support ?? token, own, 6);
}

/** Governors of `at` that say how real it is: "wants to", "a plan to", "is believed to". */
function above(sentence: Sentence, at: number, below: Settled, steps: number): Settled {
  const { relation, head } = tokenAt(sentence, at);
  if (head < 0 || steps === 0) return below;
  const marker = caseOf(sentence, at);
  if (/^advcl/.test(relation)) {
    // "sent troops to attack": the purpose may fail.
    const xpos = tokenAt(sentence, at).xpos;
    if (marker === "to" || marker === "in order") return and(below, { ...plain, doubt: 2, future: true });
    return marker === "from" && xpos === "VBG" ? governed(sentence, head, at, below, steps) : below;
  }
  if (relation === "conj") {
    // "could attack or kill": the modal of the first holds for the second; "has agreed and will withdraw" has its own.
    const own = childrenOf(sentence, at).some((i) => /^(?:aux|nsubj)/.test(tokenAt(sentence, i).relation));
    return own ? below : above(sentence, head, and(below, modals(sentence, head)), steps - 1);
  }
  // "asked whether it attacked": what is asked is open, but neither wished nor to come.
  if (relation === "ccomp" && open.has(marker ?? "")) return below;
  if (/^(?:xcomp|acl|ccomp|csubj|obj|nmod|obl|nsubj:pass)$/.test(relation))
    return governed(sentence, head, at, below, steps);
  return below;
}

function governed(sentence: Sentence, governor: number, at: number, below: Settled, steps: number): Settled {
  const lemma = lemmaAt(sentence, governor);
  if (negativeGovernors.has(lemma)) {
    const here = and({ ...plain, negative: true }, wordsAt(sentence, governor, false));
    return above(sentence, governor, and(below, here), steps - 1);
  }
  const here = intentions.has(lemma)
    ? { ...plain, doubt: 1, future: true }
    : wishes.has(lemma)
      ? { ...plain, doubt: 2, future: true }
      : beliefs.has(lemma) || (hearsay.has(lemma) && isPassive(sentence, governor))
        ? { ...plain, doubt: 1 }
        : isOpenInfinitive(sentence, governor, at)
          ? { ...plain, doubt: 2 }
          : undefined;
  const { upos } = tokenAt(sentence, governor);
  // A plain governor ("began withdrawing") passes its own words on; "condemned the attack" says nothing of the attack.
  if (here === undefined && !aspectual.has(lemma)) return below;
  const words = upos === "VERB" || upos === "ADJ" || upos === "NOUN" ? wordsAt(sentence, governor, false) : plain;
  return above(sentence, governor, and(and(below, here ?? plain), words), steps - 1);
}

/** "keen to attack", "hard to attack": nobody has; but "was right to attack". */
function isOpenInfinitive(sentence: Sentence, governor: number, at: number): boolean {
  const { upos, lemma } = tokenAt(sentence, governor);
  return upos === "ADJ" && caseOf(sentence, at) === "to" && !fulfilled.has(lemma.toLowerCase());
}

/** What the word's own auxiliaries, adverbs, adjectives, determiner, subject and condition say. */
function wordsAt(sentence: Sentence, at: number, quoted: boolean): Settled {
  const children = childrenOf(sentence, at);
  const words = children.map((i) => {
    const { text, relation } = tokenAt(sentence, i);
    return { lemma: lemmaAt(sentence, i), form: text.toLowerCase(), relation, i };
  });
  const near = words.filter(({ relation }) => /^(?:advmod|amod|det|cc:preconj|aux|parataxis|discourse)/.test(relation));
  const subjects = words.filter(({ relation }) => /^nsubj/.test(relation));
  const nobody = subjects.some(
    ({ lemma, i }) =>
      negators.has(lemma) ||
      (childrenOf(sentence, i).some((c) => /^(?:no|neither)$/.test(lemmaAt(sentence, c))) && lemma !== "no"),
  );
  // "neither confirmed nor denied"
  const nor = words.some(({ lemma, relation }) => relation === "cc" && lemma === "nor");
  const negated = near.some(({ i }) => isNegator(sentence, i)) || nobody || nor;
  const marker = caseOf(sentence, at) ?? "";
  const conditional = conditionals.has(marker) && marker !== "in order";
  const result: Settled = {
    negative: negated !== depriving.has(marker),
    doubt:
      near.some(({ form }) => perhaps.has(form)) || conditional
        ? 2
        : near.some(({ form }) => probably.has(form))
          ? 1
          : 0,
    future: near.some(({ form, relation }) => relation === "amod" && upcoming.has(form)),
    directive: false,
  };
  return and(and(result, modals(sentence, at, quoted)), isQuestion(sentence) ? { ...plain, doubt: 2 } : plain);
}

/** "not", "no longer"; but "not only attacked" says that it did. */
function isNegator(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1]?.text.toLowerCase() ?? "";
  if (limiting.has(next)) return false;
  const noLonger =
    sentence.tokens[at - 1]?.text.toLowerCase() === "no" && ceasing.has(tokenAt(sentence, at).text.toLowerCase());
  return noLonger || negators.has(lemmaAt(sentence, at));
}

function modals(sentence: Sentence, at: number, quoted = false): Settled {
  const auxiliaries = childrenOf(sentence, at).filter((i) => /^aux/.test(tokenAt(sentence, i).relation));
  const lemmas = auxiliaries.map((i) => lemmaAt(sentence, i));
  const forms = auxiliaries.map((i) => tokenAt(sentence, i).text.toLowerCase());
  const has = (wanted: ReadonlySet<string>) => [...lemmas, ...forms].some((word) => wanted.has(word));
  const perfect = lemmas.includes("have");
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

/** "We will not allow it": the speaker binds itself. */
function isOwnAct(sentence: Sentence, at: number): boolean {
  return childrenOf(sentence, at).some(
    (i) => tokenAt(sentence, i).relation === "nsubj" && speakers.has(tokenAt(sentence, i).text.toLowerCase()),
  );
}

export function isQuestion(sentence: Sentence): boolean {
  return sentence.tokens.slice(-2).some(({ text }) => asking.has(text));
}

function and(a: Settled, b: Settled): Settled {
  return {
    negative: a.negative !== b.negative,
    doubt: Math.max(a.doubt, b.doubt),
    future: a.future || b.future,
    directive: a.directive || b.directive,
  };
}

function lemmaAt(sentence: Sentence, token: number): string {
  return tokenAt(sentence, token).lemma.toLowerCase();
}
