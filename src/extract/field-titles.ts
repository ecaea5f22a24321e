import type { Knowledge } from "../model/knowledge.ts";
import { once } from "../model/once.ts";
import { roleOf, rolesByTitle, titleKey } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { type Title, titleWordAt, titleWordsBetween } from "./title-words.ts";
import { tokenAt } from "./tree.ts";

/** "Fisheries Minister", "women's affairs minister", "minister for digital affairs": an office named by its field. */
export function fieldTitle(sentence: Sentence, first: number, knowledge: Knowledge): Title | undefined {
  if (!fieldHeads(sentence).some((head) => head > first && head < first + 4)) return undefined;
  // "the far-[right ministers]": half a word is no field.
  if (/^[-‐]$/.test(titleWordAt(sentence, first - 1))) return undefined;
  for (let at = first; at < Math.min(first + 4, sentence.tokens.length); at += 1) {
    const { upos, text } = tokenAt(sentence, at);
    // "Tamil Nadu Chief Minister": what is a title without the words before needs no field.
    if (at > first + 1 && rolesByTitle(knowledge).has(titleKey(titleWordsBetween(sentence, at - 1, at + 1))))
      return undefined;
    if (at > first && fieldHeads(sentence).includes(at)) {
      const head = roleOf(text, knowledge);
      const role = roleOf(titleWordsBetween(sentence, first, at + 1), knowledge);
      return { first, end: at + 1, role, broader: head, honorific: false };
    }
    const field =
      (upos === "NOUN" || upos === "PROPN" || upos === "ADJ" || /^(?:and|'s|’s)$/.test(text)) &&
      !isOwner(sentence, at, knowledge);
    if (!field || (at === first && /^(?:and|'s|’s)$/.test(text))) return undefined;
  }
  return undefined;
}

/** Where the words stand that an office of a field ends in. */
const fieldHeads = once(({ tokens }: Sentence) =>
  tokens.flatMap(({ text }, i) => (/^(?:ministers?|secretary|commissioner)$/i.test(text) ? [i] : [])),
);

/** "Russian minister", "Kenya's minister", "Republican secretary": a state is no field, nor is a party. */
function isOwner(sentence: Sentence, at: number, knowledge: Knowledge): boolean {
  const { text, name } = tokenAt(sentence, at);
  if (name.endsWith("-PER") || name.endsWith("-LOC")) return true;
  return (
    ownersOf(knowledge).has(text) ||
    /^(?:former|acting|interim|new|then|ex|current|outgoing|republican|democratic|conservative|liberal|socialist|communist)$/i.test(
      text,
    ) ||
    text === "'s"
  );
}

const ownersOf = once(
  (knowledge: Knowledge): ReadonlySet<string> =>
    new Set([
      ...knowledge.demonyms.map(({ demonym }) => demonym),
      ...knowledge.countries.flatMap(({ name, otherNames }) => [name, ...otherNames]),
      ...knowledge.organisations.flatMap(({ name, otherNames }) => [name, ...otherNames]),
      ...knowledge.metonyms.map(({ surface }) => surface),
    ]),
);
