import type { Quad } from "@rdfjs/types";
import type { Entity } from "../model/entity.ts";
import { slug } from "../model/slug.ts";
import { type Span, wordsOf } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { cg, rdf, schema, value } from "../model/vocabulary.ts";
import { decimal, describe, english, text, time } from "./graph.ts";
import { hashOf } from "./hash.ts";
import type { WordUse } from "./mentions.ts";
import { keyOf, type Naming } from "./naming.ts";

/** Fewest words of a quotation that are told apart from a mere turn of phrase. */
const fewestWords = 3;

/** `statement/<text>_<begin>-<end>_<hash6>`: the place of the cue, else of the first content. */
export function statementName({ speaker, cue, content }: Statement<Entity>, naming: Naming): string {
  const place = cue ?? content[0];
  if (place === undefined) throw new Error("a statement without content; expected one span or more");
  return `${naming.at("statement", place)}_${hashOf([naming.entity(speaker), ...content.map(naming.mention)], 6)}`;
}

/** The words of direct speech in a statement, as one quotation; in a mixed one each quoted part that is long enough. */
function quotationsOf({ mode, content, quotes }: Statement<Entity>): readonly (readonly Span[])[] {
  return mode === "direct" ? [content] : quotes.map((quote) => [quote]);
}

interface Quotation {
  readonly name: string;
  readonly words: string;
  readonly spans: readonly Span[];
}

/** Keyed by speaker and words alone, so that outlets that print the same quote meet. */
function quotations(statement: Statement<Entity>, article: string, naming: Naming): readonly Quotation[] {
  const speaker = naming.entity(statement.speaker);
  return quotationsOf(statement).flatMap((spans) => {
    const words = spans.map((span) => wordsOf(article, span).replace(/\s+/g, " ")).join(" ");
    if (words.split(" ").length < fewestWords && statement.mode !== "direct") return [];
    const key = `${keyOf(speaker)}_${hashOf([speaker, normalised(words)], 12)}`;
    return [{ name: `quotation/${key}`, words, spans }];
  });
}

/** Letters and digits alone, so that neither quotation marks nor commas part two printings of one quote. */
function normalised(words: string): string {
  return words
    .split(/\s+/)
    .map((word) => slug(word))
    .filter((word) => word !== "unnamed")
    .join("-");
}

/** What the quads of a statement need besides it and its article's text. */
export interface StatementContext {
  readonly naming: Naming;
  readonly base: string;
  readonly withText: boolean;
  /** Measured precision by rule. */
  readonly confidence: ReadonlyMap<string, number>;
}

/** One statement with its quotations; `within` is the name of the statement around it. */
export function mapStatement(
  statement: Statement<Entity>,
  article: string,
  { naming, base, withText, confidence }: StatementContext,
  within: string | undefined,
): readonly Quad[] {
  const { kind, speaker, speakerSpan, cue, content, mode, addressees, via, saidOn, rule } = statement;
  const measured = confidence.get(rule);
  const found = quotations(statement, article, naming);
  const iris = (entities: readonly Entity[]) => entities.map((entity) => base + naming.entity(entity));
  return [
    ...describe(base + statementName(statement, naming), [
      [rdf.type, cg.Statement],
      [cg.speaker, base + naming.entity(speaker)],
      [cg.speakerMention, speakerSpan === undefined ? undefined : base + naming.mention(speakerSpan)],
      [cg.cue, cue === undefined ? undefined : base + naming.mention(cue)],
      [cg.content, content.map((span) => base + naming.mention(span))],
      [cg.mode, value.mode[kind === "speech" ? mode : "thought"]],
      [cg.addressee, iris(addressees)],
      [cg.via, iris(via)],
      [cg.saidOn, saidOn !== undefined && saidOn.earliest === saidOn.latest ? time(saidOn.earliest) : undefined],
      [cg.reportedIn, base + naming.article],
      [cg.within, within === undefined ? undefined : base + within],
      [cg.quotes, found.map(({ name }) => base + name)],
      [cg.rule, text(rule)],
      [cg.confidence, measured === undefined ? undefined : decimal(String(measured))],
    ]),
    ...found.flatMap(({ name, words }) =>
      describe(base + name, [
        [rdf.type, schema.Quotation],
        [schema.creator, base + naming.entity(speaker)],
        [schema.text, withText ? english(words) : undefined],
      ]),
    ),
  ];
}

/** The words that a statement points to. */
export function statementUses(statement: Statement<Entity>, article: string, naming: Naming): readonly WordUse[] {
  const { speakerSpan, cue, content } = statement;
  const quoted = quotations(statement, article, naming).flatMap(({ name, spans }) =>
    spans.map((span) => ({ span, attests: name })),
  );
  const spans = [speakerSpan, cue, ...content].filter((span) => span !== undefined);
  return [...spans.map((span) => ({ span })), ...quoted];
}
