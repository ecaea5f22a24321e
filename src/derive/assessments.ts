import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { cg, rdf, value, xsd } from "../model/vocabulary.ts";
import { type Graph, triple } from "./graph.ts";

/** Name of the rules below; they may change, and old graphs keep the name of theirs. */
const policy = "v1";

interface Voice {
  readonly source: string;
  readonly article: string;
  readonly narrated: boolean;
  readonly supports: boolean;
  /** Only what is asserted of the present or past counts for truth. */
  readonly counts: boolean;
}

/**
 * One `cg:Assessment` for each proposition that somebody claims: who supports it, who opposes it, in how many articles,
 * and what follows by policy v1. A government and the country it governs count as one source.
 */
export function assessments(graph: Graph, base: string): readonly Quad[] {
  const voices = new Map<string, Voice[]>();
  const value1 = (subject: string, property: string) => graph.values(subject, property)[0] ?? "";
  for (const claim of graph.instancesOf(cg.Claim)) {
    const proposition = value1(claim, cg.proposition);
    const source = value1(claim, cg.source);
    const voice: Voice = {
      source: graph.values(source, cg.governs)[0] ?? source,
      article: value1(claim, cg.reportedIn),
      narrated: value1(claim, cg.voice) === value.voice.narrator,
      supports: value1(claim, cg.polarity) === value.polarity.positive,
      counts:
        value1(claim, cg.force) === value.force.assertive &&
        value1(claim, cg.temporality) === value.temporality["non-future"],
    };
    voices.set(proposition, [...(voices.get(proposition) ?? []), voice]);
  }
  return [...voices]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([proposition, all]) => assess(proposition, all, base));
}

function assess(proposition: string, voices: readonly Voice[], base: string): readonly Quad[] {
  const counted = voices.filter(({ counts }) => counts);
  const supporting = new Set(counted.filter(({ supports }) => supports).map(({ source }) => source));
  const opposing = new Set(counted.filter(({ supports }) => !supports).map(({ source }) => source));
  const articles = new Set(voices.map(({ article }) => article));
  const subject = `${base}assessment/${proposition.slice(proposition.lastIndexOf("/") + 1)}`;
  const count = (number: number) => DataFactory.literal(String(number), DataFactory.namedNode(xsd.nonNegativeInteger));
  return [
    triple(subject, rdf.type, cg.Assessment),
    triple(subject, cg.about, proposition),
    triple(subject, cg.status, value.status[statusOf(counted, supporting.size, opposing.size)]),
    triple(subject, cg.supportingSources, count(supporting.size)),
    triple(subject, cg.opposingSources, count(opposing.size)),
    triple(subject, cg.articles, count(articles.size)),
    triple(subject, cg.policy, DataFactory.literal(policy)),
  ];
}

function statusOf(counted: readonly Voice[], supporting: number, opposing: number): keyof typeof value.status {
  if (supporting > 0 && opposing > 0) return "disputed";
  if (opposing > 0) return "denied";
  if (supporting > 1) return "corroborated";
  if (supporting === 0) return "not-asserted";
  return counted.every(({ narrated }) => narrated) ? "narrated" : "single-source";
}
