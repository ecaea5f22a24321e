import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { leads, led, ledBy } from "./office-leading.ts";
import type { Given, OfficePhrase } from "./office-phrases.ts";
import { isPluralTitle, titleWords } from "./office-sharing.ts";
import { endToken, wordAt } from "./token-places.ts";
import { childrenOf, dependents, tokenAt } from "./tree.ts";

/** Verbs that give an office: "was appointed minister", "became president". */
const giving = new Set(
  "become name appoint elect nominate serve double remain stay continue work act install choose select swear promote make reappoint declare".split(
    " ",
  ),
);
const transitive = new Set(
  "name appoint elect nominate install choose select swear promote make reappoint declare".split(" "),
);
const ending = new Set(["resign", "retire", "step", "quit", "remove", "sack", "dismiss", "fire", "oust", "leave"]);
/** Words by which nobody has got the office. */
const undone = /^(?:not|n['’]t|never|almost|nearly)$/i;

/** Offices told by a clause: "Kim is the director of X", "Lee, who heads X", "Ali was appointed minister". */
export function predicatedOffices(
  sentence: Sentence,
  persons: readonly Mention[],
  here: readonly Mention[],
  phrases: readonly OfficePhrase[],
  told: readonly Given[],
  knowledge: Knowledge,
): readonly Given[] {
  return sentence.tokens.flatMap((_, at): readonly Given[] => {
    const { lemma, upos } = tokenAt(sentence, at);
    const verb = upos === "VERB" && (giving.has(lemma) || ending.has(lemma) || leads(lemma));
    const by = verb ? ledBy(sentence, at, persons, here, knowledge) : [];
    if (by.length > 0) return by;
    const person =
      verb || phraseAt(phrases, at) !== undefined
        ? (subjectAt(sentence, at, persons, told) ?? participial(sentence, at, persons))
        : undefined;
    if (person === undefined) return identified(sentence, at, persons, here, phrases);
    return [
      ...copular(sentence, at, person, phrases, knowledge),
      ...given(sentence, at, appointed(sentence, at, person, persons), phrases),
      ...led(sentence, at, person, here, knowledge),
    ];
  });
}

/** The person whom a verb of appointing is done to: the subject of its passive, else its object ("chose [Kaine] as ..."). */
function appointed(sentence: Sentence, at: number, subject: Mention, persons: readonly Mention[]): Mention | undefined {
  const { lemma } = tokenAt(sentence, at);
  const passive = dependents(sentence, at, "aux:pass", "nsubj:pass").length > 0;
  if (!transitive.has(lemma.toLowerCase()) || passive || tokenAt(sentence, at).relation === "acl") return subject;
  const [object] = dependents(sentence, at, "obj");
  return object === undefined ? undefined : personAt(sentence, object, persons);
}

/** "Wickremesinghe, [sworn] in as prime minister, ...": whom a participle behind a name tells of. */
function participial(sentence: Sentence, at: number, persons: readonly Mention[]): Mention | undefined {
  const { xpos, relation, head, lemma } = tokenAt(sentence, at);
  const behind = xpos === "VBN" && /^acl(?::|$)/.test(relation) && transitive.has(lemma.toLowerCase());
  return behind && relation !== "acl:relcl" ? personAt(sentence, head, persons) : undefined;
}

/** The person who is the subject of the predicate at `at`, also through "who". `told` are offices told without a clause. */
function subjectAt(
  sentence: Sentence,
  at: number,
  persons: readonly Mention[],
  told: readonly Given[],
): Mention | undefined {
  const { relation, head } = tokenAt(sentence, at);
  for (const subject of dependents(sentence, at, "nsubj", "nsubj:pass")) {
    const relative = /^(?:who|that)$/i.test(tokenAt(sentence, subject).text);
    // "Yair Lapid and Benny Gantz, [who] chairs the party": whoever stands right before it, whatever the parser says.
    const beside = relative ? personBefore(sentence, subject, persons, told) : undefined;
    const who = relative && /^(?:acl|appos)/.test(relation) ? head : subject;
    const found =
      beside ?? personAt(sentence, who, persons) ?? (who === head ? explained(sentence, who, persons) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "[Benny Gantz], who ...", "[Boluarte], a 60-year-old lawyer who ...": the person whose name or office ends before a token. */
function personBefore(sentence: Sentence, at: number, persons: readonly Mention[], told: readonly Given[]) {
  const end = sentence.tokens[at - 1]?.text === "," ? at - 1 : at;
  return (
    persons.find((person) => endToken(sentence, person) === end) ??
    told.find(({ phrase, rule }) => rule === "office-apposition" && (phrase.end === end || phrase.title.end === end))
      ?.person
  );
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
function copular(
  sentence: Sentence,
  at: number,
  person: Mention,
  phrases: readonly OfficePhrase[],
  knowledge: Knowledge,
): readonly Given[] {
  const [copula] = dependents(sentence, at, "cop");
  const phrase = copula === undefined ? undefined : phraseAt(phrases, at);
  // "was almost elected president": the parser may take the participle for an adjective.
  const words = [at, ...dependents(sentence, at, "amod")].flatMap((i) => childrenOf(sentence, i));
  const negated = words.some((i) => undone.test(tokenAt(sentence, i).text));
  // "is due to brief [ministers]": nobody is several.
  const several = phrase !== undefined && isPluralTitle(titleWords(sentence, phrase.title), knowledge);
  if (copula === undefined || phrase === undefined || negated || several) return [];
  const modal = dependents(sentence, at, "aux").some((i) => tokenAt(sentence, i).xpos === "MD");
  if (modal) return [];
  const past = /^(?:was|were|been)$/i.test(tokenAt(sentence, copula).text);
  return [{ person, phrase: past ? { ...phrase, status: "former" } : phrase, rule: "office-copula" }];
}

/** "whose secretary general is [the Uruguayan Luis Almagro]", "Its director is [Amy Pope]": who the holder of an office is. */
function identified(
  sentence: Sentence,
  at: number,
  persons: readonly Mention[],
  here: readonly Mention[],
  phrases: readonly OfficePhrase[],
): readonly Given[] {
  const [copula] = dependents(sentence, at, "cop");
  const person = copula === undefined ? undefined : persons.find(({ head }) => head === at);
  const [subject] = dependents(sentence, at, "nsubj");
  const phrase = subject === undefined ? undefined : phraseAt(phrases, subject);
  if (person === undefined || copula === undefined || phrase === undefined || copula < phrase.end) return [];
  const plain = childrenOf(sentence, at).every(
    (i) => !undone.test(tokenAt(sentence, i).text) && tokenAt(sentence, i).xpos !== "MD",
  );
  if (!plain || !/^(?:is|was)$/i.test(tokenAt(sentence, copula).text)) return [];
  const whose = wordAt(sentence, phrase.first - 1) === "whose" ? tokenAt(sentence, at).head : undefined;
  const organization = phrase.organization ?? here.find(({ kind, head }) => kind === "name" && head === whose);
  const past = /^was$/i.test(tokenAt(sentence, copula).text);
  return [
    {
      person,
      phrase: {
        ...phrase,
        ...(organization === undefined ? {} : { organization }),
        ...(past ? { status: "former" as const } : {}),
      },
      rule: "office-copula",
    },
  ];
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
    // "stays on as adviser", but "works with President Biden", "met as president".
    (i) =>
      (!ends && tokenAt(sentence, i).relation !== "obl") ||
      childrenOf(sentence, i).some((c) => tokenAt(sentence, c).text.toLowerCase() === "as"),
  );
  return complements.flatMap((i) => {
    const phrase = phraseAt(phrases, i);
    if (phrase === undefined || (lemma === "nominate" && phrase.status === "current")) return [];
    const over = ends || (lemma === "serve" && tokenAt(sentence, at).xpos === "VBD");
    return [{ person, phrase: over ? { ...phrase, status: "former" as const } : phrase, rule: "office-given" }];
  });
}
