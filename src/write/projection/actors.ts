import type { EntityType } from "../../model/entity.ts";
import { cg, org, rdfs, schema, skos, value } from "../../model/vocabulary.ts";
import type { GraphReader } from "./graph-reader.ts";
import { conceptLabel, localName } from "./labels.ts";
import type { ActorView, OfficeView } from "./model.ts";

/** The narrower class first: an armed group is also an organisation where a reasoner has been at work. */
const typeByClass: readonly (readonly [string, EntityType])[] = [
  [cg.UnnamedAgent, "UnnamedAgent"],
  [cg.ArmedGroup, "ArmedGroup"],
  [schema.NewsMediaOrganization, "Publication"],
  [cg.Facility, "Facility"],
  [cg.Agreement, "Agreement"],
  [schema.Country, "Country"],
  [schema.Person, "Person"],
  [org.Organization, "Organization"],
  [schema.Place, "Place"],
];

/** Every entity of the graph, sorted by IRI, with its names and offices; no layout yet. */
export function projectActors(graph: GraphReader): readonly ActorView[] {
  const types = new Map<string, EntityType>();
  for (const [iri, type] of typeByClass)
    for (const subject of graph.instancesOf(iri)) if (!types.has(subject)) types.set(subject, type);
  const iris = [...types.keys()].sort();
  const indexOf = new Map(iris.map((iri, index) => [iri, index]));
  const offices = officesByMember(graph, indexOf);
  return iris.map((iri) => {
    const names = graph.values(iri, rdfs.label);
    const label = graph.value(iri, skos.prefLabel) ?? longest(names) ?? localName(iri);
    const merged = graph.othersOf(iri);
    const governed = indexOf.get(graph.value(iri, cg.governs) ?? "");
    return {
      iri,
      type: types.get(iri) ?? "UnnamedAgent",
      label,
      aliases: [...new Set([...names, ...graph.values(iri, skos.altLabel)])].filter((name) => name !== label).sort(),
      offices: offices.get(iri) ?? [],
      ...(governed === undefined ? {} : { governs: governed }),
      ...(merged.length === 0 ? {} : { merged }),
      matches: graph.values(iri, skos.exactMatch),
      maybe: graph.values(iri, cg.maybeSameAs).flatMap((other) => indexOf.get(other) ?? []),
    };
  });
}

/** The fullest name stands for the thing ("Sergei Shoigu", not "Shoigu"); of equals the first by code unit. */
function longest(names: readonly string[]): string | undefined {
  return names.reduce<string | undefined>(
    (best, name) => (best === undefined || name.length > best.length ? name : best),
    undefined,
  );
}

function officesByMember(graph: GraphReader, indexOf: ReadonlyMap<string, number>): Map<string, readonly OfficeView[]> {
  const statuses = new Map<string, Set<"current" | "former">>();
  for (const mention of graph.instancesOf(cg.Mention)) {
    const status = graph.value(mention, cg.officeStatus);
    if (status === undefined) continue;
    for (const office of graph.values(mention, cg.attests)) {
      const found = statuses.get(office) ?? new Set();
      statuses.set(office, found.add(status === value.officeStatus.former ? "former" : "current"));
    }
  }
  const byMember = new Map<string, readonly OfficeView[]>();
  for (const office of graph.instancesOf(org.Membership)) {
    const member = graph.value(office, org.member);
    const role = graph.value(office, org.role);
    if (member === undefined || role === undefined) continue;
    const organization = indexOf.get(graph.value(office, org.organization) ?? "");
    const status = [...(statuses.get(office) ?? [])];
    const seen: OfficeView = {
      role: conceptLabel(graph, role),
      ...(organization === undefined ? {} : { organization }),
      ...(status.length === 1 && status[0] !== undefined ? { status: status[0] } : {}),
    };
    byMember.set(member, [...(byMember.get(member) ?? []), seen]);
  }
  return byMember;
}
