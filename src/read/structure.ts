import type { BlockKind, Omission } from "../model/article.ts";
import { boilerplateOf, dateLabelOf, isCreditedCaption } from "./boilerplate.ts";
import { datelineOf, type Opening } from "./dateline.ts";
import { readDate } from "./dates.ts";
import { readHead } from "./head.ts";
import type { Paragraph } from "./paragraphs.ts";
import { findRepeats } from "./repeats.ts";
import { endsSentence } from "./sentence-end.ts";
import { endOfNormalised, normalised, type Part, trimmed } from "./text.ts";

/** An article's parts in the order of the file, what was left out of it, and what its own words tell of it. */
export interface Structure {
  readonly parts: readonly Part[];
  readonly omissions: readonly Omission[];
  readonly outlet?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  /** Its place counts into the normalised dateline. */
  readonly opening?: Opening;
}

/**
 * Tells an article from the page around it. In order: phrases of pages (`knowledge/boilerplate.csv`), paragraphs printed
 * twice, the head (title, bylines, dates), the dateline, captions; all else is body. The only text of a file stays.
 */
export function readStructure(content: string, all: readonly Paragraph[]): Structure {
  const omissions: Omission[] = [];
  const { kept: phrased, outlet } = withoutBoilerplate(all, omissions);
  const repeats = findRepeats(phrased.map(({ text }) => text));
  const kept = phrased.filter(({ span }, i) => {
    if (repeats.has(i)) omissions.push({ span, reason: "printed twice" });
    return !repeats.has(i);
  });
  const head = readHead(kept);
  for (const [i, reason] of head.omitted) {
    const paragraph = kept[i];
    if (paragraph !== undefined) omissions.push({ span: paragraph.span, reason });
  }

  const parts: Part[] = [];
  let inline: string | undefined;
  let opening: Opening | undefined;
  let prose = 0;
  kept.forEach((paragraph, i) => {
    if (head.omitted.has(i)) return;
    const kind = i === head.title ? "headline" : kindOf(paragraph, kept[i - 1], kept[i + 1]);
    if (kind !== "body" || prose === lastOpening) {
      parts.push({ kind, span: paragraph.span });
      return;
    }
    prose++;
    const dated = inlineDate(content, paragraph);
    if (dated !== undefined) {
      inline ??= dated.iso;
      omissions.push({ span: { start: paragraph.span.start, end: dated.rest.start }, reason: "publication date" });
    }
    const span = dated?.rest ?? paragraph.span;
    opening = datelineOf(normalised(content, span));
    if (opening === undefined) parts.push({ kind, span });
    else {
      prose = lastOpening;
      const end = endOfNormalised(content, span, opening.length);
      parts.push({ kind: "dateline", span: { start: span.start, end } });
      parts.push({ kind, span: trimmed(content, { start: end, end: span.end }), continues: true });
    }
  });

  const published = head.published ?? inline ?? head.updated ?? opening?.date;
  const publisher = outlet ?? opening?.agency;
  return {
    parts,
    omissions: omissions.sort((a, b) => a.span.start - b.span.start),
    authors: head.authors,
    ...(publisher === undefined ? {} : { outlet: publisher }),
    ...(published === undefined ? {} : { published }),
    ...(opening === undefined ? {} : { opening }),
  };
}

/** A dateline may stand below a deck or two. */
const lastOpening = 3;

function withoutBoilerplate(
  all: readonly Paragraph[],
  omissions: Omission[],
): { readonly kept: readonly Paragraph[]; readonly outlet?: string } {
  const kept: Paragraph[] = [];
  const left: Omission[] = [];
  let list: string | undefined;
  let outlet: string | undefined;
  for (const paragraph of all) {
    const { span, text, marked } = paragraph;
    const found = marked === "headline" ? undefined : boilerplateOf(text);
    outlet ??= found?.outlet;
    if (found !== undefined) list = found.opensList ? found.reason : list;
    // "Who are the Taliban?" in a list of links is a title.
    else if (marked !== undefined || (endsSentence(text) && !/[?!]$/.test(text))) list = undefined;
    const reason = found?.reason ?? list ?? (marked === "link" ? "related stories" : undefined);
    if (reason === undefined) kept.push(paragraph);
    else left.push({ span, reason });
  }
  if (kept.length === 0) return { kept: all };
  omissions.push(...left);
  return { kept, ...(outlet === undefined ? {} : { outlet }) };
}

const name = "\\p{Lu}[\\p{L}.'’-]*";
const namesOnly = new RegExp(`^${name}(?:,? (?:${name}|and|with|&|left|right|in|at|of|the)){1,11}$`, "u");

/** A paragraph of names without a final stop, between others, stands under a picture ("Jane Doe and John Roe"). */
function kindOf({ text, marked }: Paragraph, before?: Paragraph, after?: Paragraph): BlockKind {
  if (marked === "caption" || isCreditedCaption(text)) return "caption";
  const inline =
    before !== undefined &&
    after !== undefined &&
    !endsSentence(text) &&
    namesOnly.test(text) &&
    /,? (?:and|with|&|left|right) ?/.test(text);
  return inline ? "caption" : "body";
}

/** A labelled date before the words of a paragraph ("date 2021-07-28 DUSHANBE, …"). */
function inlineDate(content: string, { span, text }: Paragraph): { iso: string; rest: Part["span"] } | undefined {
  const label = dateLabelOf(text);
  const date = label === undefined ? undefined : readDate(text.slice(label.length));
  if (label === undefined || date === undefined) return undefined;
  const rest = trimmed(content, { start: endOfNormalised(content, span, label.length + date.length), end: span.end });
  return rest.start === rest.end ? undefined : { iso: date.iso, rest };
}
