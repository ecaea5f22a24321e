import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Given, OfficePhrase } from "./office-phrases.ts";
import { tokenFrom } from "./token-places.ts";
import { childrenOf, dependents, subtree, tokenAt } from "./tree.ts";

/** Verbs that give an office: "was appointed minister", "became president". */
const giving = new Set(
  "become name appoint elect nominate serve remain work act install choose select swear promote make reappoint declare".split(
    " ",
  ),
);
const transitive = new Set(
  "name appoint elect nominate install choose select swear promote make reappoint declare".split(" "),
);
const ending = new Set(["resign", "retire", "step", "quit", "remove", "sack", "dismiss", "fire", "oust", "leave"]);
/** Words by which nobody has got the office. */
const undone = /^(?:not|n['’]t|never|almost|nearly)$/i;
/** What someone who leads something is: verb → role. */
const leading: Readonly<Record<string, string>> = {
  lead: "leader",
  head: "head",
  chair: "chairman",
  command: "commander",
  found: "founder",
  govern: "governor",
  edit: "editor",
};

/** Offices told by a clause: "Kim is the director of X", "Lee, who heads X", "Ali was appointed minister". */
export function predicatedOffices(
  sentence: Sentence,
  persons: readonly Mention[],
  here: readonly Mention[],
  phrases: readonly OfficePhrase[],
  knowledge: Knowledge,
): readonly Given[] {
  return sentence.tokens.flatMap((_, at): readonly Given[] => {
    const { lemma, upos } = tokenAt(sentence, at);
    const verb = upos === "VERB" && (giving.has(lemma) || ending.has(lemma) || Object.hasOwn(leading, lemma));
    const by = verb ? ledBy(sentence, at, persons, here, knowledge) : [];
    if (by.length > 0) return by;
    const person = verb || phraseAt(phrases, at) !== undefined ? subjectAt(sentence, at, persons) : undefined;
    if (person === undefined) return [];
    return [
      ...copular(sentence, at, person, phrases),
      ...given(sentence, at, appointed(sentence, at, person, persons), phrases),
      ...led(sentence, at, person, here, knowledge),
    ];
  });
}

/** The person whom a verb of appointing is done to: the subject of its passive, else its object ("chose [Kaine] as ..."). */
function appointed(sentence: Sentence, at: number, subject: Mention, persons: readonly Mention[]): Mention | undefined {
  const { lemma } = tokenAt(sentence, at);
  if (!transitive.has(lemma.toLowerCase()) || dependents(sentence, at, "aux:pass", "nsubj:pass").length > 0)
    return subject;
  const [object] = dependents(sentence, at, "obj");
  return object === undefined ? undefined : personAt(sentence, object, persons);
}

/** The person who is the subject of the predicate at `at`, also through "who". */
function subjectAt(sentence: Sentence, at: number, persons: readonly Mention[]): Mention | undefined {
  const { relation, head } = tokenAt(sentence, at);
  for (const subject of dependents(sentence, at, "nsubj", "nsubj:pass")) {
    const who =
      /^(?:who|that)$/i.test(tokenAt(sentence, subject).text) && /^(?:acl|appos)/.test(relation) ? head : subject;
    const found = personAt(sentence, who, persons) ?? (who === head ? explained(sentence, who, persons) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Nangaa, a former head of the [commission] who leads ...": the person whose apposition holds what "who" hangs from. */
function explained(sentence: Sentence, index: number, persons: readonly Mention[]): Mention | undefined {
  for (let at = index, steps = 0; steps < 3; steps += 1) {
    const { relation, head } = tokenAt(sentence, at);
    if (relation === "appos") return personAt(sentence, head, persons);
    if (relation !== "nmod") return undefined;
    at = head;
  }
  return undefined;
}

/** The person at a token, or the one that explains it: "his successor, Dick Schoof, is ...". */
function personAt(sentence: Sentence, index: number, persons: readonly Mention[]): Mention | undefined {
  const word = sentence.tokens[index];
  if (word === undefined) return undefined;
  const here = persons.find(
    ({ head, span }) => head === index || (span.start <= word.span.start && word.span.end <= span.end),
  );
  return (
    here ??
    persons.find(({ head }) => tokenAt(sentence, head).head === index && tokenAt(sentence, head).relation === "appos")
  );
}

/** The phrase whose title holds token `at`. */
function phraseAt(phrases: readonly OfficePhrase[], at: number): OfficePhrase | undefined {
  return phrases.find(({ title }) => title.first <= at && at < title.end);
}

/** "Kim is [the director of X]"; what someone was is over. */
function copular(sentence: Sentence, at: number, person: Mention, phrases: readonly OfficePhrase[]): readonly Given[] {
  const [copula] = dependents(sentence, at, "cop");
  const phrase = copula === undefined ? undefined : phraseAt(phrases, at);
  // "was almost elected president": the parser may take the participle for an adjective.
  const words = [at, ...dependents(sentence, at, "amod")].flatMap((i) => childrenOf(sentence, i));
  const negated = words.some((i) => undone.test(tokenAt(sentence, i).text));
  if (copula === undefined || phrase === undefined || negated) return [];
  const modal = dependents(sentence, at, "aux").some((i) => tokenAt(sentence, i).xpos === "MD");
  if (modal) return [];
  const past = /^(?:was|were|been)$/i.test(tokenAt(sentence, copula).text);
  return [{ person, phrase: past ? { ...phrase, status: "former" } : phrase, rule: "office-copula" }];
}

/** "was appointed [minister]", "served as [ambassador]", "resigned as [head of X]". */
function given(
  sentence: Sentence,
  at: number,
  person: Mention | undefined,
  phrases: readonly OfficePhrase[],
): readonly Given[] {
  const { lemma, upos } = tokenAt(sentence, at);
  const [gives, ends] = [giving.has(lemma.toLowerCase()), ending.has(lemma.toLowerCase())];
  const hypothetical = childrenOf(sentence, at).some(
    (i) => undone.test(tokenAt(sentence, i).text) || tokenAt(sentence, i).xpos === "MD",
  );
  if (person === undefined || upos !== "VERB" || (!gives && !ends) || hypothetical) return [];
  const complements = dependents(sentence, at, "xcomp", "obj", "obl").filter(
    (i) => !ends || childrenOf(sentence, i).some((c) => tokenAt(sentence, c).text.toLowerCase() === "as"),
  );
  return complements.flatMap((i) => {
    const phrase = phraseAt(phrases, i);
    if (phrase === undefined || (lemma === "nominate" && phrase.status === "current")) return [];
    const over = ends || (lemma === "serve" && tokenAt(sentence, at).xpos === "VBD");
    return [{ person, phrase: over ? { ...phrase, status: "former" as const } : phrase, rule: "office-given" }];
  });
}

/** "[the Pre-Trial Chamber], chaired by Judge Iulia Motoc", "[the M23] is led by Bertrand Bisimwa". */
function ledBy(
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
  const body = subject ?? (/^acl/.test(relation) ? head : undefined);
  const organization = here.find(
    ({ kind, type, ...one }) =>
      kind === "name" && /^(?:Organization|ArmedGroup|Publication)$/.test(type ?? "") && one.head === body,
  );
  const words = childrenOf(sentence, at).map((i) => tokenAt(sentence, i));
  if (person === undefined || organization === undefined || words.some(({ xpos: tag }) => tag === "MD")) return [];
  const over = words.some(({ text, relation: as }) => as === "aux:pass" && /^(?:was|were|been)$/i.test(text));
  const status = over && role !== "founder" ? "former" : "current";
  const title = { first: at, end: at + 1, role, honorific: false };
  return [
    { person, phrase: { title, first: at, end: at + 1, titleEnd: at + 1, organization, status }, rule: "office-verb" },
  ];
}

/** "Lee, who heads [X]": the verb tells the office. */
function led(
  sentence: Sentence,
  at: number,
  person: Mention,
  here: readonly Mention[],
  knowledge: Knowledge,
): readonly Given[] {
  const { lemma, xpos, upos } = tokenAt(sentence, at);
  const role = upos === "VERB" ? leading[lemma.toLowerCase()] : undefined;
  const [object] = dependents(sentence, at, "obj");
  if (
    role === undefined ||
    object === undefined ||
    !/^VB[ZPGD]?$/.test(xpos) ||
    knowledge.roles.every(({ key }) => key !== role)
  )
    return [];
  const words = subtree(sentence, object);
  const [first, last] = [words[0] ?? object, (words.at(-1) ?? object) + 1];
  const inside = here.filter(
    ({ kind, type, span }) =>
      kind === "name" && type !== "Person" && words.some((i) => tokenAt(sentence, i).span.start === span.start),
  );
  const organization = inside.find(({ type }) => type === "Organization" || type === "ArmedGroup") ?? inside[0];
  if (organization === undefined || organization.type === "Place") return [];
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
