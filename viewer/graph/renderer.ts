import type { Shape } from "../theme/shapes.ts";

/** How a line is drawn. */
export type Pattern = "solid" | "dashed" | "dotted" | "double";

export interface SceneNode {
  /** Index of the actor, as text. */
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels at the first zoom. */
  readonly size: number;
  readonly colour: string;
  readonly shape: Shape;
  /** Drawn back, because something else is selected. */
  readonly faded: boolean;
}

export interface SceneEdge {
  /** "source target". */
  readonly key: string;
  readonly source: string;
  readonly target: string;
  /** Thickness in pixels. */
  readonly size: number;
  readonly colour: string;
  readonly pattern: Pattern;
  readonly curvature: number;
  /** A mark at the middle of the line: "≠" disputed, "✕" denied. */
  readonly badge?: string;
  readonly faded: boolean;
}

/** What is to be seen, all of it; the renderer finds out what has changed. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly background: string;
  readonly ink: string;
  readonly accent: string;
  readonly selected?: string;
  readonly focused?: string;
}

export interface RendererEvents {
  readonly onNode: (key: string) => void;
  readonly onEdge: (key: string) => void;
  readonly onBackground: () => void;
  /** What the pointer is over, in pixels of the container; undefined when it leaves. */
  readonly onHover: (
    over: { readonly kind: "node" | "edge"; readonly key: string } | undefined,
    x: number,
    y: number,
  ) => void;
  /** The drawing context is gone and could not be brought back. */
  readonly onLost: () => void;
}

/** All that the page asks of a graph library, so that another one, or another version, is one file's work. */
export interface Renderer {
  readonly show: (scene: Scene) => void;
  readonly fit: () => void;
  /** Bring the node into sight where it is not. */
  readonly flyTo: (key: string) => void;
  readonly zoom: (factor: number) => void;
  readonly pan: (dx: number, dy: number) => void;
  /** Where a node stands now, in pixels of the container. */
  readonly positionOf: (key: string) => { readonly x: number; readonly y: number } | undefined;
  /** Where the middle of an edge's line is now, in pixels of the container. */
  readonly middleOf: (key: string) => { readonly x: number; readonly y: number } | undefined;
  /** Draw now and not at the next frame, so that pixels can be read in the same task. */
  readonly draw: () => void;
  /** What is on screen, painted on one canvas in device pixels. */
  readonly picture: () => HTMLCanvasElement;
  readonly kill: () => void;
}
