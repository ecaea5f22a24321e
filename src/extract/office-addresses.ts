import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { tokenFrom, wordAt } from "./token-places.ts";

/** The first token of a name with what may stand between it and a title: "Dr.", "the Briton", "(retd)". */
export function beginningOf(sentence: Sentence, { span }: Mention, here: readonly Mention[]): number {
  return skipRetired(sentence, skipOrigin(sentence, skipAddress(sentence, tokenFrom(sentence, span.start)), here));
}

/** "Mr.", "Dr." between a title and the name. */
function skipAddress(sentence: Sentence, first: number): number {
  return /^(?:mr|mrs|ms|dr|sir|dame|lord|sheikh|shaykh)\.?$/.test(wordAt(sentence, first - 1)) ? first - 1 : first;
}

/** "the panel's chairman, [Republican] Michael McCaul", "its former head, [the Briton] Alistair Crane". */
function skipOrigin(sentence: Sentence, first: number, here: readonly Mention[]): number {
  if (
    /^(?:republican|democrat|conservative|socialist|liberal|independent)$/.test(wordAt(sentence, first - 1)) &&
    wordAt(sentence, first - 2) === ","
  )
    return first - 1;
  // "the rapporteur, [the Latvian socialist] Boriss Cilevičs"
  let noun = first;
  while (noun > first - 2 && sentence.tokens[noun - 1]?.upos === "NOUN") noun -= 1;
  const people = here.find(({ kind, span }) => kind === "demonym" && span.end === sentence.tokens[noun - 1]?.span.end);
  const opening = people === undefined ? first : tokenFrom(sentence, people.span.start) - 1;
  return opening < first && wordAt(sentence, opening) === "the" && wordAt(sentence, opening - 1) === ","
    ? opening
    : first;
}

/** "Lt Gen [(retd)] Hooda". */
function skipRetired(sentence: Sentence, first: number): number {
  const words = sentence.tokens.slice(Math.max(0, first - 3), first).map(({ text }) => text.toLowerCase());
  return /^\( (?:retd?\.?|retired) \)$/.test(words.join(" ")) ? first - 3 : first;
}
