/** Longest slug: IRIs are read by people too. */
const longest = 60;

/** What nothing is to be done for but the case: most single words. */
const plain = /^[A-Za-z0-9]{1,60}$/;

/**
 * Local name for words: NFKD, marks and apostrophes dropped, lower case, every other run that is no ASCII letter or
 * digit a hyphen. Words without any such letter give "unnamed".
 */
export function slug(words: string): string {
  if (plain.test(words)) return words.toLowerCase();
  const ascii = words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
  return ascii === "" ? "unnamed" : ascii;
}
