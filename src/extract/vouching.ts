import type { Mention } from "../model/mention.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";

/** A statement and its index among the article's. */
export interface Vouched {
  readonly index: number;
  readonly statement: Statement<Mention>;
}

/** The innermost statement whose content holds `span`; undefined where the article speaks in its own voice. */
export function statementAround(statements: readonly Statement<Mention>[], span: Span): Vouched | undefined {
  return statements
    .map((statement, index) => ({ statement, index }))
    .filter(({ statement }) => statement.content.some((content) => overlaps(content, span)))
    .sort(
      (a, b) =>
        lengthOf(a.statement) - lengthOf(b.statement) ||
        depthOf(b, statements) - depthOf(a, statements) ||
        b.index - a.index,
    )[0];
}

/** In how many others a statement is reported: its cue stands in their content. */
function depthOf({ index, statement: { cue } }: Vouched, statements: readonly Statement<Mention>[]): number {
  if (cue === undefined) return 0;
  return statements.filter(({ content }, i) => i !== index && content.some((span) => overlaps(span, cue))).length;
}

function lengthOf({ content }: Statement<Mention>): number {
  return content.reduce((length, span) => length + span.end - span.start, 0);
}
