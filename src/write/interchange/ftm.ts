import type { EntityType } from "../../model/entity.ts";
import type { GraphReader } from "../projection/graph-reader.ts";
import type { ActorView } from "../projection/model.ts";
import { type ClaimRow, type Named, officesOf } from "./rows.ts";

/** An entity of FollowTheMoney: properties are lists of strings. */
interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Places and agreements have no kind of their own there. */
const schemata: Partial<Record<EntityType, string>> = {
  Person: "Person",
  Country: "PublicBody",
  Organization: "Organization",
  ArmedGroup: "Organization",
  Publication: "Organization",
  UnnamedAgent: "LegalEntity",
};

/**
 * FollowTheMoney entities (https://followthemoney.tech/), one JSON object a line: people, organisations and countries,
 * offices as `Membership`, articles as `Article`, and each claim as a `Note` on the entities it is about, since it is what
 * somebody says and not an event that is known to have happened.
 */
export function writeFtm(graph: GraphReader, rows: readonly ClaimRow[], actors: readonly ActorView[]): string {
  const known = new Set(actors.filter(({ type }) => schemata[type] !== undefined).map(({ iri }) => iri));
  const among = (things: readonly Named[]) => things.filter(({ iri }) => known.has(iri)).map(({ iri }) => idOf(iri));
  const parties = actors.flatMap(({ iri, type, label, aliases, matches }): FtmEntity[] => {
    const schema = schemata[type];
    const items = matches.flatMap((match) => /\/entity\/(Q\d+)$/.exec(match)?.[1] ?? []);
    const country = /\/country\/([A-Z]{2})$/.exec(iri)?.[1];
    return schema === undefined
      ? []
      : [
          entity(iri, schema, {
            name: [label],
            alias: aliases,
            wikidataId: items,
            country: country === undefined ? [] : [country.toLowerCase()],
          }),
        ];
  });
  const memberships = [...officesOf(graph)].flatMap(([member, offices]) =>
    offices.flatMap(({ office, role, organization }): FtmEntity[] =>
      organization === undefined || !known.has(organization.iri)
        ? []
        : [
            entity(office, "Membership", {
              member: [idOf(member)],
              organization: [idOf(organization.iri)],
              role: [role],
            }),
          ],
    ),
  );
  const articles = new Map(rows.map((row) => [row.article, row]));
  return [
    ...parties,
    ...memberships,
    ...[...articles.values()].map(({ article, headline, outlet, published, url }) =>
      entity(article, "Article", {
        title: listOf(headline),
        publisher: listOf(outlet?.name),
        publishedAt: listOf(published?.slice(0, 10)),
        sourceUrl: listOf(url),
      }),
    ),
    ...rows.map((row) =>
      entity(row.claim, "Note", {
        entity: [...new Set(among([row.source, ...row.actors, ...row.recipients, ...row.themes]))],
        description: [`${row.source.name}: “${row.quote}”`],
        proof: [idOf(row.article)],
        date: listOf(row.earliest ?? row.saidOn ?? row.published?.slice(0, 10)),
      }),
    ),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}

function entity(iri: string, schema: string, properties: Readonly<Record<string, readonly string[]>>): FtmEntity {
  const filled = Object.entries(properties).filter(([, values]) => values.length > 0);
  return { id: idOf(iri), schema, properties: Object.fromEntries(filled) };
}

/** "person-sergey-lavrov": kind and name of the IRI. */
function idOf(iri: string): string {
  return iri.split("/").slice(-2).join("-");
}

function listOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
