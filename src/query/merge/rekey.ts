import type { Quad } from "@rdfjs/types";
import { cg, namespaces, value } from "../../model/vocabulary.ts";
import { rename } from "./smush.ts";

/** Participants and topic by name relative to the base, as they stand in a proposition's quads. */
export interface KeyedProposition {
  readonly frame: string;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly theme: readonly string[];
  readonly location: readonly string[];
  readonly topic?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
}

/** A claim's content, names relative to the base. */
export interface KeyedClaim {
  readonly source: string;
  readonly proposition: string;
  readonly polarity: keyof typeof value.polarity;
  readonly certainty: keyof typeof value.certainty;
  readonly temporality: keyof typeof value.temporality;
  readonly force: keyof typeof value.force;
  readonly voice: keyof typeof value.voice;
  readonly statement?: string | undefined;
}

/** How the build names propositions and claims after their content. */
export interface Keys {
  /** `proposition/<slug>_<hash12>`. */
  readonly propositionName: (content: KeyedProposition) => string;
  /** `<hash8>`. */
  readonly claimHash: (content: KeyedClaim) => string;
}

export interface Rekeyed {
  readonly quads: readonly Quad[];
  /** Old name → new name. */
  readonly propositions: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
}

/**
 * Names of propositions and claims are hashes of their content. Where participants or sources have other names than
 * before (`before` and `after` smushing, quad by quad), their propositions and claims get the names that a build would
 * have given them, so that equal ones meet; the others keep theirs.
 */
export function rekey(before: readonly Quad[], after: readonly Quad[], base: string, keys: Keys): Rekeyed {
  const changed = new Set(
    after.flatMap((quad, i) => (quad.object.value === before[i]?.object.value ? [] : [quad.subject.value])),
  );
  const values = new Map<string, string[]>();
  for (const { subject, predicate, object } of after) {
    const key = `${subject.value} ${predicate.value}`;
    values.set(key, [...(values.get(key) ?? []), object.value]);
  }
  const all = (subject: string, property: string) => [...new Set(values.get(`${subject} ${property}`) ?? [])];
  const one = (subject: string, property: string) => all(subject, property)[0];
  const relative = (iri: string) => (iri.startsWith(base) ? iri.slice(base.length) : iri);

  const propositions = new Map<string, string>();
  /** The name of a proposition, after those of its topics. */
  const nameOf = (proposition: string, above: readonly string[]): string => {
    const frame = one(proposition, cg.frame);
    if (frame === undefined || above.includes(proposition)) return proposition;
    const known = propositions.get(proposition);
    if (known !== undefined) return known;
    const topic = one(proposition, cg.topic);
    const topicName = topic === undefined ? undefined : nameOf(topic, [...above, proposition]);
    if (!changed.has(proposition) && topicName === topic) return proposition;
    const names = (property: string) => all(proposition, property).map(relative).sort();
    const name = keys.propositionName({
      frame: frame.slice(namespaces.frame.length),
      actor: names(cg.actor),
      recipient: names(cg.recipient),
      theme: names(cg.theme),
      location: names(cg.location),
      topic: topicName === undefined ? undefined : relative(topicName),
      quantity: one(proposition, cg.quantity),
      unit: one(proposition, cg.unit),
    });
    if (base + name !== proposition) propositions.set(proposition, base + name);
    return base + name;
  };
  const subjects = new Set(after.map(({ subject }) => subject.value));
  for (const subject of subjects) nameOf(subject, []);

  const claims = new Map<string, string>();
  for (const claim of subjects) {
    const [source, proposition] = [one(claim, cg.source), one(claim, cg.proposition)];
    if (source === undefined || proposition === undefined) continue;
    if (!changed.has(claim) && !propositions.has(proposition)) continue;
    const statement = one(claim, cg.inStatement);
    const hash = keys.claimHash({
      source: relative(source),
      proposition: relative(propositions.get(proposition) ?? proposition),
      polarity: keyFor(value.polarity, one(claim, cg.polarity)),
      certainty: keyFor(value.certainty, one(claim, cg.certainty)),
      temporality: keyFor(value.temporality, one(claim, cg.temporality)),
      force: keyFor(value.force, one(claim, cg.force)),
      voice: keyFor(value.voice, one(claim, cg.voice)),
      statement: statement === undefined ? undefined : relative(statement),
    });
    const name = claim.replace(/_[^_]*$/, `_${hash}`);
    if (name !== claim) claims.set(claim, name);
  }
  const names = new Map([...propositions, ...claims]);
  return { quads: after.map((quad) => rename(quad, names)), propositions, claims };
}

/** "positive" for `cg:Positive`. */
function keyFor<K extends string>(values: Readonly<Record<K, string>>, iri: string | undefined): K {
  const [found] = Object.entries(values).find(([, other]) => other === iri) ?? [];
  return (found ?? "") as K;
}
