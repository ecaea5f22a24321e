import type { Span } from "../model/span.ts";

/** Addresses stay whole: "www.flag.govt.nz", "press@who.int", "Gawker.com". */
const address =
  /^(?:(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|info|int|mil)(?:\.[a-z]{2})?(?:\/\S*)?)$/i;

/** Marks of several characters and initials: ``, '', "S.C.". */
const marks = /^(?:``|''|(?:[A-Z]\.){2,})$/;

/** Two words written as one, as Universal Dependencies divides them; the number tells where. */
const contractions: ReadonlyMap<string, number> = new Map([
  ["i'm", 1],
  ["i’m", 1],
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
]);

const opening = /^["“‘'(«[<]+$/;
const closing = /^["”’')»\]>.,;:!?]+$/;

/**
 * The words of a sentence as UD's English treebanks have them, where wink-nlp cuts otherwise; `words` are half-open spans
 * into `source`, in order. No character is lost or gained.
 */
export function mendWords(source: string, words: readonly Span[]): readonly Span[] {
  const text = ({ start, end }: Span) => source.slice(start, end);
  const last = words.at(-1);
  return runsOf(words).flatMap((run) =>
    whole(run, text).flatMap((word) =>
      word.end === last?.end && endsSentence(text(word)) ? beforeStop(word) : divided(word, text(word)),
    ),
  );
}

/** "She was ill.": at the end of a sentence a plain word is no abbreviation, of Illinois or what it may be. */
function endsSentence(word: string): boolean {
  return (
    /^\p{Ll}{2,}\.$/u.test(word) &&
    !/^(?:etc|vs|al|pm|am|approx|dept|est|govt|ft|lb|oz|km|cm|mm|hr|min|sec)\.$/.test(word)
  );
}

function beforeStop({ start, end }: Span): readonly Span[] {
  return [
    { start, end: end - 1 },
    { start: end - 1, end },
  ];
}

/** Words without white space between them. */
function runsOf(words: readonly Span[]): readonly (readonly Span[])[] {
  const runs: Span[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (run?.at(-1)?.end === word.start) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** "Çavu" + "ş" + "o" + "ğ" + "lu": wink-nlp cuts at letters that Western Europe's alphabets do not have. */
const cutName = /^(?:[^\P{L}A-Za-z]\p{L}|\p{L}[^\P{L}A-Za-z])$/u;

/** A run with its address, its marks and initials, or its cut words put together. */
function whole(run: readonly Span[], text: (span: Span) => string): readonly Span[] {
  if (run.length === 1) return run;
  const first = run.findIndex((word) => !opening.test(text(word)));
  const last = run.findLastIndex((word) => !closing.test(text(word)));
  const core = first !== -1 && last > first ? join(run.slice(first, last + 1)) : undefined;
  if (core !== undefined && address.test(text(core))) return [...run.slice(0, first), core, ...run.slice(last + 1)];
  const joined: Span[] = [];
  for (const word of run) {
    const before = joined.at(-1);
    const both = before === undefined ? undefined : { start: before.start, end: word.end };
    const border = text({ start: word.start - 1, end: word.start + 1 });
    if (both !== undefined && (marks.test(text(both)) || cutName.test(border))) joined[joined.length - 1] = both;
    else joined.push(word);
  }
  return joined;
}

function join(words: readonly Span[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function divided(word: Span, text: string): readonly Span[] {
  const at = contractions.get(text.toLowerCase());
  if (at === undefined) return [word];
  const border = word.start + at;
  return [
    { start: word.start, end: border },
    { start: border, end: word.end },
  ];
}
