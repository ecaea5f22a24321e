import type { Proposition } from "./proposition.ts";
import type { Span } from "./span.ts";
import type { Stance } from "./stance.ts";
import type { DateRange } from "./time.ts";

/**
 * A source takes a stance on a proposition. `Who` is a mention before `resolve`, an entity after it;
 * forgetting to resolve does not compile.
 */
export interface Claim<Who> {
  /** Who vouches. Absent: the article in its own voice (narrator); its outlet becomes the source in the graph. */
  readonly source?: Who;
  readonly proposition: Proposition<Who>;
  readonly stance: Stance;
  /** When it happened, resolved against the article's date; absent where the text or the date does not tell. */
  readonly when?: DateRange;
  /** The words that say so, in text order, at least one: the clause, with its subject, and the cue where there is one. */
  readonly evidence: readonly Span[];
  /** Index of the statement whose content says it; the claim's source is then that statement's speaker. */
  readonly inStatement?: number;
  /** Index of an earlier claim that this one denies or confirms ("Kabul has dismissed that claim"). */
  readonly denies?: number;
  readonly confirms?: number;
  readonly rule: string;
}
