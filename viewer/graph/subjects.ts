import type { Selection } from "../state/view-state.ts";

/**
 * Keys of nodes say what they stand for: "12" an actor, "v12" an actor as the one who vouches, "p5" a proposition,
 * "t3" an article (a text), "o12" an outlet.
 */
export type Subject =
  | { readonly kind: "actor"; readonly actor: number }
  | { readonly kind: "claim"; readonly proposition: number }
  | { readonly kind: "article"; readonly article: number };

export const actorKey = (actor: number) => String(actor);
export const voucherKey = (actor: number) => `v${actor}`;
export const outletKey = (actor: number) => `o${actor}`;
export const claimKey = (proposition: number) => `p${proposition}`;
export const articleKey = (article: number) => `t${article}`;

/** What a node stands for; undefined for a key that is none. */
export function subjectOf(key: string): Subject | undefined {
  const [, letter, digits] = /^([vpto]?)(\d+)$/.exec(key) ?? [];
  if (digits === undefined) return undefined;
  if (letter === "p") return { kind: "claim", proposition: Number(digits) };
  if (letter === "t") return { kind: "article", article: Number(digits) };
  return { kind: "actor", actor: Number(digits) };
}

/** What an edge leads to: between actors the arrow, else whichever end is a claim, else its target. */
export function selectionOfEdge(key: string): Selection | { readonly kind: "article"; readonly article: number } {
  const [source = "", target = "", ...kind] = key.split(" ");
  const [from, to] = [subjectOf(source), subjectOf(target)];
  if (/^\d+$/.test(source) && /^\d+$/.test(target)) {
    const frame = kind.join(" ");
    const ends = { source: Number(source), target: Number(target) };
    return { kind: "link", ...ends, ...(frame === "" ? {} : { frame }) };
  }
  const claim = [from, to].find((end) => end?.kind === "claim");
  const article = [from, to].find((end) => end?.kind === "article");
  return claim ?? article ?? to ?? { kind: "nothing" };
}

/** The node that stands for a selection, where one does. */
export function keyOfSelection(selection: Selection): string | undefined {
  if (selection.kind === "actor") return actorKey(selection.actor);
  return selection.kind === "claim" ? claimKey(selection.proposition) : undefined;
}
