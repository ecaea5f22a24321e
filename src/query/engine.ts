import { Worker } from "node:worker_threads";
import { Parser } from "n3";
import type { Answer } from "./answer.ts";
import type { RdfDocument } from "./load.ts";
import { plain } from "./rdf/plain.ts";

/** A question to be answered as text. */
export interface TextRequest {
  readonly sparql: string;
  /** Media type for SELECT and ASK, and for CONSTRUCT and DESCRIBE; undefined where none will do. */
  readonly results: string | undefined;
  readonly triples: string | undefined;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  /** A SELECT without a limit of its own stops after one row more. */
  readonly mostRows: number;
}

/** An answer in a syntax; no syntax that will do; no such graph. */
export type TextAnswer =
  | { readonly kind: "text"; readonly body: string; readonly mediaType: string }
  | { readonly kind: "unacceptable" }
  | { readonly kind: "absent" };

/** Graphs in memory that answer SPARQL 1.1, in a thread of their own. One question after the other. */
export interface Engine {
  /**
   * Each rejects with the engine's words where the query is wrong, and with `Ended` where it takes more than `timeoutMs`
   * milliseconds or the engine is closed meanwhile: it then stays closed.
   */
  readonly query: (sparql: string, timeoutMs: number) => Promise<Answer>;
  readonly answer: (request: TextRequest, timeoutMs: number) => Promise<TextAnswer>;
  /** One named graph, the default graph (""), or all of them together. */
  readonly dump: (graph: string | undefined, mediaType: string, timeoutMs: number) => Promise<TextAnswer>;
  readonly close: () => Promise<void>;
  readonly isClosed: () => boolean;
}

/** More than that is no answer but a copy of the graph. */
const mostRows = 250_000;

/** The engine was closed before it answered. */
export class Ended extends Error {
  override readonly name = "Ended";
}

type Request =
  | ({ readonly kind: "load" } & RdfDocument)
  | { readonly kind: "query"; readonly sparql: string; readonly mostRows: number }
  | ({ readonly kind: "answer" } & TextRequest)
  | { readonly kind: "dump"; readonly graph: string | undefined; readonly mediaType: string };

type Response =
  | Exclude<Answer, { readonly kind: "quads" }>
  | { readonly kind: "quads"; readonly nquads: string }
  | { readonly kind: "loaded" }
  | TextAnswer;

type Failure = { readonly kind: "failed"; readonly message: string; readonly broken: boolean };

/** Starts an engine with the documents loaded. Rejects with an `Error` naming the file that is not what its format says. */
export async function openEngine(documents: readonly RdfDocument[]): Promise<Engine> {
  // No inherited flags: a loader registered for TypeScript has no work in the thread.
  const worker = new Worker(new URL("./worker.mjs", import.meta.url), { execArgv: [] });
  let closed = false;
  const close = async () => {
    closed = true;
    await worker.terminate();
  };
  try {
    for (const document of documents.flatMap(plain)) await ask(worker, { kind: "load", ...document }, close);
  } catch (error) {
    await close();
    throw error;
  }
  const within = async (request: Request, timeoutMs: number): Promise<Response> => {
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      void close();
    }, timeoutMs);
    try {
      return await ask(worker, request, close);
    } catch (error) {
      if (!late || !(error instanceof Ended)) throw error;
      throw new Ended(
        `The query took more than ${timeoutMs / 1000} s and was ended; expected an answer by then. ` +
          "Connect its patterns by shared variables, add a LIMIT, or allow more time.",
      );
    } finally {
      clearTimeout(limit);
    }
  };
  return {
    close,
    isClosed: () => closed,
    query: async (sparql, timeoutMs) => {
      const response = await within({ kind: "query", sparql, mostRows }, timeoutMs);
      if (response.kind === "quads")
        return { kind: "quads", quads: new Parser({ format: "application/n-quads" }).parse(response.nquads) };
      if (response.kind === "bindings" || response.kind === "boolean") return response;
      throw unexpected(response);
    },
    answer: async (request, timeoutMs) => textIn(await within({ kind: "answer", ...request }, timeoutMs)),
    dump: async (graph, mediaType, timeoutMs) => textIn(await within({ kind: "dump", graph, mediaType }, timeoutMs)),
  };
}

function textIn(response: Response): TextAnswer {
  if (response.kind === "text" || response.kind === "unacceptable" || response.kind === "absent") return response;
  throw unexpected(response);
}

function unexpected({ kind }: Response): Error {
  return new Error(`The engine answered with "${kind}"; expected an answer to the question.`);
}

function ask(worker: Worker, request: Request, close: () => Promise<void>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      act();
    };
    const onMessage = (response: Response | Failure) =>
      settle(() => {
        if (response.kind !== "failed") return resolve(response);
        if (response.broken) void close();
        reject(
          response.broken
            ? new Ended("The answer is too large for the memory of the engine.")
            : new Error(response.message),
        );
      });
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Ended("The engine is closed.")));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });
}
