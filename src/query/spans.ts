import { createHash } from "node:crypto";
import type { Quad } from "@rdfjs/types";
import { cg, nif, rdf } from "../model/vocabulary.ts";
import type { Fault } from "./fault.ts";

/**
 * Re-reads every mention in its text: `nif:isString` of the graph, else the one of `texts` that has the text's
 * `cg:sha256`. Offsets count Unicode code points, half-open (NIF 2.0, RFC 5147).
 */
export function checkSpans(quads: readonly Quad[], texts: Iterable<string>): readonly Fault[] {
  const { instancesOf, lookUp } = index(quads);
  const given = new Map([...texts].map((text) => [sha256(text), text]));
  const characters = new Map<string, readonly string[]>();
  const faults: Fault[] = [];

  for (const context of instancesOf(nif.Context)) {
    const digest = lookUp(context, cg.sha256);
    const text = lookUp(context, nif.isString) ?? given.get(digest ?? "");
    if (text === undefined) continue;
    const points = [...text];
    characters.set(context, points);
    if (sha256(text) !== digest)
      faults.push({ check: "text-hash", subject: context, message: unlike("SHA-256", sha256(text), digest) });
    const length = lookUp(context, cg.codePoints);
    if (String(points.length) !== length)
      faults.push({
        check: "text-length",
        subject: context,
        message: unlike("code points", String(points.length), length),
      });
  }

  for (const mention of instancesOf(cg.Mention)) {
    const points = characters.get(lookUp(mention, nif.referenceContext) ?? "");
    if (points === undefined) continue;
    const [begin, end] = [Number(lookUp(mention, nif.beginIndex)), Number(lookUp(mention, nif.endIndex))];
    const read = points.slice(begin, end).join("");
    const words = lookUp(mention, nif.anchorOf);
    const digest = lookUp(mention, cg.sha256);
    if (words !== undefined && words !== read)
      faults.push({
        check: "mention-words",
        subject: mention,
        message: unlike(`[${begin}, ${end})`, quoted(read), quoted(words)),
      });
    if (words === undefined && digest !== undefined && digest !== sha256(read))
      faults.push({
        check: "mention-hash",
        subject: mention,
        message: unlike(`[${begin}, ${end})`, sha256(read), digest),
      });
  }
  return faults;
}

/** Texts whose words are neither in the graph nor among `texts`: their mentions cannot be checked. */
export function textsMissing(quads: readonly Quad[], texts: Iterable<string>): readonly string[] {
  const { instancesOf, lookUp } = index(quads);
  const given = new Set([...texts].map(sha256));
  return [...instancesOf(nif.Context)].filter(
    (context) => lookUp(context, nif.isString) === undefined && !given.has(lookUp(context, cg.sha256) ?? ""),
  );
}

function unlike(what: string, read: string, said: string | undefined): string {
  return `${what}: the text has ${read}, the graph says ${said ?? "nothing"}`;
}

function quoted(words: string): string {
  return JSON.stringify(words);
}

/** Lower-case hexadecimal digest of the UTF-8 bytes. */
function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Subjects by class and values by subject and property; of several values the last. */
function index(quads: readonly Quad[]) {
  const classes = new Map<string, Set<string>>();
  const values = new Map<string, Map<string, string>>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === rdf.type)
      classes.set(object.value, (classes.get(object.value) ?? new Set()).add(subject.value));
    values.set(
      subject.value,
      (values.get(subject.value) ?? new Map<string, string>()).set(predicate.value, object.value),
    );
  }
  return {
    instancesOf: (type: string): Iterable<string> => classes.get(type) ?? [],
    lookUp: (subject: string, property: string) => values.get(subject)?.get(property),
  };
}
