/** The rule that a way belongs to ("obl(of)" is a phrase): what precision is measured by. */
export function ruleOf(way: string): string {
  if (/^(?:quote|quoted-sentence)$/.test(way)) return "quote-and-cue";
  if (way === "sentence" || /as-clause$/.test(way)) return "sentence-around-cue";
  if (way === "clause") return "clause-behind-cue";
  if (/^subject/.test(way)) return "subject-and-phrase";
  return way === "antecedent" ? "noun-before-clause" : "phrase-of-cue";
}
