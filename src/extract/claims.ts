import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Frame } from "../model/frame.ts";
import type { Mention } from "../model/mention.ts";
import type { Note } from "../model/note.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";
import { isPassive } from "./arguments.ts";
import { whenOf } from "./dates.ts";
import { anaphoricDenial, isDenying } from "./denials.ts";
import { evidenceOf } from "./evidence.ts";
import { intentions, wishes } from "./modality.ts";
import { placeOf, propositionsOf, type Scenario, type Scene, stage } from "./propositions.ts";
import { stanceAt } from "./stance.ts";
import { childrenOf, tokenAt } from "./tree.ts";
import { type Evocation, findEvocations } from "./triggers.ts";
import { statementAround } from "./vouching.ts";

/** What is asked, refused, threatened or promised is not said to happen. */
const unreal = new Set(["REQUEST", "REJECT", "THREATEN", "AGREE"]);

/** A claim and the scenario it was read from. */
interface Draft {
  readonly claim: Claim<Mention>;
  readonly scenario: Scenario;
  readonly denies?: Claim<Mention>;
}

/**
 * Every claim on an event or state that the frames recognise, in text order; `mentions` as in `findStatements`. The
 * speaker vouches for what stands in a statement's content, the article (no source) for the rest. Notes: events in which
 * nobody takes part, dates that only a publication date could resolve.
 */
export function findClaims(
  article: Article,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  statements: readonly Statement<Mention>[],
  frames: readonly Frame[],
): {
  readonly claims: readonly Claim<Mention>[];
  readonly mentions: readonly Mention[];
  readonly notes: readonly Note[];
} {
  const evocations = new Map(
    sentences.flatMap((sentence, index) =>
      findEvocations(sentence, index, frames).map((all) => [placeOf(index, all[0]?.token ?? 0), all] as const),
    ),
  );
  const scene: Scene = { sentences, mentions, evocations };
  const scenarios = [...evocations.values()].flatMap((alternatives) => {
    const scenario = stage(scene, alternatives);
    return scenario === undefined ? [] : [scenario];
  });
  const [told, alone] = partition(scenarios, hasEnough);
  const claimed = new Set(told.flatMap((scenario) => unclaimedTopics(scenario)));
  const drafts: Draft[] = [];
  const notes: Note[] = alone.flatMap(({ evocation }) => noteOf(sentences, evocation));
  for (const scenario of told) {
    const { sentence, token } = scenario.evocation;
    if (claimed.has(placeOf(sentence, token))) continue;
    if (isThought(scene, statements, scenario)) {
      notes.push({ reason: "thought", span: wordOf(scene, scenario).span });
      continue;
    }
    const dated = whenOf(article, sentences, scenario.evocation);
    notes.push(...dated.notes);
    drafts.push(...draftsOf(scene, statements, scenario, dated.when, drafts));
  }
  const ordered = drafts
    .map((draft, i) => ({ ...draft, i }))
    .sort((a, b) => startOf(a.claim) - startOf(b.claim) || a.i - b.i);
  const claims = ordered.map(({ claim, denies }) => {
    const index = denies === undefined ? -1 : ordered.findIndex((other) => other.claim === denies);
    return index < 0 ? claim : { ...claim, denies: index };
  });
  return { claims, mentions, notes };
}

/** The claims of one scenario: one for each of its propositions, and what it denies or accuses of on its actor's word. */
function draftsOf(
  scene: Scene,
  statements: readonly Statement<Mention>[],
  scenario: Scenario,
  when: Claim<Mention>["when"],
  earlier: readonly Draft[],
): readonly Draft[] {
  const { evocation, topic } = scenario;
  const denied = anaphoricDenial(
    scene,
    scenario,
    earlier.map(({ claim }) => claim),
  );
  const claims = propositionsOf(scenario).map((proposition): Draft => {
    const meant =
      denied === undefined || proposition.topic !== undefined
        ? proposition
        : {
            ...proposition,
            recipients: denied.source ? [denied.source] : proposition.recipients,
            topic: denied.proposition,
          };
    return {
      claim: { ...claimAt(scene, statements, scenario, meant), ...(when === undefined ? {} : { when }) },
      scenario,
    };
  });
  const source = scenario.participants.actor[0];
  const sentence = scene.sentences[evocation.sentence];
  if (source === undefined || sentence === undefined) return claims;
  if (denied !== undefined) {
    const { source: _, inStatement: __, denies: ___, ...same } = denied;
    const evidence = evidenceOf(sentence, evocation.token, scenario.participants.actor);
    const stance = { ...same.stance, polarity: opposite(same.stance.polarity) };
    const claim = { ...same, source, stance, evidence, rule: `${evocation.frame.key}/denied` };
    return [...claims, { claim, scenario, denies: denied }];
  }
  const vouchedByActor = topic !== undefined && isDenying(evocation) && /^(?:ccomp|xcomp|advcl)/.test(topic.relation);
  const blamed = topic !== undefined && evocation.frame.plover === "ACCUSE" && /^(?:advcl|ccomp)/.test(topic.relation);
  if (topic === undefined || (!vouchedByActor && !blamed)) return claims;
  // "denied attacking the base": the attack is claimed by no one but whom the actor contradicts.
  const own = propositionsOf(topic.scenario).map((proposition): Draft => {
    const { inStatement, ...claim } = claimAt(scene, statements, topic.scenario, proposition);
    const stance = vouchedByActor ? { ...claim.stance, polarity: "negative" as const } : claim.stance;
    return { claim: { ...claim, source, stance }, scenario: topic.scenario };
  });
  return [...claims, ...own];
}

/** "fears that Israel may attack": what someone believes is claimed by no one; what someone plans is told of him. */
function isThought(scene: Scene, statements: readonly Statement<Mention>[], scenario: Scenario): boolean {
  const statement = statementAround(statements, wordOf(scene, scenario).span)?.statement;
  if (statement?.kind !== "thought") return false;
  const cue = statement.cueLemma ?? "";
  return !intentions.has(cue) && !wishes.has(cue);
}

function wordOf({ sentences }: Scene, { evocation }: Scenario): Token {
  const sentence = sentences[evocation.sentence];
  if (sentence === undefined) throw new RangeError(`sentence ${evocation.sentence} of ${sentences.length}`);
  return tokenAt(sentence, evocation.token);
}

function claimAt(
  scene: Scene,
  statements: readonly Statement<Mention>[],
  { evocation }: Scenario,
  proposition: Claim<Mention>["proposition"],
): Claim<Mention> {
  const sentence = scene.sentences[evocation.sentence];
  if (sentence === undefined) throw new RangeError(`sentence ${evocation.sentence} of ${scene.sentences.length}`);
  const { token, support, frame } = evocation;
  const around = statementAround(statements, tokenAt(sentence, token).span);
  const spoken = around?.statement.kind === "speech" ? around : undefined;
  const cueLemma = spoken === undefined ? undefined : (spoken.statement.cueLemma ?? "");
  const stance = stanceAt(sentence, token, support, cueLemma);
  const denied = cueLemma !== undefined && /^(?:deny|refute|reject|dismiss)$/.test(cueLemma);
  const { actors, recipients, themes, locations } = proposition;
  const speaks = spoken !== undefined && evocation.trigger.speakerActs === true && actors.length === 0;
  return {
    ...(spoken === undefined ? {} : { source: spoken.statement.speaker, inStatement: spoken.index }),
    proposition: speaks ? { ...proposition, actors: [spoken.statement.speaker] } : proposition,
    stance: denied ? { ...stance, polarity: opposite(stance.polarity) } : stance,
    evidence: evidenceOf(sentence, support ?? token, [...actors, ...recipients, ...themes, ...locations]),
    rule: `${frame.key}/${patternOf(sentence, evocation)}`,
  };
}

function patternOf(sentence: Sentence, { trigger, token, support }: Evocation): string {
  if (trigger.pos === "NOUN") return support === undefined ? "noun" : "light-verb";
  if (trigger.pos === "ADJ") return "adjective";
  if (isPassive(sentence, token)) return "passive";
  const subject = childrenOf(sentence, token).some((i) => /^nsubj/.test(tokenAt(sentence, i).relation));
  return subject ? "active" : "borrowed-subject";
}

/** A verb needs someone; a noun by itself two roles, or it only names what the article speaks of ("the attack"). */
function hasEnough({ evocation, participants }: Scenario): boolean {
  const { actor, recipient, theme, location } = participants;
  const filled = [actor, recipient, [...theme, ...location]].filter((role) => role.length > 0).length;
  const { trigger, support } = evocation;
  const predicated = trigger.pos !== "NOUN" || support !== undefined || trigger.speakerActs === true;
  return predicated ? actor.length + recipient.length + theme.length > 0 : filled > 1 || actor.length > 1;
}

/** Places of topics that are only asked for, refused, threatened or promised. */
function unclaimedTopics({ evocation, topic }: Scenario): readonly string[] {
  if (topic === undefined) return [];
  const { sentence, token, frame } = { ...topic.scenario.evocation, frame: evocation.frame };
  const said = topic.relation === "ccomp" && /^(?:THREATEN|AGREE)$/.test(frame.plover ?? "");
  // What is blamed on someone is the accuser's claim, not the article's.
  const blamed = frame.plover === "ACCUSE" && /^(?:advcl|ccomp)/.test(topic.relation);
  const here = (unreal.has(frame.plover ?? "") && !said) || blamed ? [placeOf(sentence, token)] : [];
  return [...here, ...(here.length > 0 ? unclaimedTopics(topic.scenario) : [])];
}

function noteOf(sentences: readonly Sentence[], { sentence, token, trigger }: Evocation): readonly Note[] {
  const tree = sentences[sentence];
  // A bare noun ("the war") tells of no one, and is no loss.
  if (tree === undefined || trigger.pos === "NOUN") return [];
  return [{ reason: "participant-missing", span: tokenAt(tree, token).span }];
}

function opposite(polarity: "positive" | "negative"): "positive" | "negative" {
  return polarity === "positive" ? "negative" : "positive";
}

function startOf({ evidence }: Claim<Mention>): number {
  return evidence[0]?.start ?? 0;
}

function partition<T>(values: readonly T[], test: (value: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [values.filter(test), values.filter((value) => !test(value))];
}
