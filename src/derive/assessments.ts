import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { cg, rdf, sem, value, xsd } from "../model/vocabulary.ts";
import type { Digest, DigestedClaim } from "./digest.ts";
import { count, triple } from "./graph.ts";
import { unions } from "./unions.ts";
import { type Window, windowsOf } from "./windows.ts";

/** Name of the rules of this file; they may change, and old graphs keep the name of theirs. */
export const policy = "v1";

/** A claim and the article that reports it. */
export interface Reported extends DigestedClaim {
  readonly article: string;
  readonly outlet?: string;
  readonly published?: string;
}

/** How a proposition stands on one occasion. */
export interface Assessment {
  readonly about: string;
  /** IRI without the base. */
  readonly name: string;
  readonly status: keyof typeof value.status;
  readonly supporting: number;
  readonly opposing: number;
  readonly articles: number;
  readonly independent: number;
  readonly window: Window<Reported>;
}

/** Who stands for whom. */
export interface Standing {
  /** Person, organisation, country → the one that counts for it as a source. */
  readonly sourceOf: (iri: string) => string;
  readonly propositionOf: (iri: string) => string;
  /** Article → the first of those that go back to one text. */
  readonly originOf: (article: string) => string;
}

/**
 * One assessment for each proposition that somebody claims and each occasion that its dates tell apart. A government and
 * its country are one source, as are all who are the same; what copies narrate, one narrator tells. Propositions that come
 * to the same are assessed together, each under its own name.
 */
export function assess(
  digests: readonly Pick<Digest, "article" | "outlet" | "published" | "claims">[],
  standing: Standing,
): readonly Assessment[] {
  const claims = new Map<string, Map<string, Reported>>();
  const members = new Map<string, Set<string>>();
  for (const { article, outlet, published, claims: theirs } of digests)
    for (const claim of theirs) {
      const key = standing.propositionOf(claim.proposition);
      const group = claims.get(key) ?? new Map<string, Reported>();
      const reported = {
        ...claim,
        article,
        ...(outlet === undefined ? {} : { outlet }),
        ...(published === undefined ? {} : { published }),
      };
      claims.set(key, group.set(claim.iri, reported));
      members.set(key, (members.get(key) ?? new Set()).add(claim.proposition));
    }
  return [...claims.keys()].sort().flatMap((key) => {
    const group = claims.get(key) ?? new Map<string, Reported>();
    const sorted = [...group.keys()].sort().flatMap((iri) => group.get(iri) ?? []);
    const windows = windowsOf(sorted);
    return [...(members.get(key) ?? [])].sort().flatMap((about) =>
      windows.map((window): Assessment => {
        const local = about.slice(about.lastIndexOf("/") + 1);
        const name = `assessment/${local}${windows.length > 1 ? `_${window.earliest}` : ""}`;
        return { about, name, window, ...countsOf(window.claims, standing) };
      }),
    );
  });
}

function countsOf(claims: readonly Reported[], { sourceOf, originOf }: Standing) {
  const narrators = unions();
  for (const { narrated, source, article } of claims)
    if (narrated) narrators.join(sourceOf(source), `origin ${originOf(article)}`);
  const counted = claims.filter(({ counts }) => counts);
  const sources = (positive: boolean) =>
    new Set(
      counted.filter((claim) => claim.positive === positive).map(({ source }) => narrators.find(sourceOf(source))),
    ).size;
  const [supporting, opposing] = [sources(true), sources(false)];
  return {
    status: statusOf(counted, supporting, opposing),
    supporting,
    opposing,
    articles: new Set(claims.map(({ article }) => article)).size,
    independent: reportsBehind(claims, originOf),
  };
}

/** Copies of one text are one report; so are all articles that relay one outlet, and that outlet's own. */
function reportsBehind(claims: readonly Reported[], originOf: (article: string) => string): number {
  const reports = unions();
  for (const { article, outlet } of claims)
    if (outlet !== undefined && claims.some(({ via }) => via.includes(outlet))) reports.join(outlet, originOf(article));
  return new Set(
    claims.flatMap(({ article, via }) =>
      (via.length === 0 ? [originOf(article)] : via).map((one) => reports.find(one)),
    ),
  ).size;
}

function statusOf(counted: readonly Reported[], supporting: number, opposing: number): Assessment["status"] {
  if (supporting > 0 && opposing > 0) return "disputed";
  if (opposing > 0) return "denied";
  if (supporting > 1) return "corroborated";
  if (supporting === 0) return "not-asserted";
  return counted.every(({ narrated }) => narrated) ? "narrated" : "single-source";
}

export function assessmentQuads(assessment: Assessment, base: string): readonly Quad[] {
  const { about, name, status, supporting, opposing, articles, independent, window } = assessment;
  const node = base + name;
  const date = (lexical: string) => DataFactory.literal(lexical, DataFactory.namedNode(xsd.date));
  return [
    triple(node, rdf.type, cg.Assessment),
    triple(node, cg.about, about),
    triple(node, cg.status, value.status[status]),
    triple(node, cg.supportingSources, count(supporting)),
    triple(node, cg.opposingSources, count(opposing)),
    triple(node, cg.articles, count(articles)),
    triple(node, cg.independentArticles, count(independent)),
    triple(node, cg.policy, DataFactory.literal(policy)),
    ...(window.earliest === undefined ? [] : [triple(node, sem.hasEarliestBeginTimeStamp, date(window.earliest))]),
    ...(window.latest === undefined ? [] : [triple(node, sem.hasLatestEndTimeStamp, date(window.latest))]),
  ];
}
