import type { Mention } from "../model/mention.ts";
import type { Quantity } from "../model/proposition.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Evocation } from "./triggers.ts";

export type Participant = "actor" | "recipient" | "theme" | "location";

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

/** Key of a word in `Scene.evocations`. */
export function placeOf(sentence: number, token: number): string {
  return `${sentence}/${token}`;
}
