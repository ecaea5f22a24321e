import type { EntityType } from "../model/entity.ts";
import type { Role } from "../model/frame.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { concernedAt } from "./concerned.ts";
import { doersOfDeed } from "./deeds.ts";
import { fill, tokensAt } from "./fillers.ts";
import { follow } from "./paths.ts";
import { quantityAt } from "./quantities.ts";
import { placeOf, type Scenario, type Scene } from "./scene.ts";
import { childrenOf, dependents, subtree, tokenAt } from "./tree.ts";
import type { Evocation } from "./triggers.ts";

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
          (role === "recipient" && evocation.trigger.pos === "VERB" && named.length + participants.location.length > 0);
    if (!(evocation.trigger.needs ?? []).every(filled)) continue;
    const { actorTypes, recipientTypes } = evocation.trigger;
    if (!areAll(participants.actor, actorTypes) || !areAll(participants.recipient, recipientTypes)) continue;
    const topic = depth === 0 ? undefined : topicOf(scene, sentence, evocation, topicAt, depth);
    // "killed six people near Mogadishu": where those live whom nobody names.
    const strange =
      participants.recipient.length > 0 && [...participants.recipient, ...participants.theme].every(isNameless);
    const place =
      strange && participants.location.length === 0 ? named.filter((one) => isHere(sentence, evocation, one)) : [];
    const concerned = [
      // "a move condemned by Qatar" is not Qatar's.
      () => participants.recipient.filter((mention) => !participants.actor.includes(mention)),
      () => concernedIn(sentence, evocation, topic, participants.actor),
      () => ownersOf(scene, sentence, evocation, participants.actor),
      () => doersOfDeed(scene, sentence, evocation, participants.actor),
      () => named,
    ].reduce<readonly Mention[]>((found, next) => (found.length > 0 ? found : next()), []);
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

/** Whom an act of speech concerns that names only its topic: "opposes a deployment of [US] troops", "refused to meet [Biden]". */
function concernedIn(
  sentence: Sentence,
  { frame }: Evocation,
  topic: Scenario["topic"],
  actor: readonly Mention[],
): readonly Mention[] {
  if (topic === undefined) return [];
  const { actor: acting, recipient } = topic.scenario.participants;
  const others = (mentions: readonly Mention[]) =>
    mentions.filter(
      (mention) => !actor.includes(mention) && mention.kind !== "pronoun" && !isOwn(sentence, mention, actor),
    );
  // "warned that Belgrade would expel [Montenegro's] envoy": what would come is a threat to whom it would befall.
  const { token, support } = topic.scenario.evocation;
  const announced = dependents(sentence, support ?? token, "aux").some((i) =>
    /^(?:will|would|['’]ll|['’]d)$/i.test(tokenAt(sentence, i).text),
  );
  const befalls = frame.plover === "THREATEN" && topic.relation === "ccomp" && announced;
  const threatened = befalls && others(recipient).length > 0;
  return others(acting).length > 0 && !threatened ? others(acting) : others(recipient);
}

/** "denied that [his government] had attacked", "Berlin warned that Berlin may leave": whoever speaks does not mean others. */
function isOwn(sentence: Sentence, { kind, known, head }: Mention, actor: readonly Mention[]): boolean {
  const owned =
    kind === "nominal" && dependents(sentence, head, "nmod:poss").some((i) => tokenAt(sentence, i).upos === "PRON");
  return owned || (known !== undefined && actor.some((one) => one.known === known));
}

/** "Singapore supports [his] position", "Biden condemned [its] decision": an owner who cannot be the one who acts. */
function ownersOf(
  { mentions }: Scene,
  sentence: Sentence,
  { sentence: index, token, trigger }: Evocation,
  actor: readonly Mention[],
): readonly Mention[] {
  if (trigger.pos !== "VERB" || actor.length === 0) return [];
  const persons = actor.every(({ type }) => type === "Person");
  const bodies = actor.every(({ type }) => type !== undefined && /^(?:Country|Organization|ArmedGroup)$/.test(type));
  const other = persons ? /^(?:its|their)$/i : bodies ? /^(?:his|her)$/i : undefined;
  const owners = follow(sentence, token, "obj")
    .flatMap((object) => follow(sentence, object, "nmod:poss"))
    .filter((i) => other?.test(tokenAt(sentence, i).text));
  return mentions.filter(({ kind, sentence: at, head }) => kind === "pronoun" && at === index && owners.includes(head));
}

/** Whether the clause itself names it: "arrested two men for attacking [Chad]" was not there. */
function isHere(sentence: Sentence, { token }: Evocation, { head }: Mention): boolean {
  return !childrenOf(sentence, token).some(
    (i) => tokenAt(sentence, i).relation.startsWith("advcl") && subtree(sentence, i).includes(head),
  );
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
  { sentence: index, token, support, trigger, mutual }: Evocation,
  { actor, theme, location }: Scenario["participants"],
): readonly Mention[] {
  if (trigger.roles.recipient === undefined) return [];
  if ((trigger.reciprocal === true || mutual === true) && actor.length > 1) return [];
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
