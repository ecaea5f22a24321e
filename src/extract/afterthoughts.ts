import type { Sentence } from "../model/sentence.ts";
import { covers, type Span } from "../model/span.ts";
import type { Quotation } from "./quotations.ts";
import { closingMark } from "./sentence-content.ts";
import { subtree, tokenAt } from "./tree.ts";

const relative = /^(?:which|who|whom|whose)$/;
const besides = /^(?:while|as|though|although|despite)$/;
/** Nouns that sum up what has just been said. */
const said = /^(?:accusation|allegation|assertion|charge|claim|demand|suggestion)$/;
const circumstance = /^(?:before|after|when)$/;

/**
 * An indirect content without what the reporter adds at its end: "said the base, [which opened in 2001], ...", "attacked the
 * plan, [dealing a blow to ...]", "denounced them [when they met]". In two of three such sentences people leave it out
 * (PolNeAR, train part); words in quotation marks stay. `clausal`: the content is a clause, in which a participle or a
 * circumstance mostly belongs to what is said.
 */
export function withoutAfterthought(
  sentence: Sentence,
  content: Span,
  clausal: boolean,
  quotations: readonly Quotation[],
): Span {
  const inside = sentence.tokens.flatMap(({ span }, i) => (covers(content, span) ? [i] : []));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return content;
  const added = inside.find(
    (i) =>
      i > first + 1 &&
      (isSource(sentence, i) ||
        isComment(sentence, i, last) ||
        (opensAfterthought(sentence, i, clausal) && reaches(sentence, i, last))) &&
      !quotations.some(({ outer }) => covers(outer, tokenAt(sentence, i).span)),
  );
  return added === undefined ? content : { start: content.start, end: tokenAt(sentence, added - 1).span.end };
}

/** "told her that it was not so[, according to the paper]". */
function isSource(sentence: Sentence, at: number): boolean {
  const [mark, comma] = [sentence.tokens[at - 1]?.text, sentence.tokens[at - 2]?.text];
  const apart = mark === "," || (closingMark.test(mark ?? "") && comma === ",");
  return apart && tokenAt(sentence, at).text === "according" && sentence.tokens[at + 1]?.text === "to";
}

/** "boasted of having taken the town, [something Kabul denied]", "of sponsoring the group, [a charge dismissed by Islamabad]". */
function isComment(sentence: Sentence, at: number, last: number): boolean {
  const [mark, word, next] = [at - 1, at, at + 1].map((i) => sentence.tokens[i]?.text ?? "");
  if (mark !== "," || !(word === "something" || (/^(?:an?|the)$/.test(word ?? "") && said.test(next ?? ""))))
    return false;
  const told = word === "something" ? /^(?:VB[DZP]|MD)$/ : /^(?:VB[DZPN]|MD)$/;
  return sentence.tokens.slice(at + 1, last + 1).some(({ xpos }) => told.test(xpos));
}

function opensAfterthought(sentence: Sentence, at: number, clausal: boolean): boolean {
  const { text, xpos } = tokenAt(sentence, at);
  const word = text.toLowerCase();
  const apart = /^(?:,|–|—|--)$/.test(tokenAt(sentence, at - 1).text);
  if (!apart) return !clausal && circumstance.test(word) && headedBy(sentence, at, /^advcl/) !== undefined;
  if (relative.test(word)) return headedBy(sentence, at, /^acl/) !== undefined;
  const participle = xpos === "VBG" && !clausal;
  const relation = word === "despite" ? /^(?:advcl|obl)/ : /^advcl/;
  return (participle || besides.test(word)) && headedBy(sentence, at, relation) !== undefined;
}

/** The head of the clause whose first word stands at `at`, if it hangs from a word before by such a relation. */
function headedBy(sentence: Sentence, at: number, relation: RegExp): number | undefined {
  for (let up = at; up >= at; up = tokenAt(sentence, up).head)
    if (relation.test(tokenAt(sentence, up).relation) && tokenAt(sentence, up).head < at) return up;
  return undefined;
}

/** Whether the clause that begins at `at` goes on to `last`, but for marks. */
function reaches(sentence: Sentence, at: number, last: number): boolean {
  const head = headedBy(sentence, at, /^(?:acl|advcl|obl|nmod)/);
  const words = (head === undefined ? [] : subtree(sentence, head)).filter(
    (i) => tokenAt(sentence, i).upos !== "PUNCT",
  );
  const end = words.at(-1) ?? at;
  return words[0] === at && sentence.tokens.slice(end + 1, last + 1).every(({ upos }) => upos === "PUNCT");
}
