import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { understand } from "../../../src/pipeline.ts";
import { readArticle } from "../../../src/read/article.ts";
import type { Tools } from "../../../src/tools.ts";
import { graphOptions, predict } from "../predict.ts";
import type { FileSpan } from "../spans.ts";
import { type AttributionScore, type Count, scoreAttributions } from "./attribution.ts";
import type { Judged } from "./rules.ts";

/** What was measured on who-said-what gold. */
export interface AttributionResult {
  readonly articles: number;
  readonly counts: Readonly<Record<string, Count>>;
  readonly judged: readonly Judged[];
  /** Predictions that are wrong, as "id start-end rule": the texts are the publishers'. */
  readonly wrong: readonly string[];
}

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: Parameters<typeof scoreAttributions>[1];
}

/** Reads `attribution/dev.jsonl` of the gold as articles, beliefs and wishes included as the gold has them, and scores. */
export async function measureAttribution(gold: string, tools: Tools): Promise<AttributionResult> {
  const lines = (await readFile(join(gold, "attribution", "dev.jsonl"), "utf8")).trim().split("\n");
  const articles = lines.map((line) => JSON.parse(line) as GoldArticle);
  const totals: Record<string, Count> = {};
  const judged: Judged[] = [];
  const wrong: string[] = [];
  for (const { id, text, attributions } of articles) {
    const part = await understand(readArticle(id, Buffer.from(text)), tools, { ...graphOptions, thoughts: true });
    const prediction = await predict(part, tools);
    // The gold marks no attribution within the words of another.
    const statements = prediction.statements.filter(({ within }) => within === null);
    const predicted = statements.map(({ spans }) => ({
      source: present(spans.speaker),
      cue: present(spans.cue),
      content: spans.content,
    }));
    const score = scoreAttributions(text, attributions, predicted);
    add(totals, score.counts);
    statements.forEach(({ rule, spans }, i) => {
      const right = score.right[i] ?? false;
      judged.push({ rule, right });
      const [start, end] = [spans.content[0]?.[0], spans.content.at(-1)?.[1]];
      if (!right) wrong.push(`${id} ${start}-${end} ${rule}`);
    });
  }
  return { articles: articles.length, counts: totals, judged, wrong };
}

function present(spans: readonly FileSpan[]): readonly FileSpan[] | null {
  return spans.length === 0 ? null : spans;
}

function add(totals: Record<string, Count>, counts: AttributionScore["counts"]): void {
  for (const [measure, count] of Object.entries(counts)) {
    const sum = totals[measure] ?? { recalled: 0, gold: 0, precise: 0, predicted: 0 };
    totals[measure] = {
      recalled: sum.recalled + count.recalled,
      gold: sum.gold + count.gold,
      precise: sum.precise + count.precise,
      predicted: sum.predicted + count.predicted,
    };
  }
}
