import type { TextRange } from "../../src/write/projection/model.ts";
import type { Filter } from "../projections/filter.ts";

export const views = ["graph", "table", "timeline", "articles", "query"] as const;
export type View = (typeof views)[number];

/** What the graph's nodes are. */
export const graphs = ["actors", "claims", "sources"] as const;
export type Graph = (typeof graphs)[number];

/** What the evidence panel is about; numbers are indexes of the projection. */
export type Selection =
  | { readonly kind: "nothing" }
  | { readonly kind: "actor"; readonly actor: number }
  /** An arrow; with a frame ("refuse basing", or "says") only what is of that kind. */
  | { readonly kind: "link"; readonly source: number; readonly target: number; readonly frame?: string }
  | { readonly kind: "claim"; readonly proposition: number }
  /** Two outlets side by side. */
  | { readonly kind: "outlets"; readonly left: number; readonly right: number }
  | ({ readonly kind: "path" } & PathQuestion);

/** How does one come from one actor to another? */
export interface PathQuestion {
  readonly from: number;
  readonly to: number;
  /** Not through actors whom everything is linked to. */
  readonly avoidHubs: boolean;
  /** Only over arrows that two independent sources vouch for. */
  readonly corroborated: boolean;
}

/** An article opened in the reader, with the words it was opened for. */
export interface Reading {
  readonly article: number;
  readonly ranges: readonly TextRange[];
}

/** Only an actor and who is at most so many arrows away. */
export interface Around {
  readonly actor: number;
  readonly steps: number;
}

/** An actor that was put somewhere by hand, in units of the layout. */
export interface Pin {
  readonly actor: number;
  readonly x: number;
  readonly y: number;
}

/** Middle of the canvas and zoom, as the renderer counts them. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** All that a permalink restores and undo steps through. */
export interface ViewState extends Filter {
  readonly view: View;
  readonly graph: Graph;
  readonly selection: Selection;
  readonly reading?: Reading;
  /** At most so many nodes are drawn, the best attested first; the selected one and its neighbours come on top. */
  readonly limit: number;
  readonly around?: Around;
  /** Actors drawn beyond the limit because they were asked for, and those put out of sight. */
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly pins: readonly Pin[];
  readonly camera?: Camera;
}

/** A change of some fields; undefined takes an optional field away. */
export type Patch = { readonly [Field in keyof ViewState]?: ViewState[Field] | undefined };

/** "They", "officials", "a senior diplomat": told of in every table, drawn only when asked for. */
export const unnamedFolded = "type:UnnamedAgent";

export const initialState: ViewState = {
  view: "graph",
  graph: "actors",
  hidden: [unnamedFolded],
  only: [],
  dates: "published",
  strict: false,
  selection: { kind: "nothing" },
  limit: 50,
  added: [],
  removed: [],
  pins: [],
};
