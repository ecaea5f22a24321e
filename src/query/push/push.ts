import type { Chunk } from "./chunks.ts";

export interface PushOptions {
  /** The store's address for the Graph Store Protocol, or for updates. */
  readonly url: string;
  /** `store`: SPARQL 1.1 Graph Store HTTP Protocol; `update`: SPARQL 1.1 Update. */
  readonly by: "store" | "update";
  /** Empty each graph before its first chunk. */
  readonly replace: boolean;
  /** Number of chunks that are there already. */
  readonly from: number;
  /** Called after each chunk; what it does is waited for. */
  readonly onChunk: (done: number) => Promise<void>;
  readonly authorization?: string;
  /** Milliseconds before the second try, doubled before each further one. */
  readonly pauseMs?: number;
}

const tries = 5;
const patienceMs = 300_000;

/**
 * Sends chunks to a store, one after the other. Where the store or the way to it fails for the moment, a chunk is sent
 * again; that is harmless, as triples are a set. Rejects with an `Error` that says how far it came and what the store said.
 */
export async function push(chunks: readonly Chunk[], options: PushOptions): Promise<void> {
  for (const [i, chunk] of chunks.entries()) {
    if (i < options.from) continue;
    await send(chunk, options).catch((cause: Error) => {
      throw new Error(`${options.url}: ${cause.message}; ${i} of ${chunks.length} chunks are there`, { cause });
    });
    await options.onChunk(i + 1);
  }
}

async function send(chunk: Chunk, options: PushOptions): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const fault = await attemptOnce(chunk, options);
    if (fault === undefined) return;
    if (!fault.passing || attempt === tries) throw new Error(fault.words, { cause: fault.cause });
    const pause = (options.pauseMs ?? 500) * 2 ** (attempt - 1);
    await new Promise((resolve) => setTimeout(resolve, fault.retryAfterMs ?? pause));
  }
}

interface SendFault {
  readonly words: string;
  /** It may go better next time. */
  readonly passing: boolean;
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

async function attemptOnce(chunk: Chunk, options: PushOptions): Promise<SendFault | undefined> {
  const { url, init } = requestFor(chunk, options);
  const headers = {
    ...init.headers,
    ...(options.authorization === undefined ? {} : { authorization: options.authorization }),
  };
  try {
    const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(patienceMs) });
    const body = await response.text();
    if (response.ok) return undefined;
    const seconds = Number(response.headers.get("retry-after"));
    return {
      words: `found status ${response.status} ${body.replace(/\s+/g, " ").trim().slice(0, 200)}`.trim(),
      passing: response.status === 429 || response.status >= 500,
      ...(seconds > 0 && seconds <= 60 ? { retryAfterMs: seconds * 1000 } : {}),
    };
  } catch (cause) {
    const { message, cause: deeper } = cause as Error;
    const reason = deeper instanceof Error && deeper.message !== "" ? deeper.message : message;
    return { words: `found no answer (${reason}); expected a SPARQL store`, passing: true, cause };
  }
}

function requestFor(
  { graph, triples, first }: Chunk,
  { url, by, replace }: PushOptions,
): {
  readonly url: string;
  readonly init: { readonly method: string; readonly body: string; readonly headers: Readonly<Record<string, string>> };
} {
  if (by === "store") {
    const separator = url.includes("?") ? "&" : "?";
    return {
      url: `${url}${separator}${graph === undefined ? "default" : `graph=${encodeURIComponent(graph)}`}`,
      init: {
        method: replace && first ? "PUT" : "POST",
        body: triples,
        headers: { "content-type": "application/n-triples" },
      },
    };
  }
  const data = graph === undefined ? triples : `GRAPH <${graph}> {\n${triples}}`;
  const clear = replace && first ? `CLEAR SILENT ${graph === undefined ? "DEFAULT" : `GRAPH <${graph}>`} ;\n` : "";
  return {
    url,
    init: {
      method: "POST",
      body: `${clear}INSERT DATA {\n${data}}`,
      headers: { "content-type": "application/sparql-update" },
    },
  };
}
