import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { cg, prov, rdf, rdfs, sem, xsd } from "../model/vocabulary.ts";
import { type Assessment, policy } from "./assessments.ts";
import type { Digest } from "./digest.ts";
import { triple } from "./graph.ts";

/** By what an event is taken for a fact here. */
const rule =
  "Policy v1: accepted is an event that two independent sources or more assert, or an outlet in its own voice, and that nobody denies.";

/**
 * Events as facts, in SEM (van Hage et al. 2011), for those who want them: what the policy accepts of the assessments, each
 * with the assessment that it was derived from. A graph of its own, never part of the one where nothing is asserted.
 */
export function acceptedEvents(
  assessments: readonly Assessment[],
  digests: readonly Digest[],
  propositionOf: (iri: string) => string,
  base: string,
): readonly Quad[] {
  const propositions = new Map(digests.flatMap((digest) => digest.propositions.map((one) => [one.iri, one] as const)));
  const date = (lexical: string) => DataFactory.literal(lexical, DataFactory.namedNode(xsd.date));
  const events = assessments.flatMap(({ about, name, status, window }) => {
    const content = propositions.get(about);
    if (content === undefined || content.type !== cg.Event || propositionOf(about) !== about) return [];
    if (status !== "corroborated" && status !== "narrated") return [];
    const event = base + name.replace(/^assessment\//, "event/");
    const actors = [...content.actor, ...content.recipient];
    return [
      triple(event, rdf.type, sem.Event),
      triple(event, sem.eventType, content.frame),
      ...(content.eventType === undefined ? [] : [triple(event, sem.eventType, content.eventType)]),
      ...[...new Set(actors)].map((actor) => triple(event, sem.hasActor, actor)),
      ...content.actor.map((actor) => triple(event, cg.actor, actor)),
      ...content.recipient.map((recipient) => triple(event, cg.recipient, recipient)),
      ...content.theme.map((theme) => triple(event, cg.theme, theme)),
      ...content.location.map((place) => triple(event, sem.hasPlace, place)),
      ...(window.earliest === undefined ? [] : [triple(event, sem.hasEarliestBeginTimeStamp, date(window.earliest))]),
      ...(window.latest === undefined ? [] : [triple(event, sem.hasLatestEndTimeStamp, date(window.latest))]),
      triple(event, prov.wasDerivedFrom, base + name),
      triple(event, cg.policy, DataFactory.literal(policy)),
    ];
  });
  return [triple(`${base}accepted`, rdfs.comment, DataFactory.literal(rule, "en")), ...events];
}
