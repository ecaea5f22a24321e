import type { EntityType } from "../../model/entity.ts";
import type { PloverClass } from "../../model/frame.ts";
import type { Stance } from "../../model/stance.ts";
import type { StatementMode } from "../../model/statement.ts";

/**
 * What the page shows, read from the built graph: plain JSON, everything that points to something points by its index
 * in the list of that kind, so that the page needs no look-up by IRI. Words are the model's; `…View` marks the page's
 * own, flattened form of them.
 */
export interface Projection {
  readonly version: 1;
  /** First 12 hexadecimal digits of the SHA-256 of all the rest: tells a permalink which graph it was made for. */
  readonly key: string;
  readonly actors: readonly ActorView[];
  readonly articles: readonly ArticleView[];
  readonly statements: readonly StatementView[];
  readonly propositions: readonly PropositionView[];
  readonly claims: readonly ClaimView[];
  readonly notes: number;
  /** Articles of the graph that this page has no room for; absent where it shows all. */
  readonly left?: number;
}

/** Half-open, UTF-16 code units of `ArticleView.text` (the graph counts code points; converted when projecting). */
export type TextRange = readonly [start: number, end: number];

/** Anyone and anything that takes part: an entity of the model. */
export interface ActorView {
  readonly iri: string;
  readonly type: EntityType;
  readonly label: string;
  /** Other names, sorted by code unit. */
  readonly aliases: readonly string[];
  readonly offices: readonly OfficeView[];
  /** Actor that this organisation governs as a state's government: both count as one source. */
  readonly governs?: number;
  /** Other IRIs that the graph says are the same thing; absent where there is none. */
  readonly merged?: readonly string[];
  readonly matches: readonly string[];
  /** Actors who may be the same, but nobody knows. */
  readonly maybe: readonly number[];
  /** Place on the canvas, set by the layout; both absent where nothing links the actor. */
  readonly x?: number;
  readonly y?: number;
}

export interface OfficeView {
  readonly role: string;
  readonly organization?: number;
  readonly status?: "current" | "former";
}

/** One exact text version of an article. */
export interface ArticleView {
  readonly iri: string;
  readonly title: string;
  readonly outlet?: number;
  /** ISO 8601 date or date-time, as the graph gives it. */
  readonly published?: string;
  readonly url?: string;
  /** Absent where the graph was built without texts. */
  readonly text?: string;
  /** In text order. */
  readonly mentions: readonly MentionView[];
  /** Index of the first of the articles that copy one text from another, itself included: their common origin. */
  readonly origin: number;
}

export interface MentionView {
  readonly range: TextRange;
  readonly actor: number;
}

export interface StatementView {
  readonly iri: string;
  readonly article: number;
  readonly speaker: number;
  readonly cue?: TextRange;
  readonly content: readonly TextRange[];
  readonly mode: StatementMode;
  readonly addressees: readonly number[];
  readonly via: readonly number[];
  readonly saidOn?: string;
  readonly within?: number;
  /** Actors named within the content, the speaker left out, each once. */
  readonly about: readonly number[];
}

export type Status = "not-asserted" | "single-source" | "narrated" | "corroborated" | "disputed" | "denied";

export interface PropositionView {
  readonly iri: string;
  readonly kind: "event" | "state";
  /** "refuse basing". */
  readonly frame: string;
  readonly plover?: PloverClass;
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly themes: readonly number[];
  readonly locations: readonly number[];
  readonly topic?: number;
  /** "90 percent of borders". */
  readonly quantity?: string;
  readonly status?: Status;
  /** Propositions that say nearly the same: a participant less, another frame of the same kind. */
  readonly near: readonly number[];
}

export interface ClaimView extends Stance {
  readonly iri: string;
  readonly article: number;
  readonly source: number;
  readonly voice: "narrator" | "quoted";
  readonly proposition: number;
  /** When it happened: calendar days, both included. */
  readonly earliest?: string;
  readonly latest?: string;
  /** At least one, in text order. */
  readonly evidence: readonly TextRange[];
  readonly statement?: number;
  readonly denies: readonly number[];
  readonly confirms: readonly number[];
  readonly rule?: string;
  readonly confidence?: number;
}
