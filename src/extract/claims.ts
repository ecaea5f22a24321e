import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Frame } from "../model/frame.ts";
import type { Mention } from "../model/mention.ts";
import type { Note } from "../model/note.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";
import { announcedAs } from "./announced.ts";
import { avowedBy } from "./avowals.ts";
import { whenOf } from "./dates.ts";
import { type Draft, draftsOf, isBlamed, isThought } from "./drafts.ts";
import { intentions } from "./modality.ts";
import { isNamelessOrgan } from "./participants.ts";
import { placeOf, type Scenario, type Scene } from "./scene.ts";
import { stage } from "./staging.ts";
import { isDoneByThing } from "./things.ts";
import { caseOf, dependents, tokenAt } from "./tree.ts";
import { type Evocation, findEvocations } from "./triggers.ts";
import { statementAround } from "./vouching.ts";

/** Markers of clauses that tell what something is done for or about. */
const aims = new Set([
  "to",
  "in order",
  "so as",
  "for",
  "against",
  "of",
  "about",
  "from",
  "over",
  "into",
  "towards",
  "on",
]);
/** Auxiliaries of what may be done. */
const options = new Set(["could", "would", "might", "may", "can"]);
/** What is asked, refused, threatened or promised is not said to happen. */
const unreal = new Set(["REQUEST", "REJECT", "THREATEN", "AGREE"]);

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
  const unclaimed = new Set(
    scenarios.filter((scenario) => hasEnough(scene, statements, scenario)).flatMap(unclaimedTopics),
  );
  const drafts: Draft[] = [];
  const notes: Note[] = [];
  for (const scenario of scenarios) {
    const { sentence, token } = scenario.evocation;
    if (unclaimed.has(placeOf(sentence, token)) || isMereAim(scene, scenario)) continue;
    const missed = missedIn(scene, statements, scenario);
    if (missed === undefined) {
      const dated = whenOf(article, sentences, scenario.evocation);
      drafts.push(...draftsOf(scene, statements, announced(scene, statements, scenario, frames), dated.when, drafts));
      notes.push(...dated.notes);
    } else notes.push(...missed);
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

/** A verb needs someone; a noun by itself who acts and another, or it only names what the article speaks of ("the attack"). */
function hasEnough({ sentences }: Scene, statements: readonly Statement<Mention>[], scenario: Scenario): boolean {
  const { evocation, participants } = scenario;
  const { actor, recipient, theme, location } = participants;
  const { trigger, support } = evocation;
  const predicated = trigger.pos !== "NOUN" || support !== undefined;
  const others = recipient.length + theme.length + location.length;
  const span = sentences[evocation.sentence]?.tokens[evocation.token]?.span;
  const said = span !== undefined && statementAround(statements, span)?.statement.kind === "speech";
  if (trigger.speakerActs === true) return said && !isAsked(sentences, evocation);
  // "by deploying more troops": forces of nobody.
  const moved = /^(?:MOBILIZE|RETREAT)$/.test(evocation.frame.plover ?? "");
  const anyone = [...actor, ...recipient, ...theme].some((mention) => !isNamelessOrgan(sentences, mention));
  if (moved && !anyone) return false;
  // "Why are you leaving?": whoever is spoken to is nobody in particular.
  const someone = [...actor, ...recipient, ...theme].some((mention) => !isYou(sentences, mention));
  if (predicated && actor.length === 0 && isDoneByThing(sentences, evocation)) return false;
  return predicated ? someone : actor.length > 1 || (actor.length > 0 && others > 0);
}

/** "asked whether the strike was illegal": who asks finds no fault. */
function isAsked(sentences: readonly Sentence[], { sentence, token }: Evocation): boolean {
  const words = sentences[sentence];
  return words !== undefined && /^(?:whether|if)$/.test(caseOf(words, token) ?? "");
}

/** "dismissed [accusations] by Bahrain", "rejected [calls] by Uganda": what is refused has been said. */
function isSpeechNoun({ evocation }: Scenario): boolean {
  const { frame, trigger } = evocation;
  return trigger.pos === "NOUN" && /^(?:ACCUSE|REQUEST|THREATEN)$/.test(frame.plover ?? "");
}

function isYou(sentences: readonly Sentence[], { kind, sentence, head }: Mention): boolean {
  return kind === "pronoun" && /^you/i.test(sentences[sentence]?.tokens[head]?.text ?? "");
}

/** Places of topics that are only asked for, refused, threatened or promised, or told on the actor's word (`draftsOf`). */
function unclaimedTopics({ evocation, topic }: Scenario): readonly string[] {
  if (topic === undefined) return [];
  const { frame } = evocation;
  const said = topic.relation === "ccomp" && /^(?:THREATEN|AGREE)$/.test(frame.plover ?? "");
  const asked = unreal.has(frame.plover ?? "") && !said && !(frame.plover === "REJECT" && isSpeechNoun(topic.scenario));
  const { sentence, token } = topic.scenario.evocation;
  const here = asked || isBlamed(evocation, topic.relation) ? [placeOf(sentence, token)] : [];
  return [...here, ...(here.length > 0 ? unclaimedTopics(topic.scenario) : [])];
}

/** "sent envoys to negotiate", "arrested for fighting", "the right to protest": told as aim, charge or option of something else. */
function isMereAim(scene: Scene, { evocation }: Scenario): boolean {
  const sentence = scene.sentences[evocation.sentence];
  const verb = evocation.support ?? evocation.token;
  if (sentence === undefined || tokenAt(sentence, verb).upos !== "VERB") return false;
  const { relation, head } = tokenAt(sentence, verb);
  const marker = caseOf(sentence, verb) ?? "";
  // "is due to visit" is a plan.
  const planned = head >= 0 && tokenAt(sentence, head).upos === "ADJ" && intentions.has(tokenAt(sentence, head).lemma);
  if (relation === "advcl") return aims.has(marker) && !planned && avowedBy(scene, evocation) === undefined;
  // "centres that could take in refugees": what something may be good for.
  if (relation === "acl:relcl")
    return dependents(sentence, verb, "aux").some((i) => options.has(tokenAt(sentence, i).lemma));
  return (
    relation === "acl" &&
    (marker === "to" || marker === "of") &&
    !intentions.has(tokenAt(sentence, head).lemma.toLowerCase())
  );
}

/** Why a scenario makes no claim, as notes; undefined where it makes one. */
function missedIn(
  scene: Scene,
  statements: readonly Statement<Mention>[],
  scenario: Scenario,
): readonly Note[] | undefined {
  const { sentence, token, trigger } = scenario.evocation;
  const span = scene.sentences[sentence]?.tokens[token]?.span;
  if (span === undefined) return [];
  // A bare noun ("the war") tells of no one, and is no loss.
  if (!hasEnough(scene, statements, scenario))
    return trigger.pos === "NOUN" ? [] : [{ reason: "participant-missing", span }];
  return isThought(scene, statements, scenario) ? [{ reason: "thought", span }] : undefined;
}

/** A scenario as what is told of it: "will provide aid" is a promise. */
function announced(
  scene: Scene,
  statements: readonly Statement<Mention>[],
  scenario: Scenario,
  frames: readonly Frame[],
): Scenario {
  const sentence = scene.sentences[scenario.evocation.sentence];
  const span = sentence?.tokens[scenario.evocation.token]?.span;
  if (sentence === undefined || span === undefined) return scenario;
  const speaker = statementAround(statements, span)?.statement.speaker;
  return announcedAs(sentence, scenario, frames, speaker) ?? scenario;
}

function startOf({ evidence }: Claim<Mention>): number {
  return evidence[0]?.start ?? 0;
}
