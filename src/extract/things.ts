import type { Sentence } from "../model/sentence.ts";
import { dependents, tokenAt } from "./tree.ts";
import type { Evocation } from "./triggers.ts";
import { isPassive } from "./voice.ts";

/** What harms by itself because somebody made it: "the blast killed 22", "rockets hit Sderot". */
const weapons = new Set(
  "bomb missile rocket shell mortar mine drone helicopter plane aircraft jet warplane tank artillery explosion explosive blast violence fighting clash fire gunfire shot bullet attack strike airstrike raid assault offensive bombing bombardment shelling shooting ambush device van truck car motorcycle".split(
    " ",
  ),
);
/** Endings of nouns for people, of whom the tables have only the commonest. */
const people = /(?:[eo]r|ist|ee|man|woman|men|women|people|ian)$/;

/**
 * Whether the subject of the verb that tells of the event is a thing or a matter, who nobody stands for: "snow blocked the
 * road", "the refinery cannot meet demand". What weapons do to people is told all the same, whoever used them.
 */
export function isDoneByThing(
  sentences: readonly Sentence[],
  { sentence: index, token, support, frame }: Evocation,
): boolean {
  const sentence = sentences[index];
  const verb = support ?? token;
  if (sentence === undefined || tokenAt(sentence, verb).upos !== "VERB" || isPassive(sentence, verb)) return false;
  return dependents(sentence, verb, "nsubj").some((i) => {
    const { upos, text, lemma } = tokenAt(sentence, i);
    const common = upos === "NOUN" && !/^\p{Lu}/u.test(text.slice(1));
    // "A heart attack killed him."
    const illness = dependents(sentence, i, "compound").some((c) =>
      /^(?:heart|panic|asthma|shark)$/i.test(tokenAt(sentence, c).text),
    );
    const armed = frame.plover === "ASSAULT" && weapons.has(lemma.toLowerCase()) && !illness;
    return common && !armed && !people.test(lemma.toLowerCase());
  });
}
