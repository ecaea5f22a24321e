import type { TextRange } from "../../src/write/projection/model.ts";
import type { Filter } from "../projections/filter.ts";

export const views = ["graph", "table", "query"] as const;
export type View = (typeof views)[number];

/** What the evidence panel is about; numbers are indexes of the projection. */
export type Selection =
  | { readonly kind: "nothing" }
  | { readonly kind: "actor"; readonly actor: number }
  | { readonly kind: "link"; readonly source: number; readonly target: number };

/** An article opened in the reader, with the words it was opened for. */
export interface Reading {
  readonly article: number;
  readonly ranges: readonly TextRange[];
}

/** All that a permalink restores and undo steps through. */
export interface ViewState extends Filter {
  readonly view: View;
  readonly selection: Selection;
  readonly reading?: Reading;
  /** At most so many actors are drawn, the best attested first; the selected one and its neighbours come on top. */
  readonly limit: number;
}

/** A change of some fields; undefined takes an optional field away. */
export type Patch = { readonly [Field in keyof ViewState]?: ViewState[Field] | undefined };

export const initialState: ViewState = {
  view: "graph",
  hidden: [],
  dates: "published",
  selection: { kind: "nothing" },
  limit: 60,
};
