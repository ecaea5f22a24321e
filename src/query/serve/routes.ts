import type { IncomingMessage } from "node:http";
import { Ended } from "../engine.ts";
import { inTermsOf, withPrefixes } from "../graph.ts";
import { describeService } from "./description.ts";
import { bodyOf, type Limits, sized } from "./limits.ts";
import { bestOf, datasetTypes, resultTypes, tripleTypes } from "./negotiate.ts";
import { Busy, type Pool } from "./pool.ts";
import { checked, questionOf } from "./protocol.ts";
import { Refusal, type Reply } from "./reply.ts";

/** What is served besides answers, and how far an answer may go. */
export interface RouteOptions extends Limits {
  /** Namespace that instance prefixes stand for. */
  readonly base: string;
  readonly timeoutMs: number;
  /** Path → content of the pages: "/" is the viewer. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The reply to a request. Rejects with a `Refusal`, with `Busy`, or with `Ended`. `gone`: nobody waits any more. */
export async function route(
  request: IncomingMessage,
  pool: Pool,
  options: RouteOptions,
  gone: AbortSignal,
): Promise<Reply> {
  const { method = "GET", headers } = request;
  const url = new URL(request.url ?? "/", "http://localhost");
  const page = options.pages.get(url.pathname);
  if (url.pathname !== "/sparql" && url.pathname !== "/data" && page === undefined)
    throw new Refusal(404, `found nothing at ${url.pathname}; expected /, /sparql or /data`);
  if (method === "OPTIONS") return { status: 204, headers: { allow: "GET, HEAD, POST, OPTIONS" }, body: "" };
  if (page !== undefined) {
    allow(method, ["GET", "HEAD"]);
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "frame-ancestors 'none'" };
    return { status: 200, headers, body: page };
  }
  if (url.pathname === "/data") {
    allow(method, ["GET", "HEAD"]);
    return graphOf(url.searchParams, headers.accept, pool, options, gone);
  }
  allow(method, ["GET", "HEAD", "POST"]);
  const body = method === "POST" ? await bodyOf(request) : "";
  const question = questionOf({ method, parameters: url.searchParams, contentType: headers["content-type"], body });
  if (question === undefined)
    return {
      status: 200,
      headers: { "content-type": "text/turtle; charset=utf-8" },
      body: describeService(`http://${headers.host ?? "localhost"}/sparql`),
    };
  const [results, triples] = [bestOf(resultTypes, headers.accept), bestOf(tripleTypes, headers.accept)];
  const sparql = withPrefixes(question.sparql, options.base);
  const asked = { ...question, sparql, results: results?.mediaType, triples: triples?.mediaType };
  const answer = await pool
    .use((engine) => engine.answer({ ...asked, mostRows: options.mostRows }, options.timeoutMs), gone)
    .catch((error: Error) => {
      if (error instanceof Busy || error instanceof Ended) throw error;
      throw new Refusal(400, inTermsOf(question.sparql, options.base, error).message);
    });
  if (answer.kind !== "text")
    throw new Refusal(
      406,
      `found no form that the client accepts; expected one of ${[...resultTypes, ...tripleTypes].join(", ")}`,
    );
  return sized(answer.body, answer.mediaType === results?.mediaType ? results : triples, options);
}

/** Reading by the Graph Store Protocol (https://www.w3.org/TR/sparql11-http-rdf-update/, §5.2). */
async function graphOf(
  parameters: URLSearchParams,
  accept: string | undefined,
  pool: Pool,
  options: RouteOptions,
  gone: AbortSignal,
): Promise<Reply> {
  const name = parameters.get("graph");
  const graph = name !== null ? checked(name) : parameters.has("default") ? "" : undefined;
  const form = bestOf(graph === undefined ? datasetTypes : tripleTypes, accept);
  if (form === undefined) throw new Refusal(406, `expected one of ${datasetTypes.join(", ")} to be accepted`);
  const dump = await pool.use((engine) => engine.dump(graph, form.mediaType, options.timeoutMs), gone);
  if (dump.kind !== "text") throw new Refusal(404, `found no graph named ${graph}`);
  return sized(dump.body, form, options);
}

function allow(method: string, methods: readonly string[]): void {
  if (!methods.includes(method))
    throw new Refusal(405, `found the method ${method}; expected ${methods.join(", ")}: nothing here can be changed`, {
      allow: methods.join(", "),
    });
}
