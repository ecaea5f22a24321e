import type { Answer } from "./answer.ts";
import type { Graph } from "./graph.ts";
import { prefixesOf } from "./prefixes.ts";

const timeoutMs = 60_000;

/** What people call things, the best name first, and what else is said to be a name of it. */
const naming = "skos:prefLabel|rdfs:label|skos:altLabel|skos:notation|schema:headline";

/**
 * What a user calls something ("Afghanistan", "country:AF", a whole IRI) → SPARQL terms: every thing of that name,
 * whatever its case. Rejects with an `Error` that offers names like it where there is none.
 */
export async function thingsCalled(graph: Graph, name: string, base: string): Promise<readonly string[]> {
  if (/^<?(?:https?|urn|file):[^\s<>"{}|\\^`]+>?$/.test(name)) return [`<${name.replace(/^<|>$/g, "")}>`];
  const [, prefix = "", local = ""] = /^([a-z]+):(\S+)$/.exec(name) ?? [];
  const namespace = prefixesOf(base)[prefix];
  if (namespace !== undefined) return [`<${namespace}${local.replace(/[<>"{}|\\^`]/g, encodeURIComponent)}>`];
  const wanted = JSON.stringify(name.toLowerCase().replace(/\s+/g, " ").trim());
  const found = rowsOf(
    await graph.ask(
      `SELECT DISTINCT ?thing WHERE { ?thing ${naming} ?name FILTER (LCASE(STR(?name)) = ${wanted} && isIRI(?thing)) } ORDER BY ?thing`,
      timeoutMs,
    ),
  );
  if (found.length > 0) return found.map((row) => `<${row["thing"]?.value}>`);
  const like = rowsOf(
    await graph.ask(
      `SELECT DISTINCT ?name WHERE { ?thing skos:prefLabel|rdfs:label ?called BIND (STR(?called) AS ?name)
       FILTER (CONTAINS(LCASE(?name), ${wanted}) || CONTAINS(${wanted}, LCASE(?name)) || STRSTARTS(LCASE(?name), SUBSTR(${wanted}, 1, 3)))
       FILTER (STRLEN(?name) > 2) } ORDER BY STRLEN(?name) ?name LIMIT 5`,
      timeoutMs,
    ),
  ).map((row) => JSON.stringify(row["name"]?.value));
  const hint = like.length === 0 ? "a name or an IRI of the graph" : `a name such as ${like.join(", ")}`;
  throw new Error(`found nothing called ${JSON.stringify(name)}; expected ${hint}`);
}

/** The best name of each of `iris` that has one: preferred, else the longest label, of equals the first by code unit. */
export async function namesOf(graph: Graph, iris: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const terms = [...iris].filter((iri) => !/[\s<>"{}|\\^`]/.test(iri)).map((iri) => `<${iri}>`);
  const names = new Map<string, string>();
  if (terms.length === 0) return names;
  const answer = await graph.ask(
    `SELECT ?thing ?name WHERE { VALUES ?thing { ${terms.join(" ")} }
     { ?thing skos:prefLabel ?name BIND (0 AS ?rank) } UNION { ?thing rdfs:label ?name BIND (1 AS ?rank) }
     } ORDER BY ?thing ?rank DESC(STRLEN(?name)) ?name`,
    timeoutMs,
  );
  for (const row of rowsOf(answer)) {
    const [thing, name] = [row["thing"]?.value, row["name"]?.value];
    if (thing !== undefined && name !== undefined && !names.has(thing)) names.set(thing, name);
  }
  return names;
}

function rowsOf(answer: Answer) {
  return answer.kind === "bindings" ? answer.rows : [];
}
