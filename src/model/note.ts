import type { Span } from "./span.ts";

/** Why something was seen and not understood. Each code is a SKOS concept with a label in `ontology/claimgraph.ttl`. */
export type NoteReason =
  | "long-sentence"
  | "doubtful-text"
  | "unresolved-pronoun"
  | "unresolved-date"
  | "unclosed-quotation"
  | "speaker-unknown"
  | "content-not-found"
  | "participant-missing"
  | "ambiguous-name"
  | "thought";

/** Something seen and not understood: counted in the report, written into the graph, never thrown. */
export interface Note {
  readonly reason: NoteReason;
  readonly span: Span;
}
