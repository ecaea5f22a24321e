import type { Article } from "../model/article.ts";
import type { ResolvedReading } from "../model/reading.ts";
import type { Sentence } from "../model/sentence.ts";

/** Versions of all that the output depends on besides the articles: the tool's, and SHA-256 of model and tables. */
export interface Versions {
  readonly tool: string;
  readonly model: string;
  readonly ontology: string;
  readonly knowledge: string;
}

/** What a build did, as `report.json`; its schema is `ontology/report.schema.json`. */
export interface Report {
  readonly version: 1;
  readonly made: Versions;
  readonly settings: Settings;
  readonly totals: Counts & { readonly articles: number; readonly skipped: number };
  readonly articles: readonly ArticleReport[];
  /** Inputs whose text is an earlier one's: nothing was written for them. */
  readonly repeated: readonly { readonly file: string; readonly sameAs: string }[];
  /** Inputs that failed, and why. */
  readonly skipped: readonly { readonly file: string; readonly fault: string }[];
  /** What was not taken for one although a decision, an identifier or a comparison said so. */
  readonly conflicts: readonly {
    readonly reason: string;
    readonly one: string;
    readonly other: string;
    readonly by: string;
  }[];
  /** Articles that the pages show, where they are too many for all. */
  readonly pages?: { readonly articles: number };
}

/** What the whole folder has in common; whoever adds to it later adds in the same way. */
export interface Settings {
  readonly base: string;
  readonly format: string;
  readonly text: boolean;
  readonly thoughts: boolean;
}

interface Counts {
  readonly sentences: number;
  readonly mentions: number;
  readonly entities: number;
  readonly statements: number;
  readonly claims: number;
  readonly notes: number;
}

export interface ArticleReport extends Counts {
  readonly file: string;
  readonly iri: string;
  /** Name of its files in `parts/` and `maps/`, without ending. */
  readonly key: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly dateline?: string;
  /** How often each thing was seen and not understood, by reason. */
  readonly unread: Readonly<Record<string, number>>;
  /** What was left out of the text: half-open offsets into the decoded file, UTF-16 code units. */
  readonly omitted: readonly {
    readonly span: readonly [start: number, end: number];
    readonly reason: string;
    /** Of HTML, whose own text alone is kept: what was left out. */
    readonly words?: string;
  }[];
}

/** One article as the report needs it. */
export interface Reported {
  readonly key: string;
  readonly article: string;
  readonly source: Article;
  readonly sentences: readonly Sentence[];
  readonly reading: ResolvedReading;
}

/** The report of a build: articles by file, then key; `entities` is how many there are when each counts once. Pure. */
export function reportOf(
  unordered: readonly ArticleReport[],
  entities: number,
  rest: Omit<Report, "version" | "totals" | "articles">,
): Report {
  const place = ({ file, key }: ArticleReport) => `${file}\u0000${key}`;
  const articles = [...unordered].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const sum = (count: keyof Counts) => articles.reduce((total, article) => total + article[count], 0);
  const { made, settings, ...lists } = rest;
  const totals = {
    articles: articles.length,
    skipped: lists.skipped.length,
    sentences: sum("sentences"),
    mentions: sum("mentions"),
    entities,
    statements: sum("statements"),
    claims: sum("claims"),
    notes: sum("notes"),
  };
  return { version: 1, made, settings, totals, articles, ...lists };
}

/** What the report says of one article. */
export function articleReport({ key, article: iri, source, sentences, reading }: Reported): ArticleReport {
  const { title, outlet, published, dateline } = source;
  const unread: Record<string, number> = {};
  for (const reason of reading.notes.map((note) => note.reason).sort()) unread[reason] = (unread[reason] ?? 0) + 1;
  return {
    file: source.source.file,
    iri,
    key,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    authors: source.authors,
    ...(published === undefined ? {} : { published }),
    ...(dateline === undefined ? {} : { dateline: dateline.text }),
    sentences: sentences.length,
    mentions: reading.mentions.length,
    entities: reading.entities.length,
    statements: reading.statements.length,
    claims: reading.claims.length,
    notes: reading.notes.length,
    unread,
    omitted: source.source.omissions.map(({ span, reason, words }) => ({
      span: [span.start, span.end] as const,
      reason,
      ...(words === undefined ? {} : { words }),
    })),
  };
}
