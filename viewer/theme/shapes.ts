import type { EntityType } from "../../src/model/entity.ts";

/** Sides of the regular polygon a node is drawn as, and its turn in radians; no sides: a circle. Never colour alone. */
export interface Shape {
  readonly sides: number;
  readonly turn: number;
  /** Drawn as an outline: nobody knows who it is. */
  readonly hollow?: boolean;
}

const quarter = Math.PI / 4;
const up = Math.PI / 2;

export const shapes: Readonly<Record<EntityType, Shape>> = {
  Person: { sides: 0, turn: 0 },
  Country: { sides: 4, turn: quarter },
  Organization: { sides: 6, turn: 0 },
  ArmedGroup: { sides: 3, turn: up },
  Publication: { sides: 4, turn: 0 },
  Place: { sides: 3, turn: -up },
  Facility: { sides: 5, turn: up },
  Agreement: { sides: 8, turn: Math.PI / 8 },
  UnnamedAgent: { sides: 0, turn: 0, hollow: true },
};

export const typeLabels: Readonly<Record<EntityType, string>> = {
  Person: "Person",
  Country: "Country",
  Organization: "Organisation",
  ArmedGroup: "Armed group",
  Publication: "Publication",
  Place: "Place",
  Facility: "Facility",
  Agreement: "Agreement",
  UnnamedAgent: "Unnamed source or group",
};

/** Corners of the shape in a square of `size`, as an SVG `points` list; empty for a circle. */
export function cornersOf({ sides, turn }: Shape, size: number): string {
  const radius = size / 2;
  return Array.from({ length: sides }, (_, side) => {
    const angle = turn + (side * 2 * Math.PI) / sides;
    return `${(radius + radius * Math.cos(angle)).toFixed(2)},${(radius - radius * Math.sin(angle)).toFixed(2)}`;
  }).join(" ");
}
