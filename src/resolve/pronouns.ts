import type { Mention } from "../model/mention.ts";
import { wordsOf } from "../model/span.ts";
import { type Discourse, identityOf, mentionsBefore, statementAround } from "./discourse.ts";
import { type Identity, keyOf } from "./entities.ts";
import type { Gender } from "./people.ts";

/** How far back an antecedent may stand, in sentences. */
const reach = { person: 4, group: 1, thing: 1 } as const;
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

type Kind = keyof typeof reach;

/** Whom a pronoun stands for: a speaker for "I" in a quotation; else the most salient mention before it that agrees. */
export function antecedentOf(discourse: Discourse, pronoun: Mention): Identity | undefined {
  const words = wordsOf(discourse.article.text, pronoun.span).toLowerCase();
  const around = statementAround(discourse, pronoun);
  const speaker = around && discourse.links.get(around.statement.speaker);
  if (/^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/.test(words)) return around?.quoted ? speaker : undefined;
  const gender = /^(?:he|him|his|himself)$/.test(words)
    ? "male"
    : /^(?:she|her|hers|herself)$/.test(words)
      ? "female"
      : undefined;
  const kind: Kind | undefined =
    gender !== undefined
      ? "person"
      : /^(?:they|them|their|theirs)$/.test(words)
        ? "group"
        : /^(?:it|its)$/.test(words)
          ? "thing"
          : undefined;
  // "denied it" is of a deed, not of a doer; "it" as a subject and "its" are of whoever acts.
  if (kind === undefined || (kind === "thing" && !/^(?:subject|possessor)$/.test(pronoun.grammar?.role ?? "")))
    return undefined;
  const excluded = around?.quoted ? speaker : undefined;
  const candidates = before(discourse, pronoun, kind, gender).filter(
    ({ identity }) => identity === undefined || excluded === undefined || keyOf(identity) !== keyOf(excluded),
  );
  // "Putin said he would come": whoever speaks is spoken of.
  const own =
    speaker !== undefined &&
    !around?.quoted &&
    candidates.some(({ identity }) => identity && keyOf(identity) === keyOf(speaker));
  const ranked = candidates
    .map((candidate) =>
      own && candidate.identity && keyOf(candidate.identity) === keyOf(speaker)
        ? { ...candidate, score: candidate.score + 3 }
        : candidate,
    )
    .sort((a, b) => b.score - a.score || b.mention.span.start - a.mention.span.start);
  const [best] = ranked;
  if (best?.identity === undefined) return undefined;
  const second = ranked.find(
    ({ identity }) => identity === undefined || keyOf(identity) !== keyOf(best.identity as Identity),
  );
  if (second !== undefined && best.score - second.score < margin) return undefined;
  // "She" of somebody tells that no later "he" is.
  if (gender !== undefined && genderOf(discourse, best.identity) === undefined)
    discourse.learnt.set(keyOf(best.identity), gender);
  return best.identity;
}

/** The mentions before a pronoun that agree with it in number, kind and gender, each with its salience. */
function before(discourse: Discourse, pronoun: Mention, kind: Kind, gender: Gender | undefined): readonly Candidate[] {
  const { article } = discourse;
  const blockStart =
    article.blocks.find(({ span }) => span.start <= pronoun.span.start && pronoun.span.start < span.end)?.span.start ??
    0;
  const bound = new Set(
    (discourse.bySentence[pronoun.sentence] ?? []).flatMap((mention) => {
      const identity = isBound(mention, pronoun) && mention !== pronoun ? discourse.links.get(mention) : undefined;
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
    const quoted = statementAround(discourse, mention)?.quoted && !pronounQuoted ? 4 : 0;
    const paragraph = mention.span.start < blockStart ? 1 : 0;
    const identity = identityOf(discourse, mention);
    const frequent = identity === undefined ? 0 : Math.min(1.5, 0.3 * timesBefore(identity));
    const score = weights[role] + parallel + frequent - 2.5 * distance - quoted - paragraph;
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

/** "Putin met him": two arguments of one verb are two people. A possessive may be either's. */
function isBound(mention: Mention, pronoun: Mention): boolean {
  const [a, b] = [mention.grammar, pronoun.grammar];
  if (a === undefined || b === undefined || mention.sentence !== pronoun.sentence) return false;
  return a.verb === b.verb && b.role !== "possessor" && a.role !== "possessor" && a.role !== "modifier";
}

function agrees(discourse: Discourse, mention: Mention, kind: Kind, gender: Gender | undefined): boolean {
  if (mention.kind === "demonym" || mention.kind === "implicit" || mention.grammar?.role === "predicate") return false;
  const identity = discourse.links.get(mention);
  const words = wordsOf(discourse.article.text, mention.span).toLowerCase();
  const plural = mention.grammar?.plural ?? false;
  if (kind === "person") {
    const person =
      identity === undefined
        ? mention.kind === "nominal" && mention.type === "Person" && !plural
        : identity.type === "Person";
    const unnamed = identity?.type === "UnnamedAgent" && mention.type === "Person" && !plural;
    if (!(person || unnamed) || /^(?:i|we|you|they|it)$/.test(words)) return false;
    if (mention.kind === "pronoun")
      return (
        (/^(?:he|him|his)$/.test(words) ? "male" : /^(?:she|her|hers)$/.test(words) ? "female" : gender) === gender
      );
    const known = (identity && genderOf(discourse, identity)) ?? genderOfNoun(words);
    return known === undefined || known === gender;
  }
  if (mention.kind === "pronoun" && identity === undefined) return false;
  const collective = identity !== undefined && /^(?:Organization|ArmedGroup|Publication|Country)$/.test(identity.type);
  if (kind === "group") {
    if (mention.kind === "pronoun") return /^(?:they|them|their)$/.test(words);
    if (mention.kind === "nominal") return plural && mention.grammar?.role === "subject";
    if (identity?.type === "Person") return plural;
    return collective && mention.grammar?.role === "subject";
  }
  if (mention.kind === "pronoun") return /^(?:it|its)$/.test(words);
  if (plural && mention.kind !== "name") return false;
  if (mention.grammar?.role !== "subject") return false;
  return collective || (mention.kind === "nominal" && mention.type === undefined);
}

function genderOf({ people, learnt }: Discourse, identity: Identity): Gender | undefined {
  return people.genders.get(keyOf(identity)) ?? learnt.get(keyOf(identity));
}

function genderOfNoun(words: string): Gender | undefined {
  if (/(?:woman|girl|mother|wife|daughter|sister|queen|princess|actress)$/.test(words)) return "female";
  return /(?:[^o]man|boy|father|husband|son|brother|king|prince)$/.test(words) ? "male" : undefined;
}
