import type { Article } from "../model/article.ts";
import { codePointCounter } from "../model/code-points.ts";
import type { Entity, EntityType } from "../model/entity.ts";
import { slug } from "../model/slug.ts";
import type { Span } from "../model/span.ts";
import type { InstanceKind } from "../model/vocabulary.ts";
import { sha256 } from "./hash.ts";

/** How the things of one article are called. Names are IRIs relative to the base ("person/sergei-shoigu"). */
export interface Naming {
  readonly article: string;
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

/** Names of an article depend on its URL, else on its text; never on its file. */
export function namingOf({ text, outlet, url }: Article): Naming {
  const article = `${outlet === undefined ? "unknown" : slug(outlet)}_${sha256(url ?? text).slice(0, 10)}`;
  const version = `${article}_${sha256(text).slice(0, 8)}`;
  const point = codePointCounter(text);
  const at = (kind: InstanceKind, { start, end }: Span) => `${kind}/${version}_${point(start)}-${point(end)}`;
  return {
    article: `article/${article}`,
    text: `text/${version}`,
    outlet: outlet === undefined ? `outlet/${article}` : `outlet/${slug(outlet)}`,
    entity: ({ type, key, scope }) => `${folders[type]}/${scope === "article" ? `${article}_` : ""}${key}`,
    mention: (span) => at("mention", span),
    at,
    point,
  };
}

/** The key of a name: what stands after its folder. */
export function keyOf(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}
