import { edgesAt, edgeWords, nodeWords } from "../projections/describe.ts";
import type { Store } from "../state/store.ts";
import { keyOfSelection } from "./subjects.ts";

/** The id that `aria-activedescendant` of the canvas points to. */
export const mirrorId = "mirror-focus";

const mostNeighbours = 30;

/** The node under the focus, else the selected one, as far as it is drawn. */
export function mirroredKey(store: Store): string | undefined {
  const key = store.focused.value ?? keyOfSelection(store.state.value.selection);
  if (key === undefined) return undefined;
  return store.scene.value.nodes.some((node) => node.key === key) ? key : undefined;
}

/** The picture for those who do not see it: the focused node and its neighbours, as text beside the canvas. */
export function Mirror({ store }: { readonly store: Store }) {
  const key = mirroredKey(store);
  const scene = store.scene.value;
  if (key === undefined) return <ul id="mirror" class="spoken" aria-label="Focused node" />;
  const edges = edgesAt(scene, key);
  return (
    <ul id="mirror" class="spoken" aria-label="Focused node">
      <li id={mirrorId}>{nodeWords(store, key)}</li>
      {edges.slice(0, mostNeighbours).map((edge, index) => (
        <li key={edge.key}>
          {index + 1} of {edges.length}: {edgeWords(store, edge, key)}
        </li>
      ))}
    </ul>
  );
}
