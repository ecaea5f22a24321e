import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { childrenOf, tokenAt } from "./tree.ts";

/** Within a phrase: what stands before its head, hangs from it or explains it. */
const inside = {
  name: /^(?:nmod|amod|compound|appos|flat)(?:$|:)/,
  nominal: /^(?:nmod|amod|compound|appos|flat|acl|obl|obj|advcl|xcomp|dep|nsubj)(?:$|:)/,
} as const;
/** A name that hangs from its title: "Turkish actor [Kerem Bürsin]". */
const under = /^(?:flat|appos|compound|nmod:desc)(?:$|:)/;
const deepest = 5;
/** Nouns for those who face someone ("Russian allies" are no Russians), and for texts, which are about someone. */
const others = new Set(
  "ally critic enemy foe neighbor neighbour opponent partner rival report statement letter resolution bill document".split(
    " ",
  ),
);

/**
 * The name in the phrase around a mention that tells its country: "at least 75 people in eastern [Syria]", "[Turkish]
 * actor Kerem Bürsin", "[Taliban] gunmen". The nearest one, then the first; `names` are those of the same sentence.
 * Undefined where the phrase names none. A bare conjunct shares that of the first ("[Austrian] students and activists").
 */
export function belongingOf(
  sentence: Sentence,
  { head, span, kind }: Mention,
  names: readonly Mention[],
): Mention | undefined {
  const telling = names.filter(
    ({ known, span: own }) => known !== undefined && (own.start !== span.start || own.end !== span.end),
  );
  if (telling.length === 0 || others.has(tokenAt(sentence, head).lemma.toLowerCase())) return undefined;
  const top = topOf(sentence, head);
  const way = kind === "name" ? inside.name : inside.nominal;
  let level: readonly number[] = [top];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const found = telling.find((name) => level.includes(name.head) && name.head !== head);
    if (found !== undefined) return found;
    level = level.flatMap((token) =>
      childrenOf(sentence, token).filter((i) => way.test(tokenAt(sentence, i).relation)),
    );
  }
  const { relation, head: first } = tokenAt(sentence, top);
  const bare = childrenOf(sentence, top).every((i) => /^(?:cc|punct|amod)$/.test(tokenAt(sentence, i).relation));
  if (relation !== "conj" || !bare || first < 0) return undefined;
  return belongingOf(sentence, { kind: "nominal", sentence: 0, head: first, span }, names);
}

function topOf(sentence: Sentence, head: number): number {
  const { relation, head: above } = tokenAt(sentence, head);
  const noun = above >= 0 && /^(?:NOUN|PROPN)$/.test(tokenAt(sentence, above).upos);
  return noun && under.test(relation) ? topOf(sentence, above) : head;
}
