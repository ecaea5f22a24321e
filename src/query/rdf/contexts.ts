import type { RdfDocument } from "../load.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * What schema.org's own context says, as far as pages need it: names are in its namespace, and the values of these
 * properties are IRIs (https://schema.org/docs/jsonldcontext.jsonld).
 */
const schemaOrg: Json = {
  "@vocab": "http://schema.org/",
  ...Object.fromEntries(
    [
      "additionalType",
      "contentUrl",
      "discussionUrl",
      "embedUrl",
      "image",
      "isBasedOn",
      "license",
      "logo",
      "mainEntityOfPage",
      "publishingPrinciples",
      "sameAs",
      "thumbnailUrl",
      "url",
    ].map((name) => [name, { "@id": `http://schema.org/${name}`, "@type": "@id" }]),
  ),
};

/**
 * JSON-LD with the contexts it names put in their place: nothing is fetched. Throws an `Error` naming the context that is
 * not known here. What is not JSON is given back as it is, for its parser to say where.
 */
export function withLocalContexts({ file = "the graph", content }: RdfDocument): string {
  let json: Json;
  try {
    json = JSON.parse(content) as Json;
  } catch {
    return content;
  }
  let replaced = false;
  const local = (context: Json): Json => {
    if (typeof context !== "string") return Array.isArray(context) ? context.map(local) : context;
    replaced = true;
    if (/^https?:\/\/(?:www\.)?schema\.org\/?(?:docs\/jsonldcontext\.jsonld?)?$/.test(context)) return schemaOrg;
    throw new Error(`${file}: found the context ${context}, which stands elsewhere; expected it in the file`);
  };
  const inlined = (value: Json): Json => {
    if (typeof value !== "object" || value === null) return value;
    if (isList(value)) return value.map(inlined);
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, key === "@context" ? local(member) : inlined(member)]),
    );
  };
  const result = inlined(json);
  return replaced ? JSON.stringify(result) : content;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
