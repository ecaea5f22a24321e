/** How a source stands to a proposition (FactBank; GRaSP; Searle). */
export interface Stance {
  readonly polarity: "positive" | "negative";
  readonly certainty: "certain" | "probable" | "possible";
  readonly temporality: "future" | "non-future";
  /** Only `assertive` counts for truth: "warned against X" is directive, "we will not allow it" commissive. */
  readonly force: "assertive" | "directive" | "commissive" | "expressive";
}
