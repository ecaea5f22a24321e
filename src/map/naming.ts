import type { Article } from "../model/article.ts";
import { codePointCounter } from "../model/code-points.ts";
import type { Entity, EntityType } from "../model/entity.ts";
import { slug } from "../model/slug.ts";
import type { Span } from "../model/span.ts";
import type { InstanceKind } from "../model/vocabulary.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { sha256 } from "./hash.ts";

/** How the things of one article are called. Names are IRIs relative to the base ("person/sergei-shoigu"). */
export interface Naming {
  readonly article: string;
  /** Of the files of this text: the article's key, with the text's where the article may have several texts. */
  readonly part: string;
  readonly text: string;
  /** Whoever speaks in the article's own voice: its outlet, or an agent of the article's own where none is named. */
  readonly outlet: string;
  readonly entity: (entity: Entity) => string;
  readonly mention: (span: Span) => string;
  /** `<kind>/<text>_<begin>-<end>`, offsets in code points. */
  readonly at: (kind: InstanceKind, span: Span) => string;
  /** UTF-16 offset → code points. */
  readonly point: (offset: number) => number;
}

const folders: Readonly<Record<EntityType, InstanceKind>> = {
  Person: "person",
  Country: "country",
  Place: "place",
  Organization: "organization",
  ArmedGroup: "organization",
  Publication: "outlet",
  Facility: "facility",
  Agreement: "agreement",
  UnnamedAgent: "agent",
};

/**
 * Names of an article depend on what the user calls it, else on its URL, else on its text; never on its file. `apart` are
 * names of entities that this article has to itself although they look shared: a homonym that the user has told apart.
 */
export function namingOf({ text, outlet, url, id }: Article, apart: ReadonlySet<string> = new Set()): Naming {
  const called = id ?? (url === undefined ? text : canonicalUrl(url));
  const article = `${outlet === undefined ? "unknown" : slug(outlet)}_${sha256(called).slice(0, 10)}`;
  const version = `${article}_${sha256(text).slice(0, 8)}`;
  const point = codePointCounter(text);
  const at = (kind: InstanceKind, { start, end }: Span) => `${kind}/${version}_${point(start)}-${point(end)}`;
  return {
    article: `article/${article}`,
    part: called === text ? article : version,
    text: `text/${version}`,
    outlet: outlet === undefined ? `outlet/${article}` : `outlet/${slug(outlet)}`,
    entity: ({ type, key, scope }) => {
      const own = `${folders[type]}/${article}_${key}`;
      return scope === "article" || apart.has(own) ? own : `${folders[type]}/${key}`;
    },
    mention: (span) => at("mention", span),
    at,
    point,
  };
}

/** The key of a name: what stands after its folder. */
export function keyOf(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}
