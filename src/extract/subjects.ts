import type { Sentence, Token } from "../model/sentence.ts";
import { argumentsOf } from "./arguments.ts";
import { addressing } from "./reporting-clause.ts";
import { caseOf, dependents, isRelation, subtree, tokenAt } from "./tree.ts";
import { isPassive } from "./voice.ts";

/** Words that stand for people without a noun. */
export const quantifier = /^(?:all|some|many|most|few|several|both|others|another|neither|none)$/i;

/** What one counts without meaning anybody: "said 20 times", "cost $40". */
const measure =
  /^(?:time|occasion|minute|hour|day|week|month|year|percent|dollar|mile|kilomet(?:er|re)|\d[\d.,]*|thing)$/;

/** What leads from an act to what was going on around it. */
const circumstance = /^(?:over|amid|after|despite|following|because of)$/;

/** Whether a token stands on the other side of a quotation mark than the cue: no part of the reporting clause. */
export type Apart = (token: number) => boolean;

/**
 * The token that heads the phrase of who speaks by the verb at `cue`: its subject, also one that it shares with the verb
 * it hangs from ("praised the plan, adding that ..."), the noun before a relative clause, the agent of a passive, the
 * noun phrase right behind an inverted verb ("said Ms. Kim"), or right before one whose subject the parser has lost.
 * Undefined where there is none ("it was said that").
 */
export function subjectOf(sentence: Sentence, cue: number, apart: Apart): number | undefined {
  const own = ownSubject(sentence, cue, apart);
  const before = subjectBefore(sentence, cue, apart);
  // "The museum, Mr. Bush said, celebrated ...": the nearer one, unless it is part of the farther ("the head of NATO").
  const nearer = before !== undefined && own !== undefined && own < before && before < cue;
  const ended = /^[,.]$/.test(sentence.tokens[cue + 1]?.text ?? ".");
  // "[This] after earlier this month [the leadership] boasted of ...": no pronoun farther off.
  const demonstrative = nearer && /^(?:this|that|it)$/i.test(tokenAt(sentence, own).text);
  if (nearer && (ended || demonstrative) && !subtree(sentence, own).includes(before)) return before;
  return (
    own ??
    invertedSubject(sentence, cue) ??
    before ??
    argumentsOf(sentence, cue).find(({ relation, token }) => relation === "nsubj" && token < cue && !apart(token))
      ?.token ??
    subjectAbove(sentence, cue, apart)
  );
}

/**
 * The subject of the nearest clause above a participle behind a comma or an infinitive: "[Obama] has been on the sidelines,
 * arguing that ...", "[He] is right to note that ...".
 */
function subjectAbove(sentence: Sentence, cue: number, apart: Apart): number | undefined {
  const { xpos, text } = tokenAt(sentence, cue);
  const marker = sentence.tokens[cue - 1];
  const participle = /ing$/.test(text) && /^(?:,|while|before|after|without)$/.test(marker?.text ?? "");
  if (!participle && !(xpos === "VB" && marker?.text === "to")) return undefined;
  for (let up = tokenAt(sentence, cue).head; up >= 0; up = tokenAt(sentence, up).head) {
    const subject = dependents(sentence, up, "nsubj").find((i) => i < cue && !apart(i));
    if (subject === undefined) continue;
    return /^(?:it|this|that|there|which|who)$/i.test(tokenAt(sentence, subject).text) ? undefined : subject;
  }
  return undefined;
}

/** The token that heads the phrase of who reports by the word at `cue`; undefined where nobody is named. */
export function reporterOf(
  sentence: Sentence,
  cue: number,
  pos: "VERB" | "NOUN" | "ADJ",
  apart: Apart,
): number | undefined {
  if (pos === "VERB") return subjectOf(sentence, cue, apart);
  if (pos === "ADJ") return argumentsOf(sentence, cue).find(({ relation }) => relation === "nsubj")?.token;
  const [owner] = dependents(sentence, cue, "nmod:poss");
  if (owner !== undefined) return owner;
  const by = dependents(sentence, cue, "nmod").find((i) => /^(?:by|from)$/.test(caseOf(sentence, i) ?? ""));
  if (by !== undefined) return by;
  const [compound] = dependents(sentence, cue, "compound");
  if (compound !== undefined) return compound;
  // "cancelled the visit [over allegations] that ...": somebody's, who is not told.
  if (circumstance.test(caseOf(sentence, cue) ?? "")) return undefined;
  // "issued a statement saying", "has no doubt that": whoever does what the noun is the object of.
  const { head, relation } = tokenAt(sentence, cue);
  return head >= 0 && /^(?:obj|obl)/.test(relation) && tokenAt(sentence, head).upos === "VERB"
    ? subjectOf(sentence, head, apart)
    : subjectAbove(sentence, cue, apart);
}

/** Who does what stands in the passive: "was accused by [Kabul]". */
export function agentOf(sentence: Sentence, verb: number): number | undefined {
  return dependents(sentence, verb, "obl:agent")[0];
}

/** The subject that hangs from `verb` itself; the passive's is its agent. */
function ownSubject(sentence: Sentence, verb: number, apart: Apart): number | undefined {
  const passive = dependents(sentence, verb, "aux:pass", "nsubj:pass").length > 0;
  const subjects = dependents(sentence, verb, passive ? "obl:agent" : "nsubj").filter((i) => !apart(i));
  // "It was, [the general] said, a hard day": the nearest of several.
  const subject = subjects.findLast((i) => i < verb) ?? subjects.at(-1);
  if (subject === undefined) return undefined;
  const word = tokenAt(sentence, subject);
  const relative = isRelative(word);
  const { head, relation } = tokenAt(sentence, verb);
  if (relative) return isRelation(relation, "acl") && head >= 0 ? head : undefined;
  return word.relation === "expl" ? undefined : subject;
}

/** "...," said Ms. Kim: the parser may take the speaker for an object. */
function invertedSubject(sentence: Sentence, cue: number): number | undefined {
  const previous = sentence.tokens[cue - 1];
  const verb = tokenAt(sentence, cue);
  // "'No one has a place here!' | wrote a man ...": the splitter has cut behind the quotation.
  const cut = previous === undefined && /^\p{Ll}/u.test(verb.text);
  if (!cut && !/^[,"”'’»—–-]|^''/.test(previous?.text ?? "")) return undefined;
  if (verb.xpos === "VBG" || addressing.has(verb.lemma)) return undefined;
  const next = sentence.tokens[cue + 1];
  if (next === undefined || !/^(?:PROPN|NOUN|DET|PRON|ADJ|NUM)$/.test(next.upos)) return undefined;
  const head = headOfPhraseAt(sentence, cue + 1);
  // "said 9/11 widow Terry Strada", "said one official", but not "said 20 times".
  const counted = next.upos === "NUM" && measure.test(tokenAt(sentence, head).lemma);
  return counted || isTime(tokenAt(sentence, head)) ? undefined : head;
}

/** "[Officials] said": the noun right before a finite verb, over adverbs, brackets and what is between commas. */
function subjectBefore(sentence: Sentence, verb: number, apart: Apart): number | undefined {
  if (!/^VB[DZP]$/.test(tokenAt(sentence, verb).xpos) || isPassive(sentence, verb)) return undefined;
  let at = verb - 1;
  // "[all] agreed that ...": a subject, whatever the parser takes it for.
  if (quantifier.test(sentence.tokens[at]?.text ?? "")) return at;
  while (at >= 0 && /^(?:ADV|AUX|PART)$/.test(tokenAt(sentence, at).upos)) at -= 1;
  const bracket = sentence.tokens.findLastIndex(({ text }, i) => i < at && text === "(");
  if (sentence.tokens[at]?.text === ")" && bracket > 0) at = bracket - 1;
  if (sentence.tokens[at]?.text === ",") {
    const opening = sentence.tokens.findLastIndex(({ text }, i) => i < at && text === ",");
    at = opening > 0 && !sentence.tokens.slice(opening, at).some((_, i) => apart(opening + i)) ? opening - 1 : -1;
  }
  if (at < 0 || apart(at) || !/^(?:NOUN|PROPN|PRON)$/.test(tokenAt(sentence, at).upos)) return undefined;
  let head = at;
  for (let up = tokenAt(sentence, at).head; up >= 0 && up < at; up = tokenAt(sentence, up).head) {
    if (!/^(?:NOUN|PROPN|PRON)$/.test(tokenAt(sentence, up).upos) || apart(up)) break;
    // "The plan, [an official] said, is ready": another phrase stands before the comma.
    if (sentence.tokens.slice(up, head).some(({ text }) => text === ",")) break;
    head = up;
  }
  return head;
}

/** "said Thursday morning": no one of that name. */
function isTime({ relation, text }: Token): boolean {
  return /^(?:obl|nmod):(?:tmod|unmarked)$/.test(relation) || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(text);
}

/** The head of the noun phrase that begins at token `first`: the word in it that hangs from outside. */
function headOfPhraseAt(sentence: Sentence, first: number): number {
  let head = first;
  for (let up = tokenAt(sentence, head).head; up > head && up < first + 12; up = tokenAt(sentence, head).head) {
    if (!/^(?:PROPN|NOUN|PRON)$/.test(tokenAt(sentence, up).upos)) break;
    head = up;
  }
  return head;
}

export function isRelative({ xpos, lemma, upos }: Token): boolean {
  return /^(?:WP|WDT)/.test(xpos) || (lemma === "that" && upos === "PRON");
}
