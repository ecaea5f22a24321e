import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFolder } from "../../src/tools.ts";

/** Words of a made article: what a news story has. */
export const wordsEach = 600;

/**
 * `count` different articles of about 600 words, from the sample articles' paragraphs in an order that a fixed generator
 * gives: the same bytes on every machine.
 */
export async function madeArticles(count: number): Promise<readonly string[]> {
  const folder = join(packageFolder, "articles");
  const texts = await Promise.all((await readdir(folder)).sort().map((file) => readFile(join(folder, file), "utf8")));
  const paragraphs = texts.flatMap((text) => text.split(/\n+/)).filter((line) => line.split(" ").length > 20);
  const next = generator(1);
  return Array.from({ length: count }, (_, i) => {
    const chosen = [`The story of day ${i + 1} in the capital`];
    let words = wordsIn(chosen[0]);
    for (;;) {
      const paragraph = paragraphs[next() % paragraphs.length] ?? "";
      if (chosen.includes(paragraph)) continue;
      const more = words + wordsIn(paragraph);
      // As near to the length as whole paragraphs come: 600 words in the mean.
      if (more - wordsEach > wordsEach - words) return chosen.join("\n\n");
      chosen.push(paragraph);
      words = more;
    }
  });
}

function wordsIn(text = ""): number {
  return text.split(" ").length;
}

/** Lehmer's generator (Park and Miller, CACM 1988): the same numbers everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}
