import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { participantAt } from "./mentions.ts";
import { caseOf, childrenOf, dependents, tokenAt } from "./tree.ts";

/** Nouns for a state's armed forces and organs: what they do, the state does ("US troops", "a Turkish court"). */
const organs = new Set([
  "troop",
  "troops",
  "force",
  "soldier",
  "army",
  "military",
  "navy",
  "warplane",
  "warship",
  "jet",
  "police",
  "personnel",
  "government",
  "administration",
  "authority",
  "official",
  "court",
  "parliament",
  "ministry",
  "cabinet",
  "embassy",
]);

/** What happens to a country and is not done by it: "Ukraine's protests toppled a president". */
const befalling =
  /^(?:protest|demonstration|riot|uprising|unrest|crisis|economy|revolution|revolt|earthquake|flood|drought|famine|recession|inflation)$/;

/** Prepositions before whom a thing is of; where it is does nothing: "a bus crash in [Bolivia] killed 22 people". */
const owning = ["by", "of", "on", "in", "from"];
const doers = ["by", "of"];

/**
 * Who stands at a noun phrase headed by `head` and at those coordinated with it, in text order. Where the phrase stands
 * for no one itself, who owns it does: "condemned [Netanyahu's decision]", "an attack on [a base in Kandahar]".
 */
export function participantsAt(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  index: number,
  head: number,
  acts = false,
): readonly Mention[] {
  const sentence = sentences[index];
  if (sentence === undefined) return [];
  const phrases = [head, ...conjuncts(sentence, head).filter((token) => !sharesModifiers(sentence, head, token))];
  const found = phrases.flatMap((token) => {
    const examples = exemplars(mentions, sentences, index, token);
    if (examples.length > 0) return examples;
    const mention =
      participantAt(mentions, sentences, index, token) ?? ownerAt(mentions, sentences, index, token, acts, 2);
    return mention === undefined ? [] : principals(sentence, mentions, mention);
  });
  return [...new Set(found)];
}

/** "our allies, [neighbors] and [friends]": bare nouns behind one with an owner name the same people again. */
function sharesModifiers(sentence: Sentence, head: number, next: number): boolean {
  const owned = dependents(sentence, head, "nmod:poss").length > 0;
  const bare = childrenOf(sentence, next).every((i) =>
    /^(?:cc|punct|conj|nmod|acl)/.test(tokenAt(sentence, i).relation),
  );
  return owned && bare && tokenAt(sentence, head).xpos === "NNS" && tokenAt(sentence, next).xpos === "NNS";
}

/** Whether the mention is headed by a noun for a state's forces or organs. */
export function isOrgan(sentence: Sentence, { head }: Mention): boolean {
  return organs.has(tokenAt(sentence, head).lemma.toLowerCase());
}

/** Whether the words are a noun for forces or organs of a state that nothing names. */
export function isNamelessOrgan(sentences: readonly Sentence[], mention: Mention): boolean {
  const { kind, known, of, belonging, sentence: index } = mention;
  const sentence = sentences[index];
  if (kind !== "nominal" || known !== undefined || of !== undefined || belonging !== undefined) return false;
  return sentence !== undefined && isOrgan(sentence, mention);
}

/** The states in "US troops" and "British and French negotiators"; any other mention stands for itself. */
function principals(sentence: Sentence, mentions: readonly Mention[], mention: Mention): readonly Mention[] {
  const { kind, known, of } = mention;
  if (kind !== "nominal" || known !== undefined || of === undefined) return [mention];
  const beside = conjuncts(sentence, of.head).flatMap(
    (token) => mentions.find((one) => one.sentence === mention.sentence && one.head === token) ?? [],
  );
  return isOrgan(sentence, mention) || beside.length > 0 ? [of, ...beside] : [mention];
}

/** Who is named where the phrase itself names no one: "Russian allies like [Tajikistan]", "groups such as [Hamas]". */
function exemplars(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  index: number,
  head: number,
): readonly Mention[] {
  const sentence = sentences[index];
  if (sentence === undefined || tokenAt(sentence, head).upos !== "NOUN") return [];
  return childrenOf(sentence, head)
    .filter((i) => /^nmod$/.test(tokenAt(sentence, i).relation))
    .filter((i) => /^(?:like|such as|including)$/.test(caseOf(sentence, i) ?? ""))
    .flatMap((i) => [i, ...conjuncts(sentence, i)])
    .flatMap((i) => participantAt(mentions, sentences, index, i) ?? [])
    .filter(({ kind }) => kind === "name");
}

function conjuncts(sentence: Sentence, head: number): readonly number[] {
  return childrenOf(sentence, head)
    .filter(
      (i) =>
        tokenAt(sentence, i).relation === "conj" && /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(tokenAt(sentence, i).upos),
    )
    .flatMap((i) => [i, ...conjuncts(sentence, i)]);
}

function ownerAt(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  index: number,
  head: number,
  acts: boolean,
  steps: number,
): Mention | undefined {
  const sentence = sentences[index];
  if (sentence === undefined || steps === 0) return undefined;
  if (acts && befalling.test(tokenAt(sentence, head).lemma.toLowerCase())) return undefined;
  const children = childrenOf(sentence, head);
  const owners = [/^nmod:poss$/, /^compound$/, /^amod$/].flatMap((wanted) =>
    children.filter((i) => wanted.test(tokenAt(sentence, i).relation)),
  );
  const phrases = children.filter((i) => /^(?:nmod|acl)/.test(tokenAt(sentence, i).relation));
  const behind = (acts ? doers : owning).flatMap((marker) => phrases.filter((i) => caseOf(sentence, i) === marker));
  // "the steps taken by Pakistan"
  const agents = children
    .filter((i) => tokenAt(sentence, i).relation === "acl" && caseOf(sentence, i) !== "as")
    .flatMap((i) => dependents(sentence, i, "obl:agent"));
  // "its decision": the pronoun stands for who acts anyway.
  const found = [...owners, ...behind, ...agents]
    .map((token) => participantAt(mentions, sentences, index, token))
    .find((mention) => mention !== undefined && mention.kind !== "pronoun");
  return (
    found ??
    behind
      .map((token) => ownerAt(mentions, sentences, index, token, acts, steps - 1))
      .find((owner) => owner !== undefined)
  );
}
