import type { Sentence } from "../model/sentence.ts";
import type { Argument } from "./arguments.ts";
import { caseOf, childrenOf, tokenAt } from "./tree.ts";

/** Whether the verb at `head` stands in the passive: by its own words, or as a bare participle ("troops stationed there"). */
export function isPassive(sentence: Sentence, head: number): boolean {
  const token = tokenAt(sentence, head);
  const relations = childrenOf(sentence, head).map((i) => tokenAt(sentence, i).relation);
  if (relations.some((relation) => /^(?:nsubj:pass|aux:pass|csubj:pass|obl:agent)$/.test(relation))) return true;
  if (isHeadlinePassive(sentence, head)) return true;
  if (token.xpos !== "VBN" || relations.some((relation) => relation === "aux" || relation === "obj")) return false;
  if (/^(?:acl|advcl)$/.test(token.relation)) return !isWholeClause(sentence, head);
  // "were attacked and killed": the second participle shares the auxiliary of the first.
  return token.relation === "conj" && !relations.includes("nsubj") && isPassive(sentence, token.head);
}

/**
 * "Sarajevo shelled again", "Kyiv hit by missiles": a headline tells in the present what somebody does, so a past form
 * without an object is a passive, where "by" or the parser's tag says so, too: "Russia and China met in Geneva".
 */
function isHeadlinePassive(sentence: Sentence, head: number): boolean {
  const { xpos, relation } = tokenAt(sentence, head);
  if (relation !== "root" || !/^VB[DN]$/.test(xpos) || /[.!?"”]/.test(sentence.tokens.at(-1)?.text ?? "")) return false;
  const children = childrenOf(sentence, head);
  const has = (wanted: RegExp) => children.some((i) => wanted.test(tokenAt(sentence, i).relation));
  if (!has(/^nsubj$/) || has(/^(?:i?obj|ccomp|xcomp|aux|compound:prt)/)) return false;
  const by = children.some((i) => tokenAt(sentence, i).relation === "obl" && caseOf(sentence, i) === "by");
  return xpos === "VBN" || by;
}

/** The arguments of the passive at `head`, called as those of the active voice are. */
export function inActiveVoice(sentence: Sentence, head: number, own: readonly Argument[]): readonly Argument[] {
  const marked = isHeadlinePassive(sentence, head) ? own.map(passiveVoice) : own;
  return marked.map(activeVoice);
}

/** What the parser would call the arguments of such a passive, had it seen it. */
function passiveVoice(one: Argument): Argument {
  if (one.relation === "nsubj") return { ...one, relation: "nsubj:pass" };
  return one.relation === "obl" && one.marker === "by" ? { ...one, relation: "obl:agent" } : one;
}

/** "Russia vetoed on Friday a resolution": parsers take the verb for a participle, but a sentence has no other predicate. */
function isWholeClause(sentence: Sentence, head: number): boolean {
  const { relation, head: noun } = tokenAt(sentence, head);
  if (relation !== "acl" || noun < 0 || tokenAt(sentence, noun).relation !== "root") return false;
  const complete = sentence.tokens.at(-1)?.text === ".";
  const others = sentence.tokens.some(
    ({ upos, relation: other, head: at }, i) =>
      i !== head && at === noun && (/^(?:cop|nsubj|csubj)/.test(other) || (upos === "VERB" && other === "acl")),
  );
  return complete && !others;
}

function activeVoice(one: Argument): Argument {
  const { relation, marker, token } = one;
  if (relation === "nsubj:pass" || relation === "csubj:pass") return { relation: "obj", token };
  if (relation === "obl:agent" || (relation === "obl" && marker === "by")) return { relation: "nsubj", token };
  return one;
}
