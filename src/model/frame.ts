import type { EntityType } from "./entity.ts";

/** PLOVER event classes of 2021 (NGEC/POLECAT). */
export const ploverClasses = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type PloverClass = (typeof ploverClasses)[number];

/** Auxiliaries by which an actor's deed is announced: "will provide", "will not lift", "must withdraw". */
export const modals = ["will", "will not", "must"] as const;

export const roles = ["actor", "recipient", "theme", "location", "topic", "quantity"] as const;
export type Role = (typeof roles)[number];

/**
 * Words that evoke a frame, and where its participants hang in the tree.
 * A path is steps joined by "/", each a Universal Dependencies relation, with the lemma of its case or mark in brackets
 * where it matters: `nsubj`, `obl(against|of)`, `obj/nmod(to)`. A relation without subtype stands for all its subtypes
 * but the passive ones.
 */
export interface Trigger {
  /**
   * One lemma or several ("warn"; "slam door"): the first is the head, the others hang from it, or are the preposition
   * of what does ("call for"). Of a noun the last is the head ("military presence").
   */
  readonly lemmas: readonly string[];
  readonly pos: "VERB" | "NOUN" | "ADJ";
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Lemmas one of which must head the object or stand in its phrase ("lift" a ban, "end" mediation efforts). */
  readonly withObject?: readonly string[];
  /** Lemmas that may not head the object ("release" a report frees nobody). */
  readonly withoutObject?: readonly string[];
  /** Lemmas one of which heads the subject ("troops left"); absent: any. */
  readonly subjectLemmas?: readonly string[];
  /** Roles that must be filled by a participant. */
  readonly needs?: readonly Role[];
  /** Paths each of which must lead to a word, and paths that may lead to none. */
  readonly needsAt?: readonly string[];
  readonly withoutAt?: readonly string[];
  /** What actor and recipient must be, where there is one ("captured Kandahar", not "captured Saddam"); absent: anything. */
  readonly actorTypes?: readonly EntityType[];
  readonly recipientTypes?: readonly EntityType[];
  /** Of a noun: verbs ("launch", "carry out") whose object it may be and whose subject is then its actor. */
  readonly supportVerbs?: readonly string[];
  /** Of a noun: prepositions of what the clause's subject takes part in ("praised the deal [on] a visit to Kenya"). */
  readonly settings?: readonly string[];
  /** Whoever says it is the actor where none is named ("this is unacceptable"). */
  readonly speakerActs?: true;
  /** Several actors do it to one another ("Putin and Biden met"). */
  readonly reciprocal?: true;
}

/** A kind of event or state, read from `ontology/frames.ttl`. */
export interface Frame {
  /** Local name: "refuse-basing". */
  readonly key: string;
  readonly kind: "event" | "state";
  readonly label: string;
  readonly plover?: PloverClass;
  readonly triggers: readonly Trigger[];
  /** Announcements that are told as this frame: "will" aid is a promise, "must" retreat a demand by whoever says so. */
  readonly announces?: readonly { readonly modal: (typeof modals)[number]; readonly of: PloverClass }[];
}
