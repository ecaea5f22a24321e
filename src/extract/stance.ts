import type { Sentence } from "../model/sentence.ts";
import type { Stance } from "../model/stance.ts";
import {
  aspectual,
  beliefs,
  commissives,
  confirming,
  directives,
  fulfilled,
  hearsay,
  intentions,
  negativeGovernors,
  occasions,
  open,
  refuting,
  speakers,
  wishes,
} from "./modality.ts";
import { and, modals, plain, type Settled, wordsAt } from "./settled.ts";
import { caseOf, childrenOf, dependents, lemmaAt, tokenAt } from "./tree.ts";
import { isPassive } from "./voice.ts";

const certainties = ["certain", "probable", "possible"] as const;

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
  const own = chain.map((at) => wordsAt(sentence, at, quoted, token)).reduce(and, plain);
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
    // "is due to visit"
    const planned = tokenAt(sentence, head).upos === "ADJ" && intentions.has(lemmaAt(sentence, head));
    if (planned) return governed(sentence, head, at, below, steps);
    if (marker === "to" || marker === "in order") return and(below, { ...plain, doubt: 2, future: true });
    return marker === "from" && xpos === "VBG" ? governed(sentence, head, at, below, steps) : below;
  }
  if (relation === "conj") {
    // "could attack or kill": the modal of the first holds for the second; "has agreed and will withdraw" has its own.
    const own = childrenOf(sentence, at).some((i) => /^(?:aux|nsubj)/.test(tokenAt(sentence, i).relation));
    return own ? below : above(sentence, head, and(below, modals(sentence, head)), steps - 1);
  }
  // "an attempt [blamed] on Rwanda", "a plan [approved] by Mali": a participle tells what was done about it.
  if (relation === "acl" && marker === undefined && isPassive(sentence, at)) return below;
  if (/^(?:nsubj|csubj)$/.test(relation) && marker !== "to") return predicated(sentence, head, at, below);
  // "asked whether it attacked": what is asked is open, but neither wished nor to come.
  if (relation === "ccomp" && open.has(marker ?? "")) return below;
  // "prevented it over allegations that Syria attacked": the matter is no part of what is prevented.
  if (relation === "obl" && occasions.has(marker ?? "")) return below;
  if (/^(?:xcomp|acl|ccomp|csubj|obj|nmod|obl|nsubj:pass)$/.test(relation))
    return governed(sentence, head, at, below, steps);
  return below;
}

function governed(sentence: Sentence, governor: number, at: number, below: Settled, steps: number): Settled {
  const lemma = lemmaAt(sentence, governor);
  // "was called off"
  const particle = dependents(sentence, governor, "compound:prt").map((i) => ` ${lemmaAt(sentence, i)}`);
  if (negativeGovernors.has(lemma) || negativeGovernors.has(`${lemma}${particle.join("")}`)) {
    const here = and({ ...plain, negative: true }, wordsAt(sentence, governor, false, at));
    return above(sentence, governor, and(below, here), steps - 1);
  }
  const here = intentions.has(lemma)
    ? { ...plain, doubt: 1, future: true }
    : wishes.has(lemma)
      ? { ...plain, doubt: 2, future: true }
      : lemma === "expect" && caseOf(sentence, at) === "to"
        ? { ...plain, doubt: 1, future: true }
        : beliefs.has(lemma) || (hearsay.has(lemma) && isHearsay(sentence, governor, at))
          ? { ...plain, doubt: 1 }
          : isOpenInfinitive(sentence, governor, at)
            ? { ...plain, doubt: 2 }
            : undefined;
  const { upos } = tokenAt(sentence, governor);
  // A plain governor ("began withdrawing") passes its own words on; "condemned the attack" says nothing of the attack.
  if (here === undefined && !aspectual.has(lemma)) return below;
  const words = upos === "VERB" || upos === "ADJ" || upos === "NOUN" ? wordsAt(sentence, governor, false, at) : plain;
  return above(sentence, governor, and(and(below, here ?? plain), words), steps - 1);
}

/** "is reported to have fled", "rumours that it fled". */
function isHearsay(sentence: Sentence, governor: number, at: number): boolean {
  const rumour = tokenAt(sentence, governor).upos === "NOUN" && caseOf(sentence, at) === "that";
  return rumour || isPassive(sentence, governor);
}

/** What is said of the event itself: "is unlikely", "is possible", "are false", "never began". */
function predicated(sentence: Sentence, predicate: number, at: number, below: Settled): Settled {
  const { upos } = tokenAt(sentence, predicate);
  const lemma = lemmaAt(sentence, predicate);
  // "Talks never began."
  if (upos === "VERB" && aspectual.has(lemma)) return and(below, wordsAt(sentence, predicate, false, at));
  const doubt = beliefs.has(lemma) ? 1 : wishes.has(lemma) ? 2 : 0;
  if (upos !== "ADJ" || (doubt === 0 && !refuting.has(lemma) && !confirming.has(lemma))) return below;
  return and(and(below, { ...plain, negative: refuting.has(lemma), doubt }), wordsAt(sentence, predicate, false, at));
}

/** "keen to attack", "hard to attack", "supposed to attack": nobody has; but "was right to attack". */
function isOpenInfinitive(sentence: Sentence, governor: number, at: number): boolean {
  const { upos, lemma } = tokenAt(sentence, governor);
  const open = upos === "ADJ" || lemma === "suppose";
  return open && caseOf(sentence, at) === "to" && !fulfilled.has(lemma.toLowerCase());
}

/** "We will not allow it": the speaker binds itself. */
function isOwnAct(sentence: Sentence, at: number): boolean {
  return childrenOf(sentence, at).some(
    (i) => tokenAt(sentence, i).relation === "nsubj" && speakers.has(tokenAt(sentence, i).text.toLowerCase()),
  );
}
