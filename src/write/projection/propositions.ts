import type { PloverClass } from "../../model/frame.ts";
import { cg, namespaces, skos, value } from "../../model/vocabulary.ts";
import type { GraphReader } from "./graph-reader.ts";
import { type Known, keyOf } from "./known.ts";
import { conceptLabel, localName } from "./labels.ts";
import type { PropositionView, Status } from "./model.ts";

/** The most contested assessment of several windows of dates wins: what is disputed once must look disputed. */
const statusRank: readonly Status[] = [
  "disputed",
  "denied",
  "corroborated",
  "narrated",
  "single-source",
  "not-asserted",
];

function statusByProposition(graph: GraphReader): ReadonlyMap<string, Status> {
  const statuses = new Map<string, Status>();
  for (const assessment of graph.instancesOf(cg.Assessment)) {
    const about = graph.value(assessment, cg.about);
    if (about === undefined) continue;
    const status = keyOf(value.status, graph.value(assessment, cg.status), "not-asserted");
    const before = statuses.get(about);
    if (before === undefined || statusRank.indexOf(status) < statusRank.indexOf(before)) statuses.set(about, status);
  }
  return statuses;
}

/** Every event, state and bare proposition, sorted by IRI. */
export function projectPropositions(graph: GraphReader, { actorIndex }: Known): readonly PropositionView[] {
  const iris = propositionIris(graph);
  const indexOf = new Map(iris.map((iri, index) => [iri, index]));
  const statuses = statusByProposition(graph);
  const events = new Set(graph.instancesOf(cg.Event));
  return iris.map((iri): PropositionView => {
    const who = (property: string) =>
      graph.values(iri, property).flatMap((participant) => actorIndex.get(participant) ?? []);
    const frame = graph.value(iri, cg.frame);
    const plover = graph.value(iri, cg.eventType);
    const topic = indexOf.get(graph.value(iri, cg.topic) ?? "");
    const quantity = graph.value(iri, cg.quantity);
    const unit = graph.value(iri, cg.unit);
    const status = statuses.get(iri);
    return {
      iri,
      kind: events.has(iri) ? "event" : "state",
      frame: frame === undefined ? localName(iri) : conceptLabel(graph, frame),
      ...(plover?.startsWith(namespaces.plover) ? { plover: localName(plover) as PloverClass } : {}),
      actors: who(cg.actor),
      recipients: who(cg.recipient),
      themes: who(cg.theme),
      locations: who(cg.location),
      ...(topic === undefined ? {} : { topic }),
      ...(quantity === undefined
        ? {}
        : { quantity: [quantity, unit?.replaceAll("-", " ")].filter((part) => part !== undefined).join(" ") }),
      ...(status === undefined ? {} : { status }),
      near: graph.values(iri, skos.closeMatch).flatMap((other) => indexOf.get(other) ?? []),
    };
  });
}

function propositionIris(graph: GraphReader): readonly string[] {
  return [...new Set([cg.Event, cg.State, cg.Proposition].flatMap((type) => graph.instancesOf(type)))].sort();
}
