import { cg, nif, org, rdfs, schema, sem, skos, value } from "../../model/vocabulary.ts";
import type { GraphReader } from "../projection/graph-reader.ts";
import { conceptLabel, localName } from "../projection/labels.ts";

/** Somebody or something: its IRI and what it is called. */
export interface Named {
  readonly iri: string;
  readonly name: string;
}

/** A claim with all that a reader without RDF needs to use it and to find its words. */
export interface ClaimRow {
  readonly claim: string;
  readonly source: Named;
  /** In the outlet's own voice, or quoted. */
  readonly voice: "narrator" | "quoted";
  readonly polarity: "positive" | "negative";
  readonly certainty: "certain" | "probable" | "possible";
  readonly temporality: "future" | "non-future";
  readonly force: "assertive" | "directive" | "commissive" | "expressive";
  readonly proposition: string;
  readonly frame: Named;
  /** PLOVER class: "THREATEN". */
  readonly class?: string;
  readonly actors: readonly Named[];
  readonly recipients: readonly Named[];
  readonly themes: readonly Named[];
  readonly locations: readonly Named[];
  /** What was refused, warned of, demanded: proposition and words ("Pakistan host forces United States"). */
  readonly topic?: Named;
  readonly quantity?: string;
  readonly unit?: string;
  /** When it happened: ISO 8601 days. */
  readonly earliest?: string;
  readonly latest?: string;
  readonly saidOn?: string;
  /** How its proposition stands: "disputed". */
  readonly status?: string;
  /** The words, parted by " … "; empty where the graph has none. */
  readonly quote: string;
  /** Half-open, in code points of the article's text, from the first word to the last. */
  readonly begin: number;
  readonly end: number;
  readonly article: string;
  readonly headline?: string;
  readonly outlet?: Named;
  readonly published?: string;
  readonly url?: string;
  readonly rule?: string;
  readonly confidence?: number;
  readonly denies: readonly string[];
  readonly confirms: readonly string[];
}

/** Every claim of the graph, by article, place in the text and IRI. */
export function claimRows(graph: GraphReader): readonly ClaimRow[] {
  const statuses = new Map(
    graph
      .instancesOf(cg.Assessment)
      .map((assessment) => [graph.value(assessment, cg.about), graph.value(assessment, cg.status)] as const),
  );
  const rows = graph.instancesOf(cg.Claim).map((claim) => rowOf(graph, claim, statuses));
  return rows.sort((a, b) =>
    a.article === b.article ? a.begin - b.begin || (a.claim < b.claim ? -1 : 1) : a.article < b.article ? -1 : 1,
  );
}

function rowOf(
  graph: GraphReader,
  claim: string,
  statuses: ReadonlyMap<string | undefined, string | undefined>,
): ClaimRow {
  const one = (subject: string | undefined, property: string) =>
    subject === undefined ? undefined : graph.value(subject, property);
  const proposition = graph.value(claim, cg.proposition) ?? "";
  const article = graph.value(claim, cg.reportedIn) ?? "";
  const outlet = one(article, schema.publisher);
  const topic = one(proposition, cg.topic);
  const status = statuses.get(proposition);
  const confidence = graph.value(claim, cg.confidence);
  const numberOf = (mention: string, property: string) => Number(graph.value(mention, property));
  const evidence = [...graph.values(claim, cg.evidence)].sort(
    (a, b) => numberOf(a, nif.beginIndex) - numberOf(b, nif.beginIndex),
  );
  const named = (property: string) => graph.values(proposition, property).map((iri) => namedIn(graph, iri));
  return {
    claim,
    source: namedIn(graph, graph.value(claim, cg.source) ?? ""),
    voice: keyOf(value.voice, graph.value(claim, cg.voice)),
    polarity: keyOf(value.polarity, graph.value(claim, cg.polarity)),
    certainty: keyOf(value.certainty, graph.value(claim, cg.certainty)),
    temporality: keyOf(value.temporality, graph.value(claim, cg.temporality)),
    force: keyOf(value.force, graph.value(claim, cg.force)),
    proposition,
    frame: frameOf(graph, proposition),
    actors: named(cg.actor),
    recipients: named(cg.recipient),
    themes: named(cg.theme),
    locations: named(cg.location),
    ...present({
      class: localNameOf(one(proposition, cg.eventType)),
      topic: topic === undefined ? undefined : { iri: topic, name: wordsOf(graph, topic, [proposition]) },
      quantity: one(proposition, cg.quantity),
      unit: one(proposition, cg.unit),
      earliest: graph.value(claim, sem.hasEarliestBeginTimeStamp)?.slice(0, 10),
      latest: graph.value(claim, sem.hasLatestEndTimeStamp)?.slice(0, 10),
      saidOn: one(graph.value(claim, cg.inStatement), cg.saidOn)?.slice(0, 10),
      status: status === undefined ? undefined : keyOf(value.status, status),
    }),
    quote: evidence.flatMap((mention) => graph.value(mention, nif.anchorOf) ?? []).join(" … "),
    begin: Math.min(...evidence.map((mention) => numberOf(mention, nif.beginIndex))),
    end: Math.max(...evidence.map((mention) => numberOf(mention, nif.endIndex))),
    article,
    ...present({
      headline: one(article, schema.headline),
      outlet: outlet === undefined ? undefined : namedIn(graph, outlet),
      published: one(article, schema.datePublished),
      url: one(article, schema.url),
      rule: graph.value(claim, cg.rule),
      confidence: confidence === undefined ? undefined : Number(confidence),
    }),
    denies: graph.values(claim, cg.denies),
    confirms: graph.values(claim, cg.confirms),
  };
}

/** What an entity is called: preferred name, else the fullest label, else the last part of its IRI. */
function namedIn(graph: GraphReader, iri: string): Named {
  const [fullest] = [...graph.values(iri, rdfs.label)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { iri, name: graph.value(iri, skos.prefLabel) ?? fullest ?? localName(iri) };
}

function frameOf(graph: GraphReader, proposition: string): Named {
  const frame = graph.value(proposition, cg.frame) ?? "";
  return { iri: frame, name: conceptLabel(graph, frame) };
}

/** "Pakistan host forces United States". */
function wordsOf(graph: GraphReader, proposition: string, above: readonly string[]): string {
  const names = (property: string) => graph.values(proposition, property).map((iri) => namedIn(graph, iri).name);
  const topic = graph.value(proposition, cg.topic);
  const inner =
    topic === undefined || above.includes(topic) ? [] : [`[${wordsOf(graph, topic, [...above, proposition])}]`];
  const words = [
    names(cg.actor).join(", "),
    frameOf(graph, proposition).name,
    [...names(cg.recipient), ...names(cg.theme)].join(", "),
    ...inner,
  ];
  return words.filter((part) => part !== "").join(" ");
}

/** Offices by holder: "Foreign minister, Russia". */
export function officesOf(
  graph: GraphReader,
): ReadonlyMap<string, readonly { readonly office: string; readonly role: string; readonly organization?: Named }[]> {
  const offices = new Map<string, { office: string; role: string; organization?: Named }[]>();
  for (const office of graph.instancesOf(org.Membership)) {
    const [member, role, organization] = [org.member, org.role, org.organization].map((property) =>
      graph.value(office, property),
    );
    if (member === undefined || role === undefined) continue;
    const held = {
      office,
      role: conceptLabel(graph, role),
      ...present({ organization: organization === undefined ? undefined : namedIn(graph, organization) }),
    };
    offices.set(member, [...(offices.get(member) ?? []), held]);
  }
  return offices;
}

function localNameOf(iri: string | undefined): string | undefined {
  return iri === undefined ? undefined : localName(iri);
}

function keyOf<K extends string>(values: Readonly<Record<K, string>>, iri: string | undefined): K {
  const [first, ...rest] = Object.keys(values) as [K, ...K[]];
  return [first, ...rest].find((key) => values[key] === iri) ?? first;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is undefined. */
function present<T extends object>(properties: T): Present<T> {
  return Object.fromEntries(Object.entries(properties).filter(([, member]) => member !== undefined)) as Present<T>;
}
