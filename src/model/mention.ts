import type { EntityType } from "./entity.ts";
import type { Span } from "./span.ts";

/**
 * Words that stand for something.
 * - `name`: a proper name ("Sergei Shoigu", "the Taliban", "Moscow", "ANDSF").
 * - `demonym`: an adjective or noun of a people ("Russian", "the Americans").
 * - `nominal`: a common noun phrase ("a senior Russian diplomat", "the militants", "the Russian defense chief").
 * - `pronoun`: "he", "they", "its".
 * - `implicit`: no words of its own; `span` is what implies it (the passive verb of "they are blamed").
 */
export type MentionKind = "name" | "demonym" | "nominal" | "pronoun" | "implicit";

/** How a mention stands in its clause: what a later pronoun may refer to depends on it. */
export interface Grammar {
  /** `predicate`: what someone is said to be ("is [a lawyer]"); `modifier`: inside a longer noun phrase ("[Russian] troops"). */
  readonly role: "subject" | "object" | "oblique" | "possessor" | "modifier" | "predicate";
  readonly plural: boolean;
  /** Token index of the verb it depends on: two arguments of one verb are two things ("Putin met him"). */
  readonly verb: number;
  /** Of an object pronoun: the verb whose subject acts in its clause too ("[fined] both, accusing them"). */
  readonly lender?: number;
}

/** One mention. Two mentions are the same mention exactly when they are the same object; spans of one kind do not repeat. */
export interface Mention {
  readonly kind: MentionKind;
  /** The words themselves: a name without office or title, a nominal without its relative clause. */
  readonly span: Span;
  /** Index into the article's sentences. */
  readonly sentence: number;
  /** Index of its head token in that sentence. */
  readonly head: number;
  /** Absent for mentions that are not found in the tree (`implicit`). */
  readonly grammar?: Grammar;
  /** What it must be, as far as its own words, the name label and the tables tell. */
  readonly type?: EntityType;
  /** Candidate in the knowledge tables: `country/RU`, `organization/Taliban`, `person/Sergey Lavrov` (table kind / key). */
  readonly known?: string;
  /** "Moscow", "the Kremlin" where the state acts, not the city. */
  readonly metonym?: boolean;
  /** The mention inside this one that says whom it belongs to: "Russian" in "a senior Russian diplomat". */
  readonly of?: Mention;
  /** The name in the phrase around it that tells its country: "Syria" for "people in eastern Syria". */
  readonly belonging?: Mention;
  /** What grammar alone says it stands for: "officials" of "officials [who] said", "Beasley" of "[its director], Beasley". */
  readonly antecedent?: Mention;
}
