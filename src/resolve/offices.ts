import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { isRole } from "../model/roles.ts";
import { slug } from "../model/slug.ts";
import { wordsOf } from "../model/span.ts";
import { type Identity, keyOf, knownEntity } from "./entities.ts";
import { companyInFocus } from "./office-companies.ts";
import { abroad, isOneOf, ofStates, ownerOf, servedBy, type Told } from "./office-owners.ts";
import { stateServed } from "./office-states.ts";

/** Offices of those who serve a person in office, and so whom that person serves: "his foreign minister". */
const inService = [...ofStates, "secretary", "spokesperson", "deputy", "chief-of-staff", "adviser", "envoy"];

/**
 * Whom an office serves, as its own words tell, or whoever a person in them serves ("his spokesman"); where they leave it
 * out: what the article says of the same person and role elsewhere, else the state of the tables, if the article names
 * it, else for an office of a state the country spoken of there. Undefined where nothing tells.
 */
export function organizationOf(office: Office<Mention>, told: Told): Identity | undefined {
  const { offices, links, knowledge } = told;
  const holder = links.get(office.holder);
  const own = ownerOf(office, links);
  if (holder === undefined) return own;
  if (own?.type === "Place") return stateOfPlace(office, own, told) ?? own;
  if (own !== undefined && own.type !== "Person") return own;
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
  const sender = isOneOf(office, [...abroad, "diplomat"], knowledge) ? servedBy(holder, told, true) : undefined;
  if (sender?.type === "Country") return sender;
  if (own === undefined && isAnothers(office, told)) return companyInFocus(office, told);
  const seat = placeOfGovernor(office, told);
  if (seat !== undefined) return seat;
  const iso2 = stateServed(office, holder, told);
  return iso2 === undefined ? companyInFocus(office, told) : knownEntity(`country/${iso2}`, "Country", knowledge);
}

/** Nouns for a state, its organs and its heads: whose office it is when no name tells. */
const ofTheState =
  /\b(?:government|country|nation|kingdom|republic|state|junta|regime|president|minister|parliament|assembly|senate|congress|ministry|cabinet|army|military)$/i;
const partOfAState = /\b(?:regional|provincial|local|city|municipal)\b/i;

/** "[Its] president", "[the council]'s president", "[Commission] vice-president": whose office it is the article tells, but not us. */
function isAnothers({ organization, evidence, title, role }: Office<Mention>, { article, knowledge }: Told): boolean {
  // "president of the Guru Nanak gurdwara"
  const heads = isRole(role, "head-of-state", knowledge) || role === "vice-president";
  if (heads && wordsOf(article.text, evidence).includes(`${title} of `)) return true;
  if (organization !== undefined) {
    const words = wordsOf(article.text, organization.span);
    return !/^(?:his|her)$/i.test(words) && (!ofTheState.test(words) || partOfAState.test(words));
  }
  const word = /(\p{Lu}\p{L}+) $/u.exec(article.text.slice(Math.max(0, evidence.start - 30), evidence.start))?.[1];
  return knowledge.nameHeads.some(({ head, type }) => head === word && type === "Organization");
}

/** "In Kherson, shelling killed two, regional governor Oleksandr Prokudin said": the one place named before in the sentence. */
function placeOfGovernor(office: Office<Mention>, { links, knowledge }: Told): Identity | undefined {
  if (!isOneOf(office, ["governor", "mayor"], knowledge)) return undefined;
  const places = new Map<string, Identity>();
  for (const [{ kind, sentence, span }, identity] of links)
    if (
      kind === "name" &&
      identity.type === "Place" &&
      sentence === office.holder.sentence &&
      span.end <= office.evidence.start
    )
      places.set(keyOf(identity), identity);
  return places.size === 1 ? [...places.values()][0] : undefined;
}

/** "Sen. Mike Lee of Utah", "the foreign minister in Ankara": the state that a legislator or a minister of a place serves. */
function stateOfPlace(office: Office<Mention>, { key }: Identity, { knowledge }: Told): Identity | undefined {
  const seat = knowledge.countries.find(({ capital }) => slug(capital) === key)?.iso2;
  const home = knowledge.places.find(({ name, kind }) => kind === "state" && slug(name) === key)?.iso2;
  const iso2 = isOneOf(office, ["minister", "head-of-government"], knowledge)
    ? seat
    : isOneOf(office, ["senator", "representative"], knowledge)
      ? home
      : undefined;
  return iso2 === undefined || iso2 === "" ? undefined : knownEntity(`country/${iso2}`, "Country", knowledge);
}
