import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { roleOf } from "../model/roles.ts";
import type { Sentence } from "../model/sentence.ts";
import { complementOf } from "./office-complements.ts";
import { isAttribute, nameBefore, ownerBefore } from "./office-possessors.ts";
import type { Title } from "./title-words.ts";
import { titleFrom } from "./titles.ts";
import { endToken, wordAt } from "./token-places.ts";

/** A title with the words around it that belong to it: "former [US] ambassador [to Afghanistan]". Token indices, half-open. */
export interface OfficePhrase {
  readonly title: Title;
  /** First token with owner and status words. */
  readonly first: number;
  /** End of the title with its complement. */
  readonly end: number;
  /** End of the words that name the office: the place of a posting is part of them. */
  readonly titleEnd: number;
  readonly organization?: Mention;
  readonly status: "current" | "former";
}

/**
 * How words give an office to a person: before a name, behind it, by "is", by a verb of appointing, by a verb of leading, by
 * whom they liken.
 */
export const officeRules = [
  "office-title-before",
  "office-apposition",
  "office-copula",
  "office-given",
  "office-verb",
  "office-counterpart",
] as const;

/** An office phrase and the person it is said of. */
export interface Given {
  readonly person: Mention;
  readonly phrase: OfficePhrase;
  readonly rule: (typeof officeRules)[number];
  /** The title, where the phrase has it not: "his Swiss counterpart" is a foreign minister. */
  readonly title?: string;
}

const former = new Set(
  "former formerly ex ex- then then- late onetime one-time erstwhile ousted deposed retired toppled".split(" "),
);
/** Offices whose complement tells where they are posted, not whom they serve. */
const posted =
  /^(?:ambassador|deputy-ambassador|envoy|consul|charge-d-affaires|rapporteur|negotiator|coordinator|adviser|candidate)$/;

/** All office phrases of a sentence in text order; `here` are its mentions. */
export function officePhrases(
  sentence: Sentence,
  here: readonly Mention[],
  knowledge: Knowledge,
): readonly OfficePhrase[] {
  const phrases: OfficePhrase[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const inside = here.find(
      ({ kind, span }) => kind === "name" && span.start <= startOf(sentence, at) && startOf(sentence, at) < span.end,
    );
    const title = inside === undefined ? titleFrom(sentence, at, knowledge) : undefined;
    if (title !== undefined && !title.honorific)
      phrases.push(
        phraseOf(
          sentence,
          withField(sentence, title, here, knowledge),
          phrases.at(-1)?.title.end ?? 0,
          here,
          knowledge,
        ),
      );
    at = title?.end ?? (inside === undefined ? at + 1 : Math.max(at + 1, endToken(sentence, inside)));
  }
  return phrases;
}

function phraseOf(
  sentence: Sentence,
  title: Title,
  from: number,
  here: readonly Mention[],
  knowledge: Knowledge,
): OfficePhrase {
  const complement = complementOf(sentence, title.end, here, knowledge);
  const link = wordAt(sentence, title.end);
  // "assistant secretary of state for the Western Hemisphere", "MP for Hyderabad": a place that the office is for.
  const served = link === "for" && complement?.mention?.type === "Place" && title.role !== "spokesperson";
  // "a counsellor to President Tokayev", "to the Iraqi president" serves him, where an ambassador to him would not.
  const serves =
    title.role === "adviser" &&
    (complement?.mention?.type === "Person" || holdsTitle(sentence, title.end, complement?.end, knowledge));
  const isPosted = served || (posted.test(title.role) && !serves && /^(?:to|for|in|on)$/.test(link));
  const before = ownerBefore(sentence, title.first, from, here);
  // "east Africa director at the Institute for Security Studies": the place is what the office is about.
  const remit = !isPosted && before !== undefined && isRemit(sentence, title, before.mention, complement?.mention);
  const owner = remit ? undefined : before;
  const first = openingOf(sentence, owner?.first ?? title.first, from);
  const organization =
    owner?.mention ?? (isPosted ? undefined : complement?.mention) ?? peopleBefore(sentence, first, here);
  const words = sentence.tokens.slice(first, title.first).map(({ text }) => text.toLowerCase());
  return {
    title,
    first,
    end: complement?.end ?? title.end,
    titleEnd: isPosted && complement !== undefined ? complement.end : title.end,
    ...(organization === undefined ? {} : { organization }),
    status: words.some((word) => former.has(word)) || isOver(sentence, title, complement?.end) ? "former" : "current",
  };
}

/** "six [Indian] diplomats including High Commissioner Verma": whose people one of them is. */
function peopleBefore(sentence: Sentence, first: number, here: readonly Mention[]): Mention | undefined {
  if (wordAt(sentence, first - 1) !== "including" || sentence.tokens[first - 2]?.xpos !== "NNS") return undefined;
  const { start } = sentence.tokens[first - 2]?.span ?? sentence.span;
  return here.findLast(({ kind, span }) => kind === "demonym" && span.end <= start && start - span.end < 20);
}

/** Whether a title stands among the tokens between `first` and `end`. */
function holdsTitle(sentence: Sentence, first: number, end = first, knowledge: Knowledge): boolean {
  for (let at = first; at < end; at += 1) if (titleFrom(sentence, at, knowledge) !== undefined) return true;
  return false;
}

/** "Turkey's [EU] affairs minister": a name that is the field of a title belongs to it. */
function withField(sentence: Sentence, title: Title, here: readonly Mention[], knowledge: Knowledge): Title {
  const field = wordAt(sentence, title.first) === "affairs" ? nameBefore(sentence, title.first, here) : undefined;
  if (field === undefined) return title;
  const words = sentence.tokens.slice(field.first, title.end).map(({ text }) => text);
  return { ...title, first: field.first, role: roleOf(words.join(" "), knowledge) };
}

/** "ex-President", "defence secretary until last month". */
function isOver(sentence: Sentence, title: Title, end = title.end): boolean {
  return /^ex-\p{L}/iu.test(sentence.tokens[title.first]?.text ?? "") || wordAt(sentence, end) === "until";
}

/** Offices that a body has, not a state: its "Turkey director". */
const ofBodies = /^(?:director|chairman|head|chief-executive|spokesperson|analyst|academic|manager|adviser|editor)$/;

/** Whether what stands before a title is a field of the body behind it: "[east Africa] director at X", "[Turkey] director for X". */
function isRemit(sentence: Sentence, { first, role }: Title, before: Mention, behind: Mention | undefined): boolean {
  if (!/^(?:Organization|ArmedGroup)$/.test(behind?.type ?? "")) return false;
  const beside = before.span.end === sentence.tokens[first - 1]?.span.end;
  return (
    before.type === "Place" || (before.type === "Country" && before.kind === "name" && beside && ofBodies.test(role))
  );
}

/** First token with the status words before it: "former", "the country's acting". */
function openingOf(sentence: Sentence, first: number, from: number): number {
  let at = first;
  while (at > from && isAttribute(sentence, at - 1)) at -= 1;
  // "the right hand": a hyphen belongs to what stands before it, never opens.
  return wordAt(sentence, at) === "-" ? at + 1 : at;
}

function startOf(sentence: Sentence, index: number): number {
  return sentence.tokens[index]?.span.start ?? sentence.span.end;
}
