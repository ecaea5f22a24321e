import type { Sentence } from "../model/sentence.ts";
import { covers, type Span } from "../model/span.ts";
import { type Cue, verbGroup } from "./cues.ts";
import type { Candidate } from "./readings.ts";
import { closingMark } from "./sentence-content.ts";
import { dependents, tokenAt } from "./tree.ts";

/** The form of the verb tells as much: less sure than elsewhere in the words of another. */
const sharedThreshold = 0.4;

/**
 * "said that S1, [and questioned] S2", "said S1, [citing] S2": a reporting verb in the words of another that goes on with
 * the other's subject, in its form or as a participle behind a comma; the parser hangs it from S1.
 */
export function goesOn(sentence: Sentence, before: Candidate, next: Candidate): boolean {
  const [first, verb] = [before.cue.token, next.cue.token];
  if (before.kind === "thought" || next.kind !== "speech" || next.likelihood < sharedThreshold) return false;
  if (before.quoted || next.quoted || before.cue.pos !== "VERB" || next.cue.pos !== "VERB" || verb < first)
    return false;
  const { token: opening, place } = startOfCoordination(sentence, next.cue);
  // In the words of the other, or right behind them, where they were cut.
  const joins = (span: Span) => covers(span, next.cue.span) || (place >= span.end && place <= span.end + 2);
  if (!before.spans.some(joins)) return false;
  // "Kenya released them, said Amina Mohamed"
  const inverted = tokenAt(sentence, first).head === verb || tokenAt(sentence, verb).relation === "parataxis";
  if (dependents(sentence, verb, "nsubj").some((i) => i < verb || inverted)) return false;
  // "''Q,'' adding that ...": the comma stands within the marks.
  const mark = sentence.tokens[closingMark.test(sentence.tokens[opening]?.text ?? "") ? opening - 1 : opening];
  const { xpos } = tokenAt(sentence, verb);
  return xpos === "VBG"
    ? mark?.text === ","
    : xpos === tokenAt(sentence, first).xpos && /^VB[DZP]$/.test(xpos) && mark !== undefined && mark.upos !== "VERB";
}

/** A candidate whose words end where a verb that shares its speaker is led in: "said that S1[, and questioned] S2". */
export function cutBefore(sentence: Sentence, candidate: Candidate, next: Candidate): Candidate {
  const { place } = startOfCoordination(sentence, next.cue);
  const before = sentence.tokens.findLast(({ span }) => span.end <= place)?.span.end ?? place;
  const spans = candidate.spans.flatMap(({ start, end }) =>
    start >= place ? [] : [{ start, end: Math.min(end, before) }],
  );
  return { ...candidate, spans };
}

/** "'...,' he said, [adding] that ...", "'...,' he said, but [added] that ...", whatever the parser hangs it from. */
export function lacksSubject(sentence: Sentence, { cue, quoted }: Candidate): boolean {
  if (quoted || cue.pos !== "VERB" || dependents(sentence, cue.token, "nsubj").length > 0) return false;
  const opening = sentence.tokens[startOfCoordination(sentence, cue).token];
  const { xpos, head } = tokenAt(sentence, cue.token);
  if (xpos === "VBG") return opening?.text === ",";
  // Where the parser finds a verb with a subject before it, that is whose it is.
  const led = opening?.upos === "CCONJ" || (opening?.text === "," && /^VB[DZP]$/.test(xpos));
  return led && /^VB[DZP]$/.test(xpos) && head >= 0 && closedBetween(sentence, head, cue.token);
}

/** Whether a quotation mark stands between two words. */
function closedBetween(sentence: Sentence, first: number, last: number): boolean {
  return sentence.tokens.slice(first, last).some(({ text }) => closingMark.test(text));
}

/** The comma or conjunction that leads to a coordinated verb; the verb itself where there is none. */
function startOfCoordination(sentence: Sentence, cue: Cue): { readonly token: number; readonly place: number } {
  let at = (verbGroup(sentence, cue.token)[0] ?? cue.token) - 1;
  while (at > 0 && /^(?:ADV|PART)$/.test(tokenAt(sentence, at).upos)) at -= 1;
  if (at > 0 && tokenAt(sentence, at).upos === "CCONJ" && tokenAt(sentence, at - 1).text === ",") at -= 1;
  if (at > 0 && tokenAt(sentence, at).lemma === "while" && tokenAt(sentence, at - 1).text === ",") at -= 1;
  const found = at > 0 && /^(?:CCONJ|PUNCT)$/.test(tokenAt(sentence, at).upos) ? at : cue.token;
  const { span, text } = tokenAt(sentence, found);
  return { token: found, place: closingMark.test(text) ? span.end : span.start };
}
