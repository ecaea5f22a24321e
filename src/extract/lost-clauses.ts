import type { Sentence } from "../model/sentence.ts";
import type { Cue } from "./cues.ts";
import { addressing, type Clause } from "./reporting-clause.ts";
import { dependents, subtree, tokenAt } from "./tree.ts";

/** Verbs that mostly govern a clause. */
export const clausal =
  /^(?:acknowledge|add|admit|allege|announce|argue|assert|assume|believe|claim|conclude|contend|declare|fear|hope|insist|know|maintain|note|predict|say|state|suggest|suspect|think)$/;

/** "emphasizing [this is its own sphere]": a subject and its predicate right behind the verb, whatever they hang from. */
export function strayClause(sentence: Sentence, cue: Cue, clause: Clause): number | undefined {
  if (clause.inverted || addressing.has(cue.lemma)) return undefined;
  const subject = sentence.tokens.findIndex(
    ({ relation }, i) => i > clause.last && /^nsubj/.test(relation) && subtree(sentence, i)[0] === clause.last + 1,
  );
  const predicate = subject < 0 ? -1 : tokenAt(sentence, subject).head;
  return predicate > subject && !/^acl/.test(tokenAt(sentence, predicate).relation) ? predicate : undefined;
}

/** "claimed [the criticism of him] was unfair": the last word of a clause whose subject the parser takes for an object. */
export function lostClause(sentence: Sentence, cue: Cue, clause: Clause): number | undefined {
  if (clause.inverted || !clausal.test(cue.lemma)) return undefined;
  const next = clause.last + 1;
  // "the guns, which he said [were his]"
  const asking = sentence.tokens
    .slice(Math.max(0, clause.first - 1), cue.token)
    .some(({ xpos }) => /^W[DP]/.test(xpos));
  if (asking && /^(?:VB[DPZ]|MD)$/.test(sentence.tokens[next]?.xpos ?? "")) return predicateEnd(sentence, next);
  const object = dependents(sentence, cue.token, "obj").find((i) => subtree(sentence, i)[0] === next);
  if (object === undefined) return undefined;
  const own = new Set(subtree(sentence, object));
  const verb = sentence.tokens.findIndex(({ xpos }, i) => i > object && !own.has(i) && /^(?:VB[DPZ]|MD)$/.test(xpos));
  const between = sentence.tokens.slice(next, verb);
  const phrase = between.every(({ xpos, upos, text }) => !/^W/.test(xpos) && upos !== "SCONJ" && !/^[,;:]$/.test(text));
  const nominal = /^(?:NOUN|PROPN|NUM|PRON|PUNCT)$/.test(between.findLast(({ upos }) => upos !== "ADV")?.upos ?? "");
  return verb < 0 || !phrase || !nominal ? undefined : predicateEnd(sentence, verb);
}

/** The last word of what the finite verb or auxiliary at `verb` leads. */
function predicateEnd(sentence: Sentence, verb: number): number | undefined {
  const { head, relation } = tokenAt(sentence, verb);
  return subtree(sentence, /^(?:aux|cop)/.test(relation) && head > verb ? head : verb).at(-1);
}
