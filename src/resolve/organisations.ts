import { abbreviates } from "./aliases.ts";
import { fold, nameParts } from "./fold.ts";

/** Last words of an organisation's name that are left out when it is named again: "Wagner Group" → "Wagner". */
const generic = new Set(
  "group groups inc co corp corporation company ltd llc plc party movement foundation network organisation organization association institute agency bank airlines holdings coalition front university"
    .split(" ")
    .map(fold),
);

/** The one longer name among `names` that a short one stands for: "RSF" by its initials, "Wagner" for "Wagner Group". */
export function wholeOf<N extends { readonly words: string }>(short: string, names: readonly N[]): N | undefined {
  const parts = nameParts(short);
  const fits = names.filter(({ words }) => {
    if (words.length <= short.length) return false;
    const full = nameParts(words);
    const shortened =
      full.length > parts.length &&
      parts.every((part, i) => part === full[i]) &&
      full.slice(parts.length).every((part) => generic.has(part));
    return shortened || (short.length > 2 && abbreviates(short, words));
  });
  return new Set(fits.map(({ words }) => fold(words))).size === 1 ? fits[0] : undefined;
}
