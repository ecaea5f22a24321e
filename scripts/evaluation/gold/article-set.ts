import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { understand } from "../../../src/pipeline.ts";
import { readArticle } from "../../../src/read/article.ts";
import type { Tools } from "../../../src/tools.ts";
import { graphOptions, predict } from "../predict.ts";
import { runScorer } from "./scorer.ts";

/** Shares from 0 to 1; counts where the scorer gives them. */
export interface ArticleFigure {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly tp?: number;
  readonly fp?: number;
  readonly fn?: number;
}

export interface ArticleResult {
  readonly articles: number;
  readonly figures: Readonly<Record<string, ArticleFigure | number>>;
  /** What was missed or is wrong, in the scorer's words; the articles are our own samples. */
  readonly errors: readonly string[];
}

/** Reads the texts that `articles/gold/*.json` name, from the folder `articles` beside the gold's, and scores them whole. */
export async function measureArticles(gold: string, tools: Tools): Promise<ArticleResult> {
  const folder = join(gold, "articles");
  const names = (await readdir(join(folder, "gold"))).filter((name) => name.endsWith(".json")).sort();
  const temporary = await mkdtemp(join(tmpdir(), "claimgraph-articles-"));
  try {
    for (const name of names) {
      const text = join(gold, "..", "articles", name.replace(/\.json$/, ".txt"));
      const part = await understand(readArticle(text, await readFile(text)), tools, graphOptions);
      await writeFile(join(temporary, name), JSON.stringify(await predict(part, tools)));
    }
    const { printed, figures } = await runScorer(join(folder, "score.py"), [
      temporary,
      join(folder, "gold"),
      "--errors",
    ]);
    const errors = printed
      .split("\n")
      .flatMap((line) => /^ {3}((?:stmt|entity|role|event) +(?:missed|spurious) .*)/.exec(line)?.[1] ?? []);
    return { articles: names.length, figures: (figures as { readonly total: ArticleResult["figures"] }).total, errors };
  } finally {
    await rm(temporary, { recursive: true });
  }
}
