import { NodeCircleProgram } from "sigma/rendering";
import type { NodeDisplayData } from "sigma/types";
import type { Shape } from "../theme/shapes.ts";

/** What the circle program writes for each node; sides, turn and fill follow it. */
const circleAttributes = 5;

/** sigma's circle, cut to a regular polygon where `sides` says so, and to a ring where it is hollow. */
export class PolygonNode extends NodeCircleProgram {
  override getDefinition() {
    const definition = super.getDefinition();
    const { FLOAT } = WebGLRenderingContext;
    return {
      ...definition,
      ATTRIBUTES: [...definition.ATTRIBUTES, { name: "a_shape", size: 3, type: FLOAT }],
      VERTEX_SHADER_SOURCE: definition.VERTEX_SHADER_SOURCE.replace(
        "void main() {",
        "attribute vec3 a_shape;\nvarying vec3 v_shape;\nvoid main() {\n  v_shape = a_shape;",
      ),
      FRAGMENT_SHADER_SOURCE: fragmentShader,
    };
  }

  override processVisibleItem(
    nodeIndex: number,
    startIndex: number,
    node: NodeDisplayData & { readonly shape?: Shape },
  ) {
    super.processVisibleItem(nodeIndex, startIndex, node);
    const { sides = 0, turn = 0, hollow = false } = node.shape ?? {};
    this.array[startIndex + circleAttributes] = sides;
    this.array[startIndex + circleAttributes + 1] = turn;
    this.array[startIndex + circleAttributes + 2] = hollow ? 1 : 0;
  }
}

/** Distance to a regular polygon as in the usual "polar modulo" form; corners lie on the circle of the node's radius. */
const fragmentShader = `
precision highp float;
varying vec4 v_color;
varying vec2 v_diffVector;
varying float v_radius;
varying vec3 v_shape;
uniform float u_correctionRatio;
const vec4 transparent = vec4(0.0);

void main(void) {
  float border = u_correctionRatio * 2.0;
  float reach = length(v_diffVector);
  float edge = v_radius;
  if (v_shape.x > 2.5) {
    float slice = 6.283185307 / v_shape.x;
    float angle = atan(v_diffVector.y, v_diffVector.x) - v_shape.y;
    float within = mod(angle + slice * 0.5, slice) - slice * 0.5;
    float side = within < 0.0 ? -within : within;
    reach = reach * cos(slice * 0.5 - side);
    edge = v_radius * cos(slice * 0.5);
  }
  float dist = reach - edge + border;
  #ifdef PICKING_MODE
  gl_FragColor = dist > border ? transparent : v_color;
  #else
  float t = clamp(dist / border, 0.0, 1.0);
  if (v_shape.z > 0.5) t = max(t, clamp((edge - 3.0 * border - reach) / border, 0.0, 1.0) * 0.85);
  gl_FragColor = mix(v_color, transparent, t);
  #endif
}
`;
