/** How often what a rule gave was right, over all gold sets that tell. */
export type RulePrecision = ReadonlyMap<string, { readonly right: number; readonly measured: number }>;

/** One thing that a rule gave, and whether the gold has it. */
export interface Judged {
  readonly rule: string;
  readonly right: boolean;
}

/** Counts by rule, sorted by name in code-unit order. */
export function precisionByRule(judged: readonly Judged[]): RulePrecision {
  const counts = new Map<string, { right: number; measured: number }>();
  for (const { rule, right } of judged) {
    const count = counts.get(rule) ?? { right: 0, measured: 0 };
    counts.set(rule, { right: count.right + (right ? 1 : 0), measured: count.measured + 1 });
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
