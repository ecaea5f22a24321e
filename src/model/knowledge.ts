import type { EntityType } from "./entity.ts";
import type { StatementKind } from "./statement.ts";

/** A row of `knowledge/countries.csv`. */
export interface KnownCountry {
  readonly iso2: string;
  readonly iso3: string;
  readonly wikidata: string;
  readonly geonames: string;
  readonly name: string;
  readonly capital: string;
  readonly otherNames: readonly string[];
}

/** One tenure, a row of `knowledge/people.csv`. Dates are ISO 8601, sometimes only year or year and month; "" is unknown. */
export interface KnownTenure {
  readonly wikidata: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly office: string;
  /** "" for international posts. */
  readonly iso2: string;
  readonly start: string;
  readonly end: string;
}

/** A row of `knowledge/organisations.csv`. */
export interface KnownOrganisation {
  readonly wikidata: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** "alliance", "armed group", "newspaper", "news agency", "ministry", ... */
  readonly kind: string;
  readonly iso2: string;
  readonly domain: string;
}

/** A row of `knowledge/metonyms.csv`: `standsFor` is an ISO 3166 alpha-2 code or the name of an organisation. */
export interface KnownMetonym {
  readonly surface: string;
  readonly standsFor: string;
  readonly kind: string;
}

/** A row of `knowledge/demonyms.csv`. */
export interface KnownDemonym {
  readonly demonym: string;
  readonly iso2: string;
  readonly form: "adjective" | "noun" | "both";
}

/** A role of `ontology/offices.ttl`. */
export interface KnownRole {
  /** Local name: "foreign-minister". */
  readonly key: string;
  /** Titles that mean it, lower case ("foreign minister", "top diplomat"). */
  readonly titles: readonly string[];
  readonly broader: readonly string[];
}

/** A place that is no country: region, city, base. Row of `knowledge/places.csv`. */
export interface KnownPlace {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly kind: string;
  readonly iso2: string;
  readonly wikidata: string;
}

/** A common noun for people or groups, row of `knowledge/nouns.csv`: a phrase it heads can take part in events. */
export interface KnownNoun {
  readonly lemma: string;
  readonly kind: "person" | "force" | "group" | "country" | "report";
}

/**
 * A word that tells what a name stands for, row of `knowledge/name-heads.csv`: capitalised within it ("Ministry", "Airfield"),
 * lower case beside it ("the town of X", "X airport"). `None`: no name, whatever its capital ("Monday", "Sunni").
 */
export interface KnownNameHead {
  readonly head: string;
  readonly type: EntityType | "None";
}

/** A first name that tells whether "he" or "she" may stand for its bearer, row of `knowledge/first-names.csv`. */
export interface KnownFirstName {
  readonly name: string;
  readonly gender: "female" | "male";
}

/**
 * How often a word reports what someone says or thinks when its content stands in one way to it: row of
 * `knowledge/cues.csv`. The lemma `*` stands for every word that has no row of its own.
 */
export interface KnownCue {
  readonly lemma: string;
  readonly pos: "VERB" | "NOUN" | "ADJ";
  /** "quote", "sentence", "clause", or a dependent with its preposition: "obj", "obl(of)", "passive xcomp". */
  readonly way: string;
  readonly kind: StatementKind;
  /** How often the word was seen with something standing so in 840 articles of news. */
  readonly seen: number;
  /** How often that was what someone says or thinks. */
  readonly reported: number;
}

/** All tables, read once; the stages take it as a value. */
export interface Knowledge {
  readonly countries: readonly KnownCountry[];
  readonly people: readonly KnownTenure[];
  readonly organisations: readonly KnownOrganisation[];
  readonly metonyms: readonly KnownMetonym[];
  readonly demonyms: readonly KnownDemonym[];
  readonly places: readonly KnownPlace[];
  readonly nouns: readonly KnownNoun[];
  readonly nameHeads: readonly KnownNameHead[];
  readonly firstNames: readonly KnownFirstName[];
  readonly roles: readonly KnownRole[];
  readonly cues: readonly KnownCue[];
}
