/**
 * IOB labels in which an unknown capitalised word right after a person's name is part of it: "[Abdi Warfaaxe] said". Such a
 * word is a name, and two names side by side without a comma are seldom two persons; the model may be misled by how an
 * unknown word ends ("-ere", "-ing"). `known` tells whether the model has seen a word.
 */
export function withSurnames(
  forms: readonly string[],
  labels: readonly string[],
  known: (form: string) => boolean,
): readonly string[] {
  const found = [...labels];
  for (const [i, form] of forms.entries()) {
    if (found[i] === "O" && found[i - 1]?.endsWith("-PER") && /^\p{Lu}['’]?\p{L}*\p{Ll}/u.test(form) && !known(form))
      found[i] = "I-PER";
  }
  return found;
}
