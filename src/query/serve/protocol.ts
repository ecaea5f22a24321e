import { Refusal } from "./reply.ts";

/** One question by the SPARQL 1.1 Protocol. */
export interface Question {
  readonly sparql: string;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

/** What of a request tells the question. */
export interface Asked {
  readonly method: string;
  readonly parameters: URLSearchParams;
  readonly contentType: string | undefined;
  readonly body: string;
}

/**
 * The question of a request (https://www.w3.org/TR/sparql11-protocol/, §2.1): GET with parameters, POST of a form, POST of
 * the query itself. Undefined where it asks nothing: a GET without parameters is answered by a description. Throws a
 * `Refusal` for an update and for what is no question.
 */
export function questionOf({ method, parameters, contentType, body }: Asked): Question | undefined {
  const type = contentType?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/sparql-update") throw readOnly();
  const direct = method === "POST" && type === "application/sparql-query";
  if (method === "POST" && !direct && type !== "application/x-www-form-urlencoded")
    throw new Refusal(
      415,
      `found the content type ${type ?? "(none)"}; expected application/sparql-query or application/x-www-form-urlencoded`,
    );
  const given = method === "POST" && !direct ? new URLSearchParams(body) : parameters;
  if (given.has("update")) throw readOnly();
  const queries = direct ? [body] : given.getAll("query");
  if (queries.length === 0 && method !== "POST") return undefined;
  const [sparql] = queries;
  if (queries.length !== 1 || sparql === undefined)
    throw new Refusal(400, `found ${queries.length} parameters named "query"; expected one`);
  const graphs = (name: string) => given.getAll(name).map(checked);
  return { sparql, defaultGraphs: graphs("default-graph-uri"), namedGraphs: graphs("named-graph-uri") };
}

/** An absolute IRI. */
export function checked(iri: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/.test(iri)) return iri;
  throw new Refusal(400, `found the graph name ${JSON.stringify(iri)}; expected an absolute IRI`);
}

function readOnly(): Refusal {
  return new Refusal(
    403,
    "this endpoint is read-only; expected a query: change the graph by claimgraph build or merge",
  );
}
