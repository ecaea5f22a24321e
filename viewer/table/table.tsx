import { useSignal } from "@preact/signals";
import { cardsOf } from "../projections/cards.ts";
import { standingLabels, standingOf } from "../projections/standing.ts";
import { claimSentence, dayLabel, labelOf, whenLabel } from "../projections/wording.ts";
import { read, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";

interface Row {
  readonly key: string;
  readonly source: number;
  readonly says: string;
  readonly standing: string;
  readonly when: string;
  readonly article: number;
  readonly ranges: readonly (readonly [number, number])[];
}

type Column = "source" | "says" | "standing" | "when" | "article";

const columns: readonly (readonly [Column, string])[] = [
  ["source", "Who says"],
  ["says", "What"],
  ["standing", "Standing"],
  ["when", "Happened"],
  ["article", "Outlet"],
];

const pageSize = 100;

/** The same claims and statements as the picture, as text: one row a claim, statements without claims by their words. */
export function ClaimTable({ store }: { readonly store: Store }) {
  const order = useSignal<{ readonly column: Column; readonly down: boolean } | undefined>(undefined);
  const pages = useSignal(1);
  const rows = sorted(store, rowsOf(store), order.value);
  const shown = rows.slice(0, pages.value * pageSize);
  const sortBy = (column: Column) => {
    order.value = { column, down: order.value?.column === column && !order.value.down };
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table" id="table" aria-label="Claims as a table" tabIndex={0}>
      <table>
        <caption>
          Showing {shown.length} of {rows.length} claims and statements that the filters let through
        </caption>
        <thead>
          <tr>
            {columns.map(([column, name]) => (
              <th
                key={column}
                scope="col"
                aria-sort={order.value?.column === column ? (order.value.down ? "descending" : "ascending") : "none"}
              >
                <button type="button" onClick={() => sortBy(column)}>
                  {name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <TableRow key={row.key} store={store} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <button type="button" class="plain" onClick={() => (pages.value += 1)}>
          Show more
        </button>
      ) : null}
    </section>
  );
}

function TableRow({ store, row }: { readonly store: Store; readonly row: Row }) {
  const article = store.projection.articles[row.article];
  return (
    <tr>
      <td>
        <button
          type="button"
          class="name"
          dir="auto"
          onClick={() => select(store, { kind: "actor", actor: row.source })}
        >
          {labelOf(store.projection, row.source)}
        </button>
      </td>
      <td dir="auto">
        <button type="button" class="row says" title={row.says} onClick={() => read(store, row.article, row.ranges)}>
          <span>{row.says}</span>
        </button>
      </td>
      <td>{row.standing}</td>
      <td>{row.when}</td>
      <td dir="auto">
        {article?.outlet === undefined ? article?.title : labelOf(store.projection, article.outlet)}
        {article?.published === undefined ? "" : `, ${dayLabel(article.published)}`}
      </td>
    </tr>
  );
}

function rowsOf(store: Store): readonly Row[] {
  const { projection } = store;
  const cards = cardsOf(projection, store.chosen.value).flatMap((card) => [card, ...card.echoes]);
  return cards.flatMap((card): readonly Row[] => {
    const place = { article: card.article, ranges: card.ranges };
    const statement = card.statement === undefined ? undefined : projection.statements[card.statement];
    if (card.claims.length === 0 && statement !== undefined) {
      const text = projection.articles[card.article]?.text;
      const words = statement.content.map(([start, end]) => text?.slice(start, end) ?? "").join(" … ");
      const when = statement.saidOn === undefined ? "" : dayLabel(statement.saidOn);
      return [{ key: card.key, source: statement.speaker, says: `“${words}”`, standing: "Said", when, ...place }];
    }
    return card.claims.flatMap((index) => {
      const claim = projection.claims[index];
      if (claim === undefined) return [];
      return {
        key: claim.iri,
        source: claim.source,
        says: claimSentence(projection, claim),
        standing: standingLabels[standingOf(projection, claim)],
        when: whenLabel(claim) ?? "",
        ...place,
      };
    });
  });
}

function sorted(
  store: Store,
  rows: readonly Row[],
  order: { readonly column: Column; readonly down: boolean } | undefined,
): readonly Row[] {
  if (order === undefined) return rows;
  const { projection } = store;
  const claimDay = new Map(projection.claims.map((claim) => [claim.iri, claim.earliest ?? claim.latest ?? ""]));
  const keyOf = (row: Row): string => {
    if (order.column === "source") return labelOf(projection, row.source);
    if (order.column === "article") return projection.articles[row.article]?.published ?? "";
    return order.column === "when" ? (claimDay.get(row.key) ?? "") : row[order.column];
  };
  const sign = order.down ? -1 : 1;
  return rows
    .map((row, index) => ({ row, index, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : a.index - b.index))
    .map(({ row }) => row);
}
