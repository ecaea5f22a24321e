import type { TextRange } from "../../src/write/projection/model.ts";

/** A stretch of text, marked or not. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
  /** Offset in the article's text. */
  readonly start: number;
}

/** `text[start, end)` cut at the borders of `marks`, which are in text order and do not overlap. */
export function runsOf(text: string, [start, end]: TextRange, marks: readonly TextRange[]): readonly Run[] {
  const runs: Run[] = [];
  let at = start;
  const push = (until: number, marked: boolean) => {
    if (until > at) runs.push({ text: text.slice(at, until), marked, start: at });
    at = Math.max(at, until);
  };
  for (const [from, to] of marks) {
    if (to <= start || from >= end) continue;
    push(Math.max(from, start), false);
    push(Math.min(to, end), true);
  }
  push(end, false);
  return runs;
}

/** The paragraph or paragraphs that hold the marks. */
export function paragraphAround(text: string, marks: readonly TextRange[]): TextRange {
  const first = marks[0]?.[0] ?? 0;
  const last = marks.at(-1)?.[1] ?? first;
  const before = text.lastIndexOf("\n", first);
  const after = text.indexOf("\n", last);
  return [before + 1, after < 0 ? text.length : after];
}

const context = 160;

/** The paragraph cut down to the marks with some words around them; cuts fall between words. */
export function excerptAround(text: string, marks: readonly TextRange[]): TextRange {
  const [start, end] = paragraphAround(text, marks);
  const first = marks[0]?.[0] ?? start;
  const last = marks.at(-1)?.[1] ?? end;
  const from = first - start > context ? text.indexOf(" ", first - context) + 1 : start;
  const to = end - last > context ? text.lastIndexOf(" ", last + context) : end;
  return [Math.min(from, first), Math.max(to, last)];
}

/** Words with their evidence marked. */
export function Excerpt({ text, marks }: { readonly text: string; readonly marks: readonly TextRange[] }) {
  const range = excerptAround(text, marks);
  const [whole] = [paragraphAround(text, marks)];
  return (
    <blockquote class="excerpt" dir="auto">
      {range[0] > whole[0] ? "… " : ""}
      {runsOf(text, range, marks).map((run) => (run.marked ? <mark key={run.start}>{run.text}</mark> : run.text))}
      {range[1] < whole[1] ? " …" : ""}
    </blockquote>
  );
}
