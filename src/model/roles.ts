import type { Knowledge } from "./knowledge.ts";
import { slug } from "./slug.ts";

interface RoleIndex {
  readonly byTitle: ReadonlyMap<string, string>;
  /** Role → itself and all that it is a kind of. */
  readonly closure: ReadonlyMap<string, ReadonlySet<string>>;
}

// The tables are immutable, so what is computed of them is kept as long as they are.
const indexes = new WeakMap<Knowledge, RoleIndex>();

function indexOf(knowledge: Knowledge): RoleIndex {
  const kept = indexes.get(knowledge);
  if (kept !== undefined) return kept;
  const broader = new Map(knowledge.roles.map((role) => [role.key, role.broader]));
  const above = (key: string, seen: ReadonlySet<string>): ReadonlySet<string> => {
    let all = new Set([...seen, key]);
    for (const next of broader.get(key) ?? []) if (!all.has(next)) all = new Set(above(next, all));
    return all;
  };
  const index = {
    byTitle: new Map(
      knowledge.roles.flatMap(({ key, titles }) => titles.map((title) => [titleKey(title), key] as const)),
    ),
    closure: new Map(knowledge.roles.map(({ key }) => [key, above(key, new Set())] as const)),
  };
  indexes.set(knowledge, index);
  return index;
}

/** One spelling of a title: lower case, no full stops, hyphens as spaces, one space between words. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[\s.‐-]+/g, " ")
    .trim();
}

/** Keys of titles (`titleKey`) → key of their role in the scheme. */
export function rolesByTitle(knowledge: Knowledge): ReadonlyMap<string, string> {
  return indexOf(knowledge).byTitle;
}

/** Key of the role of a title in any case: of the scheme ("foreign-minister"), else a slug of the title. */
export function roleOf(title: string, knowledge: Knowledge): string {
  const words = titleKey(title);
  const roles = rolesByTitle(knowledge);
  return roles.get(words) ?? roles.get(singular(words)) ?? slug(words);
}

/** Whether whoever holds `role` may be called by `other`: a foreign minister is a minister. */
export function isRole(role: string, other: string, knowledge: Knowledge): boolean {
  return role === other || (indexOf(knowledge).closure.get(role)?.has(other) ?? false);
}

/** "spokesmen" → "spokesman", "ministers" → "minister"; other words as they are. */
export function singular(words: string): string {
  return words.replace(/men$/, "man").replace(/s$/, "");
}
