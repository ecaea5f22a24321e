import { unpacked } from "../export/packing.ts";
import type { Answer, Request } from "./messages.ts";

/** A SPARQL engine with the page's graph in it. */
export interface Engine {
  readonly triples: number;
  /** Rejects with the engine's words where the query is wrong, or takes longer than the limit. */
  readonly query: (query: string) => Promise<Extract<Answer, { kind: "table" }>>;
}

const limitSeconds = 20;

/** Whether this page carries an engine; the light one does not. */
export function hasEngine(page: Document): boolean {
  return page.getElementById("claimgraph-oxigraph") !== null;
}

/** Unpack engine and graph from the page's blocks and start them in a worker. */
export async function openEngine(page: Document): Promise<Engine> {
  const [wasm, triples] = await Promise.all([
    unpacked(page, "claimgraph-oxigraph").then((stream) => stream.arrayBuffer()),
    unpacked(page, "claimgraph-triples").then((stream) => stream.text()),
  ]);
  const code = URL.createObjectURL(new Blob([blockOf(page, "claimgraph-worker")], { type: "text/javascript" }));
  let worker: Worker | undefined;
  const start = async () => {
    worker = new Worker(code);
    // The bytes are copied, not handed over: a worker that had to be ended is followed by another one.
    return ask(worker, { kind: "open", wasm, triples });
  };
  const opened = await start();
  if (opened.kind !== "opened")
    throw new Error(opened.kind === "failed" ? opened.message : "The engine did not start.");
  return {
    triples: opened.triples,
    query: async (query) => {
      if (worker === undefined) await start();
      if (worker === undefined) throw new Error("The engine did not start.");
      const answer = await Promise.race([ask(worker, { kind: "query", query }), timeout()]);
      if (answer === undefined) {
        worker.terminate();
        worker = undefined;
        throw new Error(`The query was ended: it took longer than ${limitSeconds} seconds.`);
      }
      if (answer.kind === "table") return answer;
      throw new Error(answer.kind === "failed" ? answer.message : "The engine gave no table.");
    },
  };
}

function ask(worker: Worker, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  });
}

function timeout(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), limitSeconds * 1000));
}

function blockOf(page: Document, id: string): string {
  const block = page.getElementById(id)?.textContent;
  if (!block) throw new Error(`This page has no block ${id}; open index-full.html.`);
  return block;
}
