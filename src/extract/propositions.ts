import type { Mention } from "../model/mention.ts";
import type { Proposition } from "../model/proposition.ts";
import type { Scenario } from "./scene.ts";

/** Beyond this many pairs of actor and recipient the recipients stay together: long lists of guests are one event. */
const mostPairs = 12;

/** A scenario → its propositions: "Uzbekistan and Pakistan refuse" is two, "Putin and Biden met" one. */
export function propositionsOf(scenario: Scenario): readonly Proposition<Mention>[] {
  const whole = propositionOf(scenario);
  const { actor: doers } = scenario.participants;
  if (scenario.evocation.mutual === true && doers.length > 1)
    return doers.map((doer) => ({ ...whole, actors: [doer], recipients: doers.filter((other) => other !== doer) }));
  const { actors, recipients } = whole;
  const parts = actors.length * recipients.length > mostPairs ? [recipients] : each(recipients);
  return each(actors).flatMap((actor) => parts.map((part) => ({ ...whole, actors: actor, recipients: part })));
}

/** A scenario → one proposition with all participants together, as a topic stands. */
export function propositionOf({ evocation, participants, topic, quantity }: Scenario): Proposition<Mention> {
  const { frame, trigger } = evocation;
  const { actor, theme, location } = participants;
  const recipient = participants.recipient.filter((mention) => !actor.includes(mention));
  const mutual =
    (trigger.reciprocal === true || evocation.mutual === true) && recipient.length === 0 && actor.length > 1;
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
