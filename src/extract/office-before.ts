import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { beginningOf } from "./office-addresses.ts";
import type { OfficePhrase } from "./office-phrases.ts";
import { isPluralTitle, titleWords } from "./office-sharing.ts";
import { wordAt } from "./token-places.ts";

/** "[Russian Defense Minister] Sergei Shoigu", "[the head of the RSF], [General] Mohamed Hamdan Dagalo", "[governor] and [candidate] Nikki Haley". */
export function officesBefore(
  sentence: Sentence,
  person: Mention,
  phrases: readonly OfficePhrase[],
  here: readonly Mention[],
  knowledge: Knowledge,
): readonly OfficePhrase[] {
  const found: OfficePhrase[] = [];
  let at = beginningOf(sentence, person, here);
  for (const phrase of [...phrases].reverse()) {
    if (phrase.end > at) continue;
    const gap = sentence.tokens.slice(phrase.end, at).map(({ text }) => text.toLowerCase());
    const turned = found.length > 0 && /^(?:- )?turned(?: -)?$/.test(gap.join(" "));
    const joined = turned || gap.length === 0 || (gap.length === 1 && /^(?:,|and|–|—|:)$/.test(gap[0] ?? ""));
    // "President Putin, Foreign Minister Lavrov": a comma joins only a phrase that opens with "the" or an owner, or a rank.
    if (!joined || (gap[0] === "," && found.length === 0 && !opensPhrase(sentence, phrase, phrases))) break;
    if (gap.includes("and") && found.length === 0) break;
    // "officials in Kazakhstan, Switzerland's attorney-general, Stefan Blättler": he is not several.
    if (found.length > 0 && isPluralTitle(titleWords(sentence, phrase.title), knowledge)) break;
    // "finance minister turned opposition leader": what one was before.
    found.unshift(turned ? { ...phrase, status: "former" } : phrase);
    at = phrase.first;
    // "President Ruto's spokesman Hussein Mohamed": what stands before the owner is the owner's.
    if (found.length === 3 || phrase.organization?.type === "Person") break;
    if (/^(?:the|a|an|his|her|their|its)$/.test(wordAt(sentence, at - 1))) at -= 1;
  }
  return found;
}

/** Also "[Poland's deputy prime minister] and defense minister", "the forum's [secretary-general]". */
function opensPhrase(sentence: Sentence, phrase: OfficePhrase, phrases: readonly OfficePhrase[]): boolean {
  const before = wordAt(sentence, phrase.first - 1);
  if (/^(?:the|a|an|his|her|its|their|whose|['’]s?)$/.test(before) || phrase.organization !== undefined) return true;
  const joined = before === "and" ? phrases.find(({ end }) => end === phrase.first - 1) : undefined;
  return joined !== undefined && opensPhrase(sentence, joined, phrases);
}
