import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { getOr, once } from "../model/once.ts";
import { roleOf } from "../model/roles.ts";
import { wordsOf } from "../model/span.ts";
import { type Identity, keyOf, stateOf } from "./entities.ts";
import { fold } from "./fold.ts";

/** An office somebody holds, as the article or the tables tell. */
export interface Holding {
  readonly role: string;
  /** `keyOf` of the organisation or state; absent where nothing tells. */
  readonly at?: string;
  /** ISO 3166 alpha-2 code of the state it belongs to. */
  readonly country?: string;
  readonly former: boolean;
}

export type Gender = "female" | "male";

const female = /\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Madame|Baroness|Sister)\.?\s+$/;
const male = /\b(?:Mr|Sir|King|Prince|Sheikh|Shaykh|Ayatollah|Mullah|Pope|Father|Rev|Baron|Imam)\.?\s+$/;
const femaleTitle = /woman$|queen|princess|mother|wife|first lady/i;
const maleTitle = /king$|emir|sultan|(?:^|\s)prince|father|ayatollah|chairman$|spokesman$|congressman$/i;

/** What the article and the tables tell of its persons, by `keyOf` of their identities. */
export interface People {
  readonly holdings: ReadonlyMap<string, readonly Holding[]>;
  readonly genders: ReadonlyMap<string, Gender>;
}

/** What a form of address before `start` tells: "Mrs. Clinton". */
export function addressed(text: string, start: number): Gender | undefined {
  const before = text.slice(Math.max(0, start - 12), start);
  return female.test(before) ? "female" : male.test(before) ? "male" : undefined;
}

/** Offices and genders of all persons linked so far. */
export function peopleOf(
  article: Article,
  offices: readonly Office<Mention>[],
  links: ReadonlyMap<Mention, Identity>,
  knowledge: Knowledge,
): People {
  const holdings = new Map<string, Holding[]>();
  const add = (key: string, holding: Holding) => holdings.set(key, [...(holdings.get(key) ?? []), holding]);
  for (const { holder, organization, role, status } of offices) {
    const who = links.get(holder);
    const at = organization && links.get(organization);
    const country = at && stateOf(at, knowledge);
    if (who !== undefined)
      add(keyOf(who), {
        role,
        former: status === "former",
        ...(at === undefined ? {} : { at: keyOf(at) }),
        ...(country === undefined ? {} : { country }),
      });
  }
  const persons = new Map([...links.values()].filter(({ type }) => type === "Person").map((who) => [keyOf(who), who]));
  for (const [key, { known }] of persons) {
    for (const tenure of known === undefined ? [] : tenuresOf(known, knowledge)) {
      if (tenure.iso2 === "" || (article.published !== undefined && tenure.start > article.published)) continue;
      add(key, {
        role: roleOf(tenure.office, knowledge),
        at: `Country/${tenure.iso2}`,
        country: tenure.iso2,
        former: tenure.end !== "" && (article.published === undefined || tenure.end < article.published),
      });
    }
  }
  return { holdings, genders: gendersOf(article, offices, links, knowledge) };
}

/** The tenures of `person/NAME`. */
export function tenuresOf(known: string, knowledge: Knowledge) {
  const name = known.slice(known.indexOf("/") + 1);
  return known.startsWith("person/") ? (tenuresByName(knowledge).get(name) ?? []) : [];
}

const tenuresByName = once(({ people }: Knowledge) => {
  const found = new Map<string, Knowledge["people"][number][]>();
  for (const tenure of people) getOr(found, tenure.name, () => []).push(tenure);
  return found;
});

const gendersByFirstName = once(
  ({ firstNames }: Knowledge) => new Map(firstNames.map(({ name, gender }) => [fold(name), gender])),
);

/** By form of address, by title, by first name; who is called both ways has none. */
function gendersOf(
  article: Article,
  offices: readonly Office<Mention>[],
  links: ReadonlyMap<Mention, Identity>,
  knowledge: Knowledge,
): ReadonlyMap<string, Gender> {
  const firstNames = gendersByFirstName(knowledge);
  const told = new Map<string, Set<Gender>>();
  const guessed = new Map<string, Set<Gender>>();
  const add = (to: Map<string, Set<Gender>>, key: string, gender: Gender | undefined) => {
    if (gender !== undefined) to.set(key, (to.get(key) ?? new Set()).add(gender));
  };
  for (const [mention, who] of links) {
    if (who.type !== "Person" || mention.kind !== "name") continue;
    add(told, keyOf(who), addressed(article.text, mention.span.start));
    // "Obama" of the tables is a Barack.
    const full = who.known?.replace(/^person\//, "") ?? wordsOf(article.text, mention.span);
    const words = full.split(/\s+/);
    const first =
      words.length > 1
        ? words
            .slice(0, -1)
            .map(fold)
            .find((word) => firstNames.has(word))
        : undefined;
    add(guessed, keyOf(who), first === undefined ? undefined : firstNames.get(first));
  }
  for (const { holder, title } of offices) {
    const who = links.get(holder);
    const gender = femaleTitle.test(title) ? "female" : maleTitle.test(title) ? "male" : undefined;
    if (who !== undefined) add(told, keyOf(who), gender);
  }
  const sure = [...new Set([...told.keys(), ...guessed.keys()])].flatMap((key) => {
    const [gender, other] = told.get(key) ?? guessed.get(key) ?? [];
    return gender === undefined || other !== undefined ? [] : [[key, gender] as const];
  });
  return new Map(sure);
}
