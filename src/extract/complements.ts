import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import type { Content } from "./content.ts";
import { spanFrom } from "./content-spans.ts";
import type { Cue } from "./cues.ts";
import type { Clause } from "./reporting-clause.ts";
import { caseOf, childrenOf, dependents, isRelation, subtree, tokenAt } from "./tree.ts";
import { isPassive } from "./voice.ts";

const complement = /^(?:obj|iobj|xcomp|ccomp|obl|advcl|acl|nmod|advmod|parataxis)(?:$|:)/;
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:today|yesterday|tonight|week|month|year)$/i;

/** Verbs of two objects: whom or what one calls, and what one calls it. */
const naming = /^(?:brand|call|consider|deem|label|pronounce)$/;
const publishing =
  /^(?:air|attribute|broadcast|carry|circulate|deliver|file|give|issue|make|obtain|post|print|publish|read|release|send|share|sign|write)$/;

/**
 * Objects and phrases behind a cue, one reading for each place where they may begin: "stated [its opposition]", "wants
 * [to leave]", "accused him of [lying]". Of a passive also with its subject in front: "[he] was accused of [lying]". Of a
 * relative clause the noun before it: "[a plan] that he supports".
 */
export function complementsOf(sentence: Sentence, cue: Cue, clause: Clause | undefined): readonly Content[] {
  const children = childrenOf(sentence, cue.token).filter(
    (i) => i > Math.max(cue.token, clause?.last ?? 0) && complement.test(tokenAt(sentence, i).relation),
  );
  const end = endOf(sentence, cue.token, children);
  const passive = cue.pos === "VERB" && isPassive(sentence, cue.token);
  const found = children.flatMap((child): readonly Content[] => {
    const start = startOf(sentence, child);
    // "called her [a champion] for its members": the object tells what, the phrase behind it only more.
    if (naming.test(cue.lemma) && child !== children[0] && /^(?:obl|nmod)/.test(tokenAt(sentence, child).relation))
      return [];
    if (start > end || isTime(sentence, child) || isPublished(sentence, cue, child)) return [];
    const way = wayOf(sentence, child);
    if (way === "parataxis" || way === "advmod") return [];
    const rest = spanFrom(sentence, start, end);
    const subject = subjectSpan(sentence, cue.token);
    const alone: Content = { spans: [rest], way: passive ? `passive ${way}` : way };
    // A clause that a verb governs has a way of its own (`clauseBehind`).
    const clausal = way === "ccomp" && cue.pos === "VERB";
    return [
      ...(clausal ? [] : [alone]),
      ...(subject === undefined || !(passive || way === "xcomp") || cue.pos === "NOUN"
        ? []
        : [{ spans: [subject, rest], way: `subject+${way}`, withSubject: true } as const]),
    ];
  });
  const subject = passive && found.length === 0 ? subjectSpan(sentence, cue.token) : undefined;
  const antecedent = antecedentSpan(sentence, cue.token);
  return [
    ...found,
    ...(subject === undefined ? [] : [{ spans: [subject], way: "subject", withSubject: true } as const]),
    ...(antecedent === undefined ? [] : [{ spans: [antecedent], way: "antecedent" }]),
  ];
}

/** "a statement [published by the agency]": how it came out, not what it says. */
function isPublished(sentence: Sentence, { pos }: Cue, child: number): boolean {
  const { relation, xpos, lemma } = tokenAt(sentence, child);
  return pos === "NOUN" && relation === "acl" && xpos === "VBN" && publishing.test(lemma);
}

/** "obj", "xcomp", "obl(of)", "advcl(for)". */
function wayOf(sentence: Sentence, child: number): string {
  const relation = tokenAt(sentence, child).relation.replace(/:.*$/, "");
  const marker = /^(?:obl|nmod|advcl|acl)$/.test(relation) ? caseOf(sentence, child) : undefined;
  return marker === undefined ? relation : `${relation}(${marker})`;
}

/** The first word of a complement without its preposition. */
function startOf(sentence: Sentence, child: number): number {
  const skipped = new Set(
    dependents(sentence, child, "case", "mark")
      .filter((i) => i < child && tokenAt(sentence, i).text.toLowerCase() !== "to")
      .flatMap((i) => subtree(sentence, i)),
  );
  return subtree(sentence, child).find((i) => !skipped.has(i)) ?? child;
}

/** The last word of the complements that follow each other: up to a clause of its own, without a date at the end. */
function endOf(sentence: Sentence, cue: number, children: readonly number[]): number {
  let end = cue;
  let dated = cue;
  for (const child of children) {
    const words = subtree(sentence, child);
    const first = words[0] ?? child;
    const { relation, xpos } = tokenAt(sentence, child);
    const apart = sentence.tokens.slice(end + 1, first).some(({ text }) => /^[,;:–—()]|^--$/.test(text));
    if (apart && end > cue && (/^(?:advcl|parataxis|acl)/.test(relation) || xpos === "VBG")) break;
    // "called the plan 'wholly unfit'": what one is called, whatever the parser takes it for.
    const named = naming.test(tokenAt(sentence, cue).lemma) && end > cue && !apart;
    if (/^parataxis/.test(relation) && !named) break;
    const last = withoutNext(sentence, child, words);
    if (isTime(sentence, child)) dated = last;
    else end = Math.max(end, last);
  }
  return end > cue ? end : dated;
}

/** The last word of a complement, a clause in apposition or coordination behind a comma left out. */
function withoutNext(sentence: Sentence, child: number, words: readonly number[]): number {
  const cut = dependents(sentence, child, "conj", "parataxis").find(
    (i) => i > child && /^VB[DZP]$/.test(tokenAt(sentence, i).xpos) && tokenAt(sentence, child).upos !== "VERB",
  );
  const end = cut === undefined ? (words.at(-1) ?? child) : (subtree(sentence, cut)[0] ?? cut) - 1;
  return tokenAt(sentence, end).upos === "PUNCT" && end > child ? end - 1 : end;
}

function isTime(sentence: Sentence, child: number): boolean {
  const { relation, lemma } = tokenAt(sentence, child);
  return /^(?:obl|advmod|nmod)/.test(relation) && calendar.test(lemma);
}

function subjectSpan(sentence: Sentence, verb: number): Span | undefined {
  const [subject] = dependents(sentence, verb, "nsubj:pass", "nsubj", "csubj:pass");
  if (subject === undefined || subject > verb) return undefined;
  const words = subtree(sentence, subject).filter((i) => i < verb);
  return spanFrom(sentence, words[0] ?? subject, words.at(-1) ?? subject);
}

function antecedentSpan(sentence: Sentence, verb: number): Span | undefined {
  const { relation, head } = tokenAt(sentence, verb);
  if (relation !== "acl:relcl" || head < 0) return undefined;
  const subject = dependents(sentence, verb, "nsubj").at(0);
  if (subject === undefined || /^W/.test(tokenAt(sentence, subject).xpos)) return undefined;
  if (childrenOf(sentence, verb).some((i) => isRelation(tokenAt(sentence, i).relation, "obj") && i > verb))
    return undefined;
  // "between [what] we expect": without what leads to the noun.
  const leading = dependents(sentence, head, "case", "cc", "mark").flatMap((i) => subtree(sentence, i));
  const own = new Set([...subtree(sentence, verb), ...leading]);
  const words = subtree(sentence, head).filter((i) => !own.has(i) && i < verb);
  return spanFrom(sentence, words[0] ?? head, words.at(-1) ?? head);
}
