import type { Chosen, Link } from "../../src/write/projection/links.ts";
import type { Projection, TextRange } from "../../src/write/projection/model.ts";
import type { Selection } from "../state/view-state.ts";

/** A receipt: words of one article, and the claims and the statement that rest on them. */
export interface Card {
  readonly key: string;
  readonly article: number;
  /** The words, in text order. */
  readonly ranges: readonly TextRange[];
  readonly claims: readonly number[];
  readonly statement?: number;
}

/** The claims and statements that the selection is about, out of the chosen ones. */
export function receiptsOf(
  projection: Projection,
  chosen: Chosen,
  links: readonly Link[],
  selection: Selection,
): Chosen {
  if (selection.kind === "nothing") return { claims: [], statements: [] };
  if (selection.kind === "link") {
    const link = links.find(({ source, target }) => source === selection.source && target === selection.target);
    return link ?? { claims: [], statements: [] };
  }
  const { actor } = selection;
  return {
    claims: chosen.claims.filter((index) => {
      const claim = projection.claims[index];
      const proposition = claim === undefined ? undefined : projection.propositions[claim.proposition];
      if (claim === undefined || proposition === undefined) return false;
      const { actors, recipients, themes, locations } = proposition;
      return claim.source === actor || [actors, recipients, themes, locations].some((role) => role.includes(actor));
    }),
    statements: chosen.statements.filter((index) => {
      const statement = projection.statements[index];
      if (statement === undefined) return false;
      return [statement.speaker, ...statement.about, ...statement.addressees].includes(actor);
    }),
  };
}

/** Receipts grouped by the words they rest on, newest article first, then in text order. */
export function cardsOf(projection: Projection, receipts: Chosen): readonly Card[] {
  const cards = new Map<string, Card>();
  for (const index of receipts.claims) {
    const claim = projection.claims[index];
    if (claim === undefined) continue;
    const key =
      claim.statement === undefined ? `${claim.article} ${claim.evidence.join(" ")}` : `statement ${claim.statement}`;
    const before = cards.get(key);
    const ranges = merged([...(before?.ranges ?? []), ...claim.evidence]);
    const statement = claim.statement === undefined ? {} : { statement: claim.statement };
    cards.set(key, { key, article: claim.article, ranges, claims: [...(before?.claims ?? []), index], ...statement });
  }
  for (const index of receipts.statements) {
    const statement = projection.statements[index];
    const key = `statement ${index}`;
    if (statement === undefined || cards.has(key)) continue;
    const cue = statement.cue === undefined ? [] : [statement.cue];
    const ranges = merged([...statement.content, ...cue]);
    cards.set(key, { key, article: statement.article, ranges, claims: [], statement: index });
  }
  const dateOf = (card: Card) => projection.articles[card.article]?.published ?? "";
  return [...cards.values()].sort(
    (a, b) =>
      compare(dateOf(b), dateOf(a)) || a.article - b.article || (a.ranges[0]?.[0] ?? 0) - (b.ranges[0]?.[0] ?? 0),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ranges in text order, those that touch or overlap made one. */
export function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}
