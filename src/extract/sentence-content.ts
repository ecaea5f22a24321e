import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { circumstance } from "./clause-content.ts";
import { spanFrom, wordsIn } from "./content-spans.ts";
import type { Cue } from "./cues.ts";
import type { Clause } from "./reporting-clause.ts";
import { childrenOf, tokenAt } from "./tree.ts";

const openingMark = /^(?:["“«]|``|'')$/;
/** A word that closes a quotation. */
export const closingMark = /^(?:["”»’]|'')$/;
const dash = /^(?:[–—]|--)$/;

/** "S1, he said, S2." or "S, said Ms. Kim, the spokeswoman."; S is a clause or quoted. */
export function sentenceAround(sentence: Sentence, clause: Clause): readonly Span[] {
  const mark = sentence.tokens[clause.first - 1];
  if (mark === undefined || !(mark.text === "," || dash.test(mark.text) || closingMark.test(mark.text))) return [];
  const words = sentence.tokens.slice(0, clause.first);
  const finite = words.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
  const quoted = words.some(({ text }) => openingMark.test(text)) || closingMark.test(mark.text);
  const before = spanFrom(sentence, 0, clause.first - 1);
  const aside = sentence.tokens[clause.last + 1]?.text === ",";
  // "Asked whether he would go, he said no": a circumstance.
  if (/^(?:asked|questioned|pressed)$/i.test(words[0]?.text ?? "")) return [];
  const rest = restBehind(sentence, clause) ?? predicateBehind(sentence, clause);
  // "Moscow, the Kremlin said, would not yield": one word may go before, if the sentence goes on.
  if (wordsIn(sentence, before) < (aside && rest !== undefined ? 1 : 2) || !(finite || quoted || aside)) return [];
  return rest === undefined ? (finite || quoted ? [before] : []) : [before, rest];
}

/** Whether the reporting clause stands between commas within a sentence: "Moscow, the Kremlin said, would not yield". */
export function isParenthesis(sentence: Sentence, { first, last, inverted }: Clause): boolean {
  const before = sentence.tokens[first - 1]?.text;
  // "The plan, said a Kenyan official, would fail", but "..., said Ms. Kim, the spokeswoman"
  const goesOn = /^(?:MD|VB[DZP])$/.test(sentence.tokens[last + 2]?.xpos ?? "");
  return first > 0 && (!inverted || goesOn) && before === "," && sentence.tokens[last + 1]?.text === ",";
}

/** Whether the reporting clause ends with `clause`, but for where and when: "he said Monday", "she told reporters". */
export function endsClause(sentence: Sentence, cue: Cue, { last, inverted }: Clause): boolean {
  const next = sentence.tokens[last + 1];
  if (next === undefined || next.upos === "PUNCT" || inverted) return true;
  return !childrenOf(sentence, cue.token).some(
    (i) => i > last && /^(?:ccomp|xcomp)/.test(tokenAt(sentence, i).relation),
  );
}

/** "It was, he said, [one of the worst days]", "The plans, he said, [amount to nothing]": what the words before wait for. */
function predicateBehind(sentence: Sentence, clause: Clause): Span | undefined {
  const words = sentence.tokens.slice(0, clause.first - 1);
  const verbless = words.length > 1 && !words.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
  const subject = verbless && /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM)$/.test(words[0]?.upos ?? "");
  const waiting = subject || /^(?:AUX|ADP|PART)$/.test(words.at(-1)?.upos ?? "");
  const end = sentence.tokens.length - 1;
  if (!waiting || !isParenthesis(sentence, clause) || end < clause.last + 3) return undefined;
  return spanFrom(sentence, clause.last + 2, end);
}

/** What the sentence goes on with behind "..., he said," : another clause or quotation. */
function restBehind(sentence: Sentence, clause: Clause): Span | undefined {
  const comma = sentence.tokens.findIndex((token, i) => i > clause.last && /^(?:,|:|;|–|—|--)$/.test(token.text));
  const first = sentence.tokens[comma + 1];
  if (comma < 0 || first === undefined || comma > clause.last + 8) return undefined;
  const rest = sentence.tokens.slice(comma + 1);
  const quoted = /^["“‘'`]/.test(first.text);
  const finite = rest.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
  const own = first.xpos === "VBG" || circumstance.test(first.text.toLowerCase());
  if (rest.length < 4 || !(quoted || (finite && !own && !clause.inverted))) return undefined;
  return spanFrom(sentence, comma + 1, sentence.tokens.length - 1);
}
