import { Worker } from "node:worker_threads";
import { Parser } from "n3";
import type { Answer } from "./answer.ts";
import type { RdfDocument } from "./load.ts";

/** Graphs in memory that answer SPARQL 1.1, in a thread of their own. */
export interface Engine {
  /**
   * Answers one query; one after the other. Rejects with the engine's words where the query is wrong, and where it takes
   * more than `timeoutMs` milliseconds: the engine is then closed.
   */
  readonly query: (sparql: string, timeoutMs: number) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

type Request = ({ readonly kind: "load" } & RdfDocument) | { readonly kind: "query"; readonly sparql: string };

type Response =
  | Exclude<Answer, { readonly kind: "quads" }>
  | { readonly kind: "quads"; readonly nquads: string }
  | { readonly kind: "loaded" }
  | { readonly kind: "failed"; readonly message: string };

/** Starts an engine with the documents loaded. Rejects with an `Error` naming the file that is not what its format says. */
export async function openEngine(documents: readonly RdfDocument[]): Promise<Engine> {
  // No inherited flags: a loader registered for TypeScript has no work in the thread.
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { execArgv: [] });
  const close = async () => void (await worker.terminate());
  try {
    for (const document of documents) await ask(worker, { kind: "load", ...document });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    query: async (sparql, timeoutMs) => {
      const limit = setTimeout(close, timeoutMs);
      try {
        const response = await ask(worker, { kind: "query", sparql });
        if (response.kind === "loaded") throw new Error("The engine answered a query by loading.");
        return response.kind === "quads"
          ? { kind: "quads", quads: new Parser({ format: "application/n-quads" }).parse(response.nquads) }
          : response;
      } catch (error) {
        if (!(error instanceof Ended)) throw error;
        throw new Error(
          `The query took more than ${timeoutMs / 1000} s and was ended; expected an answer by then. ` +
            "Connect its patterns by shared variables, add a LIMIT, or allow more time.",
        );
      } finally {
        clearTimeout(limit);
      }
    },
  };
}

class Ended extends Error {
  override readonly message = "The engine is closed.";
}

function ask(worker: Worker, request: Request): Promise<Exclude<Response, { readonly kind: "failed" }>> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      act();
    };
    const onMessage = (response: Response) =>
      settle(() => (response.kind === "failed" ? reject(new Error(response.message)) : resolve(response)));
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Ended()));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });
}
