import { instanceKinds, namespaces } from "../model/vocabulary.ts";

/** Namespaces that questions and exports speak of besides those of the model. */
const others = { oa: "http://www.w3.org/ns/oa#" };

/** Prefix → namespace: the vocabularies of the model, and one for each kind of instance under `base`. */
export function prefixesOf(base: string): Readonly<Record<string, string>> {
  return { ...namespaces, ...others, ...Object.fromEntries(instanceKinds.map((kind) => [kind, `${base}${kind}/`])) };
}

/**
 * Local names that need no escape in Turtle (https://www.w3.org/TR/turtle/#grammar-production-PN_LOCAL), the only ones
 * that our IRIs have.
 */
const localName = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;

/** `iri` with the prefix of its longest namespace (`person:sergei-lavrov`), or else between angle brackets. */
export function shorten(iri: string, prefixes: Readonly<Record<string, string>>): string {
  let best: readonly [prefix: string, namespace: string] | undefined;
  for (const entry of Object.entries(prefixes))
    if (iri.startsWith(entry[1]) && entry[1].length > (best?.[1].length ?? 0)) best = entry;
  const local = best === undefined ? "" : iri.slice(best[1].length);
  return best !== undefined && localName.test(local) ? `${best[0]}:${local}` : `<${iri}>`;
}
