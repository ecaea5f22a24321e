import type { Article } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import { isRole, rolesByTitle, titleKey } from "../model/roles.ts";
import { wordsOf } from "../model/span.ts";
import type { Discourse } from "./discourse.ts";
import { type Identity, keyOf, stateOf } from "./entities.ts";
import type { Holding } from "./people.ts";

/** How far a bare "the minister" looks back where several could be meant, in sentences. */
const recent = 2;

/**
 * The person of the article whom a description by office stands for: "the Russian foreign minister", "the Fed chief", "the
 * general". Undefined where nobody or more than one fits.
 */
export function describedPerson(discourse: Discourse, mention: Mention): Identity | undefined {
  const { article, links, knowledge, people } = discourse;
  const words = wordsOf(article.text, mention.span).toLowerCase().replace(/\s+/g, " ");
  const owner = mention.of && links.get(mention.of);
  const role = roleIn(words, discourse);
  if (role === undefined || mention.grammar?.plural || mention.grammar?.role === "predicate") return undefined;
  const former = /\b(?:former|ex|then|late|ousted|deposed)\b/.test(words);
  // "The next prime minister will be named in May."
  if (/\b(?:next|future|another|other|previous|any|every|each)\b/.test(words)) return undefined;
  const country = owner?.type === "Country" || owner?.governs !== undefined ? stateOf(owner, knowledge) : undefined;
  const party = /\b(?:democratic|republican|gop|conservative|labour|liberal|socialist|communist)\b/.exec(words)?.[0];
  const fits = (holding: Holding) =>
    isRole(holding.role, role, knowledge) &&
    // "The Democratic nominee" is not the one of the Republicans.
    !(party && /party$/.test(holding.at ?? "") && !holding.at?.includes(party === "gop" ? "republican" : party)) &&
    (owner === undefined || holding.at === keyOf(owner) || (country !== undefined && holding.country === country));
  const definite =
    /^the /.test(words) || /['’]s? /.test(words.slice(0, -1)) || (owner !== undefined && !/^an? /.test(words));
  const before = named(discourse, (other) => other.span.end <= mention.span.start);
  const after = named(discourse, (other) => other.span.start >= mention.span.end);
  const holders = (persons: ReadonlyMap<string, Placed>, status: boolean) =>
    [...persons].filter(([key]) =>
      people.holdings.get(key)?.some((holding) => holding.former === status && fits(holding)),
    );
  const choose = (persons: ReadonlyMap<string, Placed>, distance: (placed: Placed) => number) => {
    const found = holders(persons, former);
    const all = found.length > 0 || former ? found : holders(persons, true);
    if (all.length <= 1) return all[0]?.[1];
    const near = all.filter(([, placed]) => distance(placed) <= recent);
    return near.length === 1 ? near[0]?.[1] : undefined;
  };
  if (definite) {
    const earlier = choose(before, ({ last }) => mention.sentence - last);
    return (earlier ?? (owner === undefined ? undefined : choose(after, ({ first }) => first - mention.sentence)))
      ?.identity;
  }
  // "A senior Russian diplomat has said ...": the first lines of a story say what the next ones name.
  if (owner === undefined || !/^an? /.test(words) || !leads(article, mention)) return undefined;
  const named_ = holders(after, former).filter(
    ([, { first }]) => first - mention.sentence <= recent && first > mention.sentence,
  );
  return named_.length === 1 && holders(before, former).length === 0 ? named_[0]?.[1].identity : undefined;
}

/** Whether a mention stands in the first paragraphs, captions included. */
function leads({ blocks }: Article, { span }: Mention): boolean {
  return blocks.filter(({ kind, span: block }) => kind === "body" && block.end <= span.start).length <= 2;
}

interface Placed {
  readonly identity: Identity;
  /** Sentences of the first and the last mention by name. */
  readonly first: number;
  readonly last: number;
}

/** The persons named at the mentions that `where` accepts. */
function named({ reading, links }: Discourse, where: (mention: Mention) => boolean): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  for (const mention of reading.mentions) {
    const identity = links.get(mention);
    if (identity?.type !== "Person" || !where(mention)) continue;
    const seen = placed.get(keyOf(identity));
    placed.set(keyOf(identity), { identity, first: seen?.first ?? mention.sentence, last: mention.sentence });
  }
  return placed;
}

/** The role that the longest title at the end of the words means: "the russian foreign minister" → "foreign-minister". */
function roleIn(words: string, { knowledge }: Discourse): string | undefined {
  const roles = rolesByTitle(knowledge);
  const parts = words.split(" ");
  for (let first = 1; first < parts.length; first += 1) {
    const role = roles.get(titleKey(parts.slice(first).join(" ")));
    if (role !== undefined) return role;
  }
  return undefined;
}
