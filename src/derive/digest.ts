import type { Words } from "./words.ts";

/**
 * What the layers that span articles need to know of one article's part, as plain JSON: so that one article can come or
 * go without the others being read again. Every string that names something is an IRI.
 */
export interface Digest {
  readonly article: string;
  readonly text: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly words: Words;
  readonly entities: readonly DigestedEntity[];
  readonly offices: readonly DigestedOffice[];
  readonly propositions: readonly DigestedProposition[];
  readonly claims: readonly DigestedClaim[];
  readonly quotations: readonly DigestedQuotation[];
  /** Outlets that the article says it relays. */
  readonly relays: readonly string[];
  /** All that a table may speak of: entities, frames, roles. */
  readonly uses: readonly string[];
}

export interface DigestedEntity {
  readonly iri: string;
  readonly type: string;
  readonly names: readonly string[];
  readonly governs?: string;
}

export interface DigestedOffice {
  readonly holder: string;
  readonly role: string;
  readonly organization?: string;
}

export interface DigestedProposition {
  readonly iri: string;
  readonly type: string;
  readonly frame: string;
  readonly eventType?: string;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly theme: readonly string[];
  readonly location: readonly string[];
  readonly topic?: string;
  readonly quantity?: string;
  readonly unit?: string;
}

export interface DigestedClaim {
  readonly iri: string;
  readonly source: string;
  readonly proposition: string;
  readonly narrated: boolean;
  readonly positive: boolean;
  /** Asserted, of the present or past, as certain or probable: what counts for or against truth. */
  readonly counts: boolean;
  /** The cue says that something said before is so ("confirmed"). */
  readonly confirming: boolean;
  /** Claims that the article itself says this one answers. */
  readonly answers: readonly string[];
  readonly earliest?: string;
  readonly latest?: string;
  /** Outlets through which it reaches the article. */
  readonly via: readonly string[];
}

export interface DigestedQuotation {
  readonly iri: string;
  readonly creator: string;
  /** Absent where the graph leaves the words out. */
  readonly words?: string;
  /** Of every two words in a row. */
  readonly shingles: readonly number[];
}
