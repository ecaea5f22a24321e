import type { Sentence } from "../model/sentence.ts";
import type { Cue } from "./cues.ts";
import { dependents, subtree } from "./tree.ts";

/** Verbs whose object is whom one speaks to. */
export const addressing: ReadonlySet<string> = new Set([
  "tell",
  "inform",
  "remind",
  "assure",
  "warn",
  "notify",
  "advise",
  "ask",
  "urge",
]);

/** Where a reporting clause stands: tokens `[first, last]` of cue and subject, "Mr. Kim has said", "said Ms. Kim". */
export interface Clause {
  readonly first: number;
  readonly last: number;
  /** The verb comes before its subject: "said Ms. Kim, the spokeswoman". */
  readonly inverted: boolean;
}

/** The reporting clause of `cue` whose subject's head is token `subject`; with no subject, the verb and its auxiliaries. */
export function clauseOf(sentence: Sentence, cue: Cue, subject: number | undefined): Clause {
  const group = sentence.tokens.findIndex(({ span }) => span.start === cue.span.start);
  if (subject === undefined) return { first: group, last: cue.token, inverted: false };
  // "the ministry's spokesman | Lee Chang told reporters": the parser may take title and name for two subjects.
  const beside = dependents(sentence, cue.token, "nsubj").filter((i) => i < subject);
  const phrase = new Set([...beside, subject].flatMap((i) => subtree(sentence, i)));
  if (subject > cue.token) {
    let last = subject;
    while (phrase.has(last + 1)) last += 1;
    return { first: group, last, inverted: true };
  }
  let first = subject;
  while (phrase.has(first - 1)) first -= 1;
  // A parser may hang the clause before on the subject: nothing of it stands behind a comma or a quotation mark.
  const edge = sentence.tokens.findLastIndex(
    (token, i) => i >= first && i < subject && token.upos === "PUNCT" && /[,"”’'»]/.test(token.text),
  );
  const near = edge < 0 ? first : edge + 1;
  return { first: Math.min(near, group), last: cue.token, inverted: false };
}
