import type { Knowledge } from "../model/knowledge.ts";
import { isRole, roleOf } from "../model/roles.ts";
import { foundEntity, type Identity, keyOf, knownEntity } from "./entities.ts";
import { fold, nameParts } from "./fold.ts";
import { knownBySurname } from "./surnames.ts";

const generations = new Set(["jr", "sr", "ii", "iii", "iv"].map(fold));

/** The one person among `persons` (full name → identity) of whom `name` leaves out middle or outer names. */
export function fullerName(name: string, persons: ReadonlyMap<string, Identity>): Identity | undefined {
  const parts = nameParts(name);
  return onlyOne([...persons].flatMap(([full, identity]) => (isShorter(parts, nameParts(full)) ? [identity] : [])));
}

/** Whether `parts` is `full` with middle or outer names left out: last part the same, and the rest in order. */
function isShorter(parts: readonly string[], full: readonly string[]): boolean {
  if (parts.length > full.length || parts.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const part of full) if (part === parts[at]) at += 1;
  return at === parts.length;
}

/** The one person with this name as last name, else as any other name ("Xi", "Abiy"); undefined where several have it. */
export function bearerOf(short: string, persons: ReadonlyMap<string, Identity>): Identity | undefined {
  const part = fold(short);
  if (part.length < 2) return undefined;
  const last = (full: string) =>
    nameParts(full)
      .filter((p) => !generations.has(p))
      .at(-1) === part;
  const any = (full: string) => nameParts(full).includes(part);
  for (const fits of [last, any]) {
    const found = [...persons].flatMap(([full, identity]) => (fits(full) ? [identity] : []));
    if (found.length > 0) return onlyOne(found);
  }
  return undefined;
}

function onlyOne(found: readonly Identity[]): Identity | undefined {
  return new Set(found.map(keyOf)).size === 1 ? found[0] : undefined;
}

/**
 * "Putin" in an article that never says who: the one person of the tables so called, or the one who has led a state,
 * where the article names that state too (`countries`) or gives the title of a leader (`titled`, "President Obama"); else
 * a person of the article's own.
 */
export function surnameOnly(
  words: string,
  countries: ReadonlySet<string>,
  titled: boolean,
  published: string | undefined,
  knowledge: Knowledge,
): Identity {
  const all = knownBySurname(fold(words), published, knowledge);
  const known = all.filter(({ iso2 }) => countries.has(iso2));
  const leaders = (titled ? all : known).filter(({ office }) => {
    const role = roleOf(office, knowledge);
    return isRole(role, "head-of-state", knowledge) || isRole(role, "head-of-government", knowledge);
  });
  // Without a date, "Brown" may be anyone of half a century.
  for (const found of published === undefined ? [leaders] : [known, leaders]) {
    const [only, other] = new Set(found.map(({ name }) => name));
    if (only !== undefined && other === undefined) return knownEntity(`person/${only}`, "Person", knowledge);
  }
  return foundEntity(words, "Person");
}
