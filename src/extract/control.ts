import type { Sentence } from "../model/sentence.ts";
import { caseOf, childrenOf, dependents, tokenAt } from "./tree.ts";

/** Verbs with an object whose infinitive is still done by the subject: "promised Kabul to withdraw", "called Santos to thank him". */
const bySubject = new Set(["promise", "pledge", "vow", "threaten", "offer", "call", "phone", "telephone"]);
/** Verbs that move somebody to do something. */
const moving =
  /^(?:allow|appeal|ask|beg|call|challenge|command|compel|count|encourage|exhort|force|implore|instruct|invite|order|permit|persuade|plead|press|pressure|push|request|require|tell|urge)$/;
/** Verbs that lay something at somebody's door, or keep him from it. */
const charging = /^(?:accuse|blame|charge|convict|suspect|warn|caution)$/;

/** Whether who acts in the infinitive of this verb is its object, where it has one. */
export function isObjectControl(lemma: string): boolean {
  return !bySubject.has(lemma);
}

/** Whom one "calls on" or "appeals to": they are to act. */
export function summoned(sentence: Sentence, verb: number): number | undefined {
  if (!/^(?:call|appeal|plead|count|rely)$/.test(tokenAt(sentence, verb).lemma)) return undefined;
  return childrenOf(sentence, verb).find(
    (i) => tokenAt(sentence, i).relation === "obl" && /^(?:on|upon|to|with|for)$/.test(caseOf(sentence, i) ?? ""),
  );
}

/**
 * What the verb moves somebody to or charges him with where the parser hangs it from his noun: "urged both sides [to step
 * back]", "accused Pakistani troops [of violating] the ceasefire". With the relation it has from the verb.
 */
export function complementsOnObject(
  sentence: Sentence,
  verb: number,
): readonly { readonly relation: "xcomp" | "advcl"; readonly token: number }[] {
  const { lemma } = tokenAt(sentence, verb);
  const wanted = moving.test(lemma) ? /^to$/ : charging.test(lemma) ? /^(?:of|against|for)$/ : undefined;
  if (wanted === undefined) return [];
  const called = summoned(sentence, verb);
  // "called Lavrov [to discuss] Syria": whoever calls does.
  const objects = isObjectControl(lemma) ? dependents(sentence, verb, "obj", "iobj", "nsubj:pass") : [];
  const persons = [...objects, ...(called === undefined ? [] : [called])];
  return persons
    .flatMap((noun) => dependents(sentence, noun, "acl"))
    .filter((i) => tokenAt(sentence, i).relation === "acl" && wanted.test(caseOf(sentence, i) ?? ""))
    .concat(dependents(sentence, verb, "advcl").filter((i) => isMovedTo(sentence, i)))
    .map((token) => ({ relation: caseOf(sentence, token) === "to" ? "xcomp" : "advcl", token }) as const);
}

/** "ordered aid groups [to halt] their work": no purpose of whoever orders, though the parser takes it for one. */
export function isMovedTo(sentence: Sentence, clause: number): boolean {
  const { relation, head: verb } = tokenAt(sentence, clause);
  if (relation !== "advcl" || verb < 0 || caseOf(sentence, clause) !== "to") return false;
  const { lemma } = tokenAt(sentence, verb);
  const object = isObjectControl(lemma) && dependents(sentence, verb, "obj", "iobj", "nsubj:pass").length > 0;
  return moving.test(lemma) && (object || summoned(sentence, verb) !== undefined);
}

/** Whether a clause that hangs from the noun is what a verb moves whoever the noun stands for to do. */
export function isMovedBy(sentence: Sentence, clause: number, noun: number): boolean {
  const { head } = tokenAt(sentence, noun);
  return head >= 0 && complementsOnObject(sentence, head).some(({ token }) => token === clause);
}
