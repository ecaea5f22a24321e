import type { EntityType } from "../model/entity.ts";
import type { Role } from "../model/frame.ts";
import type { Mention } from "../model/mention.ts";
import type { Proposition, Quantity } from "../model/proposition.ts";
import type { Sentence } from "../model/sentence.ts";
import { concernedAt } from "./concerned.ts";
import { participantsAt } from "./participants.ts";
import { follow, lengthOf } from "./paths.ts";
import { quantityAt } from "./quantities.ts";
import { childrenOf, tokenAt } from "./tree.ts";
import type { Evocation } from "./triggers.ts";

type Participant = "actor" | "recipient" | "theme" | "location";

/** What an article's words may evoke, by sentence and token (`placeOf`). */
export interface Scene {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly evocations: ReadonlyMap<string, readonly Evocation[]>;
}

/** A frame with its roles filled, before coordinated participants are parted. */
export interface Scenario {
  readonly evocation: Evocation;
  readonly participants: Readonly<Record<Participant, readonly Mention[]>>;
  readonly topic?: { readonly scenario: Scenario; readonly relation: string };
  /** Where the topic's words stand, whether or not they evoke a frame. */
  readonly topicAt: readonly number[];
  readonly quantity?: Quantity;
}

/** Beyond this many pairs of actor and recipient the recipients stay together: long lists of guests are one event. */
const mostPairs = 12;

export function placeOf(sentence: number, token: number): string {
  return `${sentence}/${token}`;
}

/** The best frame of those a word may evoke whose needs are filled; undefined where there is none. */
export function stage(scene: Scene, alternatives: readonly Evocation[], depth = 2): Scenario | undefined {
  for (const evocation of alternatives) {
    const sentence = scene.sentences[evocation.sentence];
    if (sentence === undefined) continue;
    const participants = {
      actor: fill(scene, sentence, evocation, "actor"),
      recipient: fill(scene, sentence, evocation, "recipient"),
      theme: fill(scene, sentence, evocation, "theme"),
      location: fill(scene, sentence, evocation, "location").filter(({ type }) => type !== "Person"),
    };
    const topicAt = tokensAt(sentence, evocation, "topic");
    const named = inPhrases(scene, sentence, evocation, participants);
    const filled = (role: Role) =>
      role === "topic" || role === "quantity"
        ? tokensAt(sentence, evocation, role).length > 0
        : participants[role].length > 0 ||
          (role === "recipient" && evocation.trigger.pos === "VERB" && named.length > 0);
    if (!(evocation.trigger.needs ?? []).every(filled)) continue;
    const { actorTypes, recipientTypes } = evocation.trigger;
    if (!areAll(participants.actor, actorTypes) || !areAll(participants.recipient, recipientTypes)) continue;
    const topic = depth === 0 ? undefined : topicOf(scene, sentence, evocation, topicAt, depth);
    // "killed six people near Mogadishu": where those live whom nobody names.
    const strange =
      participants.recipient.length > 0 && [...participants.recipient, ...participants.theme].every(isNameless);
    const place = strange && participants.location.length === 0 ? named.filter(({ type }) => type !== "Person") : [];
    const concerned = [() => participants.recipient, () => concernedIn(topic, participants.actor), () => named].reduce<
      readonly Mention[]
    >((found, next) => (found.length > 0 ? found : next()), []);
    const quantity = tokensAt(sentence, evocation, "quantity")
      .map((token) => quantityAt(sentence, token))
      .find((found) => found !== undefined);
    return {
      evocation,
      participants: {
        ...participants,
        recipient: concerned,
        location: place.length > 0 && evocation.trigger.roles.location !== undefined ? place : participants.location,
      },
      topicAt,
      ...(topic === undefined ? {} : { topic }),
      ...(quantity === undefined ? {} : { quantity }),
    };
  }
  return undefined;
}

/** A scenario → its propositions: "Uzbekistan and Pakistan refuse" is two, "Putin and Biden met" one. */
export function propositionsOf(scenario: Scenario): readonly Proposition<Mention>[] {
  const whole = propositionOf(scenario);
  const { actors, recipients } = whole;
  const parts = actors.length * recipients.length > mostPairs ? [recipients] : each(recipients);
  return each(actors).flatMap((actor) => parts.map((part) => ({ ...whole, actors: actor, recipients: part })));
}

/** A scenario → one proposition with all participants together, as a topic stands. */
export function propositionOf({ evocation, participants, topic, quantity }: Scenario): Proposition<Mention> {
  const { frame, trigger } = evocation;
  const { actor, theme, location } = participants;
  const recipient = participants.recipient.filter((mention) => !actor.includes(mention));
  const mutual = trigger.reciprocal === true && recipient.length === 0 && actor.length > 1;
  return {
    kind: frame.kind,
    frame: frame.key,
    actors: mutual ? actor.slice(0, 1) : actor,
    recipients: mutual ? actor.slice(1) : recipient,
    themes: theme.filter((mention) => !recipient.includes(mention) && !actor.includes(mention)),
    locations: location.filter((mention) => !actor.includes(mention)),
    ...(topic === undefined ? {} : { topic: propositionOf(topic.scenario) }),
    ...(quantity === undefined ? {} : { quantity }),
  };
}

function each<T>(values: readonly T[]): readonly (readonly T[])[] {
  return values.length === 0 ? [[]] : values.map((value) => [value]);
}

/** Who fills a role: at the shortest of its paths that leads to anyone; locations at all of them. */
function fill(scene: Scene, sentence: Sentence, evocation: Evocation, role: Participant): readonly Mention[] {
  const found = (tokens: readonly number[]) => [
    ...new Set(tokens.flatMap((token) => participantsAt(scene.mentions, scene.sentences, evocation.sentence, token))),
  ];
  const paths = evocation.trigger.roles[role] ?? [];
  if (role === "location") return found(paths.flatMap((path) => placesAt(sentence, evocation, path)));
  const lengths = [...new Set(paths.map(lengthOf))].sort((a, b) => a - b);
  for (const length of lengths) {
    const level = paths.filter((path) => lengthOf(path) === length);
    const mentions = level
      .flatMap((path) => placesAt(sentence, evocation, path).map((token) => ({ path, token })))
      .sort((a, b) => a.token - b.token)
      .flatMap(({ path, token }) => found([token]).filter(({ known }) => known !== undefined || !isModifier(path)));
    // "are intensifying their attacks": the light verb's subject says more than the pronoun.
    const bare = evocation.support !== undefined && mentions.every(({ kind }) => kind === "pronoun");
    if (mentions.length > 0 && !(role === "actor" && bare)) return [...new Set(mentions)];
  }
  // "Moscow launched an attack": the actor is the support verb's subject.
  if (role !== "actor" || evocation.support === undefined) return [];
  return found(follow(sentence, evocation.support, "nsubj"));
}

/** A word before an event noun acts where the tables know it: "Russian drills", but not "frank talks". */
function isModifier(path: string): boolean {
  return path === "amod" || path === "compound";
}

/** Where a path leads from the trigger; from a light verb too, where parsers often hang a noun's phrase. */
function placesAt(sentence: Sentence, { token, support }: Evocation, path: string): readonly number[] {
  const direct = follow(sentence, token, path);
  if (direct.length > 0 || support === undefined || !path.startsWith("nmod(")) return direct;
  return follow(sentence, support, `obl${path.slice("nmod".length)}`).filter((found) => found !== token);
}

/** Words that a role without participants leads to, by the shortest of its paths first. */
function tokensAt(sentence: Sentence, evocation: Evocation, role: Role): readonly number[] {
  const paths = [...(evocation.trigger.roles[role] ?? [])].sort(
    (a, b) => lengthOf(a) - lengthOf(b) || (a < b ? -1 : 1),
  );
  return [...new Set(paths.flatMap((path) => follow(sentence, evocation.token, path)))];
}

/** Whom an act of speech concerns that names only its topic: "opposes a deployment of [US] troops", "refused to meet [Biden]". */
function concernedIn(topic: Scenario["topic"], actor: readonly Mention[]): readonly Mention[] {
  if (topic === undefined) return [];
  const { actor: acting, recipient } = topic.scenario.participants;
  const others = (mentions: readonly Mention[]) => mentions.filter((mention) => !actor.includes(mention));
  return others(acting).length > 0 ? others(acting) : others(recipient);
}

/** Whether all are of one of the types; a common noun is an unnamed agent. */
function areAll(mentions: readonly Mention[], types: readonly EntityType[] | undefined): boolean {
  const typeOf = ({ type, kind }: Mention) => type ?? (kind === "nominal" ? "UnnamedAgent" : undefined);
  return types === undefined || mentions.every((mention) => types.some((type) => type === typeOf(mention)));
}

function isNameless({ kind, known, of, belonging }: Mention): boolean {
  return kind === "nominal" && known === undefined && of === undefined && belonging === undefined;
}

/** Whom the words below the trigger name, where no role does. */
function inPhrases(
  { mentions }: Scene,
  sentence: Sentence,
  { sentence: index, token, support, trigger }: Evocation,
  { actor, theme, location }: Scenario["participants"],
): readonly Mention[] {
  if (trigger.roles.recipient === undefined) return [];
  if (trigger.reciprocal === true && actor.length > 1) return [];
  const elsewhere = [...actor, ...theme, ...location];
  const here = mentions.filter((mention) => mention.sentence === index);
  const found =
    concernedAt(sentence, token, here, elsewhere) ??
    (support === undefined ? undefined : concernedAt(sentence, support, here, elsewhere));
  return found === undefined || !areAll([found], trigger.recipientTypes) ? [] : [found];
}

function topicOf(
  scene: Scene,
  sentence: Sentence,
  evocation: Evocation,
  tokens: readonly number[],
  depth: number,
): Scenario["topic"] {
  for (const start of tokens) {
    for (const token of [start, ...within(sentence, start, 2)]) {
      const alternatives = scene.evocations.get(placeOf(evocation.sentence, token)) ?? [];
      if (token === evocation.token || alternatives.length === 0) continue;
      const scenario = stage(scene, alternatives, depth - 1);
      if (scenario !== undefined) return { scenario, relation: tokenAt(sentence, start).relation };
    }
  }
  return undefined;
}

/** Complements below a word that evokes nothing: "refuse [to let] the US establish", "call for [an end] to attacks". */
function within(sentence: Sentence, token: number, steps: number): readonly number[] {
  if (steps === 0) return [];
  const below = childrenOf(sentence, token).filter((i) =>
    /^(?:xcomp|ccomp|obj|nmod|obl|acl)$/.test(tokenAt(sentence, i).relation),
  );
  return [...below, ...below.flatMap((i) => within(sentence, i, steps - 1))];
}
