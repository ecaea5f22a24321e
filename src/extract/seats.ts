import type { Knowledge } from "../model/knowledge.ts";
import { rolesByTitle } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { headsOf } from "./name-heads.ts";
import { childrenOf, tokenAt } from "./tree.ts";

/** Prepositions that make a seat of power a place ("talks in Moscow"); elsewhere it acts ("Moscow warned"). */
const locative = new Set(
  "in at near outside around into to through across toward towards over above beyond inside via".split(" "),
);
/** Nouns that a place belongs to: "residents of Kyiv", "the streets of Baghdad". */
const local =
  /^(?:resident|inhabitant|street|outskirts|suburb|center|centre|city|capital|town|airport|north|south|east|west|district|area|neighbourhood|neighborhood|mayor|ruler|people|port|siege|fall|gate|map|park|square|mile|kilomet(?:er|re)|km|part|battle|bombing|university|bishop|archbishop|flight|train|bus|road|route|railway|highway)$/;

/** Whether the seat of power at token `head` is meant as a place: "in Moscow", "Moscow, July 28", "the mayor of Kyiv". */
export function isSeatPlace(sentence: Sentence, head: number, knowledge: Knowledge): boolean {
  const token = tokenAt(sentence, head);
  const cases = childrenOf(sentence, head).filter((i) => tokenAt(sentence, i).relation === "case");
  const marks = cases.map((i) => tokenAt(sentence, i).text.toLowerCase());
  if (marks.some((mark) => locative.has(mark))) return true;
  if (/^(?:nmod:(?:npmod|unmarked)|obl:(?:npmod|unmarked)|root)$/.test(token.relation)) return true;
  const above = sentence.tokens[token.head];
  if (above === undefined) return false;
  const noun = above.lemma.toLowerCase();
  if (
    /^(?:nmod|nmod:poss|compound)$/.test(token.relation) &&
    (local.test(noun) || headsOf(knowledge).get(noun)?.type === "Facility")
  )
    return true;
  // "in Moscow and Kyiv", "Kyiv Mayor Vitali Klitschko".
  if (token.relation === "conj" && above.upos === "PROPN") return isSeatPlace(sentence, token.head, knowledge);
  if (!/^(?:compound|amod)$/.test(token.relation)) return false;
  // "the Prague Spring", "the Jakarta Tigers": another thing called by it.
  const called = above.upos === "PROPN" && above === sentence.tokens[head + 1] && !above.name.endsWith("-PER");
  const title = rolesByTitle(knowledge).get(noun);
  return called && title === undefined ? true : title === "mayor";
}
