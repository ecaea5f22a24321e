import type { Candidate } from "./candidates.ts";
import type { Decisions, Pair } from "./decisions.ts";
import type { LinkReason } from "./link.ts";
import { unions } from "./unions.ts";

/** Why two things were not taken for one although something said so. */
export type ConflictReason = "two-identifiers" | "two-kinds" | "decided-different";

export interface Conflict {
  readonly reason: ConflictReason;
  readonly one: string;
  readonly other: string;
  /** The user's own decision, or what the comparison found. */
  readonly by: "decision" | "comparison";
}

/** A pair that is one, and why. */
export interface Sameness {
  readonly one: string;
  readonly other: string;
  readonly reasons: readonly LinkReason[];
  readonly score: number;
}

export interface Identity {
  /** IRI → the one that stands for all that are the same; itself where it is alone. */
  readonly standsFor: (iri: string) => string;
  readonly same: readonly Sameness[];
  /** Those that may be one; for the user to decide. */
  readonly open: readonly Candidate[];
  readonly conflicts: readonly Conflict[];
}

/** What identification must know of each thing. */
export interface Known {
  /** Class, as an IRI; one class of things never becomes another. */
  readonly kindOf: (iri: string) => string | undefined;
  /** Identifiers elsewhere of which a thing can have but one (Wikidata). */
  readonly identifiersOf: (iri: string) => readonly string[];
}

/** Likenesses of names that an office or a quotation in common makes certain enough to act upon. */
const firm: ReadonlySet<LinkReason> = new Set(["same-spelling", "similar-spelling", "more-names"]);
const backing: ReadonlySet<LinkReason> = new Set(["shared-office", "same-quotation"]);

/**
 * Which things are one. The user's decisions go first, then pairs of one identifier, then candidates whose names differ by
 * spelling only and who share an office or a quotation; all others stay open. What would bring two identifiers, two kinds,
 * or two that the user holds apart into one is reported and not done.
 */
export function identify(candidates: readonly Candidate[], decisions: Decisions, known: Known): Identity {
  const groups = unions();
  const same: Sameness[] = [];
  const open: Candidate[] = [];
  const conflicts: Conflict[] = [];
  const join = (one: string, other: string, by: Conflict["by"], link: Sameness) => {
    const reason = objection(groups.members(one), groups.members(other), decisions.different, known);
    if (reason !== undefined) conflicts.push({ reason, one, other, by });
    else {
      groups.join(one, other);
      same.push(link);
    }
  };
  for (const [one, other] of decisions.same)
    join(one, other, "decision", { one, other, reasons: ["decision"], score: 1 });
  const apart = new Set(decisions.different.map((pair) => pair.join(" ")));
  for (const candidate of candidates) {
    const { one, other, reasons } = candidate;
    if (apart.has(`${one} ${other}`) || groups.find(one) === groups.find(other)) continue;
    const sure =
      reasons.includes("same-identifier") ||
      (reasons.some((reason) => firm.has(reason)) && reasons.some((reason) => backing.has(reason)));
    if (sure) join(one, other, "comparison", candidate);
    else if (objection([one], [other], decisions.different, known) === undefined) open.push(candidate);
  }
  const rank = (iri: string) => `${known.identifiersOf(iri).length > 0 ? 0 : 1} ${iri}`;
  const first = (members: readonly string[]) =>
    members.reduce((best, iri) => (rank(iri) < rank(best) ? iri : best), members[0] ?? "");
  return {
    standsFor: (iri) => first(groups.members(iri)),
    same,
    open: open.filter(({ one, other }) => groups.find(one) !== groups.find(other)),
    conflicts,
  };
}

function objection(
  some: readonly string[],
  others: readonly string[],
  different: readonly Pair[],
  { kindOf, identifiersOf }: Known,
): ConflictReason | undefined {
  const all = new Set([...some, ...others]);
  if (different.some(([one, other]) => all.has(one) && all.has(other))) return "decided-different";
  const distinct = (values: readonly (string | undefined)[]) => new Set(values.filter((one) => one !== undefined)).size;
  if (distinct([...all].map(kindOf)) > 1) return "two-kinds";
  if (distinct([...all].flatMap((iri) => identifiersOf(iri))) > 1) return "two-identifiers";
  return undefined;
}
