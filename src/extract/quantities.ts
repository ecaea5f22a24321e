import type { Quantity } from "../model/proposition.ts";
import type { Sentence } from "../model/sentence.ts";
import { caseOf, childrenOf, dependents, tokenAt } from "./tree.ts";

const numerals = new Map<string, number>([
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["dozen", 12],
  ["fifteen", 15],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
]);
const magnitudes = new Map<string, number>([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/**
 * The number that the noun phrase headed by `head` counts: "20,000 extra reservists" → 20000 `reservists`,
 * "90 percent of Afghanistan's borders" → 90 `percent-of-borders`. Undefined for none, and for vague ones ("thousands").
 */
export function quantityAt(sentence: Sentence, head: number): Quantity | undefined {
  const count = dependents(sentence, head, "nummod")[0];
  if (count === undefined) return undefined;
  const value = valueAt(sentence, count);
  if (value === undefined) return undefined;
  const { lemma, text } = tokenAt(sentence, head);
  const percent = /^(?:%|percent|percentage)$/i.test(lemma);
  const whole = percent && dependents(sentence, head, "nmod", "obl").find((i) => caseOf(sentence, i) === "of");
  const counted =
    typeof whole === "number" ? `percent of ${tokenAt(sentence, whole).text}` : percent ? "percent" : text;
  const unit = counted
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return unit === "" ? undefined : { value, unit };
}

/** "20,000", "3.5 million", "two dozen" → canonical decimal. */
function valueAt(sentence: Sentence, count: number): string | undefined {
  const words = [
    ...childrenOf(sentence, count).filter((i) => /^(?:compound|nummod)$/.test(tokenAt(sentence, i).relation)),
    count,
  ];
  const factors = words.sort((a, b) => a - b).map((i) => factorOf(tokenAt(sentence, i).text.toLowerCase()));
  if (factors.some((factor) => factor === undefined)) return undefined;
  const value = factors.reduce<number>((product, factor) => product * (factor ?? 1), 1);
  return value <= Number.MAX_SAFE_INTEGER ? String(Number(value.toFixed(6))) : undefined;
}

function factorOf(word: string): number | undefined {
  const known = numerals.get(word) ?? magnitudes.get(word);
  if (known !== undefined) return known;
  return /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d{1,12}(?:\.\d{1,6})?$/.test(word)
    ? Number(word.replaceAll(",", ""))
    : undefined;
}
