import { initSync, type Quad, Store, type Term } from "oxigraph/web.js";
import type { Answer, Cell, Request } from "./messages.ts";

/** Oxigraph in a worker of its own: a query that takes long can be ended by ending the worker. */
let store: Store | undefined;

addEventListener("message", ({ data: request }: MessageEvent<Request>) => {
  try {
    postMessage(answer(request));
  } catch (error) {
    postMessage({ kind: "failed", message: error instanceof Error ? error.message : String(error) } satisfies Answer);
  }
});

function answer(request: Request): Answer {
  if (request.kind === "open") {
    initSync({ module: request.wasm });
    store = new Store();
    store.load(request.triples, { format: "application/n-triples" });
    return { kind: "opened", triples: store.size };
  }
  if (store === undefined) throw new Error("The graph is not loaded yet.");
  return table(store.query(request.query));
}

/** Every form of result as a table: ASK one cell, CONSTRUCT three columns. */
function table(result: boolean | Map<string, Term>[] | Quad[] | string): Answer {
  if (typeof result === "boolean" || typeof result === "string")
    return { kind: "table", columns: ["answer"], rows: [[{ kind: "literal", value: String(result) }]] };
  const [first] = result;
  if (first === undefined) return { kind: "table", columns: [], rows: [] };
  if (!(first instanceof Map)) {
    const rows = (result as Quad[]).map(({ subject, predicate, object }) => [subject, predicate, object].map(cell));
    return { kind: "table", columns: ["subject", "predicate", "object"], rows };
  }
  const columns = [...new Set((result as Map<string, Term>[]).flatMap((row) => [...row.keys()]))];
  const rows = (result as Map<string, Term>[]).map((row) => columns.map((column) => cell(row.get(column))));
  return { kind: "table", columns, rows };
}

function cell(term: Term | undefined): Cell | undefined {
  if (term === undefined) return undefined;
  return {
    kind: term.termType === "NamedNode" ? "iri" : "literal",
    value: "value" in term ? term.value : String(term),
  };
}
