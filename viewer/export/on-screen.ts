import type { Chosen } from "../../src/write/projection/links.ts";
import { subjectOf } from "../graph/subjects.ts";
import { receiptsOf } from "../projections/cards.ts";
import type { Store } from "../state/store.ts";

/** The claims and statements behind what is shown now: behind the drawn arrows, or all that the filters let through. */
export function onScreen(store: Store): Chosen {
  const { view, graph } = store.state.value;
  const { projection } = store;
  const chosen = store.chosen.value;
  if (view !== "graph") return chosen;
  const { nodes } = store.scene.value;
  if (graph === "actors") {
    const { shown } = store.cast.value;
    const drawn = store.links.value.filter(({ source, target }) => shown.has(source) && shown.has(target));
    return {
      claims: ascending(drawn.flatMap(({ claims }) => claims)),
      statements: ascending(drawn.flatMap(({ statements }) => statements)),
    };
  }
  const subjects = nodes.flatMap(({ key }) => subjectOf(key) ?? []);
  if (graph === "claims") {
    const shown = new Set(subjects.flatMap((subject) => (subject.kind === "claim" ? [subject.proposition] : [])));
    return {
      claims: chosen.claims.filter((claim) => shown.has(projection.claims[claim]?.proposition ?? -1)),
      statements: [],
    };
  }
  const articles = new Set(subjects.flatMap((subject) => (subject.kind === "article" ? [subject.article] : [])));
  return {
    claims: chosen.claims.filter((claim) => articles.has(projection.claims[claim]?.article ?? -1)),
    statements: chosen.statements.filter((at) => articles.has(projection.statements[at]?.article ?? -1)),
  };
}

/** The claims and statements of the selection alone; of a path those of all its arrows. */
export function inSelection(store: Store): Chosen {
  const { selection } = store.state.value;
  if (selection.kind === "path") {
    const links = store.paths.value.flat().map(({ link }) => link);
    return {
      claims: ascending(links.flatMap(({ claims }) => claims)),
      statements: ascending(links.flatMap(({ statements }) => statements)),
    };
  }
  return receiptsOf(store.projection, store.grades, store.chosen.value, store.links.value, selection);
}

function ascending(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}
