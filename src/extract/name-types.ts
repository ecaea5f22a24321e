import type { EntityType } from "../model/entity.ts";
import type { Knowledge, KnownNameHead } from "../model/knowledge.ts";
import { once } from "../model/once.ts";
import { rolesByTitle } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { isHomeOfPerson } from "./known-names.ts";
import { headsOf } from "./name-heads.ts";
import { titleFrom } from "./titles.ts";
import { tokenAt } from "./tree.ts";

const typeOfLabel: Readonly<Record<string, EntityType>> = { PER: "Person", ORG: "Organization", LOC: "Place" };
/** Offices that companies have: "[JPMorgan Chase] CEO". */
const corporate = /^(?:chief-executive|founder|manager)$/;

/** What an unknown name of tokens `[first, end)` stands for: by the title before, its own words, the words beside, the label. */
export function typeOfName(
  sentence: Sentence,
  first: number,
  end: number,
  afterTitle: boolean,
  knowledge: Knowledge,
): EntityType | undefined {
  // "President Avenue": what is called like a street is one.
  const called = end === first + 1 ? typeOf(headsOf(knowledge).get(tokenAt(sentence, first).text)) : undefined;
  // "the Commander-in-Chief Forum": what the model sees no person in either.
  const meeting = called !== undefined && !tokenAt(sentence, first).name.endsWith("-PER");
  // "deputy [Americas] director": what stands between two titles is a field.
  const field = tokenAt(sentence, first).name === "B-LOC" && titleFrom(sentence, end, knowledge) !== undefined;
  if (afterTitle && !field && called !== "Place" && called !== "Facility" && !meeting) return "Person";
  if (isKoreanName(sentence, first, end)) return "Person";
  return (
    headType(sentence, first, end, knowledge) ??
    commonType(sentence, first, end, knowledge) ??
    governedType(sentence, first, end, knowledge) ??
    explainedType(sentence, first, end, knowledge) ??
    besideType(sentence, first, end, knowledge) ??
    placedType(sentence, first, end) ??
    groupType(sentence, first, end, knowledge) ??
    labelType(sentence, first, end, knowledge)
  );
}

/** "[Park Ji-yeon]" is no park: a word, and two that a hyphen joins, the second in lower case. */
function isKoreanName(sentence: Sentence, first: number, end: number): boolean {
  const words = sentence.tokens.slice(first, end).map(({ text }) => text);
  return words.length === 4 && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ - \p{Ll}{2,}$/u.test(words.join(" "));
}

/** "Barbadillo prison": a name that ends with the noun for what it is. */
function commonType(sentence: Sentence, first: number, end: number, knowledge: Knowledge): EntityType | undefined {
  const { text } = tokenAt(sentence, end - 1);
  return end - first > 1 && /^\p{Ll}/u.test(text) ? typeOf(headsOf(knowledge).get(text)) : undefined;
}

/** "[Malaita] Premier Daniel Suidani", "[Puno]'s regional governor", "[Leh]-based": whatever the label, a place. */
function governedType(sentence: Sentence, first: number, end: number, knowledge: Knowledge): EntityType | undefined {
  if (end - first > 1) return undefined;
  const next = sentence.tokens[end]?.text ?? "";
  if (next === "-" && /^(?:based|born|bound)$/.test(sentence.tokens[end + 1]?.text ?? "")) return "Place";
  const owner = /^['’]s$/.test(next) ? end + 1 : end;
  const at = sentence.tokens[owner]?.upos === "ADJ" ? owner + 1 : owner;
  const title = titleFrom(sentence, owner, knowledge) ?? titleFrom(sentence, at, knowledge);
  return title !== undefined && /^(?:governor|mayor|chief-minister|prime-minister)$/.test(title.role)
    ? "Place"
    : undefined;
}

/**
 * "[Volker Perthes], the UN envoy", "[Hlas], the second-largest party": who is explained by an office is a person, what is
 * explained by a noun for a body is one.
 */
function explainedType(sentence: Sentence, first: number, end: number, knowledge: Knowledge): EntityType | undefined {
  // "Kenya's principal secretary for foreign affairs, [Korir Sing'oei]"
  const { head, relation, name } = tokenAt(sentence, first);
  const apart = sentence.tokens[first - 1]?.text === "," && end - first > 1 && !name.endsWith("-LOC");
  const title = apart && relation === "appos" && head >= 0 && head < first ? sentence.tokens[head]?.lemma : undefined;
  if (title !== undefined && rolesByTitle(knowledge).has(title.toLowerCase())) return "Person";
  if (sentence.tokens[end]?.text !== ",") return undefined;
  const noun = sentence.tokens.find(
    ({ relation, head, xpos }, i) =>
      i > end && i < end + 8 && relation === "appos" && head >= first && head < end && /^NNP?$/.test(xpos),
  );
  if (noun === undefined) return undefined;
  if (end - first > 1 && rolesByTitle(knowledge).has(noun.lemma.toLowerCase())) return "Person";
  // "[Trafalux], the Geneva-based commodities house": persons based somewhere have a title.
  if (
    sentence.tokens.slice(end, end + 8).some(({ text, head }) => text === "based" && sentence.tokens[head] === noun) &&
    tokenAt(sentence, first).name === "O"
  )
    return "Organization";
  const body = /^\p{Ll}/u.test(noun.text) ? typeOf(headsOf(knowledge).get(noun.text)) : undefined;
  return body === "Organization" || body === "Publication" ? body : undefined;
}

/** The type of the word that heads a name of several: "Ministry" in "Ministry of Defense", "Party" in "Vente Party". */
export function headType(sentence: Sentence, first: number, end: number, knowledge: Knowledge): EntityType | undefined {
  const words = sentence.tokens.slice(first, end).map((token) => token.text);
  if (words.length < 2) return undefined;
  const preposition = words.findIndex((word) => word === "of" || word === "for");
  const candidates = [words[(preposition < 0 ? words.length : preposition) - 1] ?? "", ...words];
  const heads = headsOf(knowledge);
  return candidates.flatMap((word) => (/^\p{Lu}/u.test(word) ? (typeOf(heads.get(word)) ?? []) : []))[0];
}

function typeOf(row: KnownNameHead | undefined): EntityType | undefined {
  return row === undefined || row.type === "None" ? undefined : row.type;
}

/** "[Suspilne] broadcaster", "the village of [Bucha]", "[Naftogaz] CEO": what a common noun beside a name says it is. */
function besideType(sentence: Sentence, first: number, end: number, knowledge: Knowledge): EntityType | undefined {
  const heads = headsOf(knowledge);
  const noun = (at: number) => {
    const token = sentence.tokens[at];
    // "the [daily] SME": the tagger's adjective.
    const noun = token?.upos === "NOUN" || (token?.name === "I-ORG" && /^(?:daily|weekly)$/.test(token.text));
    return token !== undefined && noun && /^\p{Ll}/u.test(token.text) ? typeOf(heads.get(token.text)) : undefined;
  };
  // "state-owned [Rapidus]", "Hefei-based [Longxin Memory]": persons are called by their titles there.
  const run =
    sentence.tokens[first - 2]?.text === "-" &&
    /^(?:based|owned|listed|headquartered)$/.test(sentence.tokens[first - 1]?.text ?? "");
  const backed =
    end === first + 1 && sentence.tokens[first - 1]?.text === "backed" && sentence.tokens[first - 3]?.text === "state";
  if (backed) return "Organization";
  if (run && (end === first + 1 || !tokenAt(sentence, first).name.endsWith("-PER"))) return "Organization";
  const title = titleFrom(sentence, end, knowledge);
  if (title !== undefined && corporate.test(title.role)) return "Organization";
  const before = /^of$/.test(sentence.tokens[first - 1]?.text ?? "") ? placeOnly(noun(first - 2)) : noun(first - 1);
  return noun(end) ?? before;
}

/** "the electoral office [ONPE]", "the fund [Samruk-Kazyna]": what no label tells, behind a noun for a group. */
function groupType(sentence: Sentence, first: number, end: number, knowledge: Knowledge): EntityType | undefined {
  const words = sentence.tokens.slice(first, end);
  if (words.some(({ name }) => name !== "O")) return undefined;
  // "[TotalEnergies] chairman": a person's name would have its label.
  if (end - first === 1 && /^\p{Lu}\p{Ll}+\p{Lu}/u.test(words[0]?.text ?? "")) return "Organization";
  if (words.some(({ upos }) => !/^(?:PROPN|PUNCT)$/.test(upos))) return undefined;
  const noun = sentence.tokens[first - 1];
  const tank = noun?.text === "tank" && sentence.tokens[first - 2]?.text === "think";
  return noun?.upos === "NOUN" && (tank || groupsOf(knowledge).has(noun.lemma)) ? "Organization" : undefined;
}

const groupsOf = once(
  ({ nouns }: Knowledge): ReadonlySet<string> =>
    new Set(nouns.flatMap(({ lemma, kind }) => (kind === "group" ? [lemma] : []))),
);

/** "Two men died in [Macusani]": one word where something happens is no person's, whatever the label; one may trust in one. */
function placedType(sentence: Sentence, first: number, end: number): EntityType | undefined {
  const { relation, head, name } = tokenAt(sentence, first);
  const verb = sentence.tokens[head];
  const owns = /^['’]s?$/.test(sentence.tokens[end]?.text ?? "");
  if (end - first === 1 && isHomeOfPerson(sentence, first)) return "Place";
  if (end - first > 1 || owns || !name.endsWith("-PER") || !/^obl/.test(relation) || verb?.upos !== "VERB")
    return undefined;
  const where = /^(?:in|near|outside)$/.test(sentence.tokens[first - 1]?.text ?? "");
  return where && !/^(?:believe|confide|delight|find|have|interest|invest|see|trust)$/.test(verb.lemma)
    ? "Place"
    : undefined;
}

/** "the city of [Bucha]", but "a group of [Iraqis]" and "the party of [Macron]" say nothing of what follows. */
function placeOnly(type: EntityType | undefined): EntityType | undefined {
  return type === "Place" ? type : undefined;
}

function labelType(sentence: Sentence, first: number, end: number, knowledge: Knowledge): EntityType | undefined {
  const labels = sentence.tokens.slice(first, end).map((token) => token.name.slice(2));
  const labelled = labels.flatMap((label) => typeOfLabel[label] ?? [])[0];
  if (end - first < 2) return labelled;
  if (labelled === "Person") return isBody(sentence, first, end, knowledge) ? "Organization" : labelled;
  const word = tokenAt(sentence, first).text;
  const given = knowledge.firstNames.some(({ name }) => name === word);
  return given && (labelled === undefined || (labels[0] === "LOC" && labels[1] === "PER")) ? "Person" : labelled;
}

/** "leader of the [Samagi Jana Balawegaya]": persons have no article, but where a noun follows ("the George Floyd protests"). */
function isBody(sentence: Sentence, first: number, end: number, knowledge: Knowledge): boolean {
  const [before, the, next] = [sentence.tokens[first - 2], sentence.tokens[first - 1], sentence.tokens[end]];
  // "the main opposition party, the [Samagi Jana Balawegaya]"
  if (before?.text === "," && the?.text === "the" && groupsOf(knowledge).has(sentence.tokens[first - 3]?.lemma ?? ""))
    return true;
  return (
    the?.text === "the" &&
    /^(?:of|for|from)$/.test(before?.text ?? "") &&
    !/^(?:NOUN|PROPN|ADJ)$/.test(next?.upos ?? "")
  );
}
