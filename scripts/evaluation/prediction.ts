import type { Article } from "../../src/model/article.ts";
import { predictEntities } from "./entities.ts";
import { predictEvents } from "./events.ts";
import type { Ask } from "./graph.ts";
import { predictRoles } from "./roles.ts";
import { placesIn } from "./spans.ts";
import { predictStatements } from "./statements.ts";

/**
 * What the graph of one article says, in the shape of the gold; each thing carries the IRI of its node. `article` serves
 * only to turn offsets back into those of its file; everything else is asked of the graph.
 */
export function predictionOf(ask: Ask, article: Article) {
  const places = placesIn(article);
  const entities = predictEntities(ask);
  const nameOf = new Map(entities.map(({ iri, id }) => [iri, id]));
  return {
    text: article.source.content,
    article: aboutArticle(ask),
    entities,
    roles: predictRoles(ask, places, nameOf),
    statements: predictStatements(ask, places, nameOf),
    events: predictEvents(ask, places, nameOf),
  };
}

function aboutArticle(ask: Ask): Readonly<Record<string, string | null>> {
  const [found] = ask(`SELECT ?iri ?title ?publisher ?date ?dateline WHERE {
    ?iri a schema:NewsArticle .
    OPTIONAL { ?iri schema:headline ?title }
    OPTIONAL { ?iri schema:publisher ?outlet . ?outlet a schema:NewsMediaOrganization ; rdfs:label ?publisher }
    OPTIONAL { ?iri schema:datePublished ?date }
    OPTIONAL { ?iri cg:dateline ?dateline }
  } ORDER BY ?publisher LIMIT 1`);
  const authors = ask("SELECT ?name WHERE { ?a a schema:NewsArticle ; schema:author ?name } ORDER BY ?name");
  return {
    iri: found?.["iri"] ?? null,
    title: found?.["title"] ?? null,
    publisher: found?.["publisher"] ?? null,
    date: found?.["date"]?.slice(0, 10) ?? null,
    byline: authors.length === 0 ? null : authors.map(({ name }) => name).join(", "),
    dateline: found?.["dateline"] ?? null,
  };
}

/** What one article's graph says, in the shape of the gold. */
export type Prediction = ReturnType<typeof predictionOf>;
