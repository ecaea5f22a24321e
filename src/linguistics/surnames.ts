/**
 * IOB labels in which an unknown capitalised word right after a person's name, and hanging from it, is part of it: "[Abdi
 * Warfaaxe] said". Such a word is a name, whatever the model makes of its ending. In "the Johnson Brexit deal" the unknown
 * word hangs from another one. `heads` are places of words, -1 for the root; `known` tells
 * whether the model has seen a word.
 */
export function withSurnames(
  forms: readonly string[],
  labels: readonly string[],
  heads: ArrayLike<number>,
  known: (form: string) => boolean,
): readonly string[] {
  const found = [...labels];
  let start = 0;
  for (const [i, form] of forms.entries()) {
    if (found[i]?.startsWith("B-")) start = i;
    const head = heads[i] ?? -1;
    const hangs = found[i] === "O" && found[i - 1]?.endsWith("-PER") && head >= start && head < i;
    if (hangs && /^\p{Lu}['’]?\p{L}*\p{Ll}/u.test(form) && !known(form)) found[i] = "I-PER";
  }
  return found;
}
