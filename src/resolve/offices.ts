import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { isRole, roleOf } from "../model/roles.ts";
import { type Identity, keyOf, knownEntity } from "./entities.ts";
import { tenuresOf } from "./people.ts";

/** Offices of a state that news in its own country names without it: "President Biden", "the foreign minister". */
const ofStates = ["head-of-state", "head-of-government", "minister"];

/**
 * Whom an office serves where its own words leave it out: what the article says of the same person and role elsewhere,
 * else the state of the tables, if the article names it, else the only country that the article names. Undefined where
 * nothing tells.
 */
export function organizationOf(
  office: Office<Mention>,
  offices: readonly Office<Mention>[],
  links: ReadonlyMap<Mention, Identity>,
  published: string | undefined,
  knowledge: Knowledge,
): Identity | undefined {
  const told = office.organization && links.get(office.organization);
  // "a spokesman for the front": a noun tells whom where it stands for something named.
  const whose = office.organization?.of && links.get(office.organization.of);
  const own = [told, whose].find(
    (identity) => identity !== undefined && !/^(?:UnnamedAgent|Person)$/.test(identity.type),
  );
  const holder = links.get(office.holder);
  if (own !== undefined || holder === undefined) return own;
  const elsewhere = offices.flatMap((other) => {
    const who = links.get(other.holder);
    const where = other.organization && links.get(other.organization);
    return who && where && keyOf(who) === keyOf(holder) && other.role === office.role ? [where] : [];
  });
  if (new Set(elsewhere.map(keyOf)).size === 1) return elsewhere[0];
  const countries = new Set([...links.values()].flatMap(({ type, key }) => (type === "Country" ? [key] : [])));
  const tenures = holder.known === undefined ? [] : tenuresOf(holder.known, knowledge);
  const served = new Set(
    tenures
      .filter(({ office: title, start }) => {
        const role = roleOf(title, knowledge);
        const same = isRole(role, office.role, knowledge) || isRole(office.role, role, knowledge);
        return same && (published === undefined || start <= published);
      })
      .flatMap(({ iso2 }) => (countries.has(iso2) ? [iso2] : [])),
  );
  // Whom the tables know in the same office of another state does not serve the one country that is named.
  const elsewhereServed = tenures.some(({ office: title }) => isRole(roleOf(title, knowledge), office.role, knowledge));
  const bare = !elsewhereServed && ofStates.some((role) => isRole(office.role, role, knowledge));
  const only = served.size > 0 || !bare ? served : countries;
  const [iso2] = only.size === 1 ? only : [];
  return iso2 === undefined ? undefined : knownEntity(`country/${iso2}`, "Country", knowledge);
}
