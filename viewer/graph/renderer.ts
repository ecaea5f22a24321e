import type { Camera } from "../state/view-state.ts";
import type { Shape } from "../theme/shapes.ts";

/** How a line is drawn. */
export type Pattern = "solid" | "dashed" | "dotted" | "double";

/** On which side of its node a name stands; "around" is wherever there is room, below first. */
export type Side = "around" | "left" | "right";

export interface SceneNode {
  /** Names what the node stands for: `subjectOf` in subjects.ts reads it. */
  readonly key: string;
  readonly label: string;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels at the first zoom. */
  readonly size: number;
  readonly colour: string;
  readonly shape: Shape;
  /** Rings around the node: 1 for two independent sources, 2 for three and more. */
  readonly rings: number;
  /** Drawn back, because something else is selected. */
  readonly faded: boolean;
  /** Of two names that do not both fit the one of greater importance is written. */
  readonly importance: number;
}

export interface SceneEdge {
  /** Keys of its two nodes, and the kind where it is one of several parallels: "3 5", "3 5 refuse basing". */
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
  /** What is done, written along the line's middle where there is room. */
  readonly label?: string;
  readonly faded: boolean;
}

/** What is to be seen, all of it; the renderer finds out what has changed. */
export interface Scene {
  /** Scenes of one frame share their coordinates: the camera stays. */
  readonly frame: string;
  /** Room that is kept free to the left and right of the outermost nodes for their names, in units of the layout. */
  readonly margin: number;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly background: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly selected?: string;
  readonly focused?: string;
}

export interface RendererEvents {
  readonly onNode: (key: string, adding: boolean) => void;
  readonly onNodeTwice: (key: string) => void;
  /** A node was put somewhere by hand, in units of the layout. */
  readonly onMoved: (key: string, x: number, y: number) => void;
  readonly onEdge: (key: string) => void;
  readonly onBackground: () => void;
  /** The menu of a node or an edge is asked for, at a place in pixels of the container. */
  readonly onMenu: (over: { readonly kind: "node" | "edge"; readonly key: string }, x: number, y: number) => void;
  readonly onCamera: (camera: Camera) => void;
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
  readonly lookFrom: (camera: Camera) => void;
  readonly zoom: (factor: number) => void;
  readonly pan: (dx: number, dy: number) => void;
  /** Where a node stands now, in pixels of the container. */
  readonly positionOf: (key: string) => { readonly x: number; readonly y: number } | undefined;
  /** Radius of a node now, in pixels. */
  readonly radiusOf: (key: string) => number;
  /** Where the middle of an edge's line is now, in pixels of the container. */
  readonly middleOf: (key: string) => { readonly x: number; readonly y: number } | undefined;
  readonly size: () => { readonly width: number; readonly height: number };
  /** Draw now and not at the next frame, so that pixels can be read in the same task. */
  readonly draw: () => void;
  /** Draw one frame as a moving camera does: nothing is indexed anew. */
  readonly frame: () => void;
  /** What is on screen, painted on one canvas in device pixels. */
  readonly picture: () => HTMLCanvasElement;
  readonly kill: () => void;
}
