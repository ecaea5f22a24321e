import { hash } from "node:crypto";

/** A value that has one canonical spelling as JSON. */
export type Canonical = string | number | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/** JSON after RFC 8785, for strings, integers, arrays and objects: keys by code unit, absent ones left out. */
export function canonicalJson(value: Canonical): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, member] as const],
  );
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}

/** SHA-256 of the UTF-8 bytes, in 64 hexadecimal digits. */
export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

/** First `digits` hexadecimal digits of the SHA-256 of a value's canonical JSON. */
export function hashOf(value: Canonical, digits: number): string {
  return sha256(canonicalJson(value)).slice(0, digits);
}
