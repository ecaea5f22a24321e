import type { Quad } from "@rdfjs/types";
import type { Article } from "../model/article.ts";
import type { Entity } from "../model/entity.ts";
import type { Frame } from "../model/frame.ts";
import type { Note } from "../model/note.ts";
import type { ResolvedReading } from "../model/reading.ts";
import type { Statement } from "../model/statement.ts";
import { cg, rdf, value } from "../model/vocabulary.ts";
import { mapArticleNodes } from "./article.ts";
import { type ClaimContext, claimName, mapClaim } from "./claims.ts";
import { mapEntities, mapOffices, officeUses } from "./entities.ts";
import { describe } from "./graph.ts";
import { mapMentions, type WordUse } from "./mentions.ts";
import { keyOf, type Naming, namingOf } from "./naming.ts";
import { mapProposition } from "./propositions.ts";
import { mapStatement, statementName, statementUses } from "./statements.ts";

export interface MapOptions {
  /** Namespace of the things that are minted; no part of any hash. */
  readonly base: string;
  /** False: offsets and hashes of the words instead of the words. */
  readonly withText: boolean;
  /** True: beliefs, wishes and intentions too, as statements of mode `cg:Thought`. */
  readonly thoughts?: boolean;
  /** Measured precision by rule. */
  readonly confidence: ReadonlyMap<string, number>;
  /** IRIs of entities that an article has to itself, by the user's decision. */
  readonly apart?: ReadonlySet<string>;
  /** IRIs of claims that the user has found to be misread. */
  readonly wrong?: ReadonlySet<string>;
}

/** An article's part of the graph. */
export interface MappedArticle {
  /** IRI. */
  readonly article: string;
  /** Names the files of the part: what stands behind `article/` in the IRI, with the text's hash where texts may change. */
  readonly key: string;
  /** IRI of the named graph, in the syntaxes that have such graphs. */
  readonly graph: string;
  readonly quads: readonly Quad[];
}

/** What was understood of an article → its quads, by the model of DESIGN section 5. Pure; no blank nodes. */
export function mapArticle(
  article: Article,
  reading: ResolvedReading,
  frames: readonly Frame[],
  { base, withText, thoughts = false, confidence, apart = new Set(), wrong = new Set() }: MapOptions,
): MappedArticle {
  const naming = namingOf(article, relativeTo(base, apart));
  const frameOf = new Map(frames.map((frame) => [frame.key, frame]));
  const told = ({ kind }: Statement<Entity>) => kind === "speech" || thoughts;
  const spoken = reading.statements.filter(told);
  const statementIn = (naming: Naming) => {
    const names = reading.statements.map((one) => (told(one) ? statementName(one, naming) : undefined));
    return (index: number | undefined) => (index === undefined ? undefined : names[index]);
  };
  const statementAt = statementIn(naming);
  const context: ClaimContext = { naming, base, statementAt, confidence };
  const names = reading.claims.map((claim) => claimName(claim, context));
  // A claim may have been called wrong before one of its people was held apart, which gives it another name.
  const shared = apart.size === 0 ? naming : namingOf(article);
  const before: ClaimContext =
    shared === naming ? context : { ...context, naming: shared, statementAt: statementIn(shared) };
  const isWrong = (name: string | undefined) => wrong.has(`${base}${name}`);
  const misread = reading.claims.map(
    (claim, i) => wrong.size > 0 && (isWrong(names[i]) || isWrong(claimName(claim, before))),
  );
  // Two rules may find one claim: the first one's name of the rule stands.
  const claims = reading.claims
    .map((claim, i) => ({ ...claim, name: names[i] ?? "" }))
    .filter(({ name }, i) => names.indexOf(name) === i && misread[i] === false);
  const uses: readonly WordUse[] = [
    ...linkUses(reading, naming),
    ...officeUses(reading.offices, naming),
    ...spoken.flatMap((statement) => statementUses(statement, article.text, naming)),
    ...claims.flatMap(({ evidence }) => evidence.map((span) => ({ span }))),
    ...reading.notes.map(({ span }) => ({ span })),
  ];
  const at = (index: number | undefined) => (index === undefined || misread[index] === true ? undefined : names[index]);
  const quads = [
    ...mapArticleNodes(article, naming, base, withText),
    ...mapMentions(uses, article.text, naming, base, withText),
    ...mapEntities(reading.entities, naming, base),
    ...mapOffices(reading.offices, naming, base),
    ...spoken.flatMap((statement) =>
      mapStatement(statement, article.text, { naming, base, withText, confidence }, statementAt(statement.within)),
    ),
    ...claims.flatMap((claim) => mapProposition(claim.proposition, frameOf, naming, base)),
    ...claims.flatMap((claim) => mapClaim(claim, claim.name, context, at(claim.denies), at(claim.confirms))),
    ...reading.notes.flatMap((note) => mapNote(note, naming, base)),
  ];
  return { article: base + naming.article, key: naming.part, graph: `${base}graph/${keyOf(naming.article)}`, quads };
}

/** Names the files of an article's part, before anything of it was understood. */
export function partKey(article: Article): string {
  return namingOf(article).part;
}

function relativeTo(base: string, iris: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...iris].flatMap((iri) => (iri.startsWith(base) ? [iri.slice(base.length)] : [])));
}

/** Words that stand for an entity; names first, so that a name wins over a nominal of the same span. */
function linkUses({ links }: ResolvedReading, naming: Naming): readonly WordUse[] {
  const kinds = ["name", "demonym", "nominal", "pronoun"];
  return links
    .filter(({ mention }) => kinds.includes(mention.kind))
    .sort((a, b) => kinds.indexOf(a.mention.kind) - kinds.indexOf(b.mention.kind))
    .map(({ mention, entity, belongsTo }) => ({
      span: mention.span,
      entity: naming.entity(entity),
      metonym: mention.metonym === true,
      ...(belongsTo === undefined ? {} : { belongsTo }),
    }));
}

function mapNote({ reason, span }: Note, naming: Naming, base: string): readonly Quad[] {
  return describe(`${base}${naming.at("note", span)}_${reason}`, [
    [rdf.type, cg.Note],
    [cg.reportedIn, base + naming.article],
    [cg.evidence, base + naming.mention(span)],
    [cg.reason, value.reason[reason]],
  ]);
}
