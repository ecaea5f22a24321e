/** A number with what it counts: 90 `percent-of-borders`, 20000 `reservists`. */
export interface Quantity {
  /** Canonical decimal: no sign unless negative, no leading or trailing zeros ("90", "0.5"). */
  readonly value: string;
  /** Slug. */
  readonly unit: string;
}

/**
 * Content only: an event or state with its participants. No time, no polarity: its existence asserts nothing.
 * A distributive conjunction is split before ("Uzbekistan and Pakistan refuse" is two propositions).
 */
export interface Proposition<Who> {
  readonly kind: "event" | "state";
  /** Local name in `ontology/frames.ttl` ("refuse-basing"). */
  readonly frame: string;
  readonly actors: readonly Who[];
  readonly recipients: readonly Who[];
  readonly themes: readonly Who[];
  readonly locations: readonly Who[];
  /** What was refused, warned of, demanded. */
  readonly topic?: Proposition<Who>;
  readonly quantity?: Quantity;
}
