import type { Quad } from "@rdfjs/types";
import type { Entity } from "../model/entity.ts";
import type { Frame } from "../model/frame.ts";
import { getOr, once } from "../model/once.ts";
import type { Proposition } from "../model/proposition.ts";
import { slug } from "../model/slug.ts";
import { cg, namespaces, rdf } from "../model/vocabulary.ts";
import { decimal, describe, text } from "./graph.ts";
import { hashOf } from "./hash.ts";
import { keyOf, type Naming } from "./naming.ts";

/** Version of the content that a proposition's name is a hash of. */
const keyVersion = 1;

interface Participants {
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly theme: readonly string[];
  readonly location: readonly string[];
}

function participantsOf(proposition: Proposition<Entity>, naming: Naming): Participants {
  const names = (entities: readonly Entity[]) => [...new Set(entities.map(naming.entity))].sort();
  const { actors, recipients, themes, locations } = proposition;
  return { actor: names(actors), recipient: names(recipients), theme: names(themes), location: names(locations) };
}

/** What a proposition's name is a hash of: names are relative to the base, sorted; `topic` is the name of another. */
export interface PropositionContent extends Participants {
  readonly frame: string;
  readonly topic?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
}

/** `proposition/<slug>_<hash12>` over the content alone, so that articles that say the same meet. */
export function nameOfContent({ frame, topic, quantity, unit, ...participants }: PropositionContent): string {
  const { actor, recipient, theme, location } = participants;
  const some = (names: readonly string[]) => (names.length === 0 ? undefined : names);
  const content = {
    v: keyVersion,
    frame,
    actor: some(actor),
    recipient: some(recipient),
    theme: some(theme),
    location: some(location),
    topic,
    quantity,
    unit,
  };
  const others = [recipient, theme, location].find((names) => names.length > 0) ?? [];
  const words = [...actor.slice(0, 1).map(keyOf), frame, ...others.slice(0, 1).map(keyOf)].join(" ");
  return `proposition/${slug(words)}_${hashOf(content, 12)}`;
}

export function propositionName(proposition: Proposition<Entity>, naming: Naming): string {
  const { frame, topic, quantity } = proposition;
  return getOr(namesBy(naming), proposition, () =>
    nameOfContent({
      frame,
      ...participantsOf(proposition, naming),
      topic: topic === undefined ? undefined : propositionName(topic, naming),
      quantity: quantity?.value,
      unit: quantity?.unit,
    }),
  );
}

/** Names given before: each claim asks for that of its proposition several times. */
const namesBy = once((_: Naming) => new Map<Proposition<Entity>, string>());

/** A proposition and what it is about in turn. */
export function mapProposition(
  proposition: Proposition<Entity>,
  frames: ReadonlyMap<string, Frame>,
  naming: Naming,
  base: string,
): readonly Quad[] {
  const { kind, frame, topic, quantity } = proposition;
  const { actor, recipient, theme, location } = participantsOf(proposition, naming);
  const plover = frames.get(frame)?.plover;
  const iris = (names: readonly string[]) => names.map((name) => base + name);
  return [
    ...describe(base + propositionName(proposition, naming), [
      [rdf.type, kind === "event" ? cg.Event : cg.State],
      [cg.frame, namespaces.frame + frame],
      [cg.eventType, plover === undefined ? undefined : namespaces.plover + plover],
      [cg.actor, iris(actor)],
      [cg.recipient, iris(recipient)],
      [cg.theme, iris(theme)],
      [cg.location, iris(location)],
      [cg.topic, topic === undefined ? undefined : base + propositionName(topic, naming)],
      [cg.quantity, quantity === undefined ? undefined : decimal(quantity.value)],
      [cg.unit, quantity === undefined ? undefined : text(quantity.unit)],
    ]),
    ...(topic === undefined ? [] : mapProposition(topic, frames, naming, base)),
  ];
}
