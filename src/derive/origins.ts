import type { Digest } from "./digest.ts";
import type { Sharing } from "./passages.ts";
import { unions } from "./unions.ts";

/** An article and the one it was made from. */
export interface Derivation {
  readonly article: string;
  readonly from: string;
}

/**
 * Which article was made from which: of two that share passages, the one that says it relays the other's outlet; or the
 * later of two of which one is a copy, where both tell the day. Where each could be made from the other, neither is.
 */
export function derivations(digests: readonly Digest[], sharings: readonly Sharing[]): readonly Derivation[] {
  const found = new Map<string, Derivation>();
  const add = ({ article }: Digest, from: Digest) =>
    found.set(`${article} ${from.article}`, { article, from: from.article });
  for (const { one, other, copied } of sharings) {
    const [ours, theirs] = [digests[one], digests[other]] as [Digest, Digest];
    const order = orderOf(ours, theirs);
    const [weRelay, theyRelay] = [relays(ours, theirs) && order >= 0, relays(theirs, ours) && order <= 0];
    if (weRelay !== theyRelay) weRelay ? add(ours, theirs) : add(theirs, ours);
    else if (copied && order !== 0) order > 0 ? add(ours, theirs) : add(theirs, ours);
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

/** Positive where the one came out after the other; 0 where the same day or an unknown one leaves it open. */
function orderOf({ published: ours }: Digest, { published: theirs }: Digest): number {
  if (ours === undefined || theirs === undefined) return 0;
  const [one, other] = [ours.slice(0, 10), theirs.slice(0, 10)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function relays({ relays: relayed, outlet: ours }: Digest, { outlet }: Digest): boolean {
  return outlet !== undefined && outlet !== ours && relayed.includes(outlet);
}

/** Article → the first of all that go back to one text: copies and what was made from them count once. */
export function originsOf(
  digests: readonly Digest[],
  sharings: readonly Sharing[],
  derived: readonly Derivation[],
): (article: string) => string {
  const groups = unions();
  const articleAt = (i: number) => digests[i]?.article ?? "";
  for (const { one, other, copied } of sharings) if (copied) groups.join(articleAt(one), articleAt(other));
  for (const { article, from } of derived) groups.join(article, from);
  return groups.find;
}
