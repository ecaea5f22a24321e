// Oxigraph in a thread of its own: it knows no time limit, but a thread can be ended.
// Plain JavaScript, so that the thread starts the same whether or not a TypeScript loader is registered.
import { parentPort } from "node:worker_threads";
import oxigraph from "oxigraph";

const store = new oxigraph.Store();

const answers = {
  load({ file, content, format }) {
    try {
      store.load(content, { format });
    } catch (error) {
      throw new Error(`${file ?? "the graph"}: not ${format}: ${error.message}`, { cause: error });
    }
    return { kind: "loaded" };
  },
  query({ sparql }) {
    // A file may keep each article in a graph of its own; questions are asked of all of them together.
    const json = store.query(sparql, { results_format: "json", use_default_graph_as_union: true });
    // Of a CONSTRUCT "json" is JSON-LD, whose top is an array.
    if (json.startsWith("["))
      return { kind: "quads", nquads: new oxigraph.Store(oxigraph.parse(json, { format: "jsonld" })).dump({ format: "nq" }) };
    const { head, results, boolean } = JSON.parse(json);
    return boolean === undefined
      ? { kind: "bindings", variables: head.vars, rows: results.bindings }
      : { kind: "boolean", value: boolean };
  },
};

parentPort.on("message", (request) => {
  try {
    parentPort.postMessage(answers[request.kind](request));
  } catch (error) {
    parentPort.postMessage({ kind: "failed", message: error.message });
  }
});
