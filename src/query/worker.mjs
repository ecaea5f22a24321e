// Oxigraph in a thread of its own: it knows no time limit, but a thread can be ended.
// Plain JavaScript, so that the thread starts the same whether or not a TypeScript loader is registered.
import { parentPort } from "node:worker_threads";
import oxigraph from "oxigraph";

const store = new oxigraph.Store();

const actions = {
  load({ file, content, format, graph }) {
    try {
      store.load(content, { format, ...(graph === undefined ? {} : { to_graph_name: oxigraph.namedNode(graph) }) });
    } catch (error) {
      throw new Error(`${file ?? "the graph"}: not ${format}: ${error.message}`, { cause: error });
    }
    return { kind: "loaded" };
  },

  query({ sparql, mostRows }) {
    const dataset = datasetOf({ sparql });
    const json = limited(sparql, mostRows, (text) => store.query(text, { results_format: "json", ...dataset }));
    // Of a CONSTRUCT "json" is JSON-LD, whose top is an array.
    if (json.startsWith("["))
      return { kind: "quads", nquads: new oxigraph.Store(oxigraph.parse(json, { format: "jsonld" })).dump({ format: "nq" }) };
    const { head, results, boolean } = JSON.parse(json);
    if (results?.bindings.length > mostRows)
      throw new Error(`the answer has more than ${mostRows} rows; expected fewer: add a LIMIT`);
    return boolean === undefined
      ? { kind: "bindings", variables: head.vars, rows: results.bindings }
      : { kind: "boolean", value: boolean };
  },

  // The answer as text: of SELECT and ASK as media type `results`, of CONSTRUCT and DESCRIBE as `triples`.
  answer({ sparql, results, triples, mostRows, ...graphs }) {
    const dataset = datasetOf({ sparql, ...graphs });
    try {
      const asked = results ?? "application/sparql-results+json";
      const body = limited(sparql, mostRows, (text) => store.query(text, { results_format: asked, ...dataset }));
      return results === undefined ? { kind: "unacceptable" } : { kind: "text", body, mediaType: results };
    } catch (error) {
      if (!/^Not supported RDF format/.test(error.message)) throw error;
    }
    if (triples === undefined) return { kind: "unacceptable" };
    return { kind: "text", body: store.query(sparql, { results_format: triples, ...dataset }), mediaType: triples };
  },

  // A graph as text: one named graph, the default graph (`graph` is ""), or all of them.
  dump({ graph, mediaType }) {
    if (graph === undefined) {
      if (/trig|quads|ld\+json/.test(mediaType)) return { kind: "text", body: store.dump({ format: mediaType }), mediaType };
      const everything = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";
      return {
        kind: "text",
        body: store.query(everything, { results_format: mediaType, use_default_graph_as_union: true }),
        mediaType,
      };
    }
    const name = graph === "" ? oxigraph.defaultGraph() : oxigraph.namedNode(graph);
    if (graph !== "" && !store.query("ASK { ?s ?p ?o }", { default_graph: name })) return { kind: "absent" };
    return { kind: "text", body: store.dump({ format: mediaType, from_graph_name: name }), mediaType };
  },
};

// A file may keep each article in a graph of its own: questions that name no graphs are asked of all of them together.
function datasetOf({ sparql, defaultGraphs = [], namedGraphs = [] }) {
  if (defaultGraphs.length + namedGraphs.length > 0)
    return {
      default_graph: defaultGraphs.map((iri) => oxigraph.namedNode(iri)),
      named_graphs: namedGraphs.map((iri) => oxigraph.namedNode(iri)),
    };
  return { use_default_graph_as_union: !/\bFROM\s+(?:NAMED\b|<|[\w.-]*:)/i.test(bareOf(sparql)) };
}

// The query without what its IRIs, strings and comments say.
function bareOf(sparql) {
  return sparql.replace(/<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "<>").replace(/#.*/g, "");
}

// Runs a SELECT with one row more than it may have, so that an answer without end does not fill the memory first. What has
// a limit of its own, or values after its pattern, cannot take another and runs as it is.
function limited(sparql, mostRows, run) {
  if (!/^\s*(?:(?:PREFIX\s+[\w.-]*:|BASE)\s*<>\s*)*SELECT\b/i.test(bareOf(sparql))) return run(sparql);
  try {
    return run(`${sparql}\nLIMIT ${mostRows + 1}`);
  } catch (error) {
    if (!/^error at /.test(error.message)) throw error;
    return run(sparql);
  }
}

parentPort.on("message", (request) => {
  try {
    parentPort.postMessage(actions[request.kind](request));
  } catch (error) {
    // An engine that ran out of memory has lost its wits: whoever asked has to start another.
    const broken = error instanceof WebAssembly.RuntimeError;
    const endless = /string longer/.test(error.message);
    const message = endless ? "the answer is too large to be held; expected a smaller one: add a LIMIT" : error.message;
    parentPort.postMessage({ kind: "failed", message, broken });
  }
});
