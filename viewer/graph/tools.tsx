import type { RefObject } from "preact";
import { draw, toggle } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { type Graph, graphs, unnamedFolded } from "../state/view-state.ts";
import type { Renderer } from "./renderer.ts";

const names: Readonly<Record<Graph, string>> = { actors: "Actors", claims: "Claims", sources: "Sources" };

interface GraphToolsProps {
  readonly store: Store;
  readonly renderer: RefObject<Renderer | undefined>;
}

/** On the canvas: what the nodes are, how much is shown, nearer and farther. */
export function GraphTools({ store, renderer }: GraphToolsProps) {
  const { graph, limit } = store.state.value;
  const { shown, of, what, more, unnamed } = store.showing.value;
  const shadows = new Set(
    graph === "actors" ? store.fallen.value.map(({ source, target }) => `${source} ${target}`) : [],
  );
  const fallen = shadows.size;
  const { edges } = store.scene.value;
  const arrows = fallen === 0 ? edges.length : edges.filter(({ key }) => !shadows.has(key)).length;
  return (
    <>
      <nav class="graphs" aria-label="What the graph shows">
        {graphs.map((name) => (
          <button type="button" key={name} aria-pressed={graph === name} onClick={() => draw(store, name)}>
            {names[name]}
          </button>
        ))}
      </nav>
      {of === 0 ? (
        <p class="empty-graph">Nothing to draw: no claim passes the filters, or there is none in this graph.</p>
      ) : null}
      <p class="showing">
        Showing {shown} of {of} {what}
        {graph === "actors" ? `, ${arrows} arrows` : ""}
        {more ? (
          <button type="button" class="plain" onClick={() => store.change({ limit: limit * 2 })}>
            more
          </button>
        ) : null}
        {unnamed > 0 ? (
          <span>
            {" · "}
            {unnamed} unnamed folded{" "}
            <button type="button" class="plain" onClick={() => toggle(store, unnamedFolded)}>
              draw them
            </button>
          </span>
        ) : null}
        {fallen > 0 ? <span class="fallen"> · {fallen} fall without what is switched off</span> : null}
      </p>
      <div class="zoom">
        <button type="button" aria-label="Nearer" title="Nearer (+)" onClick={() => renderer.current?.zoom(1.5)}>
          +
        </button>
        <button type="button" aria-label="Farther" title="Farther (−)" onClick={() => renderer.current?.zoom(1 / 1.5)}>
          −
        </button>
        <button
          type="button"
          aria-label="Everything in sight"
          title="Everything in sight (F)"
          onClick={() => renderer.current?.fit()}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9" />
          </svg>
        </button>
      </div>
    </>
  );
}
