import type { Sentence } from "../model/sentence.ts";
import { type Argument, argumentsOf } from "./arguments.ts";
import { isRelation, tokenAt } from "./tree.ts";

/** One step of a role path: `nmod(to|for)`. */
interface Step {
  readonly relation: string;
  readonly markers: readonly string[];
}

/** "lifted the ban [after the vote in Cuba]": what stands in such a phrase belongs to it alone. */
const apart = new Set(["after", "before", "since", "until", "during", "amid", "despite", "without"]);

const parsed = new Map<string, readonly Step[]>();

/**
 * Tokens that `path` (the path language of `Trigger.roles`) leads to from token `start`, ascending. Where a verb lacks the
 * prepositional phrase, one on its object or another phrase is taken ("withdraw [its troops from Syria]"): parsers waver
 * there.
 */
export function follow(sentence: Sentence, start: number, path: string): readonly number[] {
  const found = stepsOf(path).reduce<readonly number[]>(
    (from, step) => from.flatMap((token) => take(sentence, token, step)),
    [start],
  );
  return [...new Set(found)].filter((token) => token !== start).sort((a, b) => a - b);
}

/** How many words a path passes. */
export function lengthOf(path: string): number {
  return stepsOf(path).length;
}

function stepsOf(path: string): readonly Step[] {
  const kept = parsed.get(path);
  if (kept !== undefined) return kept;
  const steps = path.split("/").map((step): Step => {
    const [, relation = step, markers] = /^([^(]+)(?:\(([^)]*)\))?$/.exec(step) ?? [];
    return { relation, markers: markers?.split("|") ?? [] };
  });
  parsed.set(path, steps);
  return steps;
}

function take(sentence: Sentence, from: number, step: Step): readonly number[] {
  const all = argumentsOf(sentence, from);
  const direct = all.filter((one) => fits(one, step)).map(({ token }) => token);
  if (step.relation === "compound") return direct.flatMap((token) => [token, ...take(sentence, token, step)]);
  if (direct.length > 0 || step.relation !== "obl" || step.markers.length === 0) return direct;
  return all
    .filter(({ relation, token }) => /^(?:obj|obl)$/.test(relation) && tokenAt(sentence, token).head === from)
    .filter(({ marker }) => marker === undefined || !apart.has(marker))
    .flatMap(({ token }) => argumentsOf(sentence, token))
    .filter((one) => fits(one, { ...step, relation: "nmod" }))
    .map(({ token }) => token);
}

function fits({ relation, marker }: Argument, step: Step): boolean {
  if (!isRelation(relation, step.relation)) return false;
  return step.markers.length === 0 || (marker !== undefined && step.markers.includes(marker));
}
