import { useSignal } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import { labelOf } from "../projections/wording.ts";
import { drawFound, read, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { type Engine, hasEngine, openEngine } from "./engine.ts";
import { examples } from "./examples.ts";
import type { Answer, Cell } from "./messages.ts";
import { queryOf } from "./selection-query.ts";

type Table = Extract<Answer, { kind: "table" }>;

const mostRows = 500;

/** SPARQL over the page's own graph; what is selected as a question, and what is found back in the picture. */
export function QueryView({ store }: { readonly store: Store }) {
  const selected = queryOf(store.projection, store.state.value.selection, store.paths.value);
  const query = useSignal(selected ?? examples[0]?.query ?? "");
  const table = useSignal<Table | undefined>(undefined);
  const status = useSignal("");
  const engine = useRef<Promise<Engine> | undefined>(undefined);
  const isFull = hasEngine(document);
  const run = async () => {
    status.value = "Asking …";
    try {
      engine.current ??= openEngine(document);
      table.value = await (await engine.current).query(query.value);
      status.value = `${table.value.rows.length} rows${table.value.rows.length > mostRows ? `, the first ${mostRows} shown` : ""}`;
    } catch (error) {
      table.value = undefined;
      status.value = error instanceof Error ? error.message : String(error);
    }
  };
  const found = table.value === undefined ? [] : actorsIn(store, table.value);
  return (
    <section class="query" id="query" aria-label="SPARQL" tabIndex={-1}>
      <div class="query-head">
        <label>
          Begin with{" "}
          <select onChange={(event) => (query.value = examples[event.currentTarget.selectedIndex]?.query ?? "")}>
            {examples.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {selected === undefined ? null : (
          <button type="button" class="chip" onClick={() => (query.value = selected)}>
            what is selected
          </button>
        )}
        <button type="button" class="run" disabled={!isFull} onClick={run}>
          Ask
        </button>
        {found.length === 0 ? null : (
          <button type="button" class="chip" onClick={() => drawFound(store, found)}>
            draw the {found.length} actors found
          </button>
        )}
      </div>
      <textarea
        aria-label="Query in SPARQL"
        spellcheck={false}
        rows={14}
        value={query.value}
        onInput={(event) => (query.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isFull && event.key === "Enter" && (event.ctrlKey || event.metaKey)) void run();
        }}
      />
      <p role="status" class="absent">
        {isFull
          ? status.value
          : "This is the light page. The page index-full.html beside it has a SPARQL engine inside; the query can be asked of graph.ttl too."}
      </p>
      {table.value === undefined && isFull && status.value === "" ? (
        <p class="answer-here">
          The answer will stand here. Actors in it lead to who speaks of them, claims and statements to their words.
          Ctrl Enter asks.
        </p>
      ) : null}
      {table.value === undefined ? null : <ResultTable store={store} table={table.value} />}
    </section>
  );
}

/** Actors named anywhere in an answer. */
function actorsIn({ projection }: Store, table: Table): readonly number[] {
  const byIri = new Map(projection.actors.map(({ iri, x }, index) => [iri, x === undefined ? undefined : index]));
  return [...new Set(table.rows.flatMap((row) => row.flatMap((cell) => byIri.get(cell?.value ?? "") ?? [])))];
}

function ResultTable({ store, table }: { readonly store: Store; readonly table: Table }) {
  const open = useMemo(() => openersOf(store), [store]);
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, mostRows).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={table.columns[column]} dir="auto">
                  {cell === undefined ? "" : <Value cell={cell} opener={open.get(cell.value)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Opener {
  readonly label: string;
  readonly open: () => void;
}

function Value({ cell, opener }: { readonly cell: Cell; readonly opener: Opener | undefined }) {
  if (cell.kind === "literal") return <>{cell.value}</>;
  if (opener === undefined) return <>{shortened(cell.value)}</>;
  return (
    <button type="button" class="name" onClick={opener.open}>
      {opener.label}
    </button>
  );
}

/** What an IRI of the graph leads to on the page: actors to their receipts, the others to their words. */
function openersOf(store: Store): ReadonlyMap<string, Opener> {
  const { projection } = store;
  const openers = new Map<string, Opener>();
  projection.actors.forEach(({ iri }, actor) => {
    openers.set(iri, { label: labelOf(projection, actor), open: () => select(store, { kind: "actor", actor }) });
  });
  projection.articles.forEach(({ iri, title }, article) => {
    openers.set(iri, { label: title, open: () => read(store, article, []) });
  });
  for (const { iri, article, evidence } of projection.claims)
    openers.set(iri, { label: shortened(iri), open: () => read(store, article, evidence) });
  for (const { iri, article, content } of projection.statements)
    openers.set(iri, { label: shortened(iri), open: () => read(store, article, content) });
  return openers;
}

/** The last two steps of an IRI: "frame/refuse-basing". */
function shortened(iri: string): string {
  return iri.split(/[/#]/).slice(-2).join("/");
}
