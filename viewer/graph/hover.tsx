import { nameOf, nodeWords } from "../projections/describe.ts";
import { deedOf } from "../projections/grades.ts";
import { claimSentence, labelOf } from "../projections/wording.ts";
import type { Store } from "../state/store.ts";
import { selectionOfEdge } from "./subjects.ts";

export interface Hover {
  readonly text: string;
  readonly detail: string;
  readonly x: number;
  readonly y: number;
}

export function Tooltip({ hover }: { readonly hover: Hover }) {
  return (
    <div class="tooltip" style={{ left: `${hover.x}px`, top: `${hover.y}px` }} aria-hidden="true">
      <strong dir="auto">{hover.text}</strong>
      <span dir="auto">{hover.detail}</span>
    </div>
  );
}

const longestName = 80;

/** One line on what the pointer is over: the claim where there is one alone, else how many. */
export function hoverWords(store: Store, kind: "node" | "edge", key: string): Pick<Hover, "text" | "detail"> {
  if (kind === "node") {
    const text = nameOf(store, key);
    const words = nodeWords(store, key);
    return {
      text: text.slice(0, longestName * 2),
      detail: words.startsWith(text) ? words.slice(text.length + 2) : words,
    };
  }
  const { projection } = store;
  const chosen = selectionOfEdge(key);
  if (chosen.kind === "claim") return { text: nameOf(store, `p${chosen.proposition}`), detail: "open the claim" };
  if (chosen.kind !== "link")
    return {
      text: key
        .split(" ")
        .slice(0, 2)
        .map((end) => nameOf(store, end))
        .join(" – "),
      detail: "",
    };
  const link = store.links.value.find(({ source, target }) => source === chosen.source && target === chosen.target);
  const ends = [chosen.source, chosen.target].map((actor) => labelOf(projection, actor).slice(0, longestName));
  const text = ends.join(" → ");
  if (link === undefined) return { text, detail: "falls without the sources that are switched off" };
  const sentences = new Set(
    link.claims.flatMap((index) => {
      const claim = projection.claims[index];
      const isAsked = chosen.frame === undefined || store.grades.frames[index] === chosen.frame;
      return claim === undefined || !isAsked ? [] : [claimSentence(projection, claim)];
    }),
  );
  const more = sentences.size > 3 ? [`${sentences.size - 3} more`] : [];
  const spoken =
    link.statements.length === 0
      ? []
      : [`${link.statements.length} ${link.statements.length === 1 ? "statement" : "statements"}`];
  const detail = [...[...sentences].slice(0, 3), ...more, ...spoken].join("; ");
  return { text, detail: detail === "" ? deedOf(store.grades, link) : detail };
}
