import { cg, itsrdf, nif, prov, schema } from "../../model/vocabulary.ts";
import type { GraphReader } from "./graph-reader.ts";
import { localName } from "./labels.ts";
import type { ArticleView, MentionView, TextRange } from "./model.ts";
import { codeUnitOffsets } from "./text-offsets.ts";

/** The articles of the page and where each mention of the graph stands in them. */
export interface ProjectedArticles {
  readonly articles: readonly ArticleView[];
  /** Mention IRI → its words; mentions of an unknown text are absent. */
  readonly places: ReadonlyMap<string, { readonly article: number; readonly range: TextRange }>;
  /** Article IRI → index of its (first) text version. */
  readonly indexOf: ReadonlyMap<string, number>;
}

/** One view per text version, by date, then IRI; `actorIndex` maps entity IRIs to indexes of actors. */
export function projectArticles(graph: GraphReader, actorIndex: ReadonlyMap<string, number>): ProjectedArticles {
  const versions = graph
    .instancesOf(nif.Context)
    .map((context) => {
      const article = graph.value(context, prov.specializationOf) ?? context;
      return { context, article, published: graph.value(article, schema.datePublished) };
    })
    .sort((a, b) => compare(a.published ?? "", b.published ?? "") || compare(a.context, b.context));
  const textIndex = new Map(versions.map(({ context }, index) => [context, index]));
  const indexOf = new Map(versions.map(({ article }, index) => [article, index] as const).reverse());
  const texts = versions.map(({ context }) => graph.value(context, nif.isString));
  const toUnits = texts.map((text) => (text === undefined ? (offset: number) => offset : codeUnitOffsets(text)));

  const places = new Map<string, { readonly article: number; readonly range: TextRange }>();
  const mentions: MentionView[][] = versions.map(() => []);
  for (const mention of graph.instancesOf(cg.Mention)) {
    const article = textIndex.get(graph.value(mention, nif.referenceContext) ?? "");
    if (article === undefined) continue;
    const unit = toUnits[article] ?? ((offset: number) => offset);
    const offset = (property: string) => unit(Number(graph.value(mention, property) ?? 0));
    const range: TextRange = [offset(nif.beginIndex), offset(nif.endIndex)];
    places.set(mention, { article, range });
    const actor = actorIndex.get(graph.value(mention, itsrdf.taIdentRef) ?? "");
    if (actor !== undefined) mentions[article]?.push({ range, actor });
  }

  const origins = commonOrigins(graph, versions, textIndex, indexOf);
  const articles = versions.map(({ article, published }, index): ArticleView => {
    const text = texts[index];
    const outlet = actorIndex.get(graph.value(article, schema.publisher) ?? "");
    const url = graph.value(article, schema.url);
    return {
      iri: article,
      title: graph.value(article, schema.headline) ?? firstLine(text) ?? localName(article),
      ...(outlet === undefined ? {} : { outlet }),
      ...(published === undefined ? {} : { published }),
      ...(url === undefined ? {} : { url }),
      ...(text === undefined ? {} : { text }),
      mentions: (mentions[index] ?? []).sort(byRange),
      origin: origins[index] ?? index,
    };
  });
  return { articles, places, indexOf };
}

/** Text order; the actor breaks the tie of two readings of the same words. */
function byRange(a: MentionView, b: MentionView): number {
  return a.range[0] - b.range[0] || a.range[1] - b.range[1] || a.actor - b.actor;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstLine(text: string | undefined): string | undefined {
  const line = text?.split("\n", 1)[0]?.trim();
  return line === "" ? undefined : line;
}

/** Which articles are copies of one text (wire copies, citations): each points to the first of its family. */
function commonOrigins(
  graph: GraphReader,
  versions: readonly { readonly context: string; readonly article: string }[],
  textIndex: ReadonlyMap<string, number>,
  articleIndex: ReadonlyMap<string, number>,
): readonly number[] {
  const parent = versions.map((_, index) => index);
  const root = (index: number): number => {
    const above = parent[index] ?? index;
    return above === index ? index : root(above);
  };
  versions.forEach(({ context, article }, index) => {
    const relatives = [context, article].flatMap((subject) => [
      ...graph.values(subject, cg.sharesTextWith),
      ...graph.values(subject, prov.wasDerivedFrom),
    ]);
    const indexes = relatives.map((iri) => articleIndex.get(iri) ?? textIndex.get(iri));
    const version = articleIndex.get(article);
    for (const relative of [version, ...indexes]) {
      if (relative === undefined) continue;
      const [first, second] = [root(index), root(relative)];
      parent[Math.max(first, second)] = Math.min(first, second);
    }
  });
  return versions.map((_, index) => root(index));
}
