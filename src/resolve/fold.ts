/**
 * One spelling for the spellings of a name: lower case, no marks, no apostrophes, hyphens as spaces, no "the" before and no
 * possessive after, and `y` and `i` (single or double) as one: "Zelenskyy", "Zelenskiy" → "zelenski". Frozen: it decides
 * which names of an article are one, so that a change of it changes graphs.
 */
export function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’ʼ`]s?(?=\s|$)/g, "")
    .replace(/['’ʼ`]/g, "")
    .replace(/[\s\-‐‑–_]+/g, " ")
    .replace(/^the /, "")
    .replace(/\b(\p{L})\. ?/gu, "$1 ")
    .replace(/[.,]/g, "")
    .replace(/[yi]+/g, "i")
    .trim();
}

/** Parts of a personal name, folded: "Robert F. Kennedy Jr." → ["robert", "f", "kenned"…]; generational suffixes apart. */
export function nameParts(name: string): readonly string[] {
  return fold(name)
    .split(" ")
    .filter((part) => part !== "");
}
