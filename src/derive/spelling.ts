/**
 * Ways in which one name is written with Latin letters, each brought to one: what BGN/PCGN, the Library of Congress, ISO 9
 * and newspapers' own habits do differently with Cyrillic and Arabic script. Applied in this order.
 */
const romanisations: readonly (readonly [pattern: RegExp, one: string])[] = [
  [/^mac(?=[bcdfgk-np-t])|^mc/, "mk"],
  [/(?:iy|yy|ij|ii|iyi|y|i)$/, "i"],
  [/(?:ey|ei|ay|ai|aj|ej)/g, "ei"],
  [/(?:iya|ija|ya|ja|ia)/g, "ia"],
  [/(?:yu|iu|ju)/g, "iu"],
  [/(?:yo|jo|io)/g, "io"],
  [/(?:ou|oo|u)/g, "u"],
  [/(?:tch|ch|cz)/g, "c"],
  [/(?:sch|sh|sz)/g, "s"],
  [/x/g, "ks"],
  [/kh/g, "h"],
  [/(?:zh|dj)/g, "j"],
  [/(?:ph|ff)/g, "f"],
  [/(?:ck|q|c(?=[aou]))/g, "k"],
  [/ie/g, "e"],
  [/ee/g, "i"],
  [/w/g, "v"],
  [/y/g, "i"],
  [/([a-z])\1/g, "$1"],
];

/** A name's words without marks, in lower case, each brought to one romanisation ("Sergey Shoygu", "Sergei Shoigu"). */
export function romanised(name: string): readonly string[] {
  return namesOf(name).map((word) =>
    romanisations.reduce((folded, [pattern, one]) => folded.replace(pattern, one), word),
  );
}

/** The consonants of a word: what stays the same in "Mohammed" and "Muhammad", whose vowels are not written. */
export function consonants(word: string): string {
  return word.replace(/[aeiouy]/g, "").replace(/([a-z])\1/g, "$1");
}

/** Words of a name, ASCII letters and digits only; initials ("J.") are words of one letter. */
export function namesOf(name: string): readonly string[] {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}
