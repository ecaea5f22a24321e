import type { Sentence } from "../model/sentence.ts";
import type { Argument } from "./arguments.ts";
import { tokenAt } from "./tree.ts";

const longestChain = 8;

/** The noun that a relative pronoun stands for: "the group that attacked the base" → "group". */
export function antecedentOf(sentence: Sentence, token: number): number | undefined {
  const { xpos, lemma } = tokenAt(sentence, token);
  if (!/^(?:WDT|WP)$/.test(xpos) && !/^(?:which|who|whom)$/.test(lemma)) return undefined;
  return relativeClauseNoun(sentence, tokenAt(sentence, token).head);
}

function relativeClauseNoun(sentence: Sentence, from: number): number | undefined {
  for (let at = from, steps = 0; at >= 0 && steps < longestChain; steps++) {
    const { relation, head } = tokenAt(sentence, at);
    if (relation === "acl:relcl") return head;
    if (!/^(?:xcomp|ccomp|conj)$/.test(relation)) return undefined;
    at = head;
  }
  return undefined;
}

/** "the districts the Taliban [captured]", "tried to [capture]": the noun is the object that the clause lacks. */
export function relativeObject(sentence: Sentence, head: number, found: readonly Argument[]): number | undefined {
  const { relation, head: noun } = tokenAt(sentence, head);
  if (relation !== "acl:relcl") return undefined;
  const complete = found.some((one) => one.relation === "obj" || one.relation === "ccomp" || one.token === noun);
  // "Arequipa, [where] protesters tried": nothing is tried.
  const elsewhere = found.some(({ token }) => tokenAt(sentence, token).xpos === "WRB");
  return complete || elsewhere || !found.some((one) => one.relation === "nsubj") ? undefined : noun;
}
