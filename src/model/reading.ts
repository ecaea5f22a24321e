import type { Claim } from "./claim.ts";
import type { Entity } from "./entity.ts";
import type { Mention } from "./mention.ts";
import type { Note } from "./note.ts";
import type { Office } from "./office.ts";
import type { Statement } from "./statement.ts";

/** All that was understood of one article; `Who` tells the stage: `Reading<Mention>` from extract, `Reading<Entity>` from resolve. */
export interface Reading<Who> {
  readonly mentions: readonly Mention[];
  readonly offices: readonly Office<Who>[];
  readonly statements: readonly Statement<Who>[];
  readonly claims: readonly Claim<Who>[];
  readonly notes: readonly Note[];
}

/** A mention and the entity it stands for. */
export interface Link {
  readonly mention: Mention;
  readonly entity: Entity;
  /** ISO 3166 alpha-2 code of the country that the phrase around the mention says it belongs to. */
  readonly belongsTo?: string;
}

/** What `resolve` gives: the reading over entities, with every entity and every link from words to entity. */
export interface ResolvedReading extends Reading<Entity> {
  /** Sorted by type and key, no duplicates. */
  readonly entities: readonly Entity[];
  /** In text order; a mention that stays unresolved has none. */
  readonly links: readonly Link[];
}
