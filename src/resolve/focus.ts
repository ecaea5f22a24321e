import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { slug } from "../model/slug.ts";
import { covers } from "../model/span.ts";
import { type Identity, stateOf } from "./entities.ts";

/** How much more often the country of a story is named than the next one, where its headline does not tell. */
const lead = 2;

/** What an article tells of the country spoken of at a mention, by ISO 3166 alpha-2 codes. */
export interface Focus {
  /** Countries that its paragraph names before it. */
  readonly near: ReadonlySet<string>;
  /** Those of the last sentence of it that names one. */
  readonly latest: ReadonlySet<string>;
  /** That of the capital in which its paragraph takes place: "In Taipei, ...". */
  readonly seat?: string;
  /** The one that the story is about. */
  readonly main?: string;
}

/**
 * The country whose people an article names without it: "Foreign Minister Mauro Vieira" where the paragraph speaks of
 * Brazil, "Law Minister Anisul Huq" of a story about Bangladesh. ISO 3166 alpha-2 code; undefined where the paragraph before
 * `mention` names several others, or no country stands out of the story.
 */
export function countryInFocus(
  article: Article,
  mention: Mention,
  links: ReadonlyMap<Mention, Identity>,
  knowledge: Knowledge,
): string | undefined {
  const { near, main } = focusOf(article, mention, links, knowledge);
  const [only] = near.size === 0 ? [main] : near.size === 1 ? near : [];
  return only;
}

/** `visiting` are mentions that do not count in the paragraph: "U.S. Ambassador Lisa Kenna met the foreign minister". */
export function focusOf(
  article: Article,
  mention: Mention,
  links: ReadonlyMap<Mention, Identity>,
  knowledge: Knowledge,
  visiting: ReadonlySet<Mention> = new Set(),
): Focus {
  const named = [...links].flatMap(([mention, identity]) => {
    const { span, kind } = mention;
    const country = kind === "pronoun" || kind === "nominal" ? undefined : placedState(identity, knowledge);
    return country === undefined ? [] : [{ span, country, sentence: mention.sentence, visits: visiting.has(mention) }];
  });
  const paragraph = article.blocks.find(({ span }) => covers(span, mention.span))?.span;
  const before = named.filter(
    ({ span, visits }) => !visits && paragraph && span.start >= paragraph.start && span.end <= mention.span.start,
  );
  const near = new Set(before.map(({ country }) => country));
  const last = Math.max(...before.map(({ sentence }) => sentence));
  const latest = new Set(before.flatMap(({ sentence, country }) => (sentence === last ? [country] : [])));
  // "In Taipei, ... Beijing was a troublemaker. Premier Cho ..." leaves it open.
  const scene = [...links].find(
    ([{ span }, { type }]) =>
      type === "Place" && paragraph && article.text.slice(paragraph.start, span.start).trim() === "In",
  )?.[1];
  const seat = scene && knowledge.countries.find(({ capital }) => slug(capital) === scene.key)?.iso2;
  // "In Tokyo, Minister Ken Saito said Japan ...", but "In Geneva" of a story that never speaks of the Swiss.
  if (seat !== undefined && (near.size > 0 || named.some(({ country }) => country === seat))) near.add(seat);
  const main = mainOf(article, named, countryOfDateline(article, links, knowledge));
  return { near, latest, ...(seat === undefined ? {} : { seat }), ...(main === undefined ? {} : { main }) };
}

/** Countries and their governments tell whom a story is about; alliances and places do not. */
function placedState(identity: Identity, knowledge: Knowledge): string | undefined {
  return identity.type === "Country" || identity.governs !== undefined ? stateOf(identity, knowledge) : undefined;
}

type Named = readonly { readonly span: { readonly start: number; readonly end: number }; readonly country: string }[];

/** "MANILA, March 25": where the report was written. */
function countryOfDateline({ dateline }: Article, links: ReadonlyMap<Mention, Identity>, knowledge: Knowledge) {
  const place = dateline?.place;
  const [, written] = [...links].find(([{ span }]) => place !== undefined && covers(place, span)) ?? [];
  return written && stateOf(written, knowledge);
}

/**
 * The country named most often, if the headline names it and no other; where the headline names none, if it is named
 * twice as often as the next, or that of the dateline, if no other is named more than twice as often; where it names
 * several, the first of them, if it is that of the dateline, or the dateline none of them and it is named most often.
 */
function mainOf({ blocks }: Article, named: Named, written: string | undefined): string | undefined {
  const times = new Map<string, number>();
  for (const { country } of named) times.set(country, (times.get(country) ?? 0) + 1);
  const [first, second] = [...times].sort(([, a], [, b]) => b - a);
  if (first === undefined) return undefined;
  const [country, count] = first;
  const headline = blocks.find(({ kind }) => kind === "headline")?.span;
  const titled = new Set(named.filter(({ span }) => headline && covers(headline, span)).map((one) => one.country));
  // Peace for Colombia is made, and reported, in Havana; but Manila tells of "Philippines summons Chinese envoy".
  const [acting] = titled;
  const next = second?.[1] ?? 0;
  if (titled.size > 1) {
    // "Somalia recalls envoy over Ethiopia's deal", written in Nairobi; but Kyiv tells of "Russia strikes Ukraine".
    const abroad = written === undefined || !titled.has(written);
    return acting === written || (abroad && acting === country && count > next) ? acting : undefined;
  }
  // "NEW DELHI: ... China ... China ... Army chief Naravane": at home one's own country goes unnamed.
  const home = written === undefined ? 0 : (times.get(written) ?? 0);
  if (titled.size === 0 && home > 1 && home * lead >= count) return written;
  return (titled.has(country) && count > next) || (titled.size === 0 && count >= lead * next) ? country : undefined;
}
