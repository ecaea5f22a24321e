import type { Projection } from "../src/write/projection/model.ts";

/** The projection that the page carries in its data block. Throws with words for the reader where the block is not whole. */
export function loadProjection(page: Document): Projection {
  const block = page.getElementById("claimgraph-projection");
  if (block === null) throw new Error("This page carries no graph: its data block is missing.");
  let projection: Projection;
  try {
    projection = JSON.parse(block.textContent ?? "") as Projection;
  } catch {
    throw new Error(
      "The graph in this page cannot be read: its data block is cut off or was changed. Build the page anew.",
    );
  }
  if (projection.version !== 1)
    throw new Error(`The graph in this page has the form ${projection.version}, but the page understands form 1.`);
  return projection;
}
