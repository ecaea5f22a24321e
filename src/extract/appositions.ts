import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { dependents, isFiniteAt, tokenAt } from "./tree.ts";

const collective = /^(?:Organization|ArmedGroup|Publication|Country)$/;

/**
 * The name among `names` that a noun for one person or one body explains or is explained by: "[its director], David
 * Beasley, said", "Xanana Gusmao, [the jailed resistance chief], took refuge", "MONUSCO, [the UN mission], said". Undefined
 * where the noun stands for itself. `names` and `nominal` are of `sentence`.
 */
export function explainedBy(sentence: Sentence, nominal: Mention, names: readonly Mention[]): Mention | undefined {
  if (nominal.grammar?.plural) return undefined;
  const person = nominal.type === "Person";
  const persons = names.filter(
    ({ kind, type }) => kind === "name" && (person ? type === "Person" : collective.test(type ?? "")),
  );
  const { relation, head } = tokenAt(sentence, nominal.head);
  const holds = ({ span }: Mention, token: number) => {
    const { start } = tokenAt(sentence, token).span;
    return span.start <= start && start < span.end;
  };
  // "Merkel phoned Lukashenko, [a spokesman] confirmed": whatever the parser says, who acts is another.
  const acts = isFiniteAt(sentence, nominal.head + 1);
  if (relation === "appos" && isApart(sentence, nominal.head, head))
    return acts ? undefined : persons.find((one) => holds(one, head));
  const behind = dependents(sentence, nominal.head, "appos").filter((i) => isApart(sentence, nominal.head, i));
  const found = persons.find((one) => behind.some((i) => holds(one, i)));
  return found ?? (person ? betweenCommas(sentence, nominal, persons) : undefined);
}

/** Whether a comma or a bracket stands between two words. */
function isApart(sentence: Sentence, a: number, b: number): boolean {
  return sentence.tokens.slice(Math.min(a, b), Math.max(a, b)).some(({ text }) => /^[,(–—]$/.test(text));
}

/** "[The minister] of the Government of Accord, Fathi Bashagha, said ...": whatever noun the parser hangs the name from. */
function betweenCommas(
  sentence: Sentence,
  { head, grammar }: Mention,
  persons: readonly Mention[],
): Mention | undefined {
  if (grammar?.role !== "subject" || grammar.verb <= head) return undefined;
  const comma = sentence.tokens.findIndex(({ text }, i) => i > head && text === ",");
  const name = persons.find(({ span }) => span.start === sentence.tokens[comma + 1]?.span.start);
  if (comma < 0 || name === undefined) return undefined;
  const end = sentence.tokens.findIndex(({ span }) => span.start >= name.span.end);
  const verbs = sentence.tokens.slice(head, comma).some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
  const next = sentence.tokens.findIndex(({ upos }, i) => i > end && !/^(?:ADV|AUX|PART)$/.test(upos));
  return !verbs && sentence.tokens[end]?.text === "," && next === grammar.verb ? name : undefined;
}
