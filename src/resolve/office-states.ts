import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { isRole, roleOf } from "../model/roles.ts";
import { covers } from "../model/span.ts";
import { type Identity, keyOf, stateOf } from "./entities.ts";
import { focusOf } from "./focus.ts";
import { abroad, isOneOf, ofStates, ownerOf, servedBy, type Told } from "./office-owners.ts";
import { tenuresOf } from "./people.ts";

/** What the title says of somebody who serves no state: "executive vice president", "city councilman", "MEP". */
const lesser = /\b(?:executive|senior vice|state|city|town|county|council\p{L}*|councill?or|alderman|MEP|European)\b/iu;
/** Words by which a title tells that it is of a state, whatever its role. */
const national =
  /\b(?:government|ministry|presidential|parliament|cabinet|junta|army|military|(?:to|of) the (?:president|prime minister)|(?:prosecutor|inspector|auditor|comptroller)[ -]general)\b/i;
/** Kinds of organisations that serve one state, or want to. */
const ofOneState = /^(?:party|ministry|government body|legislature|court|armed forces|intelligence|law enforcement)$/;
/** Offices whose owner tells whom the story is about. */
const atHome = [...ofStates, "governor", "mayor", "spokesperson", "adviser", "chief-of-staff", "leader", "head"];

/** "Rep. Gregory Meeks, D-N.Y.", "Sen. Chris Murphy, a Connecticut Democrat": how news of Washington tells party and state. */
const ofCongress = /^,? (?:\(?[DRI]-\p{Lu}|an? (?:\p{Lu}\p{Ll}+ )*(?:Democrat|Republican)\b)/u;

/** ISO 3166 alpha-2 code of the state that an office without an owner serves. */
export function stateServed(office: Office<Mention>, holder: Identity, told: Told): string | undefined {
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
  const { end } = office.holder.span;
  if (isOneOf(office, ["legislator"], knowledge) && ofCongress.test(article.text.slice(end, end + 40))) return "US";
  const governmental =
    (isOneOf(office, ofStates, knowledge) && !lesser.test(office.title)) ||
    (national.test(office.title) && !/\bEuropean\b/i.test(office.title));
  if (!governmental) return undefined;
  // "Government spokesman Gabriel Attal": who later was minister of one state spoke for that one.
  const states = named(tenures);
  if (states.size > 0) return states.size === 1 ? [...states][0] : undefined;
  // Whom the tables know in the same office of another state does not serve the country of the story.
  const focus = tenures.length > 0 ? undefined : (stateOfServant(holder, told) ?? stateAround(office, told));
  if (focus === undefined || isOpposed(office.holder, focus, links)) return undefined;
  return isTaken(office, holder, focus, told) ? undefined : focus;
}

/**
 * The state that the paragraph of an office speaks of, or else most of whoever holds office in it: "Prime Minister Morrison
 * and China disagree. Opposition Leader Albanese agreed. Home Affairs Minister Karen Andrews ...". Where the paragraph names
 * several, its company must be two, or of the country that the story is about, or that the paragraph takes place in.
 */
function stateAround(office: Office<Mention>, told: Told): string | undefined {
  const { article, offices, links, knowledge } = told;
  // "the Japanese filmmaker Toru Kubota": whose people one is of says nothing of the story's.
  const visiting = new Set(
    offices.flatMap((other) => {
      const local = isOneOf(other, atHome, knowledge) && !isOneOf(other, abroad, knowledge);
      return local ? [] : (other.organization ?? []);
    }),
  );
  const { near, latest, seat, main } = focusOf(article, office.holder, links, knowledge, visiting);
  const company = statesOfCompany(office, told);
  const [spoken, ...others] = new Set([...near, ...company]);
  if (spoken === undefined || others.length === 0) return spoken ?? main;
  // "Italy's prime minister left. Tunisian President Saied stayed. Foreign Minister Nabil Ammar ...", in a story about Tunisia.
  if (main !== undefined && latest.size === 1 && latest.has(main)) return main;
  const [state, ...rest] = new Set(company);
  const agreed = rest.length === 0 && (company.length > 1 || state === main || state === seat);
  if (agreed) return state;
  return main !== undefined && company.includes(main) ? main : undefined;
}

/** The state of each other person who holds office in the paragraph before the office, diplomats apart. */
function statesOfCompany({ holder, evidence }: Office<Mention>, told: Told): readonly string[] {
  const { article, offices, links, knowledge } = told;
  const paragraph = article.blocks.find(({ span }) => covers(span, holder.span))?.span;
  const [self, company] = [links.get(holder), new Map<string, Identity>()];
  for (const other of offices) {
    const who = links.get(other.holder);
    const local = isOneOf(other, atHome, knowledge) && !isOneOf(other, abroad, knowledge);
    const beside = local && paragraph !== undefined && covers(paragraph, other.evidence);
    const counts = beside && other.evidence.end <= evidence.start;
    if (counts && who !== undefined && self !== undefined && keyOf(who) !== keyOf(self)) company.set(keyOf(who), who);
  }
  return [...company.values()].flatMap((who) => stateOfServant(who, told) ?? []);
}

/** The state that a person serves, or whose party, ministry or court: ISO 3166 alpha-2 code. */
function stateOfServant(person: Identity, told: Told): string | undefined {
  const body = servedBy(person, told);
  if (body === undefined || body.type === "Country") return body?.key;
  const row = told.knowledge.organisations.find(({ name }) => body.known === `organization/${name}`);
  return row !== undefined && row.iso2 !== "" && ofOneState.test(row.kind) ? row.iso2 : undefined;
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
