import { spawn } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect } from "chai";
import { SparqlEndpointFetcher } from "fetch-sparql-endpoint";
import { Parser } from "n3";
import { readSources } from "../../src/query/load.ts";
import { type RunningServer, type ServeOptions, serve } from "../../src/query/serve/server.ts";
import { packageFolder } from "../../src/tools.ts";
import { scratch } from "../scratch.ts";

const documents = [
  ...(await readSources([join(packageFolder, "test", "query", "sample.ttl")])),
  { file: "more.trig", content: "<http://x/g> { <http://x/a> <http://x/p> 1, 2 }", format: "application/trig" },
];
const options: ServeOptions = {
  host: "127.0.0.1",
  port: 0,
  base: "https://w3id.org/claimgraph/",
  timeoutMs: 2_000,
  engines: 2,
  mostBytes: 1024 ** 2,
  mostRows: 1_000,
  names: ["claims.example"],
  pages: new Map([["/", "<!doctype html><title>Viewer</title>"]]),
};
/** Joins all with all: it does not end. */
const endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o }";

/** Everything that a stream gives. */
async function all<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

describe("The endpoint", function () {
  this.timeout(30_000);
  let server: RunningServer;
  before(async () => {
    server = await serve(documents, options);
  });
  after(() => server.close());
  const sparql = () => `${server.url}/sparql`;
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) => fetch(server.url + path, { headers });
  const asked = (query: string, headers: Readonly<Record<string, string>> = {}) =>
    get(`/sparql?query=${encodeURIComponent(query)}`, headers);

  describe("as a client library sees it", () => {
    const speakers =
      "SELECT ?speaker (COUNT(?s) AS ?n) { ?s cg:speaker ?speaker } GROUP BY ?speaker ORDER BY DESC(?n) ?speaker LIMIT 2";
    const prefixed = `PREFIX cg: <https://w3id.org/claimgraph/ns#> ${speakers}`;

    for (const method of ["GET", "POST"] as const)
      for (const directPost of method === "GET" ? [false] : [false, true])
        it(`answers a SELECT by ${method}${directPost ? " of the query itself" : ""}`, async () => {
          const client = new SparqlEndpointFetcher({ method, directPost });
          const rows = await all(
            (await client.fetchBindings(sparql(), prefixed)) as unknown as AsyncIterable<
              Record<string, { value: string }>
            >,
          );
          expect(rows.map((row) => [row["speaker"]?.value, row["n"]?.value])).to.deep.equal([
            ["https://w3id.org/claimgraph/person/imran-khan", "2"],
            ["https://w3id.org/claimgraph/agent/post_00000000b2_senior-official", "1"],
          ]);
        });

    it("answers an ASK", async () => {
      const client = new SparqlEndpointFetcher();
      expect(await client.fetchAsk(sparql(), "ASK { ?s a <https://w3id.org/claimgraph/ns#Claim> }")).to.equal(true);
      expect(await client.fetchAsk(sparql(), "ASK { ?s a <http://x/Nothing> }")).to.equal(false);
    });

    it("answers a CONSTRUCT", async () => {
      const client = new SparqlEndpointFetcher();
      const quads = await all(
        (await client.fetchTriples(
          sparql(),
          "CONSTRUCT { ?s <http://x/is> ?o } WHERE { ?s <http://x/p> ?o }",
        )) as unknown as AsyncIterable<{ object: { value: string } }>,
      );
      expect(quads.map(({ object }) => object.value).sort()).to.deep.equal(["1", "2"]);
    });

    it("refuses an update", async () => {
      const client = new SparqlEndpointFetcher();
      const fault = await client
        .fetchUpdate(sparql(), "INSERT DATA { <http://x/a> <http://x/p> 3 }")
        .catch((error: Error) => error.message);
      expect(fault).to.include("HTTP status 403");
    });
  });

  describe("gives the form that is asked for", () => {
    const select = "SELECT ?o { <http://x/a> <http://x/p> ?o } ORDER BY ?o";
    const integer = "http://www.w3.org/2001/XMLSchema#integer";
    const forms: readonly (readonly [accept: string, contentType: string, body: string])[] = [
      [
        "application/sparql-results+json",
        "application/sparql-results+json",
        `{"head":{"vars":["o"]},"results":{"bindings":[{"o":{"type":"literal","value":"1","datatype":"${integer}"}},{"o":{"type":"literal","value":"2","datatype":"${integer}"}}]}}`,
      ],
      [
        "application/sparql-results+xml;q=0.9, text/csv;q=0.1",
        "application/sparql-results+xml",
        `<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="o"/></head><results><result><binding name="o"><literal datatype="${integer}">1</literal></binding></result><result><binding name="o"><literal datatype="${integer}">2</literal></binding></result></results></sparql>`,
      ],
      ["text/csv", "text/csv", "o\r\n1\r\n2\r\n"],
      ["text/tab-separated-values", "text/tab-separated-values", "?o\n1\n2\n"],
      ["text/*", "text/csv", "o\r\n1\r\n2\r\n"],
    ];
    for (const [accept, contentType, body] of forms)
      it(`for a SELECT: ${accept}`, async () => {
        const response = await asked(select, { accept });
        expect([response.status, response.headers.get("content-type"), await response.text()]).to.deep.equal([
          200,
          `${contentType}; charset=utf-8`,
          body,
        ]);
      });

    const construct = "CONSTRUCT WHERE { <http://x/a> <http://x/p> ?o }";
    for (const [accept, contentType] of [
      ["*/*", "text/turtle"],
      ["application/n-triples", "application/n-triples"],
      ["application/ld+json", "application/ld+json"],
      ["application/rdf+xml", "application/rdf+xml"],
      ["text/turtle;q=0.5, application/n-triples;q=0.7", "application/n-triples"],
    ] as const)
      it(`for a CONSTRUCT: ${accept}`, async () => {
        const response = await asked(construct, { accept });
        expect([response.status, response.headers.get("content-type")]).to.deep.equal([
          200,
          `${contentType}; charset=utf-8`,
        ]);
        expect(await response.text()).to.include("http://x/");
      });

    it("or none", async () => {
      const response = await asked(select, { accept: "image/png" });
      expect([response.status, await response.text()]).to.deep.equal([
        406,
        "found no form that the client accepts; expected one of application/sparql-results+json, application/sparql-results+xml, text/csv, text/tab-separated-values, application/json, application/xml, text/turtle, application/n-triples, application/ld+json, application/rdf+xml, text/plain\n",
      ]);
      expect((await asked(construct, { accept: "text/csv" })).status).to.equal(406);
    });
  });

  describe("takes a dataset from the request", () => {
    const count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    const number = async (path: string) =>
      Number((await (await get(path, { accept: "text/csv" })).text()).split("\r\n")[1]);
    const query = `/sparql?query=${encodeURIComponent(count)}`;
    it("all graphs together, unless it names some", async () => {
      expect(await number(query)).to.equal(444);
      expect(await number(`${query}&default-graph-uri=${encodeURIComponent("http://x/g")}`)).to.equal(2);
      const named = encodeURIComponent("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");
      expect(await number(`/sparql?query=${named}&named-graph-uri=${encodeURIComponent("http://x/none")}`)).to.equal(0);
      const from = encodeURIComponent("SELECT (COUNT(*) AS ?n) FROM <http://x/g> { ?s ?p ?o }");
      expect(await number(`/sparql?query=${from}`)).to.equal(2);
    });
  });

  describe("says what is wrong", () => {
    const wrong: readonly (readonly [what: string, ask: () => Promise<Response>, status: number, words: string])[] = [
      [
        "where a query is not SPARQL",
        () => asked("SELECT ?s\nWHERE { ?s a <x }"),
        400,
        'The query is not SPARQL 1.1: line 2, column 18: expected ">"\n  WHERE { ?s a <x }\n',
      ],
      [
        "of an update as a query",
        () => asked("DELETE WHERE { ?s ?p ?o }"),
        400,
        "The query is not SPARQL 1.1: line 1, column 10: it cannot be read any further\n  DELETE WHERE { ?s ?p ?o }\n",
      ],
      [
        "of a federated query",
        () => asked("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"),
        400,
        "The service <http://127.0.0.1:9/> is not supported\n",
      ],
      [
        "of two queries",
        () => get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D"),
        400,
        'found 2 parameters named "query"; expected one\n',
      ],
      [
        "of a graph's name",
        () => get("/sparql?query=ASK%7B%7D&default-graph-uri=g"),
        400,
        'found the graph name "g"; expected an absolute IRI\n',
      ],
      [
        "of an update",
        () =>
          fetch(sparql(), {
            method: "POST",
            body: "CLEAR ALL",
            headers: { "content-type": "application/sparql-update" },
          }),
        403,
        "this endpoint is read-only; expected a query: change the graph by claimgraph build or merge\n",
      ],
      [
        "of another kind of body",
        () => fetch(sparql(), { method: "POST", body: "{}", headers: { "content-type": "application/json" } }),
        415,
        "found the content type application/json; expected application/sparql-query or application/x-www-form-urlencoded\n",
      ],
      [
        "of writing a graph",
        () => fetch(`${server.url}/data?default`, { method: "PUT", body: "" }),
        405,
        "found the method PUT; expected GET, HEAD: nothing here can be changed\n",
      ],
      [
        "of a path",
        () => get("/../package.json"),
        404,
        "found nothing at /package.json; expected /, /sparql or /data\n",
      ],
      [
        "of a graph that is not there",
        () => get(`/data?graph=${encodeURIComponent("http://x/none")}`),
        404,
        "found no graph named http://x/none\n",
      ],
      [
        "of a query as long as a book",
        () =>
          fetch(sparql(), {
            method: "POST",
            body: " ".repeat(1024 ** 2 + 1),
            headers: { "content-type": "application/sparql-query" },
          }),
        413,
        "found a query of more than 1 MB; expected a shorter one\n",
      ],
      [
        "of an answer with too many rows",
        () => asked("SELECT * { ?a ?b ?c . ?d ?e ?f }"),
        413,
        "the answer has more than 1000 rows; expected a smaller one: add a LIMIT\n",
      ],
      [
        "of an answer with too many rows, limit or not",
        () => asked("SELECT ?s { ?s ?p ?o . ?s2 ?p2 ?o2 } LIMIT 1001", { accept: "text/csv" }),
        413,
        "the answer has more than 1000 rows; expected a smaller one: add a LIMIT\n",
      ],
      [
        "of an answer that is too large",
        () => asked("CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f FILTER (ISLITERAL(?f)) }"),
        413,
        "the answer has more than 1 MB; expected a smaller one: add a LIMIT\n",
      ],
    ];
    for (const [what, ask, status, words] of wrong)
      it(what, async () => {
        const response = await ask();
        expect([response.status, await response.text()]).to.deep.equal([status, words]);
      });

    it("of the name by which it is called, and knows those it was told", async () => {
      const called = (host: string) =>
        new Promise<number | undefined>((resolve, reject) => {
          request(`${server.url}/sparql`, { headers: { host } }, (response) => {
            response.resume();
            resolve(response.statusCode);
          })
            .on("error", reject)
            .end();
        });
      expect(await called("rebound.example:7878")).to.equal(421);
      expect(await called("localhost:7878")).to.equal(200);
      expect(await called("claims.example")).to.equal(200);
    });
  });

  it("ends a query that does not end, answering others meanwhile and after", async () => {
    const begun = Date.now();
    const runaway = asked(endless);
    const others = await Promise.all(
      Array.from({ length: 5 }, () => asked("ASK { ?s ?p ?o }", { accept: "text/csv" })),
    );
    expect(await Promise.all(others.map((response) => response.text()))).to.deep.equal(Array(5).fill("true"));
    expect(Date.now() - begun, "the others did not wait").to.be.below(2_000);
    const ended = await runaway;
    expect([ended.status, ended.headers.get("retry-after"), await ended.text()]).to.deep.equal([
      503,
      "5",
      "The query took more than 2 s and was ended; expected an answer by then. Connect its patterns by shared variables, add a LIMIT, or allow more time.\n",
    ]);
    // Both engines lost at once: they come back.
    await Promise.all([asked(endless), asked(endless)]);
    expect(await (await asked("ASK {}", { accept: "text/csv" })).text()).to.equal("true");
  });

  it("stops working for a client that has left", async () => {
    const leaving = new AbortController();
    const left = [0, 1].map(() =>
      fetch(`${sparql()}?query=${encodeURIComponent(endless)}`, { signal: leaving.signal }).catch(() => "left"),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    leaving.abort();
    expect(await Promise.all(left)).to.deep.equal(["left", "left"]);
    const begun = Date.now();
    expect((await asked("ASK {}")).status).to.equal(200);
    expect(Date.now() - begun, "nobody waited for the time limit").to.be.below(1_500);
  });

  describe("gives graphs to be read", () => {
    const quads = async (path: string, accept: string) => {
      const response = await get(path, { accept });
      expect(response.headers.get("content-type")).to.equal(`${accept}; charset=utf-8`);
      return new Parser({ format: accept }).parse(await response.text()).length;
    };
    it("one by its name, the default one, or all of them", async () => {
      expect(await quads(`/data?graph=${encodeURIComponent("http://x/g")}`, "text/turtle")).to.equal(2);
      expect(await quads("/data?default", "application/n-triples")).to.equal(442);
      expect(await quads("/data", "application/trig")).to.equal(444);
      expect(await quads("/data", "application/n-quads")).to.equal(444);
      expect(await quads("/data", "text/turtle")).to.equal(444);
    });
    it("or only their head", async () => {
      const response = await fetch(`${server.url}/data?default`, { method: "HEAD" });
      expect(response.status).to.equal(200);
      expect(Number(response.headers.get("content-length"))).to.be.above(10_000);
      expect(await response.text()).to.equal("");
    });
  });

  it("shows the viewer, and tells what it can do", async () => {
    const page = await get("/");
    expect([page.headers.get("content-type"), await page.text()]).to.deep.equal([
      "text/html; charset=utf-8",
      "<!doctype html><title>Viewer</title>",
    ]);
    const [service] = new Parser().parse(await (await get("/sparql")).text());
    expect([service?.subject.value, service?.object.value]).to.deep.equal([
      sparql(),
      "http://www.w3.org/ns/sparql-service-description#Service",
    ]);
  });

  it("gives answers to be looked at, not to be run", async () => {
    const script = 'CONSTRUCT { <http://x/a> <http://www.w3.org/1999/xhtmlscript> "alert(1)" } WHERE {}';
    const answer = await asked(script, { accept: "application/rdf+xml" });
    expect(answer.headers.get("content-security-policy")).to.equal("default-src 'none'; sandbox");
    expect((await get("/")).headers.get("content-security-policy")).to.equal("frame-ancestors 'none'");
  });

  it("lets no other page ask, unless told", async () => {
    const origin = "https://other.example";
    const closed = await asked("ASK {}", { origin });
    expect(closed.headers.get("access-control-allow-origin")).to.equal(null);
    const open = await serve(documents, { ...options, cors: origin });
    const preflight = await fetch(`${open.url}/sparql`, { method: "OPTIONS", headers: { origin } });
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).to.deep.equal([204, origin]);
    await open.close();
  });

  it("says which port is taken", async () => {
    const port = Number(new URL(server.url).port);
    const fault = await serve(documents, { ...options, port }).catch((error: Error) => error.message);
    expect(fault).to.equal(`port ${port} is in use; expected a free one: choose another by --port`);
  });
});

describe("claimgraph serve", function () {
  this.timeout(30_000);
  const folder = scratch();

  it("serves a folder that build wrote, its viewer and its labels, until it is told to stop", async () => {
    copyFileSync(join(packageFolder, "test", "query", "sample.ttl"), join(folder, "graph.ttl"));
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>A viewer</title>");
    const words = ["--import", "tsx", "src/main.ts", "serve", folder, "--port", "0"];
    const server = spawn(process.execPath, words, { cwd: packageFolder, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    for await (const piece of server.stdout) {
      said += piece;
      if (said.includes("/data\n")) break;
    }
    const [, url = ""] = /^viewer {2}(http:\/\/127\.0\.0\.1:\d+)\/$/m.exec(said) ?? [];
    expect(said).to.equal(`viewer  ${url}/\nSPARQL  ${url}/sparql\ngraphs  ${url}/data\n`);
    expect(await (await fetch(url)).text()).to.equal("<!doctype html><title>A viewer</title>");
    const query = encodeURIComponent("SELECT ?label { cg:Positive rdfs:label|skos:prefLabel ?label }");
    const labels = await fetch(`${url}/sparql?query=${query}`, { headers: { accept: "text/csv" } });
    expect(await labels.text()).to.equal("label\r\npositive\r\n");
    const graph = await (await fetch(`${url}/data?default`, { headers: { accept: "application/n-triples" } })).text();
    expect(graph.trimEnd().split("\n")).to.have.lengthOf(442);
    const stopped = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    expect(await stopped).to.equal(0);
  });
});
