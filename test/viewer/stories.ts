import type { Quad, Quad_Object } from "@rdfjs/types";
import { DataFactory } from "n3";
import type { EntityType } from "../../src/model/entity.ts";
import type { PloverClass } from "../../src/model/frame.ts";
import type { Stance } from "../../src/model/stance.ts";
import {
  cg,
  defaultBase,
  itsrdf,
  namespaces,
  nif,
  org,
  prov,
  rdf,
  rdfs,
  schema,
  sem,
  skos,
  value,
  xsd,
} from "../../src/model/vocabulary.ts";

const { namedNode, literal, quad } = DataFactory;

/** A graph in small: who exists, and what each article says of them, by the words that say so. */
export interface Story {
  /** Local name of the article. */
  readonly key: string;
  /** IRI path of the outlet ("outlet/dawn"). */
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  /** Everything after the headline. */
  readonly body: string;
  /** Words → IRI path of the entity; every occurrence becomes a mention. */
  readonly mentions: Readonly<Record<string, string>>;
  readonly statements: readonly ToldStatement[];
  readonly claims: readonly ToldClaim[];
  readonly derivedFrom?: string;
}

export interface ToldStatement {
  readonly speaker: string;
  readonly cue: string;
  readonly content: string;
  readonly mode: "direct" | "indirect" | "mixed";
}

export interface ToldClaim extends Partial<Stance> {
  readonly source?: string;
  readonly proposition: string;
  readonly words: string;
  readonly inStatement?: number;
  readonly day?: string;
}

export interface ToldProposition {
  readonly frame: string;
  readonly plover?: PloverClass;
  readonly actor?: string;
  readonly recipient?: string;
  readonly theme?: string;
  readonly location?: string;
  readonly status?: keyof typeof value.status;
}

export interface ToldEntity {
  readonly type: EntityType;
  readonly names: readonly string[];
  readonly prefLabel?: string;
  readonly office?: { readonly role: string; readonly organization: string };
}

export interface Told {
  readonly entities: Readonly<Record<string, ToldEntity>>;
  readonly propositions: Readonly<Record<string, ToldProposition>>;
  readonly stories: readonly Story[];
}

const classOf: Readonly<Record<EntityType, string>> = {
  Person: schema.Person,
  Country: schema.Country,
  Place: schema.Place,
  Organization: org.Organization,
  ArmedGroup: cg.ArmedGroup,
  Publication: schema.NewsMediaOrganization,
  Facility: cg.Facility,
  Agreement: cg.Agreement,
  UnnamedAgent: cg.UnnamedAgent,
};

/** The quads of a told graph, in the form of the model. */
export function quadsOf(told: Told): readonly Quad[] {
  const quads: Quad[] = [];
  const add = (subject: string, property: string, object: string | Quad_Object) =>
    quads.push(quad(namedNode(subject), namedNode(property), typeof object === "string" ? namedNode(object) : object));
  const iri = (path: string) => `${defaultBase}${path}`;
  const count = (value: number) => literal(String(value), namedNode(xsd.nonNegativeInteger));

  for (const [path, entity] of Object.entries(told.entities)) {
    add(iri(path), rdf.type, classOf[entity.type]);
    for (const name of entity.names) add(iri(path), rdfs.label, literal(name, "en"));
    if (entity.prefLabel !== undefined) add(iri(path), skos.prefLabel, literal(entity.prefLabel, "en"));
    if (entity.office === undefined) continue;
    const office = iri(`office/${path.split("/")[1]}_${entity.office.role}`);
    add(office, rdf.type, org.Membership);
    add(office, org.member, iri(path));
    add(office, org.organization, iri(entity.office.organization));
    add(office, org.role, `${namespaces.role}${entity.office.role}`);
  }

  for (const [key, proposition] of Object.entries(told.propositions)) {
    const subject = iri(`proposition/${key}`);
    add(subject, rdf.type, proposition.plover === undefined ? cg.State : cg.Event);
    add(subject, cg.frame, `${namespaces.frame}${proposition.frame}`);
    if (proposition.plover !== undefined) add(subject, cg.eventType, `${namespaces.plover}${proposition.plover}`);
    for (const role of ["actor", "recipient", "theme", "location"] as const) {
      const participant = proposition[role];
      if (participant !== undefined) add(subject, cg[role], iri(participant));
    }
    if (proposition.status === undefined) continue;
    add(iri(`assessment/${key}`), rdf.type, cg.Assessment);
    add(iri(`assessment/${key}`), cg.about, subject);
    add(iri(`assessment/${key}`), cg.status, value.status[proposition.status]);
  }

  for (const story of told.stories) {
    const article = iri(`article/${story.key}`);
    const context = iri(`text/${story.key}_0`);
    const text = `${story.title}\n\n${story.body}`;
    add(article, rdf.type, schema.NewsArticle);
    add(article, schema.headline, literal(story.title, "en"));
    add(article, schema.publisher, iri(story.outlet));
    add(article, schema.datePublished, literal(story.published, namedNode(xsd.date)));
    if (story.derivedFrom !== undefined) add(article, prov.wasDerivedFrom, iri(`article/${story.derivedFrom}`));
    add(context, rdf.type, nif.Context);
    add(context, prov.specializationOf, article);
    add(context, nif.isString, literal(text));

    const mention = (start: number, end: number, entity?: string): string => {
      const [begin, finish] = [[...text.slice(0, start)].length, [...text.slice(0, end)].length];
      const subject = iri(`mention/${story.key}_0_${begin}-${finish}`);
      add(subject, rdf.type, cg.Mention);
      add(subject, nif.referenceContext, context);
      add(subject, nif.beginIndex, count(begin));
      add(subject, nif.endIndex, count(finish));
      add(subject, nif.anchorOf, literal(text.slice(start, end)));
      if (entity !== undefined) add(subject, itsrdf.taIdentRef, iri(entity));
      return subject;
    };
    const found = (words: string): string => {
      const start = text.indexOf(words, story.title.length);
      if (start < 0) throw new Error(`The story ${story.key} does not say "${words}".`);
      return mention(start, start + words.length);
    };

    for (const [words, entity] of Object.entries(story.mentions))
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
        mention(at, at + words.length, entity);
    story.statements.forEach((statement, index) => {
      const subject = iri(`statement/${story.key}_${index}`);
      add(subject, rdf.type, cg.Statement);
      add(subject, cg.speaker, iri(statement.speaker));
      add(subject, cg.cue, found(statement.cue));
      add(subject, cg.content, found(statement.content));
      add(subject, cg.mode, value.mode[statement.mode]);
      add(subject, cg.reportedIn, article);
    });
    story.claims.forEach((claim, index) => {
      const subject = iri(`claim/${story.key}_${index}`);
      add(subject, rdf.type, cg.Claim);
      add(subject, cg.source, iri(claim.source ?? story.outlet));
      add(subject, cg.voice, claim.source === undefined ? value.voice.narrator : value.voice.quoted);
      add(subject, cg.proposition, iri(`proposition/${claim.proposition}`));
      add(subject, cg.evidence, found(claim.words));
      add(subject, cg.reportedIn, article);
      add(subject, cg.polarity, value.polarity[claim.polarity ?? "positive"]);
      add(subject, cg.certainty, value.certainty[claim.certainty ?? "certain"]);
      add(subject, cg.temporality, value.temporality[claim.temporality ?? "non-future"]);
      add(subject, cg.force, value.force[claim.force ?? "assertive"]);
      add(subject, cg.rule, literal("told"));
      if (claim.inStatement !== undefined)
        add(subject, cg.inStatement, iri(`statement/${story.key}_${claim.inStatement}`));
      if (claim.day === undefined) return;
      add(subject, sem.hasEarliestBeginTimeStamp, literal(claim.day, namedNode(xsd.date)));
      add(subject, sem.hasLatestEndTimeStamp, literal(claim.day, namedNode(xsd.date)));
    });
  }
  return quads;
}
