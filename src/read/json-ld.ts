/** A JSON-LD node, as written. */
type LdNode = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD tells of its article. */
export interface LdArticle {
  readonly title?: string;
  readonly urls: readonly string[];
  readonly published: readonly string[];
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly language?: string;
}

/** schema.org's kinds of article, the likelier to be the page's own first. */
const kinds = [
  /^(?:(?:Analysis|AskPublic|Background|Opinion|Reportage|Review)?NewsArticle|LiveBlogPosting)$/,
  /^(?:Article|BlogPosting|Report|AdvertiserContentArticle|SatiricalArticle|TechArticle|ScholarlyArticle)$/,
  /^(?:SocialMediaPosting|DiscussionForumPosting)$/,
];
/** Nodes lie in arrays, in `@graph`, and below a page's `mainEntity`; nothing needs to be looked for deeper. */
const deepest = 5;

/**
 * The article that a page's JSON-LD scripts describe (schema.org NewsArticle and its like, alone, in arrays or in
 * `@graph`; authors and publishers by `@id` too). Of several the one whose address or headline is among `ours`, else the
 * first. Scripts that are no JSON say nothing. Undefined where there is no article.
 */
export function articleInJsonLd(scripts: readonly string[], ours: ReadonlySet<string>): LdArticle | undefined {
  const nodes = scripts.flatMap((script) => nodesIn(parsed(script), deepest));
  // Nodes that say no more than `@id` refer to the one that has the name.
  const named = nodes.filter((node) => node["name"] !== undefined);
  const byId = new Map(named.map((node) => [node["@id"], node]));
  const articles = kinds.flatMap((kind) =>
    nodes.filter((node) => strings(node["@type"]).some((type) => kind.test(local(type)))),
  );
  const isOurs = (node: LdNode) => [...urlsOf(node), ...strings(node["headline"])].some((value) => ours.has(value));
  const article = articles.find(isOurs) ?? articles[0];
  if (article === undefined) return undefined;
  const resolved = (value: unknown) =>
    list(value).map((one) => (isNode(one) ? (one["name"] === undefined ? (byId.get(one["@id"]) ?? one) : one) : one));
  const names = (value: unknown) =>
    resolved(value).flatMap((one) => (typeof one === "string" ? [one] : isNode(one) ? strings(one["name"]) : []));
  const title = [...strings(article["headline"]), ...strings(article["name"])][0];
  const outlet = [...names(article["publisher"]), ...names(article["sourceOrganization"])][0];
  const language = names(article["inLanguage"])[0];
  return {
    urls: urlsOf(article),
    published: strings(article["datePublished"]),
    authors: names(article["author"]),
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === undefined ? {} : { language }),
  };
}

function parsed(script: string): unknown {
  try {
    // Old systems hide scripts from older browsers in a comment or a CDATA section.
    return JSON.parse(script.replace(/^\s*(?:<!--|(?:\/\/\s*)?<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/g, ""));
  } catch {
    return undefined;
  }
}

function nodesIn(value: unknown, depth: number): readonly LdNode[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesIn(one, depth - 1));
  if (!isNode(value)) return [];
  const below = ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"].flatMap((key) =>
    nodesIn(value[key], depth - 1),
  );
  return [value, ...below];
}

function urlsOf(node: LdNode): readonly string[] {
  const page = node["mainEntityOfPage"];
  return [
    ...strings(node["url"]),
    ...strings(page),
    ...list(page).flatMap((one) => (isNode(one) ? strings(one["@id"]) : [])),
  ];
}

function isNode(value: unknown): value is LdNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function strings(value: unknown): readonly string[] {
  return list(value).filter((one): one is string => typeof one === "string" && one.trim() !== "");
}

/** "schema:NewsArticle" and "http://schema.org/NewsArticle" → "NewsArticle". */
function local(type: string): string {
  return type.slice(Math.max(type.lastIndexOf("/"), type.lastIndexOf(":")) + 1);
}
