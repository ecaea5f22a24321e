import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { spanFrom } from "./content-spans.ts";
import type { Cue } from "./cues.ts";
import { clausal, lostClause, strayClause } from "./lost-clauses.ts";
import { addressing, type Clause } from "./reporting-clause.ts";
import { caseOf, childrenOf, dependents, isRelation, subtree, tokenAt } from "./tree.ts";

/** Words that open what belongs to the reporting clause behind its comma: "..., he said, [as he left]". */
export const circumstance =
  /^(?:after|as|when|while|before|during|in|at|on|with|by|from|to|for|since|who|which|whose)$/;

/** The clause that hangs behind the cue: "said (that) S", "warned S"; with `that` also where the parser has lost it. */
export function clauseBehind(sentence: Sentence, cue: Cue, clause: Clause): Span | undefined {
  const lost = lostClause(sentence, cue, clause);
  if (lost !== undefined) return clauseFrom(sentence, cue, clause.last + 1, lost);
  const own = childrenOf(sentence, cue.token).find((i) => {
    const { relation, upos } = tokenAt(sentence, i);
    if (i <= clause.last || upos === "PUNCT") return false;
    const object = isRelation(relation, "ccomp") || isRelation(relation, "parataxis");
    return object || (/^(?:acl|advcl|xcomp)/.test(relation) && caseOf(sentence, i) === "that");
  });
  const head = own ?? clauseOfAddressee(sentence, cue) ?? strayClause(sentence, cue, clause);
  const words = head === undefined ? [] : subtree(sentence, head).filter((i) => i > clause.last);
  // "declared the goals reached; however, ...": what follows an object and a mark is no clause of this verb.
  const between = sentence.tokens.slice(clause.last + 1, words[0]);
  const apart = between.some(({ text }) => /^[;,]$/.test(text)) || /^[;,]$/.test(tokenAt(sentence, words[0] ?? 0).text);
  const [object] = dependents(sentence, cue.token, "obj", "obl", "advcl").filter(
    (i) => i > clause.last && i < (head ?? 0),
  );
  const that = thatBehind(sentence, clause);
  if (head !== undefined && object !== undefined && object < head && apart && that === undefined) return undefined;
  const start = that ?? (head === undefined ? undefined : startOfClause(sentence, cue, clause, words));
  return start === undefined ? undefined : clauseFrom(sentence, cue, start, words.at(-1));
}

/** "tells voters [she may be tried]": the parser hangs the clause from whom one tells, but no relative pronoun leads it. */
function clauseOfAddressee(sentence: Sentence, cue: Cue): number | undefined {
  if (!addressing.has(cue.lemma)) return undefined;
  const objects = dependents(sentence, cue.token, "obj", "iobj").filter((i) => i > cue.token);
  const clauses = objects.flatMap((i) => dependents(sentence, i, "acl:relcl"));
  return clauses.find((i) => {
    const [subject] = dependents(sentence, i, "nsubj", "nsubj:pass");
    return subject !== undefined && !childrenOf(sentence, i).some((word) => /^W/.test(tokenAt(sentence, word).xpos));
  });
}

function clauseFrom(sentence: Sentence, cue: Cue, start: number, end: number | undefined): Span | undefined {
  const first =
    tokenAt(sentence, start).lemma === "that" && tokenAt(sentence, start).upos !== "DET" ? start + 1 : start;
  const last = endOfContent(sentence, cue, first, end ?? first);
  // "the money that donors raised [went to the party]": the verb is another noun's, but for "which they say [went ...]".
  // A sentence too long for the model may be cut behind "that".
  if (first >= sentence.tokens.length) return undefined;
  const { xpos } = tokenAt(sentence, first);
  if (/^(?:VB[DZ]|MD)$/.test(xpos) && !clausal.test(cue.lemma)) return undefined;
  const verbal = sentence.tokens.slice(first, last + 1).some(({ upos }) => upos === "VERB" || upos === "AUX");
  return verbal && last > first ? spanFrom(sentence, first, last) : undefined;
}

/** "that" behind the cue with nothing but whom one tells and when between. */
function thatBehind(sentence: Sentence, clause: Clause): number | undefined {
  const at = sentence.tokens.findIndex((token, i) => i > clause.last && token.text.toLowerCase() === "that");
  if (at < 0 || at > clause.last + 9 || tokenAt(sentence, at).upos === "DET") return undefined;
  const between = sentence.tokens.slice(clause.last + 1, at);
  // "said, per a translator, that ...", "said — on Twitter, as it happens — that ...".
  const [opening, closing] = [between[0]?.text, between.at(-1)?.text];
  if (between.length > 2 && opening === closing && /^(?:,|–|—|--)$/.test(opening ?? "")) return at;
  return between.every(({ upos, text }) => upos !== "VERB" && upos !== "AUX" && text !== ",") ? at : undefined;
}

/** A clause without "that" begins right behind the verb, unless whom one tells, when or where stands between. */
function startOfClause(sentence: Sentence, cue: Cue, clause: Clause, words: readonly number[]): number | undefined {
  const next = clause.last + 1;
  const first = words[0];
  if (first === undefined || first <= next) return first;
  const between = sentence.tokens.slice(next, first);
  const own = between.some(
    ({ upos }, i) =>
      upos === "PUNCT" ||
      upos === "ADP" ||
      (/^(?:advmod|obl|obj|iobj)/.test(tokenAt(sentence, next + i).relation) &&
        tokenAt(sentence, next + i).head === cue.token),
  );
  // "said [his refusal to talk] was a mistake": the parser takes the subject for an object.
  const bare =
    /^(?:VB[DPZ]|MD)$/.test(tokenAt(sentence, first).xpos) &&
    /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|PUNCT)$/.test(tokenAt(sentence, next).upos);
  const lost = bare && !addressing.has(cue.lemma) && !between.some(({ text }) => /^[,;:]$/.test(text));
  return own && !lost ? first : next;
}

/** The last token of a content that begins at `first`: the sentence's, but for what goes on with the cue's own clause. */
function endOfContent(sentence: Sentence, cue: Cue, first: number, least: number): number {
  const own = subtree(sentence, cue.token);
  const embedded = isEmbedded(sentence, cue.token);
  const end = embedded ? Math.max(least, own.at(-1) ?? least) : sentence.tokens.length - 1;
  const goesOn = dependents(sentence, cue.token, "conj", "advcl", "parataxis").filter((i) => i > first);
  const stops = goesOn.flatMap((i) => {
    const words = subtree(sentence, i).filter((word) => word > first);
    const start = words[0] ?? i;
    const comma = /^[,;–—]$/.test(tokenAt(sentence, start - 1).text) || tokenAt(sentence, start).upos === "PUNCT";
    const { relation, xpos } = tokenAt(sentence, i);
    const stopping =
      relation === "conj"
        ? /^VB[DZP]/.test(xpos)
        : comma && (xpos === "VBG" || circumstance.test(caseOf(sentence, i) ?? ""));
    return stopping && start > first + 1 ? [start - 1] : [];
  });
  // "... by August; however, ...": another sentence but for its mark.
  const semicolon = sentence.tokens.findIndex(({ text }, i) => i > least && text === ";");
  const besides = sentence.tokens.findIndex((_, i) => i > first && opensContrast(sentence, first, i));
  const asked = frontClauseEnd(sentence, cue);
  return Math.min(end, ...stops, ...[semicolon, besides, asked].map((i) => (i > first ? i - 1 : end)));
}

/** "..., [while] other voters said otherwise": what stands against the words reported is the reporter's. */
function opensContrast(sentence: Sentence, first: number, at: number): boolean {
  const { text, xpos } = tokenAt(sentence, at);
  if (text !== "," || !/^(?:while|whereas|though|although)$/.test(sentence.tokens[at + 1]?.text ?? "")) return false;
  const finite = (from: number, to?: number) =>
    sentence.tokens.slice(from, to).some((token) => /^(?:VB[DZP]|MD)$/.test(token.xpos));
  // "that the bridge, though old, was safe": nothing has been said of the bridge yet.
  return xpos === "," && finite(first, at) && finite(at + 2);
}

/** The comma before the main clause behind a participle in front: "Asked whether he would go[,] Lavrov said no"; else -1. */
function frontClauseEnd(sentence: Sentence, cue: Cue): number {
  const root = sentence.tokens.findIndex(({ head }) => head < 0);
  if (root <= cue.token || !/^VB[DNG]$/.test(tokenAt(sentence, cue.token).xpos)) return -1;
  if (dependents(sentence, cue.token, "nsubj").some((i) => i < cue.token)) return -1;
  const [subject] = dependents(sentence, root, "nsubj").filter((i) => i > cue.token);
  const opening = subject === undefined ? -1 : (subtree(sentence, subject)[0] ?? -1);
  return opening > cue.token && sentence.tokens[opening - 1]?.text === "," ? opening - 1 : -1;
}

/** Whether the main clause goes on behind the one of `verb`: a relative clause, or a subordinate one in front. */
function isEmbedded(sentence: Sentence, verb: number): boolean {
  for (let at = verb; at >= 0; at = tokenAt(sentence, at).head) {
    const { relation, head } = tokenAt(sentence, at);
    if (head < 0) return false;
    if (/^acl/.test(relation) || (/^advcl/.test(relation) && head > at)) return true;
  }
  return false;
}
