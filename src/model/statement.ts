import type { Span } from "./span.ts";
import type { DateRange } from "./time.ts";

/**
 * `thought`: belief, knowledge, intention, wish; `attitude`: support, praise, criticism without words of what is said.
 * Neither is speech, so neither makes a statement of the graph unless the user switches it on.
 */
export type StatementKind = "speech" | "thought" | "attitude";
export type StatementMode = "direct" | "indirect" | "mixed";

/** A speech act reported by an article: who, with which cue, which words. */
export interface Statement<Who> {
  readonly kind: StatementKind;
  readonly speaker: Who;
  /** The words that name the speaker ("he", "the ministry"); absent where no words do ("it was announced that ..."). */
  readonly speakerSpan?: Span;
  /** "said", "had warned", "According to", ":"; absent for a free-standing quote. */
  readonly cue?: Span;
  /** Lemma of the cue ("say", "according to"); absent with `cue`. */
  readonly cueLemma?: string;
  /** In text order, without the quotation marks that enclose all of it; several where the cue cuts the content in two. */
  readonly content: readonly Span[];
  /** `direct`: all in quotation marks; `mixed`: partly. */
  readonly mode: StatementMode;
  /** The parts of `content` in quotation marks, marks excluded. */
  readonly quotes: readonly Span[];
  readonly addressees: readonly Who[];
  /** The agency or outlet that relays it ("..., TASS reported"). */
  readonly via: readonly Who[];
  readonly saidOn?: DateRange;
  /** Index of the outer statement ("Ryabkov said Moscow had warned ..."). */
  readonly within?: number;
  readonly rule: string;
}
