import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { StatementKind } from "../model/statement.ts";

/** A reporting clause and what it reports, as one rule finds it: a statement in the making. */
export interface Report {
  readonly kind: StatementKind;
  readonly speaker: Mention;
  /** Absent for a quotation that stands by itself. */
  readonly cue?: Span;
  readonly cueLemma?: string;
  readonly content: readonly Span[];
  readonly addressees: readonly Mention[];
  /** Index of the sentence of the cue, else of the first content. */
  readonly sentence: number;
  /** The cue stands inside a quotation: someone is quoted as reporting. */
  readonly nested: boolean;
  readonly rule: string;
}

/** Where a report stands in text order: its cue, else its first content. */
export function placeOf({ cue, content }: Report): Span {
  return cue ?? content[0] ?? { start: 0, end: 0 };
}
