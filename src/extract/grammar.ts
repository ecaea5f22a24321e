import type { Grammar } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { isMovedTo } from "./control.ts";
import { caseOf, childrenOf, isRelation, tokenAt } from "./tree.ts";

const roles: readonly (readonly [RegExp, Grammar["role"]])[] = [
  [/^(?:nsubj|csubj|root|vocative|dislocated)/, "subject"],
  [/^(?:obj|iobj|xcomp|ccomp)/, "object"],
  [/^nmod:poss/, "possessor"],
  [/^(?:amod|compound|nmod:desc|flat|det|nummod)/, "modifier"],
];

/** How the phrase headed by token `head` stands in its clause. */
export function grammarOf(sentence: Sentence, head: number): Grammar {
  const phrase = outermost(sentence, head);
  const token = tokenAt(sentence, phrase);
  const copula = childrenOf(sentence, phrase).some((i) => tokenAt(sentence, i).relation === "cop");
  const role = copula ? "predicate" : (roles.find(([relation]) => relation.test(token.relation))?.[1] ?? "oblique");
  const verb = verbAbove(sentence, phrase);
  const lender = role === "object" && token.upos === "PRON" ? lenderOf(sentence, verb) : undefined;
  return { role, plural: isPlural(sentence, head), verb, ...(lender === undefined ? {} : { lender }) };
}

/** A name that hangs from its title, an apposition and a conjunct stand where the word stands that they hang from. */
function outermost(sentence: Sentence, head: number): number {
  const { relation, head: up } = tokenAt(sentence, head);
  const above = sentence.tokens[up];
  if (above === undefined || !/^(?:NOUN|PROPN|PRON)$/.test(above.upos)) return head;
  // "Russian Defense Minister Sergei Shoigu" hangs a name from its title; "Biden administration" does not.
  const title = relation === "flat" || (relation === "nmod:desc" && up < head);
  if (!title && !["appos", "conj"].some((wanted) => isRelation(relation, wanted))) return head;
  return outermost(sentence, up);
}

function isPlural(sentence: Sentence, head: number): boolean {
  const { xpos, text } = tokenAt(sentence, head);
  const several = childrenOf(sentence, head).some(
    (i) => /^(?:conj)$/.test(tokenAt(sentence, i).relation) && /^(?:NOUN|PROPN)$/.test(tokenAt(sentence, i).upos),
  );
  return xpos === "NNS" || several || /^(?:they|them|their|theirs|we|us|our|ours|people|police)$/i.test(text);
}

/** "[fined] both, accusing them", "[called] Santos to congratulate him": the verb that lends a clause its subject. */
function lenderOf(sentence: Sentence, verb: number): number | undefined {
  const { relation, head, xpos } = tokenAt(sentence, verb);
  const own = childrenOf(sentence, verb).some((i) => /^(?:nsubj|csubj)/.test(tokenAt(sentence, i).relation));
  if (own || head < 0 || tokenAt(sentence, head).upos !== "VERB") return undefined;
  const beside =
    relation === "conj" || (relation === "advcl" && xpos === "VBG" && caseOf(sentence, verb) === undefined);
  const purpose = relation === "advcl" && caseOf(sentence, verb) === "to" && !isMovedTo(sentence, verb);
  return beside || purpose ? head : undefined;
}

/** The predicate that a phrase depends on, through the nouns it may stand within. */
function verbAbove(sentence: Sentence, phrase: number): number {
  for (let at = tokenAt(sentence, phrase).head; at >= 0; at = tokenAt(sentence, at).head) {
    const { upos, relation } = tokenAt(sentence, at);
    if (upos === "VERB" || upos === "AUX" || relation === "root") return at;
  }
  return phrase;
}
