import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { wordsOf } from "../model/span.ts";
import { type Discourse, mentionsBefore } from "./discourse.ts";
import { type Identity, keyOf, knownEntity } from "./entities.ts";

/**
 * "its withdrawal from [the country]": the last country named, but for whoever acts in the same clause; of an office, the
 * one that the words before give to its holder: "Kenyan Foreign Secretary Musalia Mudavadi, [the country]'s ...".
 */
export function countryBefore(discourse: Discourse, mention: Mention): Identity | undefined {
  const { links, reading, knowledge } = discourse;
  const office = reading.offices.find(({ organization }) => organization === mention);
  const others = reading.offices.filter((one) => office?.holder === one.holder && one !== office);
  const held = others.flatMap(({ organization }) => (organization && links.get(organization)) ?? []);
  const [same] = held.filter(({ type }) => type === "Country");
  if (same !== undefined) return same;
  const noun = /\S+$/.exec(wordsOf(discourse.article.text, mention.span).toLowerCase())?.[0] ?? "";
  const before = mentionsBefore(discourse, mention, 2).filter(
    (other) =>
      isCalled(links.get(other), noun, knowledge) &&
      links.get(other)?.type === "Country" &&
      other.metonym !== true &&
      !(
        other.sentence === mention.sentence &&
        other.grammar?.role === "subject" &&
        mention.grammar?.role !== "subject"
      ),
  );
  const named = before.filter(({ kind, grammar }) => kind !== "demonym" && grammar?.role !== "modifier");
  const last = (named.length > 0 ? named : before).at(-1);
  return last === undefined ? undefined : links.get(last);
}

/** "from [his country]": the state whose office the person holds. */
export function countryOfPerson(discourse: Discourse, mention: Mention): Identity | undefined {
  const { reading, links, people, knowledge } = discourse;
  const pronoun = reading.mentions.find(({ kind, span }) => kind === "pronoun" && span.start === mention.span.start);
  const person = pronoun && links.get(pronoun);
  const countries = new Set((person && people.holdings.get(keyOf(person)))?.flatMap(({ country }) => country ?? []));
  const [only] = countries.size === 1 ? countries : [];
  return only === undefined ? undefined : knownEntity(`country/${only}`, "Country", knowledge);
}

/** "[The kingdom]'s foreign minister" is not of the UAE: whether a state may be called by a noun that few are. */
function isCalled(identity: Identity | undefined, noun: string, { countries }: Knowledge): boolean {
  if (!/^(?:kingdom|emirate|sultanate)$/.test(noun)) return true;
  const country = countries.find(({ iso2 }) => iso2 === identity?.key);
  return country?.otherNames.some((name) => name.toLowerCase().includes(noun)) === true;
}
