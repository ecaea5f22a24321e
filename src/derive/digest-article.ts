import type { Quad } from "@rdfjs/types";
import { cg, nif, org, prov, rdfs, schema, sem, value } from "../model/vocabulary.ts";
import type {
  Digest,
  DigestedClaim,
  DigestedEntity,
  DigestedOffice,
  DigestedProposition,
  DigestedQuotation,
} from "./digest.ts";
import { graphOf, type Reader } from "./graph.ts";
import { plainWords, shinglesOf, wordsOf } from "./words.ts";

/** Verbs by which a source says that what others said is so. */
const confirming = /^(?:re-?)?(?:confirm|acknowledg|admit|corroborat|verif)/i;

const entityClasses = [
  schema.Person,
  schema.Country,
  schema.Place,
  schema.NewsMediaOrganization,
  org.Organization,
  cg.ArmedGroup,
  cg.Facility,
  cg.Agreement,
  cg.UnnamedAgent,
];

/** An article's part → its digest; `text` is the text that its spans count into. Throws where the part lacks an article. */
export function digestOf(quads: readonly Quad[], text: string): Digest {
  const graph = graphOf(quads);
  const [version = ""] = graph.instancesOf(nif.Context);
  const article = graph.value(version, prov.specializationOf);
  if (article === undefined) throw new Error("a part without a text of an article; expected what mapArticle gives");
  const points = [...text];
  const read = (mention: string | undefined) =>
    mention === undefined
      ? ""
      : points.slice(Number(graph.value(mention, nif.beginIndex)), Number(graph.value(mention, nif.endIndex))).join("");
  const entities = entityClasses.flatMap((type) => graph.instancesOf(type).map((iri) => entityOf(graph, iri, type)));
  const propositions = [cg.Event, cg.State].flatMap((type) =>
    graph.instancesOf(type).map((iri) => propositionOf(graph, iri, type)),
  );
  const offices = graph.instancesOf(org.Membership).map((iri) => officeOf(graph, iri));
  const statements = graph.instancesOf(cg.Statement);
  return {
    article,
    text: version,
    ...optional("outlet", graph.value(article, schema.publisher)),
    ...optional("published", graph.value(article, schema.datePublished)),
    words: wordsOf(text),
    entities,
    offices,
    propositions,
    claims: graph
      .instancesOf(cg.Claim)
      .map((iri) => claimOf(graph, iri, (statement) => read(graph.value(statement, cg.cue)))),
    quotations: graph.instancesOf(schema.Quotation).map((iri) => quotationOf(graph, iri, read)),
    relays: sorted(statements.flatMap((statement) => graph.values(statement, cg.via))),
    uses: sorted([
      ...entities.map(({ iri }) => iri),
      ...propositions.map(({ frame }) => frame),
      ...offices.map(({ role }) => role),
    ]),
  };
}

function entityOf(graph: Reader, iri: string, type: string): DigestedEntity {
  return { iri, type, names: graph.values(iri, rdfs.label), ...optional("governs", graph.value(iri, cg.governs)) };
}

function officeOf(graph: Reader, iri: string): DigestedOffice {
  return {
    holder: graph.value(iri, org.member) ?? "",
    role: graph.value(iri, org.role) ?? "",
    ...optional("organization", graph.value(iri, org.organization)),
  };
}

function propositionOf(graph: Reader, iri: string, type: string): DigestedProposition {
  return {
    iri,
    type,
    frame: graph.value(iri, cg.frame) ?? "",
    ...optional("eventType", graph.value(iri, cg.eventType)),
    actor: graph.values(iri, cg.actor),
    recipient: graph.values(iri, cg.recipient),
    theme: graph.values(iri, cg.theme),
    location: graph.values(iri, cg.location),
    ...optional("topic", graph.value(iri, cg.topic)),
    ...optional("quantity", graph.value(iri, cg.quantity)),
    ...optional("unit", graph.value(iri, cg.unit)),
  };
}

export function claimOf(graph: Reader, iri: string, cueOf: (statement: string) => string): DigestedClaim {
  const statement = graph.value(iri, cg.inStatement);
  return {
    iri,
    source: graph.value(iri, cg.source) ?? "",
    proposition: graph.value(iri, cg.proposition) ?? "",
    narrated: graph.value(iri, cg.voice) === value.voice.narrator,
    positive: graph.value(iri, cg.polarity) === value.polarity.positive,
    counts:
      graph.value(iri, cg.force) === value.force.assertive &&
      graph.value(iri, cg.temporality) === value.temporality["non-future"] &&
      graph.value(iri, cg.certainty) !== value.certainty.possible,
    confirming: statement !== undefined && confirming.test(cueOf(statement)),
    answers: [...graph.values(iri, cg.denies), ...graph.values(iri, cg.confirms)],
    ...optional("earliest", graph.value(iri, sem.hasEarliestBeginTimeStamp)),
    ...optional("latest", graph.value(iri, sem.hasLatestEndTimeStamp)),
    via: statement === undefined ? [] : graph.values(statement, cg.via),
  };
}

/** Its words are those of the mentions that attest it, in text order: the graph may leave them out. */
function quotationOf(graph: Reader, iri: string, read: (mention: string) => string): DigestedQuotation {
  const begin = (mention: string) => Number(graph.value(mention, nif.beginIndex));
  const spans = [...graph.subjects(cg.attests, iri)].sort((a, b) => begin(a) - begin(b));
  const words = graph.value(iri, schema.text);
  return {
    iri,
    creator: graph.value(iri, schema.creator) ?? "",
    ...optional("words", words),
    shingles: shinglesOf(plainWords(words ?? spans.map(read).join(" ")), 2),
  };
}

function optional<K extends string>(key: K, found: string | undefined): { readonly [key in K]?: string } {
  return found === undefined ? {} : ({ [key]: found } as { readonly [key in K]: string });
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
