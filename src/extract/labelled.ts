import type { Article } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { Quotation } from "./quotations.ts";
import type { Report } from "./report.ts";
import { trimmed } from "./words-said.ts";

/** "WALLACE:", "Gov. Pence:", "Q.": a name in front of what it says; and "― Karen Bobadilla" behind it. */
const label =
  /^[“"'‘]?((?:[A-Z][\p{L}.'’-]*|of|the|de|al|for|&)(?: (?:[A-Z][\p{L}.'’-]*|of|the|de|al|for|&)){0,5}|Q|A):\s+(?=\S)/u;
const signature = /^[\s"”’']*(?:—|―|–|--)\s*((?:[A-Z@][\p{L}.'’-]*)(?: [\p{L}(@][\p{L}.'’)_-]*){0,5})\s*$/u;
/** Words before a colon that announce a topic, no one who speaks. */
const topics =
  /^(?:Analysis|Breaking|Correction|Editor[’']s Note|Editorial|Exclusive|Explainer|Factbox|Live|Note|Opinion|Photos?|Read|Read More|Related|See Also|Source|Timeline|Update|Updated|Video|Watch|Why|How|What|More)$/i;

/** Characters of words behind a label. */
const longestTitle = 160;

const reporting = /^(?:accuse|announce|blame|claim|condemn|deny|reject|say|slam|tell|urge|vow|warn)$/;

/** A country before what others say there, or two parties at once: "Ethiopia: Rebels accuse army", "Hezbollah-Israel: ...". */
function isTopic(text: string, { tokens }: Sentence, { type, metonym, span }: Mention, words: Span): boolean {
  if (/^[-–]\p{Lu}/u.test(text.slice(span.end))) return true;
  const inside = tokens.filter((token) => token.span.start >= words.start);
  const told = inside.some(({ xpos, lemma }, i) => i > 0 && /^VB[DZP]$/.test(xpos) && reporting.test(lemma));
  return type === "Country" && metonym !== true && told;
}

/**
 * Words with a label that says whose they are: headlines ("Iran: US Must Leave", "US Must Leave: Iran"), turns of a
 * transcript (two or more paragraphs that open so), and quotations with a name behind a dash.
 */
export function labelledReports(
  article: Article,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  quotations: readonly Quotation[],
): readonly Report[] {
  const turns = article.blocks.flatMap(({ kind, span }, block) => {
    if (kind === "dateline") return [];
    const found = label.exec(article.text.slice(span.start, span.end));
    const [all = "", name = ""] = found ?? [];
    if (found === null || topics.test(name)) return [];
    const start = span.start + all.indexOf(name);
    return [
      {
        block,
        kind,
        name: { start, end: start + name.length },
        words: { start: span.start + all.length, end: span.end },
      },
    ];
  });
  const text = ({ start, end }: Span) => article.text.slice(start, end);
  // "Veto power: Eliminating ..." on every paragraph is a list of topics; who speaks comes again or is somebody.
  const speaks = ({ name }: { readonly name: Span }) =>
    text(name) === text(name).toUpperCase() ||
    turns.filter((turn) => text(turn.name) === text(name)).length > 1 ||
    mentions.some(({ kind, type, span }) => kind === "name" && type === "Person" && overlaps(span, name));
  const many = turns.filter((turn) => turn.kind !== "headline" && speaks(turn)).length > 1;
  // A headline with a full stop is read as a paragraph.
  const titles = (turn: (typeof turns)[number]) =>
    turn.kind === "headline" ||
    (!many && turn.block === 0 && article.blocks.length > 1 && turn.words.end - turn.words.start < longestTitle);
  const report = (name: Span, cue: Span, words: Span, rule: string): readonly Report[] => {
    const sentence = sentences.findIndex(({ span }) => overlaps(span, name));
    const tree = sentences[sentence];
    const head = tree?.tokens.findLastIndex(({ span }) => overlaps(span, name)) ?? -1;
    if (tree === undefined || head < 0) return [];
    const known = mentions.find(({ span, kind }) => kind !== "pronoun" && overlaps(span, name));
    // A headline's label may also name its topic: "Insult to Injury: ...", "Sudan: Army rejects truce".
    if (rule === "headline-colon" && (known === undefined || isTopic(article.text, tree, known, words))) return [];
    const speaker = known ?? { kind: "name", span: name, sentence, head };
    const { end } = cue;
    return [
      {
        kind: "speech",
        speaker,
        cue: { start: cue.start, end },
        cueLemma: ":",
        content: [words],
        addressees: [],
        sentence,
        nested: false,
        rule,
      },
    ];
  };
  const spoken = turns.flatMap((turn) => {
    const { block, name, words } = turn;
    const title = titles(turn);
    if (!title && !(many && speaks(turn))) return [];
    if (title && !text(words).includes(" ")) return [];
    const colon = { start: name.end, end: name.end + 1 };
    const next = turns.find((turn) => turn.block > block)?.block ?? Number.POSITIVE_INFINITY;
    if (next <= block) return [];
    if (!title) return report(name, colon, words, "transcript");
    const end = words.end - (/\s*\.?\s*$/.exec(text(words).slice(-4))?.[0].length ?? 0);
    const said = trimmed(article.text, { start: words.start, end }, quotations);
    return said === undefined ? [] : report(name, colon, said, "headline-colon");
  });
  const signed = quotations.flatMap(({ outer, inner, block }) => {
    const rest = article.text.slice(outer.end, article.blocks[block]?.span.end);
    const found = rest.length > 120 ? null : signature.exec(rest);
    const [all = "", name = ""] = found ?? [];
    if (found === null) return [];
    const start = outer.end + all.indexOf(name);
    const dash = outer.end + all.search(/[—―–-]/);
    return report({ start, end: start + name.length }, { start: dash, end: dash + 1 }, inner, "signed-quotation");
  });
  return [...spoken, ...signed];
}
