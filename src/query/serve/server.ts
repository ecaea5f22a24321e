import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Ended } from "../engine.ts";
import type { RdfDocument } from "../load.ts";
import { Busy, openPool, type Pool } from "./pool.ts";
import { plain, Refusal, type Reply } from "./reply.ts";
import { type RouteOptions, route } from "./routes.ts";

export interface ServeOptions extends RouteOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly engines: number;
  /** Names besides those of this machine by which clients may call the server. */
  readonly names: readonly string[];
  /** An origin whose pages may ask ("*" for any); undefined for none. */
  readonly cors?: string;
}

export interface RunningServer {
  /** "http://127.0.0.1:7878". */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * An answer is looked at, never run: a query can be made whose answer in RDF/XML is a script. The pages bring a policy of
 * their own in place of this one.
 */
const guards = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
};

/**
 * Serves documents: pages, SPARQL 1.1 Protocol at `/sparql`, reading by the SPARQL 1.1 Graph Store Protocol at `/data`.
 * Nothing that a client sends changes anything. Rejects where a document cannot be read or the port is taken.
 */
export async function serve(documents: readonly RdfDocument[], options: ServeOptions): Promise<RunningServer> {
  const pool = await openPool(documents, { engines: options.engines, patienceMs: options.timeoutMs, queue: 64 });
  const server = createServer((request, response) => {
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    void replyTo(request, pool, options, gone.signal).then((reply) => {
      const headers = { ...guards, ...corsHeaders(options), ...reply.headers };
      response.writeHead(reply.status, { ...headers, "content-length": Buffer.byteLength(reply.body) });
      response.end(request.method === "HEAD" ? undefined : reply.body);
    });
  });
  await listen(server, options).catch(async (error: NodeJS.ErrnoException) => {
    await pool.close();
    const taken = `port ${options.port} is in use; expected a free one: choose another by --port`;
    throw error.code === "EADDRINUSE" ? new Error(taken, { cause: error }) : error;
  });
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await pool.close();
    },
  };
}

function listen(server: Server, { host, port }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function replyTo(request: IncomingMessage, pool: Pool, options: ServeOptions, gone: AbortSignal): Promise<Reply> {
  try {
    checkHost(request, options);
    return await route(request, pool, options, gone);
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof Refusal) return plain(error.status, message, error.headers);
    if (error instanceof Busy || error instanceof Ended) return plain(503, message, { "retry-after": "5" });
    return plain(500, message);
  }
}

/**
 * A page of another site can make a browser ask a server on its own machine, under a name that this site has pointed to it
 * ("DNS rebinding"). The name it uses stands in the request.
 */
function checkHost({ headers }: IncomingMessage, { host, names }: ServeOptions): void {
  const called = headers.host?.replace(/:\d+$/, "").toLowerCase() ?? "";
  const known = ["localhost", "127.0.0.1", "[::1]", host, `[${host}]`, ...names].map((name) => name.toLowerCase());
  if (!known.includes(called))
    throw new Refusal(
      421,
      `found the host name ${JSON.stringify(called)}; expected localhost or a name given by --name`,
    );
}

function corsHeaders({ cors }: ServeOptions): Readonly<Record<string, string>> {
  if (cors === undefined) return {};
  return {
    "access-control-allow-origin": cors,
    "access-control-allow-methods": "GET, HEAD, POST",
    "access-control-allow-headers": "accept, content-type",
    ...(cors === "*" ? {} : { vary: "origin" }),
  };
}
