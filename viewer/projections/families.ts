import type { PloverClass } from "../../src/model/frame.ts";
import type { PropositionView } from "../../src/write/projection/model.ts";

/** Kinds of arrows: PLOVER's four quadrants, states, and plain speech about somebody. */
export type Family =
  | "says"
  | "verbal-cooperation"
  | "material-cooperation"
  | "verbal-conflict"
  | "material-conflict"
  | "state";

export const families: readonly Family[] = [
  "material-conflict",
  "verbal-conflict",
  "material-cooperation",
  "verbal-cooperation",
  "state",
  "says",
];

export const familyLabels: Readonly<Record<Family, string>> = {
  "material-conflict": "Uses or shows force, coerces",
  "verbal-conflict": "Accuses, refuses, warns, demands",
  "material-cooperation": "Helps, cooperates, withdraws",
  "verbal-cooperation": "Talks, agrees, supports",
  state: "Is, holds, controls",
  says: "Speaks of",
};

/** The quadrants of Halterman et al. 2023, "PLOVER and POLECAT". */
const quadrants: Readonly<Record<PloverClass, Family>> = {
  AGREE: "verbal-cooperation",
  CONSULT: "verbal-cooperation",
  SUPPORT: "verbal-cooperation",
  CONCEDE: "verbal-cooperation",
  COOPERATE: "material-cooperation",
  AID: "material-cooperation",
  RETREAT: "material-cooperation",
  REQUEST: "verbal-conflict",
  ACCUSE: "verbal-conflict",
  REJECT: "verbal-conflict",
  THREATEN: "verbal-conflict",
  PROTEST: "material-conflict",
  SANCTION: "material-conflict",
  MOBILIZE: "material-conflict",
  COERCE: "material-conflict",
  ASSAULT: "material-conflict",
};

export function familyOf(proposition: PropositionView): Family {
  return proposition.plover === undefined ? "state" : (quadrants[proposition.plover] ?? "state");
}
