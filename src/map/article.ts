import type { Quad } from "@rdfjs/types";
import type { Article } from "../model/article.ts";
import { cg, nif, prov, rdf, rdfs, schema } from "../model/vocabulary.ts";
import { count, describe, english, text, time } from "./graph.ts";
import { sha256 } from "./hash.ts";
import type { Naming } from "./naming.ts";

/** The publication, its exact text, and its outlet; without the text itself where `withText` is false. */
export function mapArticleNodes(article: Article, naming: Naming, base: string, withText: boolean): readonly Quad[] {
  const { title, outlet, authors, published, dateline, url, language } = article;
  return [
    ...describe(base + naming.article, [
      [rdf.type, schema.NewsArticle],
      [schema.headline, title === undefined ? undefined : english(title)],
      [schema.publisher, outlet === undefined ? undefined : base + naming.outlet],
      [schema.datePublished, published === undefined ? undefined : time(published)],
      [schema.url, url === undefined ? undefined : text(url)],
      [schema.author, authors.map(text)],
      [schema.inLanguage, text(language)],
      [cg.dateline, dateline === undefined ? undefined : text(dateline.text)],
    ]),
    ...describe(base + naming.text, [
      [rdf.type, nif.Context],
      [prov.specializationOf, base + naming.article],
      [cg.sha256, text(sha256(article.text))],
      [cg.codePoints, count(naming.point(article.text.length))],
      [nif.isString, withText ? text(article.text) : undefined],
    ]),
    ...describe(base + naming.outlet, [
      [rdf.type, outlet === undefined ? cg.UnnamedAgent : schema.NewsMediaOrganization],
      [rdfs.label, english(outlet ?? "unknown outlet")],
    ]),
  ];
}
