import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KnownCountry } from "../../../src/model/knowledge.ts";
import { understand } from "../../../src/pipeline.ts";
import { readArticle } from "../../../src/read/article.ts";
import type { Tools } from "../../../src/tools.ts";
import { graphOptions, predict } from "../predict.ts";
import type { Prediction } from "../prediction.ts";
import type { Judged } from "./rules.ts";
import { runScorer } from "./scorer.ts";

/** Precision, recall, F1 with their counts. */
export interface EventFigure {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
  readonly tp: number;
  readonly pred: number;
  readonly gold: number;
}

export interface EventResult {
  readonly figures: Readonly<Record<string, EventFigure>>;
  readonly judged: readonly Judged[];
}

interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly events: readonly { readonly class15: string | null }[];
}

/** The gold's classes have no distinction between conceding and withdrawing. */
const class15: Readonly<Record<string, string>> = { CONCEDE: "YIELD", RETREAT: "YIELD" };

/**
 * Reads each sentence of `events/plv_train.jsonl` as an article and scores its events. A claim counts as right where the
 * sentence's marked class is its class: a lower bound, since one event is marked and many sentences hold more.
 */
export async function measureEvents(gold: string, tools: Tools): Promise<EventResult> {
  const folder = join(gold, "events");
  const lines = (await readFile(join(folder, "plv_train.jsonl"), "utf8")).trim().split("\n");
  const predicted: string[] = [];
  const judged: Judged[] = [];
  for (const line of lines) {
    const { id, text, events } = JSON.parse(line) as GoldSentence;
    const part = await understand(readArticle(id, Buffer.from(text)), tools, graphOptions);
    const prediction = await predict(part, tools);
    predicted.push(JSON.stringify({ id, events: dyads(prediction, tools.knowledge.countries) }));
    const classes = events.map((event) => event.class15);
    for (const { plover, rule } of prediction.events)
      if (plover !== "OTHER") judged.push({ rule, right: classes.includes(class15[plover] ?? plover) });
  }
  const temporary = await mkdtemp(join(tmpdir(), "claimgraph-events-"));
  try {
    const file = join(temporary, "predicted.jsonl");
    await writeFile(file, `${predicted.join("\n")}\n`);
    const { figures } = await runScorer(join(folder, "score.py"), [file, "--split", "dev"]);
    const [first] = Object.values(figures as Readonly<Record<string, { readonly metrics: EventResult["figures"] }>>);
    return { figures: first?.metrics ?? {}, judged };
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** The gold's pairs of parties: a country by its code where one acts, else the name of who does. */
function dyads({ entities, events }: Prediction, countries: readonly KnownCountry[]) {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const party = (ids: readonly string[]) => {
    const found = ids.flatMap((id) => byId.get(id) ?? []);
    const country = found.find(({ type }) => type === "Country")?.id.replace("Country:", "");
    // A country that the article does not mention stands by its name.
    const known = countries.find(({ iso2, name }) => iso2 === country || ids.includes(name));
    return known?.iso3 ?? found[0]?.name ?? null;
  };
  const words = (ids: readonly string[]) => byId.get(ids[0] ?? "")?.name ?? "";
  return events.map(({ plover, source, target }) => ({
    plover,
    source: party(source),
    target: party(target),
    source_text: words(source),
    target_text: words(target),
  }));
}
