/** PLOVER event classes of 2021 (NGEC/POLECAT). */
export type PloverClass =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

export type Role = "actor" | "recipient" | "theme" | "location" | "topic" | "quantity";

/**
 * Words that evoke a frame, and where its participants hang in the tree.
 * A path is steps joined by "/", each a Universal Dependencies relation, with the lemma of its case or mark in brackets
 * where it matters: `nsubj`, `obl(against|of)`, `obj/nmod(to)`. A relation without subtype stands for all its subtypes
 * but the passive ones.
 */
export interface Trigger {
  /** One lemma or several ("warn"; "slam door"): the first is the head, the others its dependents. */
  readonly lemmas: readonly string[];
  readonly pos: "VERB" | "NOUN" | "ADJ";
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
}

/** A kind of event or state, read from `ontology/frames.ttl`. */
export interface Frame {
  /** Local name: "refuse-basing". */
  readonly key: string;
  readonly kind: "event" | "state";
  readonly label: string;
  readonly plover?: PloverClass;
  readonly triggers: readonly Trigger[];
}
