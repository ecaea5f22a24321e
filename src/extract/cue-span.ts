import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import type { Content } from "./content.ts";
import { type Cue, verbGroup } from "./cues.ts";
import { dependents, spanOf, tokenAt } from "./tree.ts";

/**
 * The words that report: the verb with its auxiliaries, adverbs, particles, the verb it completes ("declined to say") and
 * the preposition that its content follows ("pointed out", "talked about [the plan]").
 */
export function cueSpan(sentence: Sentence, cue: Cue, { spans, way }: Content): Span {
  const { relation, head } = tokenAt(sentence, cue.token);
  const group = verbGroup(sentence, cue.token);
  const opening = group[0] ?? cue.token;
  const completes = relation === "xcomp" && head >= 0 && head < opening && opening - head <= 2;
  const first = completes ? (verbGroup(sentence, head)[0] ?? head) : opening;
  const particle = dependents(sentence, cue.token, "compound:prt").at(-1) ?? cue.token;
  let last = Math.max(cue.token, particle <= cue.token + 2 ? particle : cue.token);
  const content = spans.at(-1)?.start ?? 0;
  const next = sentence.tokens.findIndex(({ span }) => span.start >= content);
  const marked = /\((?!that)/.test(way) && next > last && next - last <= 3;
  if (marked) last = next - 1;
  // As with a headline, the colon of "said:" is part of what reports.
  if (sentence.tokens[last + 1]?.text === ":") last += 1;
  return spanOf(sentence, [first, last]);
}
