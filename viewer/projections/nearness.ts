import type { Link } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import type { Selection } from "../state/view-state.ts";
import { participantsOf } from "./cast.ts";
import { outletsOf } from "./comparison.ts";

interface Chosen {
  readonly selection: Selection;
  /** Pairs "3 5" of the paths looked at. */
  readonly route: ReadonlySet<string>;
}

/** What belongs to the selection; without one everything does. */
export function nearness(projection: Projection, links: readonly Link[], { selection, route }: Chosen) {
  const of = (nodes: ReadonlySet<number>, link: (link: Link) => boolean) => ({
    selected: true,
    node: (actor: number) => nodes.has(actor),
    link,
  });
  if (selection.kind === "nothing") return { selected: false, node: () => true, link: () => true };
  if (selection.kind === "link") {
    const { source, target } = selection;
    return of(new Set([source, target]), (link) => link.source === source && link.target === target);
  }
  if (selection.kind === "claim") {
    const inIt = new Set(participantsOf(projection, selection.proposition));
    const claimed = (claim: number) => projection.claims[claim]?.proposition === selection.proposition;
    return of(inIt, ({ claims }) => claims.some(claimed));
  }
  if (selection.kind === "path") {
    const nodes = [...route].flatMap((pair) => pair.split(" ").map(Number));
    const isOn = ({ source, target }: Link) => route.has(`${source} ${target}`);
    return of(new Set([...nodes, selection.from, selection.to]), isOn);
  }
  if (selection.kind === "outlets") {
    const { left, right } = selection;
    const reports = (link: Link) => outletsOf(projection, link).some((outlet) => outlet === left || outlet === right);
    const nodes = links.filter(reports).flatMap(({ source, target }) => [source, target]);
    return of(new Set(nodes), reports);
  }
  const { actor } = selection;
  const touches = ({ source, target }: Link) => source === actor || target === actor;
  const near = links.filter(touches).flatMap(({ source, target }) => [source, target]);
  return of(new Set([actor, ...near]), touches);
}
