import { effect, type Signal } from "@preact/signals";
import type { ActorView } from "../../src/write/projection/model.ts";

/** What the reader holds to be read wrongly, as a triple that `build --decisions` reads; IRIs, so that it outlives the page. */
export interface Correction {
  readonly subject: string;
  readonly property: "owl:deprecated" | "owl:sameAs" | "owl:differentFrom";
  /** The other of two; absent for a claim. */
  readonly object?: string;
}

export const misread = (claim: string): Correction => ({ subject: claim, property: "owl:deprecated" });

/** Two names for one, or one name for two; whichever way they are asked for it is the same correction. */
export function identity(property: "owl:sameAs" | "owl:differentFrom", one: string, other: string): Correction {
  return one < other ? { subject: one, property, object: other } : { subject: other, property, object: one };
}

/**
 * That one article speaks of somebody else by the same name: the shared IRI is different from the one that the article
 * would have to itself. Undefined where it has its own already, or where the name is one of several taken for one.
 */
export function homonym(article: string, { iri, merged }: Pick<ActorView, "iri" | "merged">): Correction | undefined {
  const [, base, key] = /^(.*\/)(?:article|text)\/(.+?_[0-9a-f]{10})(?:_[0-9a-f]{8})?$/.exec(article) ?? [];
  if (base === undefined || key === undefined || merged !== undefined || !iri.startsWith(base)) return undefined;
  const [folder = "", name = ""] = iri.slice(base.length).split("/");
  if (name.startsWith(`${key}_`)) return undefined;
  return identity("owl:differentFrom", `${base}${folder}/${key}_${name}`, iri);
}

export function isCorrected(corrections: readonly Correction[], asked: Correction): boolean {
  return corrections.some((known) => sameTriple(known, asked));
}

/** With the correction, or without it where it was there; of two that contradict each other the later one stands. */
export function corrected(corrections: readonly Correction[], asked: Correction): readonly Correction[] {
  if (isCorrected(corrections, asked)) return corrections.filter((known) => !sameTriple(known, asked));
  const ofOthers = ({ subject, object }: Correction) => subject !== asked.subject || object !== asked.object;
  return [...corrections.filter(ofOthers), asked];
}

function sameTriple(a: Correction, b: Correction): boolean {
  return a.subject === b.subject && a.property === b.property && a.object === b.object;
}

/** Kept by the browser for this graph, where it keeps anything at all: a page opened again has them still. */
export function keepCorrections(corrections: Signal<readonly Correction[]>, graph: string): void {
  const place = `claimgraph corrections ${graph}`;
  try {
    corrections.value = readable(localStorage.getItem(place));
    effect(() => localStorage.setItem(place, JSON.stringify(corrections.value)));
  } catch {
    // A browser that keeps nothing for files still lets them be taken away as a file.
  }
}

function readable(kept: string | null): readonly Correction[] {
  const list: unknown = JSON.parse(kept ?? "[]");
  if (!Array.isArray(list)) return [];
  return list.filter(({ subject, property }) => typeof subject === "string" && typeof property === "string");
}
