import type { Quad } from "@rdfjs/types";
import type { Entity, EntityType } from "../model/entity.ts";
import type { Office } from "../model/office.ts";
import { cg, namespaces, org, rdf, rdfs, schema, skos } from "../model/vocabulary.ts";
import { describe, english } from "./graph.ts";
import type { WordUse } from "./mentions.ts";
import { keyOf, type Naming } from "./naming.ts";

export const classes: Readonly<Record<EntityType, string>> = {
  Person: schema.Person,
  Country: schema.Country,
  Place: schema.Place,
  Organization: org.Organization,
  ArmedGroup: cg.ArmedGroup,
  Publication: schema.NewsMediaOrganization,
  Facility: cg.Facility,
  Agreement: cg.Agreement,
  UnnamedAgent: cg.UnnamedAgent,
};

/** The things themselves, with the names this article gives them. */
export function mapEntities(entities: readonly Entity[], naming: Naming, base: string): readonly Quad[] {
  return entities.flatMap((entity) => [
    ...describe(base + naming.entity(entity), [
      [rdf.type, classes[entity.type]],
      [rdfs.label, entity.names.map(english)],
      [cg.governs, entity.governs === undefined ? undefined : `${base}country/${entity.governs}`],
    ]),
    ...(entity.governs === undefined ? [] : describe(`${base}country/${entity.governs}`, [[rdf.type, schema.Country]])),
  ]);
}

/** Name of an office: holder, role, and whom it serves where that is told. */
function officeName({ holder, role, organization }: Office<Entity>, naming: Naming): string {
  const whom = organization === undefined ? "" : `_${keyOf(naming.entity(organization))}`;
  return `office/${keyOf(naming.entity(holder))}_${role}${whom}`;
}

/** Offices, shared between articles: nothing hangs from them that two articles could disagree on. */
export function mapOffices(offices: readonly Office<Entity>[], naming: Naming, base: string): readonly Quad[] {
  return offices.flatMap((office) => [
    ...describe(base + officeName(office, naming), [
      [rdf.type, org.Membership],
      [org.member, base + naming.entity(office.holder)],
      [org.organization, office.organization === undefined ? undefined : base + naming.entity(office.organization)],
      [org.role, namespaces.role + office.role],
    ]),
    ...describe(namespaces.role + office.role, [
      [rdf.type, skos.Concept],
      [rdfs.label, english(office.role.replaceAll("-", " "))],
      [skos.broader, office.broader === undefined ? undefined : namespaces.role + office.broader],
    ]),
  ]);
}

/** The words that attest each office: title and name together. */
export function officeUses(offices: readonly Office<Entity>[], naming: Naming): readonly WordUse[] {
  return offices.map((office) => ({
    span: office.evidence,
    attests: officeName(office, naming),
    officeStatus: office.status,
  }));
}
