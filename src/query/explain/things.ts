import { cg, itsrdf, nif, org, prov, rdf, schema } from "../../model/vocabulary.ts";
import { articleInWords, type Lookup, nameOf, propositionInWords } from "../words.ts";
import { claimsIn, most } from "./claims.ts";
import { placeOf, placesOf } from "./passages.ts";

/** How a proposition stands, who claims it, and within which others it is content. */
export function explainProposition(lookup: Lookup, proposition: string): readonly string[] {
  const { one, instancesOf, all } = lookup;
  const claims = instancesOf(cg.Claim).filter((claim) => one(claim, cg.proposition) === proposition);
  const within = lookup.subjects.filter((subject) => all(subject, cg.topic).includes(proposition));
  const assessments = instancesOf(cg.Assessment).filter((assessment) => one(assessment, cg.about) === proposition);
  return [
    propositionInWords(lookup, proposition),
    ...assessments.map((assessment) => {
      const count = (property: string, what: string) => `${one(assessment, property) ?? "0"} ${what}`;
      const status = nameOf(lookup, one(assessment, cg.status) ?? "")
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
        .toLowerCase();
      return `standing  ${status}: ${count(cg.supportingSources, "for")}, ${count(cg.opposingSources, "against")}, in ${count(cg.articles, "articles")}`;
    }),
    ...claimsIn(lookup, claims),
    ...within.flatMap((outer) => [`within    ${propositionInWords(lookup, outer)}`, `          ${outer}`]),
  ];
}

export function explainMention(lookup: Lookup, mention: string): readonly string[] {
  const entity = lookup.one(mention, itsrdf.taIdentRef);
  const behind = lookup.subjects.filter((subject) => lookup.all(subject, cg.evidence).includes(mention));
  return [
    ...placesOf(lookup, [mention]),
    ...(entity === undefined ? [] : [`stands for ${nameOf(lookup, entity)}  ${entity}`]),
    ...claimsIn(
      lookup,
      behind.filter((subject) => lookup.isA(subject, cg.Claim)),
    ),
  ];
}

export function explainArticle(lookup: Lookup, article: string): readonly string[] {
  const claims = lookup.instancesOf(cg.Claim).filter((claim) => lookup.one(claim, cg.reportedIn) === article);
  return [
    articleInWords(lookup, article),
    ...lookup.all(article, schema.url).map((url) => `at        ${url}`),
    ...lookup.all(article, cg.sharesTextWith).map((other) => `shares passages with ${articleInWords(lookup, other)}`),
    ...lookup.all(article, prov.wasDerivedFrom).map((other) => `derived from ${articleInWords(lookup, other)}`),
    ...claimsIn(lookup, claims),
  ];
}

export function explainQuotation(lookup: Lookup, quotation: string): readonly string[] {
  const statements = lookup.subjects.filter((subject) => lookup.all(subject, cg.quotes).includes(quotation));
  const [creator] = lookup.all(quotation, schema.creator);
  return [
    `${creator === undefined ? "Somebody" : nameOf(lookup, creator)}: “${lookup.all(quotation, schema.text)[0] ?? ""}”`,
    ...statements.flatMap((statement) => placeOf(lookup, statement, cg.content)),
  ];
}

export function explainOffice(lookup: Lookup, office: string): readonly string[] {
  const [member, role, organization] = [org.member, org.role, org.organization].map((property) =>
    lookup.one(office, property),
  );
  const named = (iri: string | undefined) => (iri === undefined ? "?" : nameOf(lookup, iri));
  const attesting = lookup.subjects.filter((subject) => lookup.all(subject, cg.attests).includes(office));
  return [
    `${named(member)}: ${named(role)}${organization === undefined ? "" : `, ${named(organization)}`}`,
    ...placesOf(lookup, attesting.slice(0, most)),
  ];
}

/** Two things that have something in common: what holds between them, and why. */
export function explainLink(lookup: Lookup, link: string): readonly string[] {
  const { one, all } = lookup;
  const relation = one(link, cg.relation) ?? "";
  const named = (iri: string) =>
    lookup.isA(iri, schema.NewsArticle) ? articleInWords(lookup, iri) : nameOf(lookup, iri);
  const difference = one(link, cg.difference);
  return [
    `${nameOf(lookup, relation)
      .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
      .toLowerCase()}:`,
    ...all(link, cg.links).flatMap((iri) => [`  ${named(iri)}`, `    ${iri}`]),
    `because   ${all(link, cg.reason)
      .map((reason) => nameOf(lookup, reason))
      .join(", ")} (${one(link, cg.score)})`,
    ...(difference === undefined ? [] : [`differing ${difference}`]),
    ...placesOf(lookup, all(link, cg.passage)),
  ];
}

/** Anything else: what it is called, what it is, which words stand for it, and in which claims it takes part. */
export function explainEntity(lookup: Lookup, entity: string): readonly string[] {
  const { all, subjects, instancesOf, one } = lookup;
  const names = [
    ...new Set(
      subjects
        .filter((subject) => all(subject, itsrdf.taIdentRef).includes(entity))
        .map((mention) => one(mention, nif.anchorOf) ?? ""),
    ),
  ].filter((name) => name !== "");
  const roles = [cg.actor, cg.recipient, cg.theme, cg.location];
  const propositions = new Set(subjects.filter((subject) => roles.some((role) => all(subject, role).includes(entity))));
  // What is refused or warned of is content as well.
  for (let more = true; more; ) {
    const outer = subjects.filter(
      (subject) => !propositions.has(subject) && all(subject, cg.topic).some((topic) => propositions.has(topic)),
    );
    for (const proposition of outer) propositions.add(proposition);
    more = outer.length > 0;
  }
  const claims = instancesOf(cg.Claim);
  const types = all(entity, rdf.type).map((type) => type.replace(/^.*[/#]/, ""));
  return [
    `${nameOf(lookup, entity)}${types.length === 0 ? "" : `  (${types.join(", ")})`}`,
    ...(names.length === 0 ? [] : [`called    ${names.slice(0, most).join(" | ")}`]),
    ...claimsIn(
      lookup,
      claims.filter((claim) => one(claim, cg.source) === entity),
      "says",
    ),
    ...claimsIn(
      lookup,
      claims.filter((claim) => propositions.has(one(claim, cg.proposition) ?? "")),
      "claims about it",
    ),
  ];
}
