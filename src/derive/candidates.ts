import { cg, org, schema } from "../model/vocabulary.ts";
import type { Digest, DigestedEntity } from "./digest.ts";
import type { LinkReason } from "./link.ts";
import { consonants, namesOf, romanised } from "./spelling.ts";

/** Two things that may be one, and what speaks for it. */
export interface Candidate {
  readonly one: string;
  readonly other: string;
  readonly reasons: readonly LinkReason[];
  readonly score: number;
}

/** How much each likeness of names says by itself; an office or a quotation in common brings it nearer to 1 by half. */
const weights = {
  "same-spelling": 0.8,
  "similar-spelling": 0.6,
  "more-names": 0.6,
  "same-name": 0.5,
  surname: 0.4,
} as const;
type Likeness = keyof typeof weights;

/** So many persons of one surname make it say nothing. */
const mostBearers = 3;
/** Fewest consonants by which a word with other vowels is known again: "Maria" and "Mario" have two. */
const fewestConsonants = 3;

/**
 * Persons whose full names differ by spelling or by a middle name only; persons known by surname in one article and by
 * full name in others; organisations, places, agreements of one name. Never more than a guess: who is the same is for
 * `identify` and the user to say.
 */
export function candidatesOf(digests: readonly Digest[]): readonly Candidate[] {
  const entities = entitiesOf(digests);
  const persons = entities.filter(({ type }) => type === schema.Person);
  const marks = marksOf(digests);
  const found = new Map<string, Candidate>();
  const add = (one: string, other: string, likeness: Likeness) => {
    if (one === other) return;
    const [first, second] = one < other ? [one, other] : [other, one];
    const shared = commonMarks(marks, first, second);
    if (shared === undefined) return;
    const score = weights[likeness] + (shared.length > 0 ? (1 - weights[likeness]) / 2 : 0);
    const before = found.get(`${first} ${second}`);
    if (before !== undefined && before.score >= score) return;
    found.set(`${first} ${second}`, { one: first, other: second, reasons: [likeness, ...shared], score });
  };
  pairsByKey(persons, fullNames, (name) => romanised(name).join(" "), add, "same-spelling");
  pairsByKey(persons, fullNames, skeletonOf, add, "similar-spelling");
  pairsByKey(persons, longNames, (name) => `${romanised(name).at(0)} ${romanised(name).at(-1)}`, add, "more-names");
  pairSurnames(persons, add);
  const others = entities.filter(({ type }) => named.has(type));
  pairsByKey(
    others,
    ({ names }) => names,
    (name) => namesOf(name).join(" "),
    add,
    "same-name",
  );
  return [...found.values()].sort((a, b) => (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1));
}

const named: ReadonlySet<string> = new Set([
  org.Organization,
  cg.ArmedGroup,
  schema.NewsMediaOrganization,
  schema.Place,
  cg.Facility,
  cg.Agreement,
]);

type Add = (one: string, other: string, likeness: Likeness) => void;

/** Each entity once, with the names of all articles. */
function entitiesOf(digests: readonly Digest[]): readonly DigestedEntity[] {
  const byIri = new Map<string, DigestedEntity>();
  for (const { entities } of digests)
    for (const entity of entities) {
      const names = [...new Set([...(byIri.get(entity.iri)?.names ?? []), ...entity.names])].sort();
      byIri.set(entity.iri, { ...entity, names });
    }
  return [...byIri.keys()].sort().flatMap((iri) => byIri.get(iri) ?? []);
}

function fullNames({ names }: DigestedEntity): readonly string[] {
  return names.filter((name) => namesOf(name).length >= 2);
}

/** Two names, and those of three and more whose middle may be left out. */
function longNames(entity: DigestedEntity): readonly string[] {
  return fullNames(entity).filter((name) => namesOf(name).length <= 4);
}

/** Consonants, where every word but one keeps its spelling: "Mohammad Atmar", "Mohammed Atmar". */
function skeletonOf(name: string): string | undefined {
  const skeletons = romanised(name).map(consonants);
  return skeletons.every(({ length }) => length >= fewestConsonants) ? skeletons.join(" ") : undefined;
}

/** Those that share a key, each beside the first of them: as many links as things, not as many as pairs. */
function pairsByKey(
  entities: readonly DigestedEntity[],
  namesIn: (entity: DigestedEntity) => readonly string[],
  keyOf: (name: string) => string | undefined,
  add: Add,
  likeness: Likeness,
): void {
  const first = new Map<string, string>();
  for (const entity of entities) {
    for (const key of new Set(namesIn(entity).flatMap((name) => keyOf(name) ?? []))) {
      const before = first.get(`${entity.type} ${key}`);
      if (before === undefined) first.set(`${entity.type} ${key}`, entity.iri);
      else add(before, entity.iri, likeness);
    }
  }
}

/** "Shoigu" here, "Sergei Shoigu" there: where few enough bear the surname. */
function pairSurnames(persons: readonly DigestedEntity[], add: Add): void {
  const bearers = new Map<string, string[]>();
  for (const person of persons)
    for (const surname of new Set(fullNames(person).map((name) => romanised(name).at(-1) ?? "")))
      bearers.set(surname, [...(bearers.get(surname) ?? []), person.iri]);
  for (const person of persons.filter((one) => fullNames(one).length === 0)) {
    const surnames = new Set(person.names.map((name) => romanised(name).join(" ")));
    const found = [...surnames].flatMap((surname) => bearers.get(surname) ?? []);
    if (found.length <= mostBearers) for (const bearer of found) add(bearer, person.iri, "surname");
  }
}

interface Marks {
  readonly offices: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  readonly quotations: ReadonlyMap<string, ReadonlySet<string>>;
}

/** By person: role → whom they serve in it; shingles of what they are quoted with. */
function marksOf(digests: readonly Digest[]): Marks {
  const offices = new Map<string, Map<string, Set<string>>>();
  const quotations = new Map<string, Set<string>>();
  for (const digest of digests) {
    for (const { holder, role, organization } of digest.offices) {
      if (organization === undefined) continue;
      const roles = offices.get(holder) ?? new Map<string, Set<string>>();
      offices.set(holder, roles.set(role, (roles.get(role) ?? new Set()).add(organization)));
    }
    for (const { creator, shingles } of digest.quotations) {
      if (shingles.length < fewestPairs) continue;
      quotations.set(creator, (quotations.get(creator) ?? new Set()).add(shingles.join(" ")));
    }
  }
  return { offices, quotations };
}

/** Shorter quotations are said by many. */
const fewestPairs = 5;

/** What else two persons have in common; undefined where one role at two states tells them apart. */
function commonMarks({ offices, quotations }: Marks, one: string, other: string): readonly LinkReason[] | undefined {
  const roles = [...(offices.get(one) ?? [])].flatMap(([role, served]) => {
    const theirs = offices.get(other)?.get(role);
    return theirs === undefined ? [] : [[...served].some((organization) => theirs.has(organization))];
  });
  if (roles.length > 0 && !roles.includes(true)) return undefined;
  const quoted = [...(quotations.get(one) ?? [])].some((words) => quotations.get(other)?.has(words));
  return [
    ...(roles.includes(true) ? (["shared-office"] as const) : []),
    ...(quoted ? (["same-quotation"] as const) : []),
  ];
}
