import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { countryOf } from "./entities.ts";

/** What a name of the tables stands for in this article: another entry of them, or `none` of theirs. */
export type Settled = { readonly known: string; readonly type: "Place" } | "none" | undefined;

/**
 * `countries` as `countriesNamed` gives them. Names that several things have, by the countries that the article names besides: "Georgia" is the American state where
 * only the United States are spoken of; "Congress" in an article on India alone is not the American one. Undefined where
 * the table's entry stands.
 */
export function settle(
  words: string,
  { known = "" }: Mention,
  countries: ReadonlyMap<string, ReadonlySet<string>>,
  knowledge: Knowledge,
): Settled {
  const country = known.startsWith("place/") ? undefined : countryOf(known, knowledge);
  if (country === undefined) return undefined;
  const byOthers = (told: ReadonlySet<string>) => told.size > 1 || !told.has(words);
  const others = new Set([...countries].flatMap(([iso2, told]) => (byOthers(told) ? [iso2] : [])));
  if (others.has(country) || others.size === 0) return undefined;
  if (known.startsWith("country/")) {
    const place = knowledge.places.find(({ name, iso2 }) => name === words && others.has(iso2));
    return place && { known: `place/${place.name}`, type: "Place" };
  }
  // "Supreme Court", "Congress", "Workers' Party": what many states have. "Ukrainian Air Force" says whose it is.
  if (!known.startsWith("organization/")) return undefined;
  const last = words.split(/\s+/).at(-1) ?? "";
  const common = knowledge.nameHeads.some(({ head, type }) => head === last && type === "Organization");
  const whose = () => knowledge.demonyms.some(({ demonym }) => words.startsWith(`${demonym} `));
  return common && !whose() ? "none" : undefined;
}

/** The countries of all names of an article by ISO 3166 alpha-2 code, each with the words that tell it. */
export function countriesNamed(
  mentions: readonly Mention[],
  words: (mention: Mention) => string,
  knowledge: Knowledge,
): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const country = mention.known === undefined ? undefined : countryOf(mention.known, knowledge);
    if (country !== undefined) named.set(country, (named.get(country) ?? new Set()).add(words(mention)));
  }
  return named;
}
