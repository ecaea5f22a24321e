import { extract } from "../../src/extract/extract.ts";
import { annotate } from "../../src/linguistics/annotate.ts";
import type { Article } from "../../src/model/article.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Knowledge } from "../../src/model/knowledge.ts";
import type { Office } from "../../src/model/office.ts";
import type { Proposition } from "../../src/model/proposition.ts";
import type { ResolvedReading } from "../../src/model/reading.ts";
import { wordsOf } from "../../src/model/span.ts";
import type { Statement } from "../../src/model/statement.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import type { Tools } from "../../src/tools.ts";

/** An article of nothing but body paragraphs, published on a Friday. */
export function articleOf(text: string): Article {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    kind: "body" as const,
    span: { start: index, end: index + words.length },
  }));
  const source = { file: "example", content: text, alignment: [], omissions: [] };
  return { text, blocks, authors: [], language: "en", published: "2021-07-09", source };
}

/** The pages read their texts more than once, with other frames: grammar is the same. */
const annotated = new Map<string, ReturnType<typeof annotate>>();

/**
 * What is understood of a text, as the corpus pages write it; `shows` chooses the kinds, each given in full. Sorted.
 * `rule` takes an office rule out: what it finds is as if it had not been found.
 */
export async function linesOf(
  text: string,
  shows: readonly string[],
  tools: Tools,
  rule?: string,
): Promise<readonly string[]> {
  const article = articleOf(text);
  const annotation = annotated.get(text) ?? annotate(article, tools.model);
  annotated.set(text, annotation);
  const { sentences } = await annotation;
  const found = extract(article, sentences, tools.knowledge, tools.frames);
  const offices = found.offices.filter((office) => office.rule !== rule);
  const reading = resolve(article, { ...found, offices }, tools.knowledge);
  return linesFrom(text, reading, shows, tools);
}

/** A reading of `text` in the notation of the pages, each of the kinds in `shows` in full. Sorted, each line once. */
export function linesFrom(
  text: string,
  reading: ResolvedReading,
  shows: readonly string[],
  { knowledge }: Pick<Tools, "knowledge">,
): readonly string[] {
  const kinds: Readonly<Record<string, () => readonly string[]>> = {
    claims: () => claimLines(reading, knowledge),
    statements: () => reading.statements.map((statement) => statementLine(text, statement, knowledge)),
    offices: () => reading.offices.map((office) => officeLine(office, knowledge)),
    names: () =>
      reading.links.map(({ mention, entity }) => `"${wordsOf(text, mention.span)}" is ${nameOf(entity, knowledge)}`),
  };
  const found = shows.flatMap((kind) => {
    const list = kinds[kind];
    if (list === undefined) throw new Error(`a page shows "${kind}"; expected ${Object.keys(kinds).join(", ")}`);
    return list();
  });
  return [...new Set(found)].sort();
}

/** "Sergei Lavrov: refuse-basing actor=Pakistan recipient=United States"; the article itself where nobody is quoted. */
function claimLines({ claims }: ResolvedReading, knowledge: Knowledge): readonly string[] {
  return claims.map(({ source, proposition, stance, when, denies }: Claim<Entity>) => {
    const usual = new Set(["positive", "certain", "non-future", "assertive"]);
    const { polarity, certainty, temporality, force } = stance;
    return [
      `${source === undefined ? "article" : nameOf(source, knowledge)}:`,
      propositionWords(proposition, knowledge),
      ...[polarity, certainty, temporality, force].filter((value) => !usual.has(value)),
      ...(when === undefined
        ? []
        : [when.earliest === when.latest ? when.earliest : `${when.earliest}/${when.latest}`]),
      ...(denies === undefined ? [] : ["(denial)"]),
    ].join(" ");
  });
}

function propositionWords(proposition: Proposition<Entity>, knowledge: Knowledge): string {
  const { frame, actors, recipients, themes, locations, topic, quantity } = proposition;
  const named = { actor: actors, recipient: recipients, theme: themes, location: locations };
  const filled = Object.entries(named).flatMap(([role, who]) =>
    who.length === 0 ? [] : [`${role}=${who.map((entity) => nameOf(entity, knowledge)).join("+")}`],
  );
  return [
    frame,
    ...filled,
    ...(quantity === undefined ? [] : [`quantity=${quantity.value} ${quantity.unit}`]),
    ...(topic === undefined ? [] : [`topic=(${propositionWords(topic, knowledge)})`]),
  ].join(" ");
}

/** "Sergei Lavrov said, indirect: Pakistan had refused to host US troops". */
function statementLine(text: string, statement: Statement<Entity>, knowledge: Knowledge): string {
  const { speaker, cue, mode, content, addressees, via, kind } = statement;
  const to = addressees.length === 0 ? "" : ` to ${addressees.map((entity) => nameOf(entity, knowledge)).join("+")}`;
  const through = via.length === 0 ? "" : ` via ${via.map((entity) => nameOf(entity, knowledge)).join("+")}`;
  const said = cue === undefined ? "" : ` ${wordsOf(text, cue)}`;
  const words = content.map((span) => wordsOf(text, span)).join(" [...] ");
  const mark = kind === "speech" ? mode : kind;
  return `${nameOf(speaker, knowledge)}${said}${to}${through}, ${mark}: ${words.replace(/\s+/g, " ")}`;
}

/** "Sergei Lavrov, foreign-minister of Russia". */
function officeLine({ holder, role, organization, status }: Office<Entity>, knowledge: Knowledge): string {
  const of = organization === undefined ? "" : ` of ${nameOf(organization, knowledge)}`;
  return `${nameOf(holder, knowledge)}, ${status === "former" ? "former " : ""}${role}${of}`;
}

/** Name of the knowledge tables, else the longest found; whoever stays unnamed in the words used. */
function nameOf({ type, key, known, names, governs }: Entity, { countries }: Knowledge): string {
  if (type === "Country") return countries.find(({ iso2 }) => iso2 === key)?.name ?? key;
  if (governs !== undefined) return `government of ${countries.find(({ iso2 }) => iso2 === governs)?.name ?? governs}`;
  if (known !== undefined) return known.slice(known.indexOf("/") + 1);
  const longest = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? key;
  return type === "UnnamedAgent" ? `<${longest}>` : longest;
}
