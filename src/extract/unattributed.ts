import type { Claim } from "../model/claim.ts";
import type { Mention } from "../model/mention.ts";
import type { Note } from "../model/note.ts";
import type { Statement } from "../model/statement.ts";

interface Said {
  readonly statements: readonly Statement<Mention>[];
  readonly claims: readonly Claim<Mention>[];
}

/**
 * Statements and claims without the statements that nobody is named for and that claim nothing: "the bridge, known as
 * 'the needle'", "is expected to rain". Each leaves a note. "It was announced that Kabul fell" stays: its claim must not
 * become the article's own; and so does "The governor was accused of taking bribes", whose author the text leaves out.
 * Indices among claims and statements follow.
 */
export function withoutUnattributed({ statements, claims }: Said): Said & { readonly notes: readonly Note[] } {
  const needed = new Set(claims.flatMap(({ inStatement }) => inStatement ?? []));
  const kept = statements.flatMap((statement, i) =>
    statement.speakerSpan !== undefined || needed.has(i) || isPassiveSpeech(statement) ? [{ statement, i }] : [],
  );
  const places = new Map(kept.map(({ i }, place) => [i, place]));
  const dropped = statements.filter((_, i) => !places.has(i));
  const moved = (index: number | undefined) => (index === undefined ? undefined : places.get(index));
  return {
    statements: kept.map(({ statement: { within, ...statement } }) => {
      const outer = moved(within);
      return outer === undefined ? statement : { ...statement, within: outer };
    }),
    claims: claims.map(({ inStatement, ...claim }) => {
      const place = moved(inStatement);
      return place === undefined ? claim : { ...claim, inStatement: place };
    }),
    notes: dropped.flatMap(({ cue, content }): readonly Note[] => {
      const span = cue ?? content[0];
      return span === undefined ? [] : [{ reason: "speaker-unknown", span }];
    }),
  };
}

function isPassiveSpeech({ kind, rule }: Statement<Mention>): boolean {
  return kind === "speech" && rule === "subject-and-phrase";
}
