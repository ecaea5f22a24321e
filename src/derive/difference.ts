/** Longest pair of texts that is compared word by word. */
const longest = 1_000_000;

/**
 * How the one text becomes the other, word by word, as GNU wdiff writes it: "We [-shall-] {+will+} not leave". Compares
 * words as printed, by longest common subsequence. Undefined where both are too long to compare.
 */
export function wordDifference(one: string, other: string): string | undefined {
  const [ours, theirs] = [one.split(/\s+/), other.split(/\s+/)];
  if (ours.length * theirs.length > longest) return undefined;
  const pieces: { mark: "" | "-" | "+"; words: string[] }[] = [];
  const add = (mark: "" | "-" | "+", word: string) => {
    const last = pieces.at(-1);
    if (last?.mark === mark) last.words.push(word);
    else pieces.push({ mark, words: [word] });
  };
  const common = commonLengths(ours, theirs);
  const width = theirs.length + 1;
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    const [word = "", there = ""] = [ours[i], theirs[j]];
    if (i < ours.length && j < theirs.length && word === there) {
      add("", word);
      [i, j] = [i + 1, j + 1];
    } else if (
      i < ours.length &&
      (j === theirs.length || at(common, (i + 1) * width + j) >= at(common, i * width + j + 1))
    ) {
      add("-", word);
      i += 1;
    } else {
      add("+", there);
      j += 1;
    }
  }
  return pieces
    .map(({ mark, words }) =>
      mark === "" ? words.join(" ") : mark === "-" ? `[-${words.join(" ")}-]` : `{+${words.join(" ")}+}`,
    )
    .join(" ");
}

/** Length of the longest common subsequence of `ours[i..]` and `theirs[j..]`, at `i * (theirs.length + 1) + j`. */
function commonLengths(ours: readonly string[], theirs: readonly string[]): Uint16Array {
  const width = theirs.length + 1;
  const lengths = new Uint16Array((ours.length + 1) * width);
  for (let i = ours.length - 1; i >= 0; i -= 1)
    for (let j = theirs.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        ours[i] === theirs[j]
          ? at(lengths, (i + 1) * width + j + 1) + 1
          : Math.max(at(lengths, (i + 1) * width + j), at(lengths, i * width + j + 1));
  return lengths;
}

function at(lengths: Uint16Array, index: number): number {
  return lengths[index] ?? 0;
}
