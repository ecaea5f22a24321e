import type { Chosen, Link } from "../../src/write/projection/links.ts";
import type { Projection, TextRange } from "../../src/write/projection/model.ts";
import type { Selection } from "../state/view-state.ts";
import { participantsOf } from "./cast.ts";
import { type Grades, speech } from "./grades.ts";

/** A receipt: words of one article, and the claims and the statement that rest on them. */
export interface Card {
  readonly key: string;
  readonly article: number;
  /** The words, in text order. */
  readonly ranges: readonly TextRange[];
  readonly claims: readonly number[];
  readonly statement?: number;
  /** The same words in articles that copy one text; folded into this card. */
  readonly echoes: readonly Card[];
}

const none: Chosen = { claims: [], statements: [] };

/** The claims and statements that the selection is about, out of the chosen ones. */
export function receiptsOf(
  projection: Projection,
  grades: Grades,
  chosen: Chosen,
  links: readonly Link[],
  selection: Selection,
): Chosen {
  switch (selection.kind) {
    case "link": {
      const link = links.find(({ source, target }) => source === selection.source && target === selection.target);
      if (link === undefined || selection.frame === undefined) return link ?? none;
      const claims = link.claims.filter((claim) => grades.frames[claim] === selection.frame);
      return { claims, statements: selection.frame === speech ? link.statements : [] };
    }
    case "claim": {
      const { proposition } = selection;
      const claims = chosen.claims.filter((claim) => projection.claims[claim]?.proposition === proposition);
      return { claims, statements: [] };
    }
    case "outlets": {
      const { left, right } = selection;
      const isTheirs = (article: number | undefined) => {
        const outlet = projection.articles[article ?? -1]?.outlet;
        return outlet === left || outlet === right;
      };
      return {
        claims: chosen.claims.filter((claim) => isTheirs(projection.claims[claim]?.article)),
        statements: chosen.statements.filter((statement) => isTheirs(projection.statements[statement]?.article)),
      };
    }
    case "actor": {
      const { actor } = selection;
      const claims = chosen.claims.filter((index) => {
        const claim = projection.claims[index];
        if (claim === undefined) return false;
        return claim.source === actor || participantsOf(projection, claim.proposition).includes(actor);
      });
      const statements = chosen.statements.filter((index) => {
        const statement = projection.statements[index];
        if (statement === undefined) return false;
        return [statement.speaker, ...statement.about, ...statement.addressees].includes(actor);
      });
      return { claims, statements };
    }
    default:
      return none;
  }
}

/** Receipts grouped by the words they rest on, newest article first, then in text order; copies folded. */
export function cardsOf(projection: Projection, receipts: Chosen): readonly Card[] {
  const cards = new Map<string, Card>();
  const put = (card: Omit<Card, "echoes">) => cards.set(card.key, { ...card, echoes: [] });
  for (const index of receipts.claims) {
    const claim = projection.claims[index];
    if (claim === undefined) continue;
    const key =
      claim.statement === undefined ? `${claim.article} ${claim.evidence.join(" ")}` : `statement ${claim.statement}`;
    const before = cards.get(key);
    const ranges = merged([...(before?.ranges ?? []), ...claim.evidence]);
    const statement = claim.statement === undefined ? {} : { statement: claim.statement };
    put({ key, article: claim.article, ranges, claims: [...(before?.claims ?? []), index], ...statement });
  }
  for (const index of receipts.statements) {
    const statement = projection.statements[index];
    const key = `statement ${index}`;
    if (statement === undefined || cards.has(key)) continue;
    const cue = statement.cue === undefined ? [] : [statement.cue];
    put({
      key,
      article: statement.article,
      ranges: merged([...statement.content, ...cue]),
      claims: [],
      statement: index,
    });
  }
  const dateOf = (card: Card) => projection.articles[card.article]?.published ?? "";
  const sorted = [...cards.values()].sort(
    (a, b) =>
      compare(dateOf(b), dateOf(a)) || a.article - b.article || (a.ranges[0]?.[0] ?? 0) - (b.ranges[0]?.[0] ?? 0),
  );
  return folded(projection, sorted);
}

/**
 * Cards that say the same in copies of one text made one: five papers that print one agency report are one receipt.
 * Same means the same propositions, or where there are none the same words.
 */
function folded(projection: Projection, cards: readonly Card[]): readonly Card[] {
  const families = new Map<string, Card[]>();
  for (const card of cards) {
    const article = projection.articles[card.article];
    const said = [...new Set(card.claims.map((claim) => projection.claims[claim]?.proposition))].sort().join(" ");
    const words = said === "" ? wordsOf(projection, card).toLowerCase().replace(/\W+/gu, " ") : said;
    const key = words === "" ? card.key : `${article?.origin} ${words}`;
    const family = families.get(key);
    if (family?.every((other) => other.article !== card.article)) family.push(card);
    else if (family === undefined) families.set(key, [card]);
    else families.set(`${key} ${card.key}`, [card]);
  }
  return [...families.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, echoes: others }],
  );
}

/** The words of a card, parts that stand apart joined by "…"; empty where the page has no text. */
export function wordsOf(projection: Projection, { article, ranges }: Pick<Card, "article" | "ranges">): string {
  const text = projection.articles[article]?.text;
  return text === undefined ? "" : ranges.map(([start, end]) => text.slice(start, end)).join(" … ");
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
