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
  const lists = ["actors", "articles", "statements", "propositions", "claims"] as const;
  const missing = lists.filter((list) => !Array.isArray(projection[list]));
  if (missing.length > 0)
    throw new Error(`The graph in this page is not whole: it has no ${missing.join(", no ")}. Build the page anew.`);
  return projection;
}
