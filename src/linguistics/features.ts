/** Buckets of the tables of affixes and shapes; `training/features.py` holds the same numbers. */
const affixBuckets = 4096;
const shapeBuckets = 512;

const typography: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "–": "-",
  "—": "-",
  "―": "-",
  "‐": "-",
  "‑": "-",
  "…": ".",
};

/** News prints quotes and dashes in many ways; the model knows one of each. */
export function normaliseForm(form: string): string {
  const plain = form.normalize("NFC").replace(/[“”„«»‘’‚–—―‐‑…]/g, (mark) => typography[mark] ?? mark);
  if (plain === "``" || plain === "''") return '"';
  return /^-+$/.test(plain) ? "-" : plain;
}

/** Keys to look a normalised word up by, best first: in lower case, then with every digit as 0. */
export function wordKeys(form: string): readonly [string, string] {
  const lower = form.toLowerCase();
  return [lower, lower.replace(/[0-9]/g, "0")];
}

/** 32-bit FNV-1a (Fowler, Noll and Vo) over the low and high bytes of UTF-16 code units; `seed` makes another hash. */
export function fnv1a(text: string, seed: number): number {
  let value = 2166136261 ^ seed;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    value = Math.imul(value ^ (unit & 0xff), 16777619);
    value = Math.imul(value ^ (unit >> 8), 16777619);
  }
  return value >>> 0;
}

/** Buckets of prefixes of 2 and 3 and suffixes of 2, 3 and 4 characters of a normalised word, in lower case. */
export function affixesOf(form: string): readonly number[] {
  // Code points, as the training counts: an emoji is one character.
  const letters = [...form.toLowerCase()];
  const affixes = [letters.slice(0, 2), letters.slice(0, 3), letters.slice(-2), letters.slice(-3), letters.slice(-4)];
  return affixes.map((affix, i) => fnv1a(affix.join(""), i + 1) % affixBuckets);
}

/** Bucket of the shape of a normalised word: "Xxx", "0-xxx"; letters beyond ASCII are "a", runs are cut at three. */
export function shapeOf(form: string): number {
  const shape = form
    .replace(/[0-9]/g, "0")
    .replace(/[a-z]/g, "x")
    .replace(/[A-Z]/g, "X")
    .replace(/\P{ASCII}/gu, "a")
    .replace(/(.)\1{3,}/gsu, "$1$1$1");
  return fnv1a(shape, 9) % shapeBuckets;
}
