import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { isRole } from "../model/roles.ts";
import { type Identity, keyOf, knownEntity } from "./entities.ts";
import { tenuresOf } from "./people.ts";

/** Offices of a state that news in its own country names without it: "President Biden", "the foreign minister". */
export const ofStates = [
  "head-of-state",
  "head-of-government",
  "minister",
  "opposition-leader",
  "attorney-general",
  "national-security-adviser",
  "central-bank-governor",
  "chief-justice",
  "military-chief-of-staff",
  "vice-president",
  "legislator",
];
/** Offices held in another state than the one they serve. */
export const abroad = ["ambassador", "deputy-ambassador", "charge-d-affaires", "consul", "envoy", "negotiator"];

/** What the article tells to find whom an office serves. */
export interface Told {
  readonly article: Article;
  readonly offices: readonly Office<Mention>[];
  readonly links: ReadonlyMap<Mention, Identity>;
  readonly knowledge: Knowledge;
}

/** Who stands in the office's own words: "a spokesman for the front" tells whom where it stands for something named. */
export function ownerOf(
  { organization }: Office<Mention>,
  links: ReadonlyMap<Mention, Identity>,
): Identity | undefined {
  const found = [organization, organization?.of].map((mention) => mention && links.get(mention));
  return found.find((identity) => identity !== undefined && identity.type !== "UnnamedAgent");
}

/** The one body or state whose offices a person holds, or held if `ever`. */
export function servedBy(
  person: Identity,
  { offices, links, article, knowledge }: Told,
  ever = false,
): Identity | undefined {
  const said = offices.flatMap((office) => {
    const who = links.get(office.holder);
    const where =
      who && keyOf(who) === keyOf(person) && (ever || office.status === "current") ? ownerOf(office, links) : undefined;
    return where && where.type !== "Person" ? [where] : [];
  });
  const date = article.published;
  const states =
    person.known === undefined
      ? []
      : tenuresOf(person.known, knowledge).flatMap(({ iso2, start, end }) =>
          iso2 !== "" && (date === undefined || (start <= date && (end === "" || end >= date))) ? [iso2] : [],
        );
  const known = states.map((iso2) => knownEntity(`country/${iso2}`, "Country", knowledge));
  const all = new Map((said.length > 0 ? said : known).map((identity) => [keyOf(identity), identity]));
  const [only] = all.values();
  return all.size === 1 ? only : undefined;
}

/** Whether an office is one of these, or of their kind: the "national-security-minister" of one country is a minister. */
export function isOneOf(
  { role, broader = role }: Office<Mention>,
  roles: readonly string[],
  knowledge: Knowledge,
): boolean {
  return roles.some((other) => isRole(role, other, knowledge) || isRole(broader, other, knowledge));
}
