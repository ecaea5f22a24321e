import { once } from "../model/once.ts";
import type { Sentence } from "../model/sentence.ts";
import { titleWordAt } from "./title-words.ts";

/** What makes a title no office yet: "president-elect", "CIA director nominee", "minister-designate". */
const hopes = new Set(["elect", "designate", "nominee", "candidate", "hopeful", "contender", "pick", "apparent"]);

/** End of what makes a title a hope, at `end` or in one word: "president-elect", "director nominee"; undefined without it. */
export function hopeAfter(sentence: Sentence, end: number): number | undefined {
  if (!isHopeful(sentence)) return undefined;
  if (hopeful.test(sentence.tokens[end]?.text ?? "")) return end + 1;
  const at = /^[-‐]$/.test(titleWordAt(sentence, end)) ? end + 1 : end;
  const follows = sentence.tokens[at - 1] !== undefined && isHope(titleWordAt(sentence, at));
  return follows && at > 0 && end > 0 ? at + 1 : undefined;
}

const hopeful = /\p{L}[-‐](?:elect|designate)$/iu;

/** Whether any word of a sentence makes a title a hope: few do. */
const isHopeful = once((sentence: Sentence) =>
  sentence.tokens.some(({ text }, i) => isHope(titleWordAt(sentence, i)) || hopeful.test(text)),
);

function isHope(word: string): boolean {
  return hopes.has(word.replace(/^-/, ""));
}
