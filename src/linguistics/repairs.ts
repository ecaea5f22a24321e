import type { Token } from "../model/sentence.ts";
import { clausesReattached } from "./clause-attachments.ts";
import { reattached } from "./reattachments.ts";

/**
 * Puts right what no English sentence can be: one that ends with a full stop has a finite verb, and a passive has an
 * auxiliary. Parsers trained on the web take "Turkey shared evidence with Germany." for a noun phrase. A headline may do
 * without a finite verb: "Japan to send aid". Heads and relations of the tokens change, their words never; a sentence
 * without such a fault is returned as it is.
 */
export function repaired(tokens: readonly Token[]): readonly Token[] {
  if (!/^(?:[.?!]|\.\.\.|…)$/.test(tokens.at(-1)?.text ?? "")) return headlinePassive(announcement(tokens));
  return [
    verbTakenForNoun,
    planTakenForNoun,
    pastTakenForParticiple,
    verbTakenForAdjective,
    auxiliaryTakenForVerb,
    passiveWithoutAuxiliary,
    subjectTakenForCompound,
    reattached,
    clausesReattached,
  ].reduce((found, repair) => repair(found), tokens);
}

/** A headline: "Japan [to send] aid to Tonga", "Merkel, Macron [to hold] talks"; "to" is then its auxiliary. */
function announcement(tokens: readonly Token[]): readonly Token[] {
  const noun = tokens.findIndex(({ relation }) => relation === "root");
  const beside = tokens.findIndex(
    ({ relation, head, upos }) => relation === "appos" && head === noun && upos === "PROPN",
  );
  const verb = tokens.findIndex(
    ({ relation, head, xpos }) =>
      relation === "acl" && xpos === "VB" && (head === noun || (beside >= 0 && head === beside)),
  );
  const to = tokens.findIndex(({ relation, head, lemma }) => relation === "mark" && lemma === "to" && head === verb);
  if (verb < 0 || to !== verb - 1 || !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[noun]?.upos ?? "")) return tokens;
  return tokens.map((token, i): Token => {
    if (i === verb) return { ...token, head: -1, relation: "root" };
    if (i === noun) return { ...token, head: verb, relation: "nsubj" };
    if (i === to) return { ...token, relation: "aux" };
    if (i === beside) return { ...token, relation: "conj" };
    return token.head === noun && i > verb ? { ...token, head: verb } : token;
  });
}

/** Verbs that always do something to someone. */
const transitive = new Set(
  "abduct arrest charge convict detain displace evacuate execute free hurt injure jail kidnap kill oust rescue sentence wound".split(
    " ",
  ),
);

/** A headline without auxiliary: "Five soldiers [killed] in Niger". */
function headlinePassive(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex(
    ({ relation, xpos, lemma }) => relation === "root" && /^VB[DN]$/.test(xpos) && transitive.has(lemma),
  );
  const acting = tokens.some(({ head, relation }) => head === verb && /^(?:obj|ccomp|xcomp|aux)/.test(relation));
  if (verb < 0 || acting) return tokens;
  return tokens.map((token, i): Token => {
    if (i === verb) return { ...token, xpos: "VBN" };
    return token.head === verb && token.relation === "nsubj" ? { ...token, relation: "nsubj:pass" } : token;
  });
}

/** "Al-Shabaab [controls] a fifth of Somalia": a noun by one tag, a verb in the present by the other and by its subject. */
function verbTakenForNoun(tokens: readonly Token[]): readonly Token[] {
  const acts = (i: number) => tokens.some(({ head, relation }) => head === i && relation === "nsubj");
  return tokens.map((token, i) =>
    token.upos === "NOUN" && /^VB[DPZ]$/.test(token.xpos) && acts(i) ? { ...token, upos: "VERB" } : token,
  );
}

/** "Kenya [plans] to release them.": a sentence without a verb, whose noun has a subject and an infinitive. */
function planTakenForNoun(tokens: readonly Token[]): readonly Token[] {
  const noun = tokens.findIndex(({ relation, xpos }) => relation === "root" && xpos === "NNS");
  const hangs = (wanted: RegExp) => tokens.some(({ head, relation }) => head === noun && wanted.test(relation));
  if (noun < 0 || hangs(/^(?:cop|det|amod|nmod:poss|aux)$/) || !hangs(/^nsubj$/) || !hangs(/^xcomp$/)) return tokens;
  return tokens.map((token, i) => (i === noun ? { ...token, upos: "VERB", xpos: "VBZ" } : token));
}

/** "The minister also [called] the plan a failure.": the main verb of an active sentence has a tense. */
function pastTakenForParticiple(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex(({ relation, xpos }) => relation === "root" && xpos === "VBN");
  const hangs = (wanted: RegExp) => tokens.some(({ head, relation }) => head === verb && wanted.test(relation));
  if (verb < 0 || hangs(/^aux/) || !hangs(/^nsubj$/)) return tokens;
  return tokens.map((token, i) => (i === verb ? { ...token, xpos: "VBD" } : token));
}

/** "Turkey [shared] evidence": the verb hangs from its object as if it were an adjective. */
function verbTakenForAdjective(tokens: readonly Token[]): readonly Token[] {
  const noun = tokens.findIndex(({ relation, upos }) => relation === "root" && /^(?:NOUN|PROPN)$/.test(upos));
  const verb = tokens.findIndex(
    ({ relation, head, upos, xpos }, i) => head === noun && i < noun && isParticiple(upos, xpos) && relation === "amod",
  );
  const subject = tokens.findLastIndex(
    ({ head, upos, relation }, i) =>
      (head === noun || head === verb) &&
      i < verb &&
      upos === "PROPN" &&
      /^(?:compound|nsubj|obl:unmarked)$/.test(relation),
  );
  const determined = tokens.some(
    ({ head, relation }, i) => head === noun && i < verb && /^(?:det|nmod:poss|cop)$/.test(relation),
  );
  if (noun < 0 || verb < 0 || subject < 0 || determined) return tokens;
  const outside = (i: number) => i < verb || i === tokens.length - 1;
  return tokens.map((token, i): Token => {
    if (i === verb) return { ...token, xpos: "VBD", head: -1, relation: "root" };
    if (i === noun) return { ...token, head: verb, relation: "obj" };
    if (i === subject) return { ...token, head: verb, relation: "nsubj" };
    return token.head === noun && outside(i) ? { ...token, head: verb } : token;
  });
}

/** "Britain has [imposed] sanctions": the auxiliary is taken for the verb, the verb for an adjective of its object. */
function auxiliaryTakenForVerb(tokens: readonly Token[]): readonly Token[] {
  const auxiliary = tokens.findIndex(({ relation, lemma }) => relation === "root" && lemma === "have");
  const object = tokens.findIndex(({ relation, head }) => relation === "obj" && head === auxiliary);
  const verb = auxiliary + 1;
  const { relation, head, upos = "", xpos = "" } = tokens[verb] ?? {};
  if (auxiliary < 0 || object < 0 || relation !== "amod" || head !== object || !isParticiple(upos, xpos)) return tokens;
  return tokens.map((token, i): Token => {
    if (i === verb) return { ...token, head: -1, relation: "root" };
    if (i === auxiliary) return { ...token, upos: "AUX", head: verb, relation: "aux" };
    return token.head === auxiliary ? { ...token, head: verb } : token;
  });
}

/** "Egypt [called] on Ethiopia to resume talks": a past tense taken for a passive. */
function passiveWithoutAuxiliary(tokens: readonly Token[]): readonly Token[] {
  const has = (verb: number, wanted: RegExp) =>
    tokens.some(({ head, relation }) => head === verb && wanted.test(relation));
  const active = (verb: number) =>
    tokens[verb]?.xpos === "VBN" && !has(verb, /^aux/) && !has(verb, /^(?:obl:agent|nsubj)$/);
  const main = (verb: number) => /^(?:root|ccomp|parataxis)$/.test(tokens[verb]?.relation ?? "");
  const turned = (verb: number) => main(verb) && active(verb) && has(verb, /^nsubj:pass$/);
  return tokens.map((token, i): Token => {
    if (token.relation === "nsubj:pass" && turned(token.head)) return { ...token, relation: "nsubj" };
    return turned(i) ? { ...token, xpos: "VBD" } : token;
  });
}

/** "[Bahrain] cut ties with Iran": a verb has no compounds. */
function subjectTakenForCompound(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex(({ relation, upos }) => relation === "root" && upos === "VERB");
  const complete =
    verb < 0 || tokens.some(({ head, relation }) => head === verb && /^(?:nsubj|csubj|expl)/.test(relation));
  const subject = tokens.findLastIndex(
    ({ head, relation, upos }, i) => head === verb && i < verb && relation === "compound" && upos === "PROPN",
  );
  if (complete || subject < 0) return tokens;
  return tokens.map((token, i): Token => (i === subject ? { ...token, relation: "nsubj" } : token));
}

function isParticiple(upos: string, xpos: string): boolean {
  return upos === "VERB" && /^VB[DN]$/.test(xpos);
}
