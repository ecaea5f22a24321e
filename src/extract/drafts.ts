import type { Claim } from "../model/claim.ts";
import type { Mention } from "../model/mention.ts";
import type { Proposition } from "../model/proposition.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers } from "../model/span.ts";
import type { Stance } from "../model/stance.ts";
import type { Statement } from "../model/statement.ts";
import { avowedBy, isPerformed } from "./avowals.ts";
import { accusersDenied, anaphoricDenial, isDenying } from "./denials.ts";
import { evidenceOf } from "./evidence.ts";
import { beliefs } from "./modality.ts";
import { propositionsOf } from "./propositions.ts";
import type { Scenario, Scene } from "./scene.ts";
import { stanceAt } from "./stance.ts";
import { caseOf, childrenOf, tokenAt } from "./tree.ts";
import type { Evocation } from "./triggers.ts";
import { isPassive } from "./voice.ts";
import { statementAround } from "./vouching.ts";

/** A claim, and the earlier one that it denies. */
export interface Draft {
  readonly claim: Claim<Mention>;
  readonly denies?: Claim<Mention>;
}

/**
 * The claims of one scenario: one for each of its propositions, and what its actor accuses another of or denies, on the
 * actor's word. `earlier` are the drafts before it, for denials that take one up ("dismissed that claim").
 */
export function draftsOf(
  scene: Scene,
  statements: readonly Statement<Mention>[],
  scenario: Scenario,
  when: Claim<Mention>["when"],
  earlier: readonly Draft[],
): readonly Draft[] {
  const dated = when === undefined ? {} : { when };
  const before = earlier.map(({ claim }) => claim);
  const denied = anaphoricDenial(scene, scenario, before);
  const accusers = denied === undefined ? accusersDenied(scene, scenario, before) : [];
  const told = propositionsOf(scenario)
    .map((proposition) => (denied === undefined ? proposition : takingUp(proposition, denied)))
    .map((proposition) => (accusers.length === 0 ? proposition : { ...proposition, recipients: accusers }))
    .map((proposition) => ({ claim: { ...claimAt(scene, statements, scenario, proposition), ...dated } }));
  const source = scenario.participants.actor[0];
  if (source === undefined) return told;
  if (denied !== undefined) return [...told, { claim: denialOf(scene, scenario, source, denied), denies: denied }];
  return [...told, ...onItsWord(scene, statements, scenario, source)];
}

/** "dismissed that claim": the topic is what was claimed, the recipient who claimed it. */
function takingUp(proposition: Proposition<Mention>, { source, proposition: topic }: Claim<Mention>) {
  return { ...proposition, topic, ...(source === undefined ? {} : { recipients: [source] }) };
}

/** The claim that what an earlier one says is not so, by `source`. */
function denialOf(scene: Scene, scenario: Scenario, source: Mention, denied: Claim<Mention>): Claim<Mention> {
  const { proposition, stance, when } = denied;
  const { token, sentence: index, frame } = scenario.evocation;
  return {
    source,
    proposition,
    stance: { ...stance, polarity: opposite(stance.polarity) },
    ...(when === undefined ? {} : { when }),
    evidence: evidenceOf(sentenceAt(scene, index), token, scenario.participants.actor),
    rule: `${frame.key}/denied`,
  };
}

/** "Kyiv accused Moscow of attacking", "denied attacking": only who accuses or denies vouches for it. */
function onItsWord(
  scene: Scene,
  statements: readonly Statement<Mention>[],
  { evocation, topic }: Scenario,
  source: Mention,
): readonly Draft[] {
  if (topic === undefined) return [];
  const sentence = sentenceAt(scene, evocation.sentence);
  // "never denied attacking" denies nothing.
  if (stanceAt(sentence, evocation.token, evocation.support).polarity === "negative") return [];
  const denies = isDenying(evocation) && (/^(?:ccomp|xcomp|advcl)/.test(topic.relation) || isRumour(sentence, topic));
  if (!denies && !isBlamed(evocation, topic.relation)) return [];
  // "accused them of campaigning for the opposition": nobody opposes anyone.
  const told = propositionsOf(topic.scenario).filter(
    ({ actors, recipients, themes, locations }) => [actors, recipients, themes, locations].flat().length > 0,
  );
  return told.map((proposition) => {
    const { inStatement, stance, ...claim } = claimAt(scene, statements, topic.scenario, proposition);
    const own = inStatement !== undefined && statements[inStatement]?.speaker === source;
    return {
      claim: {
        ...claim,
        source,
        ...(own ? { inStatement } : {}),
        stance: denies ? { ...stance, polarity: "negative" } : stance,
      },
    };
  });
}

/** "denied a report that it had attacked": the report is of just that. */
function isRumour(sentence: Sentence, { relation, scenario }: NonNullable<Scenario["topic"]>): boolean {
  const { token, support } = scenario.evocation;
  const verb = support ?? token;
  return relation === "obj" && tokenAt(sentence, verb).relation === "acl" && caseOf(sentence, verb) === "that";
}

/** Whether the topic, hanging by `relation`, is what the actor accuses another of. */
export function isBlamed({ frame }: Evocation, relation: string): boolean {
  return frame.plover === "ACCUSE" && /^(?:advcl|ccomp|acl)/.test(relation);
}

/** "fears that Israel may attack": what someone believes is claimed by no one; what someone plans is told of him. */
export function isThought(scene: Scene, statements: readonly Statement<Mention>[], { evocation }: Scenario): boolean {
  const word = tokenAt(sentenceAt(scene, evocation.sentence), evocation.token);
  const statement = statementAround(statements, word.span)?.statement;
  if (statement?.kind === "speech" && isUnsaid(scene, statement)) return true;
  if (statement?.kind !== "thought") return false;
  // "Sudan is expected to sign": the article itself expects it.
  if (statement.cueLemma === "expect" && statement.speakerSpan === undefined) return false;
  return beliefs.has(statement.cueLemma ?? "");
}

/** "did not say that", "declined to say whether", "nobody said": what is not said is vouched for by no one. */
function isUnsaid({ sentences }: Scene, { cue, speaker }: Statement<Mention>): boolean {
  const sentence = cue && sentences.find(({ span }) => covers(span, cue));
  if (sentence === undefined || cue === undefined) return false;
  const words = sentence.tokens.filter(({ span }) => covers(cue, span)).map(({ lemma }) => lemma.toLowerCase());
  const head = sentence.tokens[speaker.head]?.lemma.toLowerCase() ?? "";
  const nobody = speaker.sentence === sentences.indexOf(sentence) && /^(?:nobody|none)$/.test(head);
  return nobody || words.some((word) => /^(?:not|n't|n’t|never|refuse|decline)$/.test(word));
}

function claimAt(
  scene: Scene,
  statements: readonly Statement<Mention>[],
  { evocation }: Scenario,
  proposition: Proposition<Mention>,
): Claim<Mention> {
  const sentence = sentenceAt(scene, evocation.sentence);
  const { token, support, frame } = evocation;
  const around = statementAround(statements, tokenAt(sentence, token).span);
  const spoken = around?.statement.kind === "speech" ? around : undefined;
  const cueLemma = spoken === undefined ? undefined : (spoken.statement.cueLemma ?? "");
  const stance =
    evocation.announces === undefined ? stanceAt(sentence, token, support, cueLemma) : announcing(evocation);
  const denied = cueLemma !== undefined && /^(?:deny|refute|reject|dismiss)$/.test(cueLemma);
  const { actors, recipients, themes, locations } = proposition;
  const performed = spoken !== undefined && isPerformed(scene, evocation, actors[0], spoken.statement);
  const avower = avowedBy(scene, evocation);
  const speaks = spoken !== undefined && evocation.trigger.speakerActs === true && actors.length === 0;
  return {
    ...(avower !== undefined && spoken?.statement.speaker !== avower
      ? { source: avower }
      : spoken === undefined || performed
        ? {}
        : { source: spoken.statement.speaker, inStatement: spoken.index }),
    proposition: speaks ? { ...proposition, actors: [spoken.statement.speaker] } : proposition,
    stance: denied ? { ...stance, polarity: opposite(stance.polarity) } : stance,
    evidence: evidenceOf(sentence, support ?? token, [...actors, ...recipients, ...themes, ...locations]),
    rule: `${frame.key}/${patternOf(sentence, evocation)}`,
  };
}

/** Who says that it will do something does promise, threaten or refuse; the deed itself is in the topic. */
function announcing({ announces }: Evocation): Stance {
  const temporality = announces === "will" ? "future" : "non-future";
  return {
    polarity: "positive",
    certainty: "certain",
    temporality,
    force: announces === "must" ? "directive" : "commissive",
  };
}

function patternOf(sentence: Sentence, evocation: Evocation): string {
  const { trigger, token, support } = evocation;
  if (evocation.announces !== undefined) return evocation.announces === "must" ? "must" : "will";
  if (trigger.pos === "NOUN") return support === undefined ? "noun" : "light-verb";
  if (trigger.pos === "ADJ") return "adjective";
  if (isPassive(sentence, token)) return "passive";
  const subject = childrenOf(sentence, token).some((i) => /^nsubj/.test(tokenAt(sentence, i).relation));
  return subject ? "active" : borrowing(sentence, token);
}

/** How a verb without a subject of its own hangs from what lends it one. */
function borrowing(sentence: Sentence, token: number): string {
  const { relation } = tokenAt(sentence, token);
  const marker = caseOf(sentence, token);
  if (relation === "conj") return "conjunct";
  if (relation === "acl") return marker === "to" ? "noun-infinitive" : "participle";
  if (relation === "advcl") return marker === undefined ? "adverbial" : marker === "to" ? "purpose" : "gerund";
  return relation === "xcomp" || relation === "ccomp" ? "complement" : "subjectless";
}

function sentenceAt({ sentences }: Scene, index: number): Sentence {
  const sentence = sentences[index];
  if (sentence === undefined) throw new RangeError(`sentence ${index} of an article of ${sentences.length}`);
  return sentence;
}

function opposite(polarity: "positive" | "negative"): "positive" | "negative" {
  return polarity === "positive" ? "negative" : "positive";
}
