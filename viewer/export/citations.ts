import type { Chosen } from "../../src/write/projection/links.ts";
import type { Projection, TextRange } from "../../src/write/projection/model.ts";
import { type Card, cardsOf, wordsOf } from "../projections/cards.ts";
import { claimSentence, dayLabel, labelOf } from "../projections/wording.ts";

/** A numbered list of quotations, each with who says it, where, and at which characters. */
export function markdownOf(projection: Projection, chosen: Chosen): string {
  const cards = cardsOf(projection, chosen);
  const lines = cards.map((card, at) => `${at + 1}. ${citationOf(projection, card, (title) => `*${title}*`)}`);
  return `# Receipts\n\nGraph ${projection.key}. Everything below is a claim that somebody makes, not a fact.\n\n${lines.join("\n")}\n`;
}

type Emphasis = (title: string) => string;

/** “Words” — who, “cue”, in Title, Outlet, 9 Jul 2021, characters 12–40. `emphasis` marks the title as one. */
export function citationOf(projection: Projection, card: Card, emphasis: Emphasis = (title) => title): string {
  const article = projection.articles[card.article];
  const words = wordsOf(projection, card).replace(/\s+/gu, " ");
  const statement = card.statement === undefined ? undefined : projection.statements[card.statement];
  const who = statement?.speaker ?? projection.claims[card.claims[0] ?? -1]?.source;
  const cue = statement?.cue === undefined ? undefined : article?.text?.slice(...statement.cue);
  const claims = card.claims.flatMap((index) => {
    const claim = projection.claims[index];
    return claim === undefined ? [] : [claimSentence(projection, claim)];
  });
  const copies = card.echoes.map((echo) => whereOf(projection, echo, emphasis));
  return [
    words === "" ? "" : `“${words}”`,
    who === undefined ? "" : ` — ${labelOf(projection, who)}${cue === undefined ? "" : `, “${cue}”`}`,
    `, in ${whereOf(projection, card, emphasis)}`,
    copies.length === 0 ? "" : `; the same text in ${copies.join("; ")}`,
    claims.length === 0 ? "." : `. Read as: ${claims.join("; ")}.`,
  ].join("");
}

function whereOf(projection: Projection, card: Pick<Card, "article" | "ranges">, emphasis: Emphasis): string {
  const article = projection.articles[card.article];
  const characters = card.ranges.map((range) => codePoints(article?.text, range).join("–"));
  return [
    emphasis(article?.title ?? ""),
    article?.outlet === undefined ? undefined : labelOf(projection, article.outlet),
    article?.published === undefined ? undefined : dayLabel(article.published),
    article?.url,
    article?.text === undefined ? undefined : `characters ${characters.join(", ")}`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** The offsets as the graph counts them: in code points. Without the text they are that already. */
export function codePoints(text: string | undefined, [start, end]: TextRange): TextRange {
  if (text === undefined) return [start, end];
  const before = [...text.slice(0, start)].length;
  return [before, before + [...text.slice(start, end)].length];
}

/** One BibTeX entry an article; the quotations stand in its note. */
export function bibtexOf(projection: Projection, chosen: Chosen): string {
  const byArticle = new Map<number, string[]>();
  for (const card of cardsOf(projection, chosen).flatMap((card) => [card, ...card.echoes])) {
    const quotes = byArticle.get(card.article) ?? [];
    byArticle.set(card.article, quotes);
    const words = wordsOf(projection, card).replace(/\s+/gu, " ");
    if (words !== "") quotes.push(words);
  }
  return [...byArticle]
    .sort(([a], [b]) => a - b)
    .map(([index, quotes]) => {
      const article = projection.articles[index];
      const fields: readonly (readonly [string, string | undefined])[] = [
        ["title", article?.title],
        ["journal", article?.outlet === undefined ? undefined : labelOf(projection, article.outlet)],
        ["date", article?.published?.slice(0, 10)],
        ["url", article?.url],
        ["note", quotes.length === 0 ? undefined : quotes.map((quote) => `“${quote}”`).join("; ")],
      ];
      const key = (article?.iri ?? "").slice((article?.iri ?? "").lastIndexOf("/") + 1);
      const written = fields.flatMap(([name, value]) =>
        value === undefined ? [] : [`  ${name} = {${braced(value)}}`],
      );
      return `@article{${key},\n${written.join(",\n")}\n}\n`;
    })
    .join("\n");
}

/** Words that BibTeX does not read as commands. */
function braced(words: string): string {
  return words
    .replaceAll("\\", "\\textbackslash ")
    .replace(/[{}]/g, "")
    .replace(/[&%$#_]/g, "\\$&");
}
