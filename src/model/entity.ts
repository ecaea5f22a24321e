export const entityTypes = [
  "Person",
  "Country",
  "Place",
  "Organization",
  "ArmedGroup",
  "Publication",
  "Facility",
  "Agreement",
  "UnnamedAgent",
] as const;
export type EntityType = (typeof entityTypes)[number];

/** The thing itself. Plain data; two entities are one exactly when `type` and `key` are equal. */
export interface Entity {
  readonly type: EntityType;
  /**
   * Local name, `[A-Za-z0-9_.-]`: ISO 3166 alpha-2 for countries ("RU"), else a slug ("sergei-shoigu", "taliban").
   * With `scope: "article"` the map stage puts the article's own key before it.
   */
  readonly key: string;
  /** `shared` where knowledge or a full name makes it the same in every article; else `article`. */
  readonly scope: "shared" | "article";
  /** Names as found in this article, sorted by code unit, no duplicates. */
  readonly names: readonly string[];
  /** The entry of the knowledge tables that it is: `country/RU`, `organization/Taliban`, `person/Sergey Lavrov`. */
  readonly known?: string;
  /** For an organisation that is a state's government: the ISO 3166 alpha-2 code of the state it governs. */
  readonly governs?: string;
}
