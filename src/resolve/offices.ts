import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { isRole, roleOf } from "../model/roles.ts";
import { covers } from "../model/span.ts";
import { type Identity, keyOf, knownEntity, stateOf } from "./entities.ts";
import { countryInFocus } from "./focus.ts";
import { tenuresOf } from "./people.ts";

/** Offices of a state that news in its own country names without it: "President Biden", "the foreign minister". */
const ofStates = [
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
const abroad = ["ambassador", "deputy-ambassador", "charge-d-affaires", "consul", "envoy", "negotiator"];
/** What the title says of somebody who serves no state: "executive vice president", "city councilman", "MEP". */
const lesser = /\b(?:executive|senior vice|state|city|town|county|council\p{L}*|councill?or|alderman|MEP|European)\b/iu;
/** Words by which a title tells that it is of a state, whatever its role. */
const national =
  /\b(?:government|ministry|presidential|parliament|cabinet|(?:to|of) the (?:president|prime minister)|(?:prosecutor|inspector|auditor)[ -]general)\b/i;
/** Offices of those who serve a person in office, and so whom that person serves: "his foreign minister". */
const inService = [...ofStates, "spokesperson", "deputy", "chief-of-staff", "adviser", "envoy"];

/** What the article tells to find whom an office serves. */
export interface Told {
  readonly article: Article;
  readonly offices: readonly Office<Mention>[];
  readonly links: ReadonlyMap<Mention, Identity>;
  readonly knowledge: Knowledge;
}

/**
 * Whom an office serves, as its own words tell, or whoever a person in them serves ("his spokesman"); where they leave it
 * out: what the article says of the same person and role elsewhere, else the state of the tables, if the article names
 * it, else for an office of a state the country spoken of there. Undefined where nothing tells.
 */
export function organizationOf(office: Office<Mention>, told: Told): Identity | undefined {
  const { offices, links, knowledge } = told;
  const holder = links.get(office.holder);
  const own = ownerOf(office, links);
  if (holder === undefined || (own !== undefined && own.type !== "Person")) return own;
  const master = own !== undefined && isOneOf(office, inService, knowledge) ? servedBy(own, told) : undefined;
  // "Trump's lawyer" serves no state.
  if (master !== undefined || (own !== undefined && !isOneOf(office, ofStates, knowledge))) return master;
  const elsewhere = offices.flatMap((other) => {
    const who = links.get(other.holder);
    const where = ownerOf(other, links);
    const same = who && keyOf(who) === keyOf(holder) && other.role === office.role;
    return same && where && where.type !== "Person" ? [where] : [];
  });
  if (new Set(elsewhere.map(keyOf)).size === 1) return elsewhere[0];
  // "a former foreign secretary, who was ambassador in Beijing": who serves one state serves it abroad.
  const sender = isOneOf(office, abroad, knowledge) ? servedBy(holder, told, true) : undefined;
  if (sender?.type === "Country") return sender;
  const iso2 = stateServed(office, holder, told);
  return iso2 === undefined ? undefined : knownEntity(`country/${iso2}`, "Country", knowledge);
}

/** Who stands in the office's own words: "a spokesman for the front" tells whom where it stands for something named. */
function ownerOf({ organization }: Office<Mention>, links: ReadonlyMap<Mention, Identity>): Identity | undefined {
  const found = [organization, organization?.of].map((mention) => mention && links.get(mention));
  return found.find((identity) => identity !== undefined && identity.type !== "UnnamedAgent");
}

/** The one body or state whose offices a person holds, or held if `ever`. */
function servedBy(person: Identity, { offices, links, article, knowledge }: Told, ever = false): Identity | undefined {
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

/** ISO 3166 alpha-2 code of the state that an office without an owner serves. */
function stateServed(office: Office<Mention>, holder: Identity, told: Told): string | undefined {
  const { article, links, knowledge } = told;
  const { published } = article;
  const countries = new Set([...links.values()].flatMap((identity) => stateOf(identity, knowledge) ?? []));
  const tenures = holder.known === undefined ? [] : tenuresOf(holder.known, knowledge);
  const inTime = tenures.filter(({ start }) => published === undefined || start <= published);
  const sameRole = inTime.filter(({ office: title }) => {
    const role = roleOf(title, knowledge);
    return isRole(role, office.role, knowledge) || isRole(office.role, role, knowledge);
  });
  const named = (rows: typeof tenures) => new Set(rows.flatMap(({ iso2 }) => (countries.has(iso2) ? [iso2] : [])));
  const served = named(sameRole);
  if (served.size > 0) return served.size === 1 ? [...served][0] : undefined;
  const governmental =
    (isOneOf(office, ofStates, knowledge) && !lesser.test(office.title)) || national.test(office.title);
  if (!governmental) return undefined;
  // "Government spokesman Gabriel Attal": who later was minister of one state spoke for that one.
  const states = named(tenures);
  if (states.size > 0) return states.size === 1 ? [...states][0] : undefined;
  // Whom the tables know in the same office of another state does not serve the country of the story.
  const visiting = new Set(
    told.offices.flatMap((other) => (isOneOf(other, abroad, knowledge) ? (other.organization ?? []) : [])),
  );
  const focus =
    tenures.length > 0
      ? undefined
      : (countryInFocus(article, office.holder, links, knowledge, visiting) ?? stateOfCompany(office, told));
  if (focus === undefined || isOpposed(office.holder, focus, links)) return undefined;
  return isTaken(office, holder, focus, told) ? undefined : focus;
}

/** "Prime Minister Morrison said ... Opposition Leader Albanese agreed. Home Affairs Minister Karen Andrews ...": of whom two in the paragraph before serve one state, and nobody another. */
function stateOfCompany({ holder, evidence }: Office<Mention>, told: Told): string | undefined {
  const { article, offices, links } = told;
  const paragraph = article.blocks.find(({ span }) => covers(span, holder.span))?.span;
  const company = new Map<string, Identity>();
  for (const other of offices) {
    const who = links.get(other.holder);
    const before = paragraph !== undefined && covers(paragraph, other.evidence) && other.evidence.end <= evidence.start;
    if (before && who !== undefined) company.set(keyOf(who), who);
  }
  const states = [...company.values()].flatMap((who) => {
    const state = servedBy(who, told);
    return state?.type === "Country" ? [state.key] : [];
  });
  return states.length > 1 && new Set(states).size === 1 ? states[0] : undefined;
}

/** "Prime Minister Mohammad Mustafa" is not Israel's, where the article has another for Israel. */
function isTaken(
  { role, status }: Office<Mention>,
  holder: Identity,
  country: string,
  { offices, links }: Told,
): boolean {
  return offices.some((other) => {
    const who = links.get(other.holder);
    const where = ownerOf(other, links);
    const same = other.role === role && other.status === "current" && status === "current";
    return same && who && keyOf(who) !== keyOf(holder) && where?.type === "Country" && where.key === country;
  });
}

/** "Foreign Minister Lin accused [Manila] of lying": whom someone acts upon is not whom he serves. */
function isOpposed({ sentence, span }: Mention, country: string, links: ReadonlyMap<Mention, Identity>): boolean {
  return [...links].some(
    ([other, { type, key }]) =>
      type === "Country" &&
      key === country &&
      other.sentence === sentence &&
      other.span.start > span.end &&
      other.grammar?.role === "object",
  );
}

/** Whether an office is one of these, or of their kind: the "national-security-minister" of one country is a minister. */
function isOneOf({ role, broader = role }: Office<Mention>, roles: readonly string[], knowledge: Knowledge): boolean {
  return roles.some((other) => isRole(role, other, knowledge) || isRole(broader, other, knowledge));
}
