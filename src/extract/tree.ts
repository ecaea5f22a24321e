import { getOr, once } from "../model/once.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";

/** The token at `index`; throws where there is none, which is a slip of the caller. */
export function tokenAt(sentence: Sentence, index: number): Token {
  const token = sentence.tokens[index];
  if (token === undefined) throw new RangeError(`token ${index} of a sentence of ${sentence.tokens.length} words`);
  return token;
}

/** The lemma of the token at `index`, lower case; throws as `tokenAt`. */
export function lemmaAt(sentence: Sentence, index: number): string {
  return tokenAt(sentence, index).lemma.toLowerCase();
}

/** Indices of the tokens that hang directly from `index`, in text order. */
export function childrenOf({ tokens }: Sentence, index: number): readonly number[] {
  return childrenByHead(tokens)[index + 1] ?? none;
}

/**
 * Those of the root, of token 0, of token 1 … Once for each sentence: every rule asks for them, and a scan for each question
 * takes the square.
 */
const childrenByHead = once((tokens: Sentence["tokens"]) => {
  const found: (number[] | undefined)[] = new Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i += 1) {
    const above = (tokens[i]?.head ?? -1) + 1;
    const siblings = found[above];
    if (siblings === undefined) found[above] = [i];
    else siblings.push(i);
  }
  return found;
});
const none: readonly number[] = [];

/**
 * Whether a relation is the wanted one. "nsubj" also stands for its subtypes ("nsubj:outer"), but not for the passive
 * ones, in which the roles are turned: "obl" is no "obl:agent", "nsubj" no "nsubj:pass".
 */
export function isRelation(relation: string, wanted: string): boolean {
  if (relation === wanted) return true;
  return relation.startsWith(`${wanted}:`) && !/:(?:pass|agent)$/.test(relation);
}

/** Children of `index` that hang by one of the relations, in text order. */
export function dependents(sentence: Sentence, index: number, ...relations: readonly string[]): readonly number[] {
  return childrenOf(sentence, index).filter((i) =>
    relations.some((wanted) => isRelation(tokenAt(sentence, i).relation, wanted)),
  );
}

/** `index` and all that hangs from it, directly or not, as ascending token indices. */
export function subtree(sentence: Sentence, index: number): readonly number[] {
  return getOr(subtreesOf(sentence.tokens), index, () => subtreeOf(sentence, index));
}

const subtreesOf = once((_: Sentence["tokens"]) => new Map<number, readonly number[]>());

function subtreeOf(sentence: Sentence, index: number): readonly number[] {
  const inside = new Set([index]);
  const queue = [index];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const child of childrenOf(sentence, at)) {
      if (!inside.has(child)) {
        inside.add(child);
        queue.push(child);
      }
    }
  }
  return [...inside].sort((a, b) => a - b);
}

/** From the first character of the first of the tokens to the last of the last; `indices` ascending, not empty. */
export function spanOf(sentence: Sentence, indices: readonly number[]): Span {
  const first = tokenAt(sentence, indices[0] ?? -1);
  const last = tokenAt(sentence, indices[indices.length - 1] ?? -1);
  return { start: first.span.start, end: last.span.end };
}

/** The lemmas of prepositions and subordinators of the phrase headed by `index`, lower case: "against", "according to". */
export function caseOf(sentence: Sentence, index: number): string | undefined {
  return getOr(casesOf(sentence.tokens), index, () => findCase(sentence, index));
}

const casesOf = once((_: Sentence["tokens"]) => new Map<number, string | undefined>());

function findCase(sentence: Sentence, index: number): string | undefined {
  const marks = dependents(sentence, index, "case", "mark");
  const first = marks[0];
  if (first === undefined) return undefined;
  const fixed = dependents(sentence, first, "fixed");
  return [first, ...fixed].map((i) => tokenAt(sentence, i).lemma.toLowerCase()).join(" ");
}

/** Whether a finite verb stands at token `at`; at the end of a sentence also what the parser takes for a participle. */
export function isFiniteAt(sentence: Sentence, at: number): boolean {
  const { xpos = "" } = sentence.tokens[at] ?? {};
  return /^(?:VB[DZP]|MD)$/.test(xpos) || (xpos === "VBN" && (sentence.tokens[at + 1]?.text ?? ".") === ".");
}
