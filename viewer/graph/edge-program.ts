import { createEdgeCurveProgram } from "@sigma/edge-curve";
import type { EdgeRectangleProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Pattern } from "./renderer.ts";

const patternNumbers: Readonly<Record<Pattern, number>> = { solid: 0, dashed: 1, dotted: 2, double: 3 };

// The package types its programs as an abstract class; any concrete edge program has the methods extended here.
const CurvedArrow = createEdgeCurveProgram({
  arrowHead: { extremity: "target", lengthToThicknessRatio: 3, widenessToThicknessRatio: 2.6 },
}) as unknown as typeof EdgeRectangleProgram;

/** What `CurvedArrow` writes for each edge; the pattern follows it. */
const curvedArrowAttributes = 9;

/**
 * sigma's curved arrow with a line pattern: dashes and dots are cut along the chord, the double line loses its middle.
 * Picking sees the whole line, so that gaps can be clicked.
 */
export class PatternedArrow extends CurvedArrow {
  override getDefinition() {
    const definition = super.getDefinition();
    return {
      ...definition,
      ATTRIBUTES: [...definition.ATTRIBUTES, { name: "a_pattern", size: 1, type: WebGLRenderingContext.FLOAT }],
      VERTEX_SHADER_SOURCE: inserted(
        inserted(
          definition.VERTEX_SHADER_SOURCE,
          "void main() {",
          "attribute float a_pattern;\nvarying float v_pattern;\n",
        ),
        "  v_feather = u_feather;",
        "  v_pattern = a_pattern;\n",
      ),
      FRAGMENT_SHADER_SOURCE: inserted(
        inserted(definition.FRAGMENT_SHADER_SOURCE, "void main(void) {", "varying float v_pattern;\n"),
        "    gl_FragColor = mix(v_color, transparent, t);",
        cut,
      ),
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    edge: EdgeDisplayData & { readonly pattern?: Pattern },
  ) {
    super.processVisibleItem(edgeIndex, startIndex, source, target, edge);
    this.array[startIndex + curvedArrowAttributes] = patternNumbers[edge.pattern ?? "solid"];
  }
}

/** GLSL that makes `t` (share of transparency) 1 in the gaps; the arrow head, wider than the line, stays whole. */
const cut = `
    if (v_pattern > 0.5 && thickness <= v_thickness) {
      float along = dot(gl_FragCoord.xy - v_cpA, normalize(v_cpC - v_cpA));
      float unit = max(v_thickness, 1.6);
      float gap = 0.0;
      if (v_pattern < 1.5) gap = step(unit * 4.0, mod(along, unit * 6.5));
      else if (v_pattern < 2.5) gap = step(unit * 1.2, mod(along, unit * 3.0));
      else gap = 1.0 - smoothstep(halfThickness * 0.28, halfThickness * 0.42, dist);
      t = max(t, gap);
    }
`;

/** `source` with `addition` before `anchor`; throws where another version of the program no longer has the anchor. */
function inserted(source: string, anchor: string, addition: string): string {
  if (!source.includes(anchor))
    throw new Error(`The edge program's shader has no line "${anchor.trim()}"; adapt PatternedArrow to this version.`);
  return source.replace(anchor, () => `${addition}${anchor}`);
}
