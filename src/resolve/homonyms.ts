import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { countryOf } from "./entities.ts";

/** Bodies that most states have under the same names, and parties that many have. */
const shared =
  /^(?:Congress|Senate|House of Representatives|Parliament|National Assembly|(?:Supreme|Constitutional|High) Court|(?:National )?Security Council|(?:[A-Z][a-z]+|Workers['’]) Party|(?:Republican|Democrat)s)$/;

/** A country as a name of the article tells it: `words` in sentence `sentence`. */
export interface Teller {
  readonly iso2: string;
  readonly words: string;
  readonly sentence: number;
}

/** What a name of the tables stands for in this article: another entry of them, or `none` of theirs. */
export type Settled = { readonly known: string; readonly type: "Place" | "Organization" } | "none" | undefined;

/**
 * Names that several things have, by the countries that the article names besides: "Georgia" is the American state where
 * only the United States are spoken of; "Congress" in an article on India is not the American one, which one word on
 * an American ambassador does not change. Undefined where the table's entry stands. `countries` as `countriesNamed` gives
 * them.
 */
export function settle(
  words: string,
  { known = "", sentence }: Mention,
  countries: readonly Teller[],
  knowledge: Knowledge,
): Settled {
  const country = known.startsWith("place/") ? undefined : countryOf(known, knowledge);
  if (country === undefined) return undefined;
  const others = new Map<string, number>();
  for (const { iso2, words: told } of countries) if (told !== words) others.set(iso2, (others.get(iso2) ?? 0) + 1);
  if (others.size === 0) return undefined;
  const times = others.get(country) ?? 0;
  const near = countries.some(
    (one) => one.iso2 === country && one.words !== words && sentence - 1 <= one.sentence && one.sentence <= sentence,
  );
  const body = known.startsWith("organization/") && shared.test(words);
  const lead = words.includes(" ") ? 1 : 3;
  if (body && times > 0 && !near && Math.max(...others.values()) > lead * times)
    return partyOf(words, others, knowledge) ?? "none";
  if (times > 0) return undefined;
  if (known.startsWith("country/")) {
    const place = knowledge.places.find(({ name, iso2 }) => name === words && others.has(iso2));
    return place && { known: `place/${place.name}`, type: "Place" };
  }
  // "Supreme Court", "Congress", "Workers' Party": what many states have. "Ukrainian Air Force" says whose it is.
  if (!known.startsWith("organization/")) return undefined;
  const last = words.split(/\s+/).at(-1) ?? "";
  const common = knowledge.nameHeads.some(({ head, type }) => head === last && type === "Organization");
  const whose = () => knowledge.demonyms.some(({ demonym }) => words.startsWith(`${demonym} `));
  return common && !whose() ? (partyOf(words, others, knowledge) ?? "none") : undefined;
}

/** "Congress" of a story on India, which the tables also know as "Congress party": that of the country named most often. */
function partyOf(words: string, times: ReadonlyMap<string, number>, { organisations }: Knowledge): Settled {
  const [first] = [...times].sort(([, a], [, b]) => b - a);
  const found = organisations.filter(
    ({ iso2, kind, otherNames }) => iso2 === first?.[0] && kind === "party" && otherNames.includes(`${words} party`),
  );
  const [only, other] = found;
  return only === undefined || other !== undefined
    ? undefined
    : { known: `organization/${only.name}`, type: "Organization" };
}

/** The countries of all names of an article by ISO 3166 alpha-2 code, each with the words that tell it, in text order. */
export function countriesNamed(
  mentions: readonly Mention[],
  words: (mention: Mention) => string,
  knowledge: Knowledge,
): readonly Teller[] {
  return mentions.flatMap((mention) => {
    const iso2 = mention.known === undefined ? undefined : countryOf(mention.known, knowledge);
    return iso2 === undefined ? [] : [{ iso2, words: words(mention), sentence: mention.sentence }];
  });
}
