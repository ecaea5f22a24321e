import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** What a line of `knowledge/boilerplate.csv` tells: a line that is no content, where content ends, or the outlet's name. */
type BoilerplateKind = "line" | "end" | "outlet";

interface Boilerplate {
  readonly kind: BoilerplateKind;
  readonly pattern: RegExp;
  readonly reason: string;
}

/** Longest line that may be boilerplate, in UTF-16 code units: patterns never meet more. */
const longest = 250;

const table: readonly Boilerplate[] = (
  parse(readFileSync(new URL("../../knowledge/boilerplate.csv", import.meta.url)), { columns: true }) as readonly Readonly<
    Record<"kind" | "pattern" | "reason", string>
  >[]
).map(({ kind, pattern, reason }) => ({
  kind: kind as BoilerplateKind,
  pattern: new RegExp(pattern, kind === "outlet" ? "u" : "iu"),
  reason,
}));

/** Why a paragraph is no content, and whether nothing after it is; undefined where it may be content. */
export function boilerplateIn(text: string): { readonly reason: string; readonly ends: boolean } | undefined {
  if (text.length > longest) return undefined;
  const found = table.find(({ kind, pattern }) => kind !== "outlet" && pattern.test(text));
  return found && { reason: found.reason, ends: found.kind === "end" };
}

/** The outlet that a paragraph names as its own ("Press TV’s website can also be accessed at …"). */
export function outletIn(text: string): string | undefined {
  if (text.length > longest) return undefined;
  for (const { kind, pattern } of table) {
    const name = kind === "outlet" ? pattern.exec(text)?.[1]?.trim() : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}
