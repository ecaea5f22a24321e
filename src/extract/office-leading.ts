import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { isBacking } from "./nominals.ts";
import { complementOf } from "./office-complements.ts";
import type { Given } from "./office-phrases.ts";
import { endToken, tokenFrom, wordAt } from "./token-places.ts";
import { caseOf, childrenOf, dependents, subtree, tokenAt } from "./tree.ts";

/** What someone who leads something is: verb → role. */
const leading: Readonly<Record<string, string>> = {
  lead: "leader",
  head: "head",
  chair: "chairman",
  command: "commander",
  found: "founder",
  govern: "governor",
  edit: "editor",
  "co-chair": "chairman",
  "co-lead": "leader",
  run: "head",
  direct: "director",
  preside: "president",
};

/** Whether a verb tells the office of whoever does it: "heads". */
export function leads(lemma: string): boolean {
  return Object.hasOwn(leading, lemma);
}

/** "[the Pre-Trial Chamber], chaired by Judge Iulia Motoc", "[the M23] is led by Bertrand Bisimwa". */
export function ledBy(
  sentence: Sentence,
  at: number,
  persons: readonly Mention[],
  here: readonly Mention[],
  knowledge: Knowledge,
): readonly Given[] {
  const { lemma, xpos, relation, head } = tokenAt(sentence, at);
  const role = leading[lemma.toLowerCase()];
  if (xpos !== "VBN" || role === undefined || knowledge.roles.every(({ key }) => key !== role)) return [];
  const by = childrenOf(sentence, at).find((i) =>
    childrenOf(sentence, i).some((c) => tokenAt(sentence, c).text.toLowerCase() === "by"),
  );
  const person = by === undefined ? undefined : persons.find((one) => one.head === by);
  const [subject] = dependents(sentence, at, "nsubj:pass");
  const relative = subject !== undefined && /^(?:which|that)$/i.test(tokenAt(sentence, subject).text);
  const body = relative || subject === undefined ? (/^acl/.test(relation) ? head : undefined) : subject;
  // "Shares in Glencore, led by ...": whatever the parser hangs it from.
  const comma = subject === undefined && wordAt(sentence, at - 1) === "," ? at - 1 : undefined;
  const bodies = here.filter(
    ({ kind, type }) => kind === "name" && /^(?:Organization|ArmedGroup|Publication)$/.test(type ?? ""),
  );
  const organization =
    bodies.find((one) => comma !== undefined && endToken(sentence, one) === comma) ??
    bodies.find((one) => one.head === body);
  const words = childrenOf(sentence, at).map((i) => tokenAt(sentence, i));
  if (person === undefined || organization === undefined || words.some(({ xpos: tag }) => tag === "MD")) return [];
  const over = words.some(({ text, relation: as }) => as === "aux:pass" && /^(?:was|were|been)$/i.test(text));
  const status = over && role !== "founder" ? "former" : "current";
  const title = { first: at, end: at + 1, role, honorific: false };
  return [
    { person, phrase: { title, first: at, end: at + 1, titleEnd: at + 1, organization, status }, rule: "office-verb" },
  ];
}

/** "Lee, who heads [X]": the verb tells the office; the tagger may take "chairs" for furniture. */
export function led(
  sentence: Sentence,
  at: number,
  person: Mention,
  here: readonly Mention[],
  knowledge: Knowledge,
): readonly Given[] {
  const { lemma, xpos, upos } = tokenAt(sentence, at);
  const role = upos === "VERB" ? leading[lemma.toLowerCase()] : undefined;
  // "presides over the committee", where others take what they lead for an object.
  const over = dependents(sentence, at, "obl").find((i) => caseOf(sentence, i) === "over");
  const object = lemma === "preside" ? over : dependents(sentence, at, "obj")[0];
  if (
    role === undefined ||
    object === undefined ||
    !/^(?:VB[ZPGD]?|NNS)$/.test(xpos) ||
    knowledge.roles.every(({ key }) => key !== role)
  )
    return [];
  const words = subtree(sentence, object);
  const [first, last] = [words[0] ?? object, (words.at(-1) ?? object) + 1];
  const inside = here.filter(
    (one) =>
      one.kind === "name" &&
      one.type !== "Person" &&
      !isBacking(sentence, one) &&
      words.some((i) => tokenAt(sentence, i).span.start === one.span.start),
  );
  // "directed the Pentagon to leave": an order.
  if (lemma === "direct" && dependents(sentence, at, "xcomp", "ccomp", "advcl").length > 0) return [];
  // "heads the Haiti observatory at the Global Initiative"
  const house = complementOf(sentence, last, here, knowledge)?.mention;
  // "heads the electoral office [ONPE]": a name behind its noun, which the parser may hang elsewhere.
  const beside = here.find(({ kind, type, span }) => {
    const named = kind === "name" && /^(?:Organization|ArmedGroup)$/.test(type ?? "");
    return named && span.start === sentence.tokens[last]?.span.start;
  });
  const organization =
    inside.find(({ type }) => type === "Organization" || type === "ArmedGroup") ??
    beside ??
    (house?.type === "Organization" && house.kind === "name" ? house : inside[0]);
  // "is leading China's delegation": a state's, and no office of it.
  const of = organization?.type === "Country" && organization.head !== object;
  if (organization === undefined || organization.type === "Place" || of) return [];
  const title = { first: at, end: at + 1, role, honorific: false };
  const status = xpos === "VBD" && role !== "founder" ? "former" : "current";
  const end = Math.min(last, tokenFrom(sentence, organization.span.end));
  return [
    {
      person,
      phrase: { title, first: Math.min(at, first), end, titleEnd: at + 1, organization, status },
      rule: "office-verb",
    },
  ];
}
