import type { StatementKind } from "../model/statement.ts";
import type { Cue, Lexicon } from "./cues.ts";

/** How much the counts of all words together weigh against those of one word. */
const weightOfAll = 2;

/**
 * How likely a word with something standing to it in `way` reports what someone says or thinks: its own counts, drawn
 * towards those of all words of its part of speech (m-estimate; Cestnik 1990), 0..1; and which of the two it is.
 */
export function likelihoodOf(
  { lemma, pos }: Cue,
  way: string,
  lexicon: Lexicon,
): { readonly likelihood: number; readonly kind: StatementKind } {
  const own = lexicon.get(`${lemma}/${pos}`);
  const row = own?.get(way);
  const all = lexicon.get(`*/${pos}`)?.get(way);
  const base = all === undefined || all.seen === 0 ? 0 : all.reported / all.seen;
  const { seen = 0, reported = 0 } = row ?? {};
  const [some] = own?.values() ?? [];
  const kind = row?.kind ?? some?.kind ?? all?.kind ?? "thought";
  return { likelihood: (reported + weightOfAll * base) / (seen + weightOfAll), kind };
}
