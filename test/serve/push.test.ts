import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect } from "chai";
import { SparqlEndpointFetcher } from "fetch-sparql-endpoint";
import { type Chunk, chunksOf, digestOf } from "../../src/query/push/chunks.ts";
import { type PushOptions, push } from "../../src/query/push/push.ts";
import { parseRdf } from "../../src/query/rdf/parse.ts";
import { packageFolder } from "../../src/tools.ts";
import { scratch } from "../scratch.ts";
import { type Fuseki, findFuseki, startFuseki } from "./fuseki.ts";

const sample = join(packageFolder, "test", "query", "sample.ttl");
const quads = parseRdf({ file: sample, content: readFileSync(sample, "utf8"), format: "text/turtle" });
const trig = (content: string) => parseRdf({ file: "a.trig", content, format: "application/trig" });

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly type: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

describe("Chunks", () => {
  it("are the same for the same triples, by graph and in order", () => {
    const dataset = trig(
      '<http://x/c> <http://x/p> 3 . <http://x/g> { <http://x/b> <http://x/p> 2 . <http://x/a> <http://x/p> "1\\n"@en . <http://x/a> <http://x/p> "1\\n"@en }',
    );
    const integer = "<http://www.w3.org/2001/XMLSchema#integer>";
    const expected: readonly Chunk[] = [
      { triples: `<http://x/c> <http://x/p> "3"^^${integer} .\n`, count: 1, first: true },
      { graph: "http://x/g", triples: '<http://x/a> <http://x/p> "1\\n"@en .\n', count: 1, first: true },
      { graph: "http://x/g", triples: `<http://x/b> <http://x/p> "2"^^${integer} .\n`, count: 1, first: false },
    ];
    expect(chunksOf(dataset, 1)).to.deep.equal(expected);
    expect(chunksOf([...dataset].reverse(), 1)).to.deep.equal(expected);
    expect(chunksOf(dataset, 10, "http://x/g").map(({ graph, count }) => [graph, count])).to.deep.equal([
      ["http://x/g", 3],
    ]);
    expect(digestOf(chunksOf(dataset, 1))).not.to.equal(digestOf(chunksOf(dataset, 2)));
  });

  it("hold no blank node", () => {
    expect(() => chunksOf(trig("<http://x/a> <http://x/p> _:b ."), 5)).to.throw(
      /^found the blank node _:\w+; expected IRIs: claimgraph merge gives blank nodes names$/,
    );
  });
});

describe("Pushing to a store that tells what it sees", () => {
  let server: Server;
  let url: string;
  const seen: Seen[] = [];
  /** Statuses of the next answers; 204 when there are no more. */
  const answers: number[] = [];
  before(async () => {
    server = createServer(async (request: IncomingMessage, response) => {
      let body = "";
      for await (const piece of request) body += piece;
      const { method = "", url: path = "", headers } = request;
      seen.push({ method, url: path, type: headers["content-type"], authorization: headers.authorization, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ds/data`;
  });
  after(() => server.close());
  beforeEach(() => {
    seen.length = 0;
    answers.length = 0;
  });

  const chunks = chunksOf(
    trig(
      "<http://x/a> <http://x/p> <http://x/b> . <http://x/g> { <http://x/a> <http://x/p> <http://x/b>, <http://x/c> }",
    ),
    1,
  );
  const options = (): PushOptions => ({
    url,
    by: "store",
    replace: false,
    from: 0,
    pauseMs: 1,
    onChunk: async () => {},
  });
  const triple = (object: string) => `<http://x/a> <http://x/p> <http://x/${object}> .\n`;
  const request = (method: string, query: string, body: string): Seen => ({
    method,
    url: `/ds/data${query}`,
    type: query === "" ? "application/sparql-update" : "application/n-triples",
    authorization: undefined,
    body,
  });

  it("uses the Graph Store Protocol", async () => {
    await push(chunks, options());
    expect(seen).to.deep.equal([
      request("POST", "?default", triple("b")),
      request("POST", "?graph=http%3A%2F%2Fx%2Fg", triple("b")),
      request("POST", "?graph=http%3A%2F%2Fx%2Fg", triple("c")),
    ]);
  });

  it("replaces each graph once, where told", async () => {
    await push(chunks, { ...options(), replace: true });
    expect(seen.map(({ method }) => method)).to.deep.equal(["PUT", "PUT", "POST"]);
  });

  it("or uses updates", async () => {
    await push(chunks, { ...options(), by: "update", replace: true });
    expect(seen).to.deep.equal([
      request("POST", "", `CLEAR SILENT DEFAULT ;\nINSERT DATA {\n${triple("b")}}`),
      request("POST", "", `CLEAR SILENT GRAPH <http://x/g> ;\nINSERT DATA {\nGRAPH <http://x/g> {\n${triple("b")}}}`),
      request("POST", "", `INSERT DATA {\nGRAPH <http://x/g> {\n${triple("c")}}}`),
    ]);
  });

  it("goes on where it stopped, and tells how far it is", async () => {
    const done: number[] = [];
    await push(chunks, {
      ...options(),
      from: 1,
      authorization: "Basic eDp5",
      onChunk: async (number) => void done.push(number),
    });
    expect(done).to.deep.equal([2, 3]);
    expect(seen.map(({ authorization }) => authorization)).to.deep.equal(["Basic eDp5", "Basic eDp5"]);
  });

  it("tries again where the store is out of breath", async () => {
    answers.push(503, 429, 204);
    await push(chunks, options());
    expect(seen.map(({ body }) => body)).to.deep.equal([
      triple("b"),
      triple("b"),
      triple("b"),
      triple("b"),
      triple("c"),
    ]);
  });

  it("gives up where it never recovers, or says no", async () => {
    answers.push(204, 500, 500, 500, 500, 500);
    const fault = (error: Error) => error.message;
    expect(await push(chunks, options()).catch(fault)).to.equal(`${url}: found status 500; 1 of 3 chunks are there`);
    answers.push(401);
    expect(await push(chunks, options()).catch(fault)).to.equal(`${url}: found status 401; 0 of 3 chunks are there`);
    const nobody = { ...options(), url: "http://127.0.0.1:1/data" };
    expect(await push(chunks, nobody).catch(fault)).to.equal(
      "http://127.0.0.1:1/data: found no answer (bad port); expected a SPARQL store; 0 of 3 chunks are there",
    );
  });
});

describe("Pushing to Apache Jena Fuseki", function () {
  this.timeout(120_000);
  const jar = findFuseki();
  const folder = scratch();
  if (jar === undefined) {
    if (process.env["REQUIRE_STORE"] === "1")
      throw new Error("found no Apache Jena Fuseki or no Java; expected FUSEKI_JAR to name jena-fuseki-server-….jar");
    it("is not run: no Apache Jena Fuseki here (FUSEKI_JAR names its jar, or it is in Maven's local repository)");
    return;
  }
  let fuseki: Fuseki;
  before(async () => {
    fuseki = await startFuseki(jar);
  });
  after(() => fuseki.stop());

  const client = new SparqlEndpointFetcher();
  const count = async (pattern: string) => {
    const rows = (await client.fetchBindings(
      `${fuseki.url}/sparql`,
      `SELECT (COUNT(*) AS ?n) WHERE { ${pattern} }`,
    )) as unknown as AsyncIterable<Record<string, { readonly value: string }>>;
    for await (const row of rows) return Number(row["n"]?.value);
    return 0;
  };

  for (const by of ["store", "update"] as const)
    it(`loads every triple in its graph by ${by === "store" ? "the Graph Store Protocol" : "updates"}, twice as well as once`, async () => {
      const graph = `http://x/${by}`;
      const chunks = chunksOf(quads, 100, graph);
      const options: PushOptions = {
        url: `${fuseki.url}/${by === "store" ? "data" : "update"}`,
        by,
        replace: false,
        from: 0,
        onChunk: async () => {},
      };
      await push(chunks, options);
      await push(chunks, options);
      expect(await count(`GRAPH <${graph}> { ?s ?p ?o }`)).to.equal(quads.length);
      expect(await count(`GRAPH <${graph}> { ?s ?p ?o FILTER (CONTAINS(STR(?o), "🇺🇸\\n\\nRussian")) }`)).to.equal(1);
      await push(chunksOf(quads.slice(0, 10), 5, graph), { ...options, replace: true });
      expect(await count(`GRAPH <${graph}> { ?s ?p ?o }`)).to.equal(10);
    });

  it("says what the store says", async () => {
    const options: PushOptions = {
      url: `${fuseki.url}/none`,
      by: "store",
      replace: false,
      from: 0,
      onChunk: async () => {},
    };
    const fault = await push(chunksOf(quads, 100), options).catch((error: Error) => error.message);
    expect(fault).to.match(/none: found status 40[0-9] .*; 0 of 5 chunks are there$/);
  });

  it("goes on, as a command, after the chunk that was the last to arrive", async () => {
    const file = join(folder, "sample.ttl");
    copyFileSync(sample, file);
    const run = (address: string) =>
      spawnSync(
        process.execPath,
        ["--import", "tsx", "src/main.ts", "push", file, address, "--chunk", "100", "--graph", "http://x/command"],
        {
          cwd: packageFolder,
          encoding: "utf8",
        },
      );
    const address = `${fuseki.url}/data`;
    const whole = run(address);
    expect([whole.status, whole.stdout]).to.deep.equal([0, `${quads.length} triples in 5 chunks are at ${address}\n`]);
    expect(existsSync(`${file}.push.json`)).to.equal(false);
    const refused = run(`${fuseki.url}/none`);
    expect([refused.status, refused.stdout]).to.deep.equal([1, ""]);
    // What is left of a run that was cut off after the third chunk: the job it was at, and how far it came.
    const { createHash } = await import("node:crypto");
    const job = createHash("sha256")
      .update(JSON.stringify([address, undefined, undefined, digestOf(chunksOf(quads, 100, "http://x/command"))]))
      .digest("hex");
    writeFileSync(`${file}.push.json`, JSON.stringify({ job, done: 3 }));
    const resumed = run(address);
    expect([resumed.status, resumed.stdout, resumed.stderr]).to.deep.equal([
      0,
      `${quads.length} triples in 5 chunks are at ${address}\n`,
      "going on after chunk 3 of 5\n",
    ]);
  });
});
