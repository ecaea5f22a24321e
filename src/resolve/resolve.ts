import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Entity } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Note } from "../model/note.ts";
import type { Office } from "../model/office.ts";
import type { Proposition } from "../model/proposition.ts";
import type { Link, Reading, ResolvedReading } from "../model/reading.ts";
import { wordsOf } from "../model/span.ts";
import { countryOf, type Identity, keyOf, unnamedEntity } from "./entities.ts";
import { gather } from "./labels.ts";
import { linkMentions } from "./links.ts";
import { organizationOf } from "./offices.ts";
import { withoutAddresses } from "./ranks.ts";

/** Mentions of one article → the entities they stand for; the reading over mentions → the reading over entities. */
export function resolve(article: Article, reading: Reading<Mention>, knowledge: Knowledge): ResolvedReading {
  const used = usedMentions(reading);
  const identities = new Map(linkMentions(article, reading, used, knowledge));
  const notes: Note[] = [...reading.notes];
  // A participant whom nothing explains still acts: it becomes an agent of its own, and a pronoun is noted.
  for (const mention of used) {
    if (identities.has(mention)) continue;
    identities.set(mention, unnamedEntity(wordsOf(article.text, mention.span), mention.span.start));
    if (mention.kind === "pronoun") notes.push({ reason: "unresolved-pronoun", span: mention.span });
  }
  const entities = gather(article, identities, knowledge);
  const entityOf = (mention: Mention): Entity => {
    const identity = identities.get(mention);
    const entity = identity && entities.get(keyOf(identity));
    if (entity === undefined)
      throw new Error(`no entity for the mention at ${mention.span.start}; expected every participant linked`);
    return entity;
  };
  const links = [...new Set([...reading.mentions, ...used])].flatMap((mention) =>
    identities.has(mention) ? [linkOf(mention, entityOf(mention), knowledge)] : [],
  );
  return {
    mentions: reading.mentions,
    offices: withoutAddresses(
      reading.offices.map((office) =>
        resolveOffice(office, reading, article, entityOf, identities, entities, knowledge),
      ),
      knowledge,
    ),
    statements: reading.statements.map((statement) => ({
      ...statement,
      speaker: entityOf(statement.speaker),
      addressees: statement.addressees.map(entityOf),
      via: statement.via.map(entityOf),
    })),
    claims: reading.claims.map((claim) => resolveClaim(claim, entityOf)),
    notes,
    entities: [...entities.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)),
    links: links.sort((a, b) => a.mention.span.start - b.mention.span.start || a.mention.span.end - b.mention.span.end),
  };
}

function linkOf(mention: Mention, entity: Entity, knowledge: Knowledge): Link {
  const belongsTo = mention.belonging?.known && countryOf(mention.belonging.known, knowledge);
  return { mention, entity, ...(belongsTo ? { belongsTo } : {}) };
}

function resolveOffice(
  { holder, organization, ...office }: Office<Mention>,
  reading: Reading<Mention>,
  article: Article,
  entityOf: (mention: Mention) => Entity,
  identities: ReadonlyMap<Mention, Identity>,
  entities: ReadonlyMap<string, Entity>,
  knowledge: Knowledge,
): Office<Entity> {
  const whole = { holder, ...(organization === undefined ? {} : { organization }), ...office };
  const served = organizationOf(whole, { article, offices: reading.offices, links: identities, knowledge });
  const where = served && entities.get(keyOf(served));
  return { ...office, holder: entityOf(holder), ...(where === undefined ? {} : { organization: where }) };
}

function resolveClaim(claim: Claim<Mention>, entityOf: (mention: Mention) => Entity): Claim<Entity> {
  const { source, proposition, ...rest } = claim;
  return {
    ...rest,
    ...(source === undefined ? {} : { source: entityOf(source) }),
    proposition: resolveProposition(proposition, entityOf),
  };
}

function resolveProposition(
  { topic, ...proposition }: Proposition<Mention>,
  entityOf: (mention: Mention) => Entity,
): Proposition<Entity> {
  const actors = proposition.actors.map(entityOf);
  return {
    ...proposition,
    actors,
    // "Russia violated its airspace": whosever it is, nobody does such things to himself.
    recipients: proposition.recipients.map(entityOf).filter((entity) => !actors.includes(entity)),
    themes: proposition.themes.map(entityOf),
    locations: proposition.locations.map(entityOf),
    ...(topic === undefined ? {} : { topic: resolveProposition(topic, entityOf) }),
  };
}

function usedMentions(reading: Reading<Mention>): ReadonlySet<Mention> {
  const participants = ({ actors, recipients, themes, locations, topic }: Proposition<Mention>): Mention[] => [
    ...actors,
    ...recipients,
    ...themes,
    ...locations,
    ...(topic === undefined ? [] : participants(topic)),
  ];
  return new Set([
    // "[its] director": a pronoun that nothing explains tells of nobody whom the office serves.
    ...reading.offices.flatMap(({ holder, organization }) =>
      organization === undefined || organization.kind === "pronoun" ? [holder] : [holder, organization],
    ),
    ...reading.statements.flatMap(({ speaker, addressees, via }) => [speaker, ...addressees, ...via]),
    ...reading.claims.flatMap(({ source, proposition }) => [...(source ? [source] : []), ...participants(proposition)]),
  ]);
}
