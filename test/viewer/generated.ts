import { fileURLToPath } from "node:url";
import type { Quad } from "@rdfjs/types";
import { loadFrames } from "../../src/knowledge/frames.ts";
import { mapArticle } from "../../src/map/map.ts";
import type { Article } from "../../src/model/article.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Entity, EntityType } from "../../src/model/entity.ts";
import type { Mention } from "../../src/model/mention.ts";
import type { Link, ResolvedReading } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/span.ts";
import type { Statement } from "../../src/model/statement.ts";
import { defaultBase } from "../../src/model/vocabulary.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import { project } from "../../src/write/projection/project.ts";
import { inRows } from "./in-rows.ts";

export interface Size {
  readonly actors: number;
  /** Claims; each ties its actor to a recipient, a theme and a place: three arrows, few of them twice. */
  readonly claims: number;
}

const claimsAnArticle = 20;
const types: readonly EntityType[] = ["Person", "Person", "Country", "Organization", "ArmedGroup", "Place"];

/**
 * A graph of any size in its true shape: invented articles of one sentence a claim, told by the map stage itself. The same
 * size gives the same quads. Few actors are in many claims and many in few, as in the news.
 */
async function generatedQuads({ actors: count, claims }: Size): Promise<readonly Quad[]> {
  const frames = await loadFrames(fileURLToPath(new URL("../../ontology", import.meta.url)));
  const kinds = frames.filter(({ plover }) => plover !== undefined).map(({ key }) => key);
  const random = mulberry32(count * 31 + claims);
  const actors = Array.from({ length: count }, (_, index) => actorOf(index));
  const quads: Quad[] = [];
  // Few are in many claims; the others take turns, so that everyone is in one.
  const often = () => pick(actors, Math.floor(random() ** 2.5 * count));
  let turn = 0;
  const next = () => pick(actors, turn++ % count);
  for (let first = 0; first < claims; first += claimsAnArticle) {
    const told = Array.from({ length: Math.min(claimsAnArticle, claims - first) }, (): Told => {
      const frame = kinds[Math.floor(random() * kinds.length)] ?? "warn";
      const who = { actor: often(), recipient: next(), theme: often(), location: often() };
      return { ...who, frame, negative: random() < 0.06, said: random() < 0.3 };
    });
    const number = first / claimsAnArticle;
    const mapped = mapArticle(articleOf(number, told), readingOf(told, articleOf(number, told).text), frames, {
      base: defaultBase,
      withText: true,
      confidence: new Map(),
    });
    // Not spread as arguments: a large graph has more quads than a call may have.
    for (const quad of mapped.quads) quads.push(quad);
  }
  return quads;
}

const projections = new Map<string, Promise<Projection>>();

/** The page's projection of such a graph, in rows and not laid out; made once a run, for Node and for the browser. */
export function generatedProjection(size: Size): Promise<Projection> {
  const key = `${size.actors} ${size.claims}`;
  const known = projections.get(key) ?? generatedQuads(size).then((quads) => project(quads, { place: inRows }));
  projections.set(key, known);
  return known;
}

function pick(actors: readonly Entity[], index: number): Entity {
  const actor = actors[index];
  if (actor === undefined) throw new RangeError(`there is no actor ${index}`);
  return actor;
}

interface Told {
  readonly actor: Entity;
  readonly recipient: Entity;
  readonly theme: Entity;
  readonly location: Entity;
  readonly frame: string;
  readonly negative: boolean;
  readonly said: boolean;
}

const syllables = ["ba", "den", "kor", "li", "mar", "no", "pel", "ra", "sto", "vin"];

function actorOf(index: number): Entity {
  const type = types[index % types.length] ?? "Person";
  const name = [...String(index)].map((digit) => syllables[Number(digit)]).join("");
  const named = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${type}`;
  return { type, key: named.toLowerCase().replaceAll(" ", "-"), scope: "shared", names: [named] };
}

function sentenceOf({ actor, recipient, theme, location, negative }: Told): string {
  const [who, whom, what, where] = [actor, recipient, theme, location].map(({ names }) => names[0]);
  return `${who} ${negative ? "never " : ""}confronted ${whom} about ${what} near ${where}.`;
}

function articleOf(number: number, told: readonly Told[]): Article {
  const title = `Report ${number}`;
  const text = `${title}\n\n${told.map(sentenceOf).join(" ")}`;
  const day = new Date(Date.UTC(2021, 0, 1 + (number % 300))).toISOString().slice(0, 10);
  return {
    text,
    blocks: [
      { kind: "headline", span: { start: 0, end: title.length } },
      { kind: "body", span: { start: title.length + 2, end: text.length } },
    ],
    title,
    outlet: `Outlet ${number % 12}`,
    authors: [],
    published: day,
    id: `report-${number}`,
    language: "en",
    source: { file: `report-${number}.txt`, content: text, alignment: [], omissions: [] },
  };
}

/** Every name a mention, every sentence a claim, some of them what the actor said. */
function readingOf(told: readonly Told[], text: string): ResolvedReading {
  const mentions: Mention[] = [];
  const links: Link[] = [];
  const claims: Claim<Entity>[] = [];
  const statements: Statement<Entity>[] = [];
  let at = text.indexOf("\n\n") + 2;
  told.forEach((claim, sentence) => {
    const words = sentenceOf(claim);
    const evidence: Span = { start: at, end: at + words.length };
    let from = 0;
    for (const entity of [claim.actor, claim.recipient, claim.theme, claim.location]) {
      const name = entity.names[0] ?? "";
      const start = at + words.indexOf(name, from);
      from = start - at + name.length;
      const mention: Mention = { kind: "name", span: { start, end: start + name.length }, sentence, head: 0 };
      mentions.push(mention);
      links.push({ mention, entity });
    }
    if (claim.said)
      statements.push({
        kind: "speech",
        speaker: claim.actor,
        content: [evidence],
        mode: "indirect",
        quotes: [],
        addressees: [],
        via: [],
        rule: "generated",
      });
    claims.push({
      ...(claim.said ? { source: claim.actor, inStatement: statements.length - 1 } : {}),
      proposition: {
        kind: "event",
        frame: claim.frame,
        actors: [claim.actor],
        recipients: [claim.recipient],
        themes: [claim.theme],
        locations: [claim.location],
      },
      stance: {
        polarity: claim.negative ? "negative" : "positive",
        certainty: "certain",
        temporality: "non-future",
        force: "assertive",
      },
      evidence: [evidence],
      rule: "generated",
    });
    at += words.length + 1;
  });
  const entities = [...new Set(links.map(({ entity }) => entity))];
  return { mentions, offices: [], statements, claims, notes: [], entities, links };
}

/** Tommy Ettinger's generator of 32 bits: the same numbers on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
