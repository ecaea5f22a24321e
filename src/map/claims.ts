import type { Quad } from "@rdfjs/types";
import type { Claim } from "../model/claim.ts";
import type { Entity } from "../model/entity.ts";
import type { Stance } from "../model/stance.ts";
import { cg, rdf, sem, value } from "../model/vocabulary.ts";
import { decimal, describe, text, time } from "./graph.ts";
import { hashOf } from "./hash.ts";
import type { Naming } from "./naming.ts";
import { propositionName } from "./propositions.ts";

/** What a claim's name and quads need besides the claim. */
export interface ClaimContext {
  readonly naming: Naming;
  readonly base: string;
  /** Name of the statement at an index of the reading; undefined for a thought. */
  readonly statementAt: (index: number | undefined) => string | undefined;
  /** Measured precision by rule. */
  readonly confidence: ReadonlyMap<string, number>;
}

/** What the last part of a claim's name is a hash of: names relative to the base, the stance in words. */
export interface ClaimContent extends Stance {
  readonly source: string;
  readonly proposition: string;
  readonly voice: "narrator" | "quoted";
  readonly statement?: string | undefined;
}

/** The `<hash8>` of a claim's name. */
export function claimHash({ source, proposition, voice, statement, ...stance }: ClaimContent): string {
  return hashOf({ source, proposition, ...stance, voice, statement }, 8);
}

/** `claim/<text>_<begin>-<end>_<hash8>`: from the first word of the evidence to the last. */
export function claimName(claim: Claim<Entity>, { naming, statementAt }: ClaimContext): string {
  const { source, proposition, stance, evidence, inStatement } = claim;
  const [start, end] = [evidence[0]?.start, evidence.at(-1)?.end];
  if (start === undefined || end === undefined) throw new Error("a claim without evidence; expected one span or more");
  const hash = claimHash({
    source: source === undefined ? naming.outlet : naming.entity(source),
    proposition: propositionName(proposition, naming),
    ...stance,
    voice: source === undefined ? "narrator" : "quoted",
    statement: statementAt(inStatement),
  });
  return `${naming.at("claim", { start, end })}_${hash}`;
}

/** One claim of the given name; `denies` and `confirms` are the names of the claims that it meets. */
export function mapClaim(
  claim: Claim<Entity>,
  name: string,
  context: ClaimContext,
  denies: string | undefined,
  confirms: string | undefined,
): readonly Quad[] {
  const { naming, base, statementAt, confidence } = context;
  const { source, proposition, stance, when, evidence, inStatement, rule } = claim;
  const statement = statementAt(inStatement);
  const measured = confidence.get(rule);
  return describe(base + name, [
    [rdf.type, cg.Claim],
    [cg.source, base + (source === undefined ? naming.outlet : naming.entity(source))],
    [cg.voice, value.voice[source === undefined ? "narrator" : "quoted"]],
    [cg.proposition, base + propositionName(proposition, naming)],
    [cg.polarity, value.polarity[stance.polarity]],
    [cg.certainty, value.certainty[stance.certainty]],
    [cg.temporality, value.temporality[stance.temporality]],
    [cg.force, value.force[stance.force]],
    [sem.hasEarliestBeginTimeStamp, when === undefined ? undefined : time(when.earliest)],
    [sem.hasLatestEndTimeStamp, when === undefined ? undefined : time(when.latest)],
    [cg.reportedIn, base + naming.article],
    [cg.evidence, evidence.map((span) => base + naming.mention(span))],
    [cg.inStatement, statement === undefined ? undefined : base + statement],
    [cg.denies, denies === undefined ? undefined : base + denies],
    [cg.confirms, confirms === undefined ? undefined : base + confirms],
    [cg.rule, text(rule)],
    [cg.confidence, measured === undefined ? undefined : decimal(String(measured))],
  ]);
}
