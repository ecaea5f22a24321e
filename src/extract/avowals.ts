import type { Mention } from "../model/mention.ts";
import type { Statement } from "../model/statement.ts";
import { surfaceSubject } from "./arguments.ts";
import { participantsAt } from "./participants.ts";
import type { Scene } from "./scene.ts";
import { tokenAt } from "./tree.ts";
import type { Evocation } from "./triggers.ts";

/** Verbs by which one says of oneself that one has done something. */
const avowing = new Set(["claim", "boast", "brag", "admit", "confess", "acknowledge", "profess", "purport", "insist"]);

/**
 * Who vouches for a deed that it says is its own: "The Taliban claim to have seized ...", "boasted of having taken ...".
 * Undefined where the verb of the evocation hangs from no such verb.
 */
export function avowedBy(
  { sentences, mentions }: Scene,
  { sentence: index, token, support }: Evocation,
): Mention | undefined {
  const sentence = sentences[index];
  if (sentence === undefined) return undefined;
  const { relation, head } = tokenAt(sentence, support ?? token);
  if (head < 0 || !/^(?:xcomp|advcl|ccomp)$/.test(relation)) return undefined;
  if (!avowing.has(tokenAt(sentence, head).lemma)) return undefined;
  const subject = surfaceSubject(sentence, head);
  return subject === undefined ? undefined : participantsAt(mentions, sentences, index, subject)[0];
}

/**
 * Whether the statement's own words do the deed, so that whoever reports the statement tells of it: "Russia [stated] its
 * opposition", "This is unacceptable," "Berlin said it [will] help".
 */
export function isPerformed(
  { sentences }: Scene,
  evocation: Evocation,
  actor: Mention | undefined,
  statement: Statement<Mention>,
): boolean {
  const { trigger, announces, sentence, token, support } = evocation;
  if (trigger.speakerActs === true) return true;
  // "Shoigu said Moscow would help": he does not promise it himself; "it", "they" and "we" most often are who speaks.
  if (announces !== undefined) return actor === statement.speaker || actor?.kind === "pronoun";
  const { cue } = statement;
  return [token, support].some((at) => {
    const span = at === undefined ? undefined : sentences[sentence]?.tokens[at]?.span;
    return span !== undefined && cue !== undefined && cue.start <= span.start && span.end <= cue.end;
  });
}
