import type { Trigger } from "../model/frame.ts";
import type { Sentence } from "../model/sentence.ts";
import { argumentsOf } from "./arguments.ts";
import { caseOf, childrenOf, lemmaAt, tokenAt } from "./tree.ts";
import { particleOf } from "./trigger-words.ts";

/** Nouns that count or measure the noun after "of". */
const partitives = new Set([
  "round",
  "series",
  "number",
  "wave",
  "spate",
  "string",
  "set",
  "campaign",
  "dozens",
  "dozen",
  "group",
  "lot",
]);

/** "launched" of "launched an attack", "an attack launched by", "the attack which they launched". */
export function supportOf(
  sentence: Sentence,
  noun: number,
  { supportVerbs }: Pick<Trigger, "supportVerbs">,
): number | undefined {
  if (supportVerbs === undefined) return undefined;
  const { head } = tokenAt(sentence, noun);
  // "began a new round of exercises": what is counted is begun.
  if (head >= 0 && partitives.has(lemmaAt(sentence, head)) && caseOf(sentence, noun) === "of")
    return supportOf(sentence, head, { supportVerbs });
  const clauses = childrenOf(sentence, noun).filter((i) => tokenAt(sentence, i).relation.startsWith("acl"));
  return [...(head < 0 ? [] : [head]), ...clauses].find((verb) => {
    const particle = particleOf(sentence, verb);
    const lemma = lemmaAt(sentence, verb);
    const names = particle === undefined ? [lemma] : [lemma, `${lemma} ${lemmaAt(sentence, particle)}`];
    if (!names.some((name) => supportVerbs.includes(name))) return false;
    return argumentsOf(sentence, verb).some((one) => one.relation === "obj" && one.token === noun);
  });
}
