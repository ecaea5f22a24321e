import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { compareSpans, overlaps, type Span } from "../model/span.ts";
import { childrenOf, spanOf, tokenAt } from "./tree.ts";

/** What hangs from a clause and is no part of it: the next clause, brackets, marks at its edges. */
const beside = /^(?:parataxis|cc|conj|punct|discourse|vocative|mark|case|dislocated)(?:$|:)/;

/**
 * The words that say so: the clause or noun phrase at `head` without clauses coordinated to it, and each participant
 * whose words stand elsewhere (a borrowed subject). In text order, no overlaps.
 */
export function evidenceOf(sentence: Sentence, head: number, participants: readonly Mention[]): readonly Span[] {
  const clause = spanOf(sentence, wordsOfClause(sentence, predicateOf(sentence, head)));
  const outside = participants.map(({ span }) => span).filter((span) => !overlaps(span, clause));
  const spans = [clause, ...outside].sort(compareSpans);
  return spans.filter((span, i) => !spans.slice(0, i).some((earlier) => overlaps(earlier, span)));
}

/** "are assertive and [intrusive]": a second adjective shares the clause of the first. */
function predicateOf(sentence: Sentence, head: number): number {
  const { relation, upos, head: first } = tokenAt(sentence, head);
  return relation === "conj" && upos === "ADJ" && first >= 0 ? predicateOf(sentence, first) : head;
}

function wordsOfClause(sentence: Sentence, head: number): readonly number[] {
  const predicate = childrenOf(sentence, head).some((i) => /^(?:cop|nsubj|csubj)/.test(tokenAt(sentence, i).relation));
  const verb = predicate || /^(?:VERB|AUX|ADJ)$/.test(tokenAt(sentence, head).upos);
  const within = (token: number): readonly number[] => [
    token,
    ...childrenOf(sentence, token)
      .filter((child) => token !== head || !isBeside(sentence, child, verb))
      .flatMap(within),
  ];
  return [...within(head)].sort((a, b) => a - b);
}

function isBeside(sentence: Sentence, child: number, verb: boolean): boolean {
  const { relation } = tokenAt(sentence, child);
  // Of a noun phrase, coordinated nouns and what a relative clause adds stay out as well.
  return beside.test(relation) || (!verb && /^(?:acl:relcl|appos|nsubj|cop|aux|advmod|advcl)/.test(relation));
}
