import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { endOfContent } from "./clause-content.ts";
import { spanFrom, wordsIn } from "./content-spans.ts";
import type { Cue } from "./cues.ts";
import { caseOf, childrenOf, dependents, isRelation, subtree, tokenAt } from "./tree.ts";

/**
 * The object or phrase behind the cue that the lexicon lists: "stated [its opposition to the plan]", "wants [to leave]",
 * "spoke of [his flights]"; without its preposition. Undefined where it is one word only ("said so").
 */
export function phraseOf(sentence: Sentence, cue: Cue): Span | undefined {
  for (const path of cue.known.content) {
    const [, relation = path, marker] = /^([^(]+)(?:\(([^)]*)\))?$/.exec(path) ?? [];
    const head = childrenOf(sentence, cue.token).find(
      (i) =>
        i > cue.token &&
        isRelation(tokenAt(sentence, i).relation, relation) &&
        (marker === undefined || marker.split("|").includes(caseOf(sentence, i) ?? "")),
    );
    if (head === undefined || path === "clause") continue;
    const prepositions = new Set(marker === undefined ? [] : dependents(sentence, head, "case"));
    const words = subtree(sentence, head).filter((i) => i > cue.token && !prepositions.has(i));
    const first = words[0] ?? head;
    const found = spanFrom(sentence, first, endOfContent(sentence, cue, first, words.at(-1) ?? head));
    if (wordsIn(sentence, found) >= 2) return found;
  }
  return undefined;
}
