import type { Article } from "../model/article.ts";
import type { EntityType } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { getOr, once } from "../model/once.ts";
import type { Sentence } from "../model/sentence.ts";
import { compareSpans, wordsOf } from "../model/span.ts";
import { explainedBy } from "./appositions.ts";
import { belongingOf } from "./belonging.ts";
import { ownerOfGrounds } from "./grounds.ts";
import { lexiconOf, longestName } from "./lexicon.ts";
import { findNames } from "./names.ts";
import { findNominals } from "./nominals.ts";
import { dependents, tokenAt } from "./tree.ts";

/** Words that only count or select: who acts is what follows "of" ("members of the Taliban"). */
const partitives = new Set([
  "member",
  "majority",
  "number",
  "rest",
  "part",
  "dozen",
  "hundred",
  "thousand",
  "most",
  "many",
  "some",
  "one",
  "group",
  "handful",
  "score",
  "pair",
  "couple",
]);

/** Every mention of a possible participant, in text order. */
export function findMentions(
  article: Article,
  sentences: readonly Sentence[],
  knowledge: Knowledge,
): readonly Mention[] {
  const first = sentences.map((sentence, index) => findNames(article, sentence, index, knowledge));
  const familiar = familiarNames(article, first.flat());
  return sentences
    .flatMap((sentence, index) => {
      const words = wordsOf(article.text, sentence.span);
      const told = [...familiar.keys()].some((name) => words.includes(name));
      const names = told ? findNames(article, sentence, index, knowledge, familiar) : (first[index] ?? []);
      const nominals = findNominals(sentence, index, names, knowledge).map((nominal) => {
        const antecedent = explainedBy(sentence, nominal, names) ?? ownerOfGrounds(sentence, nominal, names);
        return antecedent === undefined ? nominal : { ...nominal, antecedent };
      });
      const belonging = (mention: Mention) => {
        const found = mention.known === undefined ? belongingOf(sentence, mention, names) : undefined;
        return found === undefined ? mention : { ...mention, belonging: found };
      };
      // What others belong to is known; so the mentions that `of` and `belonging` point to stay the ones returned.
      const owners = new Set([...names, ...nominals].flatMap(({ of }) => of ?? []));
      return [...names, ...nominals].map((mention) => (owners.has(mention) ? mention : belonging(mention)));
    })
    .concat(datelinePlace(article, knowledge))
    .sort((a, b) => compareSpans(a.span, b.span));
}

/** "DUSHANBE, July 28. /TASS/.": the place of writing, which stands before the first sentence. */
function datelinePlace({ dateline, text }: Article, knowledge: Knowledge): readonly Mention[] {
  const span = dateline?.place;
  if (span === undefined) return [];
  const found = longestName(lexiconOf(knowledge), text, span.start, (end) => end <= span.end)?.reading;
  const known =
    found?.demonym === undefined && /^(?:Place|Country|Facility)$/.test(found?.type ?? "") ? found : undefined;
  const type = known?.type ?? "Place";
  return [{ kind: "name", span, sentence: 0, head: 0, type, ...(known && { known: known.known }) }];
}

/**
 * Last names of the persons named in full, and other unknown names with their initials: words → what they stand for
 * elsewhere in the article.
 */
function familiarNames(article: Article, names: readonly Mention[]): ReadonlyMap<string, EntityType> {
  const familiar = new Map<string, EntityType>();
  for (const { kind, type, known, span } of names) {
    const words = wordsOf(article.text, span);
    if (kind !== "name" || type === undefined) continue;
    if (type !== "Person" && known === undefined && !familiar.has(words)) familiar.set(words, type);
    // "The Free Civic Party won. FCP voters ..."
    const initials = (words.replace(/^The /, "").match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("");
    if (type === "Organization" && known === undefined && initials.length > 2) familiar.set(initials, type);
    const last = /\s(\p{Lu}[\p{L}'’]{2,}(?:[-‐]\p{Lu}\p{L}+)?)$/u.exec(words)?.[1];
    if (type === "Person" && last !== undefined) familiar.set(last, "Person");
  }
  return familiar;
}

/**
 * The mention that stands for the noun phrase headed by token `head` of sentence `sentence`, undefined where there is none:
 * "Russian Defense Minister Sergei Shoigu" (whichever token the parser makes the head) → "Sergei Shoigu". Of a
 * coordination it is the first conjunct's; callers walk `conj`.
 */
export function participantAt(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  sentence: number,
  head: number,
): Mention | undefined {
  const tree = sentences[sentence];
  const word = tree?.tokens[head];
  if (tree === undefined || word === undefined) return undefined;
  const here = bySentence(mentions).get(sentence) ?? [];
  const around = here.filter(({ span }) => span.start <= word.span.start && word.span.end <= span.end);
  const name = around
    .filter(({ kind }) => kind === "name")
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0];
  if (name !== undefined) return name;
  // A title before a name, or a noun explained by one: "the minister, Sergei Shoigu".
  const persons = here.filter(({ kind, type }) => kind === "name" && type === "Person");
  const hanging = dependents(tree, head, "flat", "appos", "nmod:desc", "compound");
  const named = persons.find((person) => hanging.some((i) => isInside(tree, i, person)));
  if (named !== undefined) return named;
  const beside = persons.find(({ span }) => followsTitle(tree, head, span.start));
  if (beside !== undefined) return beside;
  if (partitives.has(word.lemma.toLowerCase())) {
    for (const i of dependents(tree, head, "nmod")) {
      const whole = participantAt(mentions, sentences, sentence, i);
      if (whole !== undefined) return whole;
    }
  }
  return around.find((mention) => mention.head === head);
}

/** The mentions of each sentence that has some, in their order. */
const bySentence = once((mentions: readonly Mention[]) => {
  const found = new Map<number, Mention[]>();
  for (const mention of mentions) getOr(found, mention.sentence, () => []).push(mention);
  return found;
});

function isInside(sentence: Sentence, index: number, mention: Mention): boolean {
  const { start } = tokenAt(sentence, index).span;
  return mention.span.start <= start && start < mention.span.end;
}

/** Words that head a title of several: "Secretary of State". */
const titled = /^(?:Chairman|Chief|Commissioner|Director|Governor|Head|Minister|President|Secretary|Speaker)$/;

/**
 * Whether only proper nouns stand between token `head`, one itself, and a name that begins at `start`; within a title also
 * what joins them: "[Secretary of State] Antony Blinken".
 */
function followsTitle(sentence: Sentence, head: number, start: number): boolean {
  const between = sentence.tokens.slice(head).filter((token) => token.span.start < start);
  const joins = titled.test(between[0]?.text ?? "") && between.at(-1)?.upos === "PROPN";
  return (
    between.length > 0 &&
    between.length < 6 &&
    between.every(({ upos, text }) => upos === "PROPN" || (joins && /^(?:of|for|the|and|&)$/.test(text)))
  );
}
