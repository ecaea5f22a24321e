import type { EntityType } from "../../src/model/entity.ts";
import type { Family } from "../projections/families.ts";

/** Colours of the canvas; the panels take theirs from page.css. Only `#rrggbb`: sigma misreads four-digit colours. */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly types: Readonly<Record<EntityType, string>>;
  readonly families: Readonly<Record<Family, string>>;
}

export const light: Palette = {
  background: "#faf9f6",
  ink: "#20262c",
  soft: "#5a6570",
  accent: "#0b5cad",
  types: {
    Person: "#2f6db3",
    Country: "#b07a16",
    Organization: "#2c8a6b",
    ArmedGroup: "#b63c3c",
    Publication: "#7a55a6",
    Place: "#6c7a89",
    Facility: "#8a6a4f",
    Agreement: "#22879a",
    UnnamedAgent: "#80868d",
  },
  families: {
    says: "#b9bec4",
    "verbal-cooperation": "#6fb0a6",
    "material-cooperation": "#4c9a66",
    "verbal-conflict": "#dd9f55",
    "material-conflict": "#cf625a",
    state: "#9a95b5",
  },
};

export const dark: Palette = {
  background: "#13161b",
  ink: "#e6e8ea",
  soft: "#a2acb6",
  accent: "#7ab6f5",
  types: {
    Person: "#6ea8e5",
    Country: "#dca94b",
    Organization: "#57bd9a",
    ArmedGroup: "#e77b74",
    Publication: "#b091da",
    Place: "#9aa9b8",
    Facility: "#bf9c7d",
    Agreement: "#5cbccd",
    UnnamedAgent: "#a4abb3",
  },
  families: {
    says: "#4d5661",
    "verbal-cooperation": "#4f8f88",
    "material-cooperation": "#4c9a66",
    "verbal-conflict": "#c08440",
    "material-conflict": "#c95f57",
    state: "#77729a",
  },
};

/** `share` of `over` laid upon `under`; both `#rrggbb`, and opaque, because translucent edges cost most of a frame. */
export function mix(over: string, under: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [over, under].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
