import type { Article } from "../model/article.ts";
import type { Note } from "../model/note.ts";
import type { Span } from "../model/span.ts";

/** Words in quotation marks within one paragraph. A quotation inside another is part of it. */
export interface Quotation {
  /** With its marks. */
  readonly outer: Span;
  /** Without them. */
  readonly inner: Span;
  /** Index into the article's blocks. */
  readonly block: number;
  /** Its last character that is no space: "," where the sentence goes on behind it. */
  readonly final: string;
  /** Not closed at the end of its paragraph: the next one opens with a mark and goes on. */
  readonly open: boolean;
}

interface Opened {
  readonly closedBy: RegExp;
  readonly start: number;
  readonly length: number;
}

/** Quotations within quotations that newspapers print; a text of nothing but marks must not pile them up. */
const deepest = 4;

const doubleMark = /^(?:''|``|["“”„«»])/;
const anyMark = /["“”„«»‘’'`]/g;
const opening: readonly (readonly [RegExp, RegExp])[] = [
  [/^[“„]/, /^(?:[”"]|'')/],
  [/^«/, /^»/],
  [/^``/, /^(?:''|["”])/],
  [/^''/, /^(?:''|["”])/],
  [/^"/, /^(?:["”]|'')/],
  [/^[‘']/, /^[’']/],
];

/**
 * The quotations of an article, in text order: double marks, curly, straight, doubled single ones ('' and ``) and
 * guillemets, and single marks that are no apostrophes. A paragraph that ends inside a quotation leaves it open; where the
 * next one does not open with a mark, the quotation is noted as unclosed and holds the rest of its paragraph.
 */
export function findQuotations(article: Article): {
  readonly quotations: readonly Quotation[];
  readonly notes: readonly Note[];
} {
  const quotations = article.blocks.flatMap(({ kind, span }, block) =>
    kind === "dateline" ? [] : quotationsIn(article.text, span, block),
  );
  const notes = quotations.flatMap(({ open, outer, block }): readonly Note[] => {
    const next = article.blocks[block + 1]?.span;
    const goesOn = next !== undefined && doubleMark.test(article.text.slice(next.start, next.end));
    return open && !goesOn
      ? [{ reason: "unclosed-quotation", span: { start: outer.start, end: outer.start + 1 } }]
      : [];
  });
  return { quotations, notes };
}

function quotationsIn(text: string, { start, end }: Span, block: number): readonly Quotation[] {
  const found: Quotation[] = [];
  let stack: readonly Opened[] = [];
  for (let at = nextMark(text, start, end); at < end; at = nextMark(text, at + 1, end)) {
    const rest = text.slice(at, Math.min(at + 2, end));
    const outermost = stack[0];
    // "''He said: 'Not us,''' Mr. Khan said": the single mark closes first.
    if (text.startsWith("'''", at) && stack.length > 1 && stack.at(-1)?.length === 1) {
      stack = stack.slice(0, -1);
      continue;
    }
    const level = stack.findLastIndex(({ closedBy }) => closedBy.test(rest) && closes(text, at, rest));
    if (level >= 0 && outermost !== undefined) {
      const length = markLength(rest);
      if (level === 0) {
        const inner = { start: outermost.start + outermost.length, end: at };
        found.push({
          outer: { start: outermost.start, end: at + length },
          inner,
          block,
          final: finalOf(text, inner),
          open: false,
        });
      }
      stack = stack.slice(0, level);
      at += length - 1;
      continue;
    }
    const opens = opening.find(([mark]) => mark.test(rest));
    if (opens === undefined || stack.length === deepest || !mayOpen(text, at, rest, start)) continue;
    const length = markLength(rest);
    stack = [...stack, { closedBy: opens[1], start: at, length }];
    at += length - 1;
  }
  // A single mark that nothing closes was an apostrophe.
  const left = stack.find(({ start: at }) => doubleMark.test(text.slice(at, at + 2)));
  if (left === undefined) return found;
  const inner = { start: left.start + left.length, end };
  return [...found, { outer: { start: left.start, end }, inner, block, final: finalOf(text, inner), open: true }];
}

/** Where the first mark in `[start, end)` stands; `end` where there is none. */
function nextMark(text: string, start: number, end: number): number {
  anyMark.lastIndex = start;
  return Math.min(anyMark.exec(text)?.index ?? end, end);
}

/** The last character but spaces and single marks: the comma of "'one of us,'". */
function finalOf(text: string, { start, end }: Span): string {
  const tail = text.slice(Math.max(start, end - 4), end);
  return tail.replace(/[\s'’]+$/, "").at(-1) ?? "";
}

function markLength(rest: string): number {
  return rest === "''" || rest === "``" ? 2 : 1;
}

/** A closing single mark has no letter behind it ("don't"); double ones close wherever they stand. */
function closes(text: string, at: number, rest: string): boolean {
  return doubleMark.test(rest) || (/\S/.test(text[at - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " "));
}

/** A mark opens before a word; a single one only after a space, a bracket or another mark ("Biden's" has none). */
function mayOpen(text: string, at: number, rest: string, start: number): boolean {
  const before = at === start ? " " : (text[at - 1] ?? " ");
  const after = text[at + markLength(rest)] ?? " ";
  if (/\s/.test(after)) return false;
  return /^[“„«]/.test(rest) || (doubleMark.test(rest) ? !/[\p{L}\p{N}]/u.test(before) : /[\s([—–\-"“:]/.test(before));
}
