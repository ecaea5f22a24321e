import type { Mention } from "../model/mention.ts";
import { covers, wordsOf } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { agrees, genderOf, kindOfPronoun, type PronounKind } from "./agreement.ts";
import { type Discourse, identityOf, mentionsBefore, quotationAround, statementAround } from "./discourse.ts";
import { type Identity, keyOf } from "./entities.ts";
import type { Gender } from "./people.ts";

/** How far back an antecedent may stand, in sentences. */
const reach: Readonly<Record<PronounKind, number>> = { person: 4, group: 1, thing: 1 };
/** Salience by place in the clause, after Lappin and Leass (1994), scaled. */
const weights = { subject: 4, object: 2, possessor: 2, oblique: 1, modifier: 0, predicate: 0 } as const;
/** Two candidates closer than this are both possible: then neither is taken. */
const margin = 1;

interface Candidate {
  readonly mention: Mention;
  /** Undefined for a group with no entity of its own ("Putin and Biden"): where it wins, nothing is linked. */
  readonly identity: Identity | undefined;
  readonly score: number;
}

const firstPerson = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/;

/** Who says "I" or "we" in a quotation; undefined for other pronouns, and where the speaker is not known. */
export function quoterOf(discourse: Discourse, pronoun: Mention): Identity | undefined {
  const first = firstPerson.test(wordsOf(discourse.article.text, pronoun.span).toLowerCase());
  const quotation = first ? quotationAround(discourse, pronoun) : undefined;
  return quotation && discourse.links.get(quotation.speaker);
}

/** Whom a pronoun stands for: a speaker for "I" in a quotation; else the most salient mention before it that agrees. */
export function antecedentOf(discourse: Discourse, pronoun: Mention): Identity | undefined {
  const words = wordsOf(discourse.article.text, pronoun.span).toLowerCase();
  const quotation = quotationAround(discourse, pronoun);
  const quoter = quotation && discourse.links.get(quotation.speaker);
  if (firstPerson.test(words)) return quoter;
  if (/^(?:you|your|yours)$/.test(words)) return addressee(discourse, quotation);
  const { kind, gender } = kindOfPronoun(words) ?? {};
  if (kind === undefined || isAnyone(discourse, pronoun)) return undefined;
  if (/sel(?:f|ves)$/.test(words)) return subjectOf(discourse, pronoun);
  // "denied it" is of a deed, not of a doer; "it" as a subject and "its" are of whoever acts.
  if (kind === "thing" && !/^(?:subject|possessor)$/.test(pronoun.grammar?.role ?? "")) return undefined;
  // Whoever says "he" in a quotation speaks of another; "Putin said he would come": whoever is reported speaks of himself.
  const reported = statementAround(discourse, pronoun)?.statement;
  const reporter = reported === quotation ? undefined : reported && discourse.links.get(reported.speaker);
  const is = (identity: Identity | undefined, other: Identity | undefined) =>
    identity !== undefined && other !== undefined && keyOf(identity) === keyOf(other);
  const candidates = before(discourse, pronoun, kind, gender);
  // "[Soldiers] attacked the town, and Amnesty says they killed hundreds": several are rather "they" than one body is.
  const several = kind === "group" && !(reported?.speaker.grammar?.plural ?? false);
  const plural =
    several &&
    candidates.some(
      ({ mention: { grammar, sentence }, identity }) =>
        sentence === pronoun.sentence && grammar?.plural && !is(identity, reporter),
    );
  const ranked = candidates
    .filter(({ identity }) => !is(identity, quoter) || is(reporter, quoter))
    .map((one) => (is(one.identity, reporter) && !plural ? { ...one, score: one.score + 3 } : one))
    .sort((a, b) => b.score - a.score || b.mention.span.start - a.mention.span.start);
  const [best] = ranked;
  if (best === undefined) return kind === "person" ? lastSpeaker(discourse, pronoun, gender) : undefined;
  if (best.identity === undefined) return undefined;
  const second = ranked.find(({ identity }) => !is(identity, best.identity));
  if (second !== undefined && best.score - second.score < margin) return undefined;
  // "She" of somebody tells that no later "he" is.
  if (gender !== undefined && genderOf(discourse, best.identity) === undefined)
    discourse.learnt.set(keyOf(best.identity), gender);
  return best.identity;
}

/**
 * "'A long quotation ...,' he added.": where nobody stands near, whoever spoke before, if the paragraphs between them hold
 * nothing but what is said.
 */
function lastSpeaker(discourse: Discourse, pronoun: Mention, gender: Gender | undefined): Identity | undefined {
  const { reading, links } = discourse;
  const own = reading.statements.find(({ speaker }) => speaker === pronoun);
  const [opening] = own?.content ?? [];
  if (own === undefined || opening === undefined) return undefined;
  const earlier = reading.statements.findLast(
    ({ cue, kind, within }) =>
      kind === "speech" && within === undefined && cue !== undefined && cue.end <= opening.start,
  );
  const speaker = earlier && links.get(earlier.speaker);
  if (speaker?.type !== "Person" || earlier === undefined || pronoun.sentence - earlier.speaker.sentence > 12)
    return undefined;
  const known = genderOf(discourse, speaker);
  if (known !== undefined && known !== gender) return undefined;
  // Nobody else is named outside of the quotations in between.
  const between = mentionsBefore(discourse, pronoun, pronoun.sentence - earlier.speaker.sentence).filter(
    (other) =>
      other.span.start > earlier.speaker.span.end &&
      agrees(discourse, other, "person", gender) &&
      !statementAround(discourse, other),
  );
  return between.length === 0 ? speaker : undefined;
}

/** "You" of a quotation is the one whom its speaker speaks to, where that is said. */
function addressee({ links }: Discourse, quotation: Statement<Mention> | undefined): Identity | undefined {
  const [only, other] = quotation?.addressees ?? [];
  return only === undefined || other !== undefined ? undefined : links.get(only);
}

/** "his or her", "he or she": of anyone. */
function isAnyone({ article: { text } }: Discourse, { span }: Mention): boolean {
  return /\b(?:s?he|his|her|him) or (?:s?he|his|hers?|him)\b/i.test(
    text.slice(Math.max(0, span.start - 7), span.end + 7),
  );
}

/** "immersed [himself]": whoever is the subject of the same verb. */
function subjectOf(discourse: Discourse, { sentence, grammar, span }: Mention): Identity | undefined {
  const subject = (discourse.bySentence[sentence] ?? []).find(
    (other) =>
      other.grammar?.role === "subject" && other.grammar.verb === grammar?.verb && other.span.end <= span.start,
  );
  return subject && identityOf(discourse, subject);
}

/** The mentions before a pronoun that agree with it in number, kind and gender, each with its salience. */
function before(
  discourse: Discourse,
  pronoun: Mention,
  kind: PronounKind,
  gender: Gender | undefined,
): readonly Candidate[] {
  const { article } = discourse;
  const blockStart =
    article.blocks.find(({ span }) => span.start <= pronoun.span.start && pronoun.span.start < span.end)?.span.start ??
    0;
  const bound = new Set(
    (discourse.bySentence[pronoun.sentence] ?? []).flatMap((mention) => {
      // "Mohamed Sacirbey, [his] foreign minister": nobody is his own.
      const explained = covers(mention.span, pronoun.span) ? mention.antecedent : undefined;
      const other = explained ?? (isBound(mention, pronoun) && mention !== pronoun ? mention : undefined);
      const identity = other && discourse.links.get(other);
      return identity === undefined ? [] : [keyOf(identity)];
    }),
  );
  let named: ReadonlyMap<string, number> | undefined;
  const timesBefore = (identity: Identity) => {
    named ??= timesNamed(discourse, pronoun);
    return named.get(keyOf(identity)) ?? 0;
  };
  const pronounQuoted = statementAround(discourse, pronoun)?.quoted;
  return mentionsBefore(discourse, pronoun, reach[kind]).flatMap((mention): readonly Candidate[] => {
    const distance = pronoun.sentence - mention.sentence;
    if (!agrees(discourse, mention, kind, gender) || isBound(mention, pronoun)) return [];
    const own = discourse.links.get(mention);
    if (own !== undefined && bound.has(keyOf(own))) return [];
    const role = mention.grammar?.role ?? "subject";
    const parallel = role === "subject" && pronoun.grammar?.role === "subject" ? 1 : 0;
    // "... as [foreign forces] complete their withdrawal": a possessive is rather of whoever acts in its own clause.
    const local = actsAround(mention, pronoun) ? 2 : 0;
    const quoted = statementAround(discourse, mention)?.quoted && !pronounQuoted ? 4 : 0;
    const paragraph = mention.span.start < blockStart ? 1 : 0;
    const identity = identityOf(discourse, mention);
    const frequent = identity === undefined ? 0 : Math.min(1.5, 0.3 * timesBefore(identity));
    const score = weights[role] + parallel + local + frequent - 2.5 * distance - quoted - paragraph;
    const group =
      mention.kind === "name" && kind === "group" && (mention.grammar?.plural ?? false) && mention.type === "Person";
    return [{ mention, identity: group ? undefined : identity, score }];
  });
}

/** How often the mentions of the page before stand for an identity, by `keyOf`: whom a story is about is who is meant. */
function timesNamed(discourse: Discourse, pronoun: Mention): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const mention of mentionsBefore(discourse, pronoun, 25)) {
    const linked = discourse.links.get(mention);
    if (linked !== undefined) times.set(keyOf(linked), (times.get(keyOf(linked)) ?? 0) + 1);
  }
  return times;
}

/** Whether a mention is the subject of the verb that a possessive pronoun hangs from. */
function actsAround(mention: Mention, pronoun: Mention): boolean {
  const [a, b] = [mention.grammar, pronoun.grammar];
  return mention.sentence === pronoun.sentence && a?.role === "subject" && b?.role === "possessor" && a.verb === b.verb;
}

/** "Putin met him": two arguments of one verb are two people. A possessive may be either's. */
function isBound(mention: Mention, pronoun: Mention): boolean {
  const [a, b] = [mention.grammar, pronoun.grammar];
  if (a === undefined || b === undefined || mention.sentence !== pronoun.sentence) return false;
  if (a.role === "subject" && a.verb === b.lender) return true;
  return a.verb === b.verb && b.role !== "possessor" && a.role !== "possessor" && a.role !== "modifier";
}
