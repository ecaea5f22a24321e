declare module "rdf-canonize" {
  import type { Quad } from "@rdfjs/types";

  /** `canonicalIdMap` is filled with the label of each blank node. */
  export function canonize(
    dataset: readonly Quad[],
    options: {
      readonly algorithm: "RDFC-1.0";
      readonly canonicalIdMap?: Map<string, string>;
      readonly maxWorkFactor?: number;
    },
  ): Promise<string>;
}
