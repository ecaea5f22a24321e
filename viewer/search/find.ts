import MiniSearch from "minisearch";
import type { Projection, TextRange } from "../../src/write/projection/model.ts";
import { labelOf, officesOf } from "../projections/wording.ts";

/** Something found: an actor to select, or words of an article to read. */
export type Finding =
  | { readonly kind: "actor"; readonly actor: number; readonly title: string; readonly detail: string }
  | {
      readonly kind: "words";
      readonly article: number;
      readonly ranges: readonly TextRange[];
      readonly title: string;
      readonly detail: string;
    };

export type Find = (words: string) => readonly Finding[];

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly aliases: string;
  readonly words: string;
}

/** Lower case, without accents: "Łukašenka" is found by "lukasenka". */
export function folded(term: string): string {
  return term
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d")
    .replaceAll("ß", "ss");
}

const atMost = 12;

const finders = new WeakMap<Projection, Find>();

/** The index of a projection, made when it is first asked for. */
export function finderOf(projection: Projection): Find {
  const known = finders.get(projection) ?? indexOf(projection);
  finders.set(projection, known);
  return known;
}

/** An index over actors (names, aliases, offices) and the words of statements and claims; slips of the pen are forgiven. */
function indexOf(projection: Projection): Find {
  const findings: Finding[] = [];
  const entries: Entry[] = [];
  const enter = (finding: Finding, entry: Omit<Entry, "id">) => {
    entries.push({ id: findings.length, ...entry });
    findings.push(finding);
  };
  projection.actors.forEach((actor, index) => {
    const offices = officesOf(projection, actor);
    const detail = [offices, actor.aliases.slice(0, 4).join(", ")].filter((part) => part !== "").join(" · ");
    enter(
      { kind: "actor", actor: index, title: actor.label, detail },
      { name: actor.label, aliases: [...actor.aliases, offices].join(" "), words: "" },
    );
  });
  for (const { article, ranges, who } of passagesOf(projection)) {
    const text = projection.articles[article]?.text;
    if (text === undefined) continue;
    const words = ranges.map(([start, end]) => text.slice(start, end)).join(" … ");
    const outlet = projection.articles[article]?.outlet;
    const detail = [who, outlet === undefined ? "" : labelOf(projection, outlet)].filter((part) => part !== "");
    enter(
      { kind: "words", article, ranges, title: words, detail: detail.join(", ") },
      { name: "", aliases: "", words },
    );
  }
  const search = new MiniSearch<Entry>({
    fields: ["name", "aliases", "words"],
    processTerm: (term) => folded(term),
    searchOptions: {
      boost: { name: 6, aliases: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      maxFuzzy: 2,
      combineWith: "AND",
    },
  });
  search.addAll(entries);
  return (words) =>
    search
      .search(words)
      .slice(0, atMost)
      .flatMap(({ id }) => findings[id as number] ?? []);
}

/** The contents of statements, and the evidence of claims that rest on none, each stretch of words once. */
function passagesOf(projection: Projection) {
  const seen = new Set<string>();
  const passages = [
    ...projection.statements.map(({ article, content, speaker }) => ({
      article,
      ranges: content,
      who: labelOf(projection, speaker),
    })),
    ...projection.claims
      .filter(({ statement }) => statement === undefined)
      .map(({ article, evidence, source }) => ({ article, ranges: evidence, who: labelOf(projection, source) })),
  ];
  return passages.filter(({ article, ranges }) => {
    const key = `${article} ${ranges.join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}
