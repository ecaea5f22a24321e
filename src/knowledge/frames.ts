import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Parser, type Quad } from "n3";
import { entityTypes } from "../model/entity.ts";
import { type Frame, modals, ploverClasses, roles, type Trigger } from "../model/frame.ts";
import { cg, namespaces, rdf, skos } from "../model/vocabulary.ts";

const tags = ["VERB", "NOUN", "ADJ"] as const satisfies readonly Trigger["pos"][];
const pathStep = /^[a-z]+(?::[a-z]+)?(?:\([a-z]+(?: [a-z]+)*(?:\|[a-z]+(?: [a-z]+)*)*\))?$/;
const modalPredicates = { will: cg.willTo, "will not": cg.willNotTo, must: cg.mustTo } as const;
const rolePredicates = {
  actor: cg.actorAt,
  recipient: cg.recipientAt,
  theme: cg.themeAt,
  location: cg.locationAt,
  topic: cg.topicAt,
  quantity: cg.quantityAt,
} as const;

/**
 * Reads the frames of a Turtle file, or of `frames.ttl` in a folder; sorted by key, each trigger's lemmas spelled out one
 * by one. Throws an `Error` naming file, IRI, what was found and what was expected.
 */
export async function loadFrames(path: string): Promise<readonly Frame[]> {
  const file = (await stat(path)).isDirectory() ? join(path, "frames.ttl") : path;
  return readFrames(await readFile(file, "utf8"), file);
}

/** Turtle with `cg:Frame` and `cg:Trigger` resources → frames, as `loadFrames`; `file` is for messages only. */
export function readFrames(turtle: string, file: string): readonly Frame[] {
  let quads: readonly Quad[];
  try {
    quads = new Parser().parse(turtle);
  } catch (error) {
    throw new Error(`${file}: not Turtle: ${(error as Error).message}`, { cause: error });
  }
  const values = valuesBySubject(quads);
  const all = (iri: string, predicate: string) => values.get(iri)?.get(predicate) ?? [];
  const one = (iri: string, predicate: string): string => {
    const found = all(iri, predicate);
    if (found.length === 1 && found[0] !== undefined) return found[0];
    throw new Error(`${file}: <${iri}> has ${found.length} values of <${predicate}>; expected exactly one`);
  };
  const frames = quads
    .filter((quad) => quad.predicate.value === rdf.type && quad.object.value === cg.Frame)
    .map(({ subject }): Frame => {
      const iri = subject.value;
      const triggers = [...all(iri, cg.trigger)].sort().flatMap((trigger) => triggersOf(trigger, file, all, one));
      if (triggers.length === 0) throw new Error(`${file}: <${iri}> has no cg:trigger; expected one or more`);
      const kind = oneOf(one(iri, cg.frameKind), [cg.Event, cg.State], iri, file);
      const classesAt = (predicate: string) =>
        all(iri, predicate)
          .filter((parent) => parent.startsWith(namespaces.plover))
          .map((parent) => oneOf(parent.slice(namespaces.plover.length), ploverClasses, iri, file));
      const [plover] = classesAt(skos.broader);
      const announces = modals.flatMap((modal) => classesAt(modalPredicates[modal]).map((of) => ({ modal, of })));
      return {
        key: keyOf(iri, file),
        kind: kind === cg.Event ? "event" : "state",
        label: one(iri, skos.prefLabel),
        ...(plover === undefined ? {} : { plover }),
        triggers,
        ...(announces.length === 0 ? {} : { announces }),
      };
    });
  if (frames.length === 0) throw new Error(`${file}: no cg:Frame in it; expected frames with their triggers`);
  return frames.sort((a, b) => (a.key < b.key ? -1 : 1));
}

type Values = (iri: string, predicate: string) => readonly string[];

/** A trigger resource → one trigger for each of its lemmas. */
function triggersOf(
  iri: string,
  file: string,
  all: Values,
  one: (iri: string, predicate: string) => string,
): readonly Trigger[] {
  const pos = oneOf(one(iri, cg.partOfSpeech), tags, iri, file);
  const needs = all(iri, cg.needs).map((role) => oneOf(role, roles, iri, file));
  const lists = {
    withObject: all(iri, cg.withObject),
    withoutObject: all(iri, cg.withoutObject),
    subjectLemmas: all(iri, cg.subjectLemma),
    needs,
    needsAt: all(iri, cg.needsAt).map((path) => checkedPath(path, iri, file)),
    withoutAt: all(iri, cg.withoutAt).map((path) => checkedPath(path, iri, file)),
    actorTypes: all(iri, cg.actorType).map((type) => oneOf(type, entityTypes, iri, file)),
    recipientTypes: all(iri, cg.recipientType).map((type) => oneOf(type, entityTypes, iri, file)),
    supportVerbs: all(iri, cg.supportVerb),
    settings: all(iri, cg.setting),
  };
  const paths = roles.flatMap((role) => {
    const found = all(iri, rolePredicates[role]).map((path) => checkedPath(path, iri, file));
    return found.length === 0 ? [] : [[role, found] as const];
  });
  const lemmas = all(iri, cg.lemma);
  if (lemmas.length === 0) throw new Error(`${file}: <${iri}> has no cg:lemma; expected one or more`);
  return lemmas.map((lemma) => ({
    lemmas: lemma.split(" "),
    pos,
    roles: Object.fromEntries(paths),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(all(iri, cg.speakerActs).includes("true") ? { speakerActs: true as const } : {}),
    ...(all(iri, cg.reciprocal).includes("true") ? { reciprocal: true as const } : {}),
  }));
}

function valuesBySubject(quads: readonly Quad[]): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const subjects = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of quads) {
    const predicates = subjects.get(subject.value) ?? new Map<string, string[]>();
    subjects.set(subject.value, predicates);
    predicates.set(predicate.value, [...(predicates.get(predicate.value) ?? []), object.value]);
  }
  return subjects;
}

function keyOf(iri: string, file: string): string {
  const key = iri.slice(namespaces.frame.length);
  if (iri.startsWith(namespaces.frame) && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key)) return key;
  throw new Error(`${file}: found the frame <${iri}>; expected ${namespaces.frame} and a key such as "hold-talks"`);
}

function checkedPath(path: string, iri: string, file: string): string {
  if (path.split("/").every((step) => pathStep.test(step))) return path;
  throw new Error(`${file}: <${iri}> has the path "${path}"; expected steps such as "obj/nmod(to|for)"`);
}

function oneOf<const T extends string>(found: string, allowed: readonly T[], iri: string, file: string): T {
  const value = allowed.find((one) => one === found);
  if (value !== undefined) return value;
  throw new Error(`${file}: <${iri}> has "${found}"; expected one of ${allowed.join(", ")}`);
}
