import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { once } from "../model/once.ts";
import { rolesByTitle } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers } from "../model/span.ts";
import { grammarOf } from "./grammar.ts";
import { caseOf, childrenOf, spanOf, subtree, tokenAt } from "./tree.ts";

/** Relations of what stands before a noun and belongs to it. */
const modifiers = /^(?:det|amod|compound|nummod|nmod:poss|nmod:desc)/;
const governments = new Set(["government", "authority", "administration", "regime", "junta"]);

/**
 * Noun phrases for people and groups ("a senior Russian diplomat", "US troops"), and pronouns, of one sentence;
 * `names` are those of the same sentence, which no nominal repeats.
 */
export function findNominals(
  sentence: Sentence,
  index: number,
  names: readonly Mention[],
  knowledge: Knowledge,
): readonly Mention[] {
  const kinds = kindsOf(knowledge);
  return sentence.tokens.flatMap((token, head): readonly Mention[] => {
    const lemma = token.lemma.toLowerCase();
    if (token.upos === "PRON" && /^PRP/.test(token.xpos) && token.relation !== "expl" && !isWeather(sentence, head)) {
      const person = /^(?:i|he|she|him|her|his|hers|me|my)$/i.test(token.text);
      const pronoun = {
        kind: "pronoun",
        span: token.span,
        sentence: index,
        head,
        grammar: grammarOf(sentence, head),
      } as const;
      return [person ? { ...pronoun, type: "Person" } : pronoun];
    }
    // The model takes "the Serbian president" for a name now and then.
    const isNoun = token.upos === "NOUN" || (token.upos === "PROPN" && /^\p{Ll}/u.test(token.text));
    // "its ally [Tajikistan]": what stands before a name only describes it.
    const describes = token.relation === "amod" && sentence.tokens[token.head]?.upos === "PROPN";
    if (!isNoun || describes || token.relation === "compound") return [];
    const before = childrenOf(sentence, head).filter((i) => i < head && modifiers.test(tokenAt(sentence, i).relation));
    const role = rolesByTitle(knowledge).has(lemma) ? "person" : undefined;
    const kind = kinds.get(lemma) ?? role ?? (isSides(sentence, head, before) ? "group" : undefined);
    if (kind === undefined || names.some((name) => covers(name.span, token.span))) return [];
    const words = [...before.flatMap((i) => subtree(sentence, i)), head].sort((a, b) => a - b);
    const span = spanOf(sentence, words);
    // "the use of [force]"
    if (lemma === "force" && token.xpos === "NN" && before.length === 0) return [];
    const of = ownerOf(sentence, head, span.start, names);
    // "the governments of Mali and Niger" are several; "the authorities" are one.
    const one = token.xpos !== "NNS" || lemma === "authority";
    const governs =
      governments.has(lemma) && one && !isOneOfSome(sentence, before) ? governedBy(of, knowledge) : undefined;
    return [
      {
        kind: "nominal",
        span,
        sentence: index,
        head,
        grammar: grammarOf(sentence, head),
        ...(kind === "person" && /^NNP?$/.test(token.xpos) ? { type: "Person" } : {}),
        ...(governs === undefined ? {} : { type: "Organization", known: `government/${governs}` }),
        ...(of === undefined ? {} : { of }),
      },
    ];
  });
}

/** "both sides", "the warring sides": who stands against whom, but "both sides of the road". */
function isSides(sentence: Sentence, head: number, before: readonly number[]): boolean {
  const { lemma, xpos } = tokenAt(sentence, head);
  if (lemma.toLowerCase() !== "side" || xpos !== "NNS") return false;
  const told = before.some((i) =>
    /^(?:both|all|two|three|other|warring|opposing|rival|conflicting)$/i.test(tokenAt(sentence, i).text),
  );
  return told && !childrenOf(sentence, head).some((i) => i > head && caseOf(sentence, i) === "of");
}

/** "It rained in Nairobi": nobody and nothing did. */
function isWeather(sentence: Sentence, pronoun: number): boolean {
  const { lemma, head } = tokenAt(sentence, pronoun);
  return (
    lemma.toLowerCase() === "it" &&
    head >= 0 &&
    /^(?:rain|snow|drizzle|hail|thunder)$/.test(tokenAt(sentence, head).lemma)
  );
}

/** Whether a noun stands for a person or a group, by lemma. */
const kindsOf = once(({ nouns }: Knowledge) => new Map(nouns.map(({ lemma, kind }) => [lemma, kind])));

/** "a new government in Kabul", "one unified government": none that is there. */
function isOneOfSome(sentence: Sentence, before: readonly number[]): boolean {
  return before.some((i) =>
    /^(?:an?|one|any|no|new|future|unified|another|every|each)$/i.test(tokenAt(sentence, i).text),
  );
}

/** The state of "the Afghan government" and of "the government in Kabul", by ISO 3166 alpha-2 code. */
function governedBy(of: Mention | undefined, { countries, metonyms }: Knowledge): string | undefined {
  const known = of?.known ?? "";
  const name = known.slice(known.indexOf("/") + 1);
  if (known.startsWith("country/")) return name;
  if (!known.startsWith("place/")) return undefined;
  const seat = metonyms.find(({ surface }) => surface === name)?.standsFor;
  return countries.find(({ iso2, capital }) => capital === name || iso2 === seat)?.iso2;
}

/** "[NATO]-led", "[U.N.]-backed": who stands behind what follows. */
export function isBacking({ tokens }: Sentence, { span }: Mention): boolean {
  const hyphen = tokens.findIndex((token) => token.span.start === span.end);
  return tokens[hyphen]?.text === "-" && tokens[hyphen + 1]?.xpos === "VBN";
}

/** "Russian" in "the Russian diplomat"; "the Taliban" in "members of the Taliban"; "Kabul" in "the government in Kabul". */
function ownerOf(sentence: Sentence, head: number, start: number, names: readonly Mention[]): Mention | undefined {
  const { end } = tokenAt(sentence, head).span;
  const within = names.filter((name) => start <= name.span.start && name.span.end <= end && name.type !== "Person");
  // "the NATO-led KFOR mission" is KFOR.
  const first = within.find((name) => !isBacking(sentence, name));
  // "Rwanda Safety Front troops" are the front's, not the country's.
  const inside = names.findLast((name) => name.span.start === first?.span.start && name.span.end <= end) ?? first;
  if (inside !== undefined) return inside;
  const phrases = childrenOf(sentence, head).filter((i) => i > head && /^nmod/.test(tokenAt(sentence, i).relation));
  return phrases
    .filter((i) => childrenOf(sentence, i).some((c) => /^(?:of|in|from)$/.test(tokenAt(sentence, c).text)))
    .map((i) => names.find((name) => name.head === i && name.type !== "Person"))
    .find((name) => name !== undefined);
}
