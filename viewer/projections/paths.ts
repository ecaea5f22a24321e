import type { Link } from "../../src/write/projection/links.ts";
import type { PathQuestion } from "../state/view-state.ts";
import type { Grades } from "./grades.ts";

/** One arrow of a path, walked along or against its direction. */
export interface Hop {
  readonly from: number;
  readonly to: number;
  readonly link: Link;
  /** Independent sources of the arrow; plain speech counts as one. */
  readonly sources: number;
}

export type Path = readonly Hop[];

const mostPaths = 8;
/** An actor with more neighbours than this leads everywhere and explains nothing. */
export const hubDegree = 12;

/**
 * All shortest ways from one actor to another over arrows in either direction, at most eight, those with the strongest
 * weakest arrow first. Breadth-first, so the number of arrows is the least there is.
 */
export function pathsBetween(grades: Grades, links: readonly Link[], question: PathQuestion): readonly Path[] {
  const { from, to, avoidHubs, corroborated } = question;
  const hops = new Map<number, Hop[]>();
  const add = (hop: Hop) => {
    const known = hops.get(hop.from);
    if (known === undefined) hops.set(hop.from, [hop]);
    else known.push(hop);
  };
  for (const link of links) {
    const sources = sourcesOf(grades, link);
    if (corroborated && sources < 2) continue;
    add({ from: link.source, to: link.target, link, sources });
    add({ from: link.target, to: link.source, link, sources });
  }
  const isHub = (actor: number) =>
    avoidHubs && actor !== from && actor !== to && new Set(hops.get(actor)?.map((hop) => hop.to)).size > hubDegree;
  const distance = distancesFrom(from, to, (actor) => (isHub(actor) ? [] : (hops.get(actor) ?? [])));
  const paths = backFrom(to, from, distance, (actor) => (hops.get(actor) ?? []).filter((hop) => !isHub(hop.to)));
  const weakest = (path: Path) => Math.min(...path.map(({ sources }) => sources));
  const total = (path: Path) => path.reduce((sum, { link }) => sum + link.claims.length, 0);
  return [...paths].sort((a, b) => weakest(b) - weakest(a) || total(b) - total(a)).slice(0, mostPaths);
}

export function sourcesOf({ vouchers }: Grades, link: Link): number {
  return Math.max(1, new Set(link.claims.map((claim) => vouchers[claim])).size);
}

function distancesFrom(
  from: number,
  to: number,
  hopsOf: (actor: number) => readonly Hop[],
): ReadonlyMap<number, number> {
  const distance = new Map([[from, 0]]);
  let edge = [from];
  while (edge.length > 0 && !distance.has(to)) {
    const next: number[] = [];
    for (const actor of edge)
      for (const hop of hopsOf(actor)) {
        if (distance.has(hop.to)) continue;
        distance.set(hop.to, (distance.get(actor) ?? 0) + 1);
        next.push(hop.to);
      }
    edge = next;
  }
  return distance;
}

/** Walked backwards, so that only ways that arrive are followed; of two arrows between the same two the stronger. */
function backFrom(
  to: number,
  from: number,
  distance: ReadonlyMap<number, number>,
  hopsOf: (actor: number) => readonly Hop[],
): readonly Path[] {
  const most = mostPaths * 8;
  let open: readonly (readonly Hop[])[] = distance.has(to) && from !== to ? [[]] : [];
  for (let step = distance.get(to) ?? 0; step > 0; step--)
    open = open
      .flatMap((tail) => {
        const end = tail[0]?.from ?? to;
        const best = new Map<number, Hop>();
        for (const hop of hopsOf(end)) {
          if (distance.get(hop.to) !== step - 1) continue;
          const known = best.get(hop.to);
          if (known === undefined || strength(hop) > strength(known)) best.set(hop.to, hop);
        }
        return [...best.values()].map((hop) => [{ ...hop, from: hop.to, to: hop.from }, ...tail]);
      })
      .slice(0, most);
  return open;
}

const strength = ({ sources, link }: Hop) => sources * 1000 + link.claims.length;

/** Articles without which a hop falls: the one origin that all of it rests on, or nothing where there are several. */
export function soleArticleOf(
  articleOf: (kind: "claim" | "statement", index: number) => number,
  hop: Hop,
): number | undefined {
  const articles = new Set([
    ...hop.link.claims.map((claim) => articleOf("claim", claim)),
    ...hop.link.statements.map((statement) => articleOf("statement", statement)),
  ]);
  const [only] = articles;
  return articles.size === 1 ? only : undefined;
}
