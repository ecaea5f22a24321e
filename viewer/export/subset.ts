import type { Chosen } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";

/**
 * The projection of some claims and statements alone, with every actor, article and proposition that they need, indexes
 * counted anew. The key is empty: whoever writes it down gives it its own.
 */
export function subsetOf(projection: Projection, chosen: Chosen): Projection {
  const statements = withOuter(projection, [
    ...chosen.statements,
    ...chosen.claims.flatMap((claim) => projection.claims[claim]?.statement ?? []),
  ]);
  const claims = [...chosen.claims];
  const propositions = withTopics(
    projection,
    claims.flatMap((claim) => projection.claims[claim]?.proposition ?? []),
  );
  const articles = new Set([
    ...claims.flatMap((claim) => projection.claims[claim]?.article ?? []),
    ...[...statements].flatMap((statement) => projection.statements[statement]?.article ?? []),
  ]);
  const actors = actorsOf(projection, claims, statements, propositions, articles);
  const [actorAt, articleAt] = [renumber(actors), renumber(articles)];
  const [propositionAt, statementAt, claimAt] = [renumber(propositions), renumber(statements), renumber(claims)];
  const all = (numbers: readonly number[], at: Renumbered) => numbers.flatMap((number) => at.get(number) ?? []);
  const one = (number: number, at: Renumbered) => at.get(number) ?? 0;
  const maybe = <K extends string>(name: K, number: number | undefined, at: Renumbered) => {
    const found = number === undefined ? undefined : at.get(number);
    return (found === undefined ? {} : { [name]: found }) as { readonly [N in K]?: number };
  };
  return {
    version: 1,
    key: "",
    notes: 0,
    actors: kept(projection.actors, actorAt).map(({ governs, offices, maybe: perhaps, ...actor }) => ({
      ...actor,
      maybe: all(perhaps, actorAt),
      ...maybe("governs", governs, actorAt),
      offices: offices.map(({ organization, ...office }) => ({
        ...office,
        ...maybe("organization", organization, actorAt),
      })),
    })),
    articles: kept(projection.articles, articleAt).map(({ outlet, origin, mentions, ...article }, index) => ({
      ...article,
      ...maybe("outlet", outlet, actorAt),
      mentions: mentions.flatMap(({ range, actor }) => all([actor], actorAt).map((actor) => ({ range, actor }))),
      // The original may be left out; the first of the copies that are left then stands for it.
      origin: articleAt.get(origin) ?? firstCopy(projection, articleAt, origin) ?? index,
    })),
    statements: kept(projection.statements, statementAt).map(({ within, ...statement }) => ({
      ...statement,
      article: one(statement.article, articleAt),
      speaker: one(statement.speaker, actorAt),
      addressees: all(statement.addressees, actorAt),
      via: all(statement.via, actorAt),
      about: all(statement.about, actorAt),
      ...maybe("within", within, statementAt),
    })),
    propositions: kept(projection.propositions, propositionAt).map(({ topic, near, ...proposition }) => ({
      ...proposition,
      near: all(near, propositionAt),
      actors: all(proposition.actors, actorAt),
      recipients: all(proposition.recipients, actorAt),
      themes: all(proposition.themes, actorAt),
      locations: all(proposition.locations, actorAt),
      ...maybe("topic", topic, propositionAt),
    })),
    claims: kept(projection.claims, claimAt).map(({ statement, ...claim }) => ({
      ...claim,
      article: one(claim.article, articleAt),
      source: one(claim.source, actorAt),
      proposition: one(claim.proposition, propositionAt),
      denies: all(claim.denies, claimAt),
      confirms: all(claim.confirms, claimAt),
      ...maybe("statement", statement, statementAt),
    })),
  };
}

type Renumbered = ReadonlyMap<number, number>;

function renumber(indexes: Iterable<number>): Renumbered {
  return new Map([...new Set(indexes)].sort((a, b) => a - b).map((index, at) => [index, at]));
}

function kept<T>(list: readonly T[], at: Renumbered): readonly T[] {
  return [...at.keys()].flatMap((index) => {
    const value = list[index];
    return value === undefined ? [] : [value];
  });
}

/** Statements with those that they are told within. */
function withOuter(projection: Projection, statements: readonly number[]): ReadonlySet<number> {
  return chained(statements, (statement) => projection.statements[statement]?.within);
}

/** Propositions with what they are about. */
function withTopics(projection: Projection, propositions: readonly number[]): ReadonlySet<number> {
  return chained(propositions, (proposition) => projection.propositions[proposition]?.topic);
}

function chained(starts: readonly number[], next: (index: number) => number | undefined): ReadonlySet<number> {
  const all = new Set<number>();
  for (const start of starts)
    for (let index: number | undefined = start; index !== undefined && !all.has(index); index = next(index))
      all.add(index);
  return all;
}

function firstCopy(projection: Projection, articleAt: Renumbered, origin: number): number | undefined {
  for (const [article, at] of articleAt) if (projection.articles[article]?.origin === origin) return at;
  return undefined;
}

/** Everyone who is spoken of, speaks, publishes, is named in what is said, or holds an office with them. */
function actorsOf(
  projection: Projection,
  claims: readonly number[],
  statements: ReadonlySet<number>,
  propositions: ReadonlySet<number>,
  articles: ReadonlySet<number>,
): ReadonlySet<number> {
  const actors = new Set<number>();
  const add = (...indexes: readonly (number | undefined)[]) => {
    for (const index of indexes) if (index !== undefined) actors.add(index);
  };
  for (const claim of claims) add(projection.claims[claim]?.source);
  for (const index of statements) {
    const statement = projection.statements[index];
    if (statement !== undefined) add(statement.speaker, ...statement.addressees, ...statement.via, ...statement.about);
  }
  for (const index of propositions) {
    const seen = projection.propositions[index];
    if (seen !== undefined) add(...seen.actors, ...seen.recipients, ...seen.themes, ...seen.locations);
  }
  for (const article of articles) add(projection.articles[article]?.outlet);
  for (const actor of [...actors]) {
    const seen = projection.actors[actor];
    add(seen?.governs, ...(seen?.offices ?? []).map(({ organization }) => organization));
  }
  return actors;
}
