import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadTools, packageFolder, type Tools } from "../../../src/tools.ts";
import { accuracyPage } from "./accuracy-page.ts";
import { measureArticles } from "./article-set.ts";
import { measureAttribution } from "./attribution-set.ts";
import { measureEvents } from "./event-set.ts";
import { precisionByRule } from "./rules.ts";
import { findTodos } from "./todos.ts";

/**
 * Scores the three gold sets in `gold` (folders `articles`, `attribution`, `events`), rewrites `docs/accuracy.md` and
 * `knowledge/precision.csv`, and gives the page. `onSet` hears which set is read. Throws where the gold is absent.
 */
export async function measure(gold: string, tools: Tools, onSet: (name: string) => void): Promise<string> {
  for (const set of ["articles", "attribution", "events"])
    if (!(await isFolder(join(gold, set))))
      throw new Error(`${gold}: no folder "${set}" found, expected the development gold`);
  onSet("articles");
  const articles = await measureArticles(gold, tools);
  onSet("attribution");
  const attribution = await measureAttribution(gold, tools);
  onSet("events");
  const events = await measureEvents(gold, tools);
  const rules = precisionByRule([...attribution.judged, ...events.judged]);
  const todos = await findTodos();
  const rows = [...rules].map(([rule, { right, measured }]) => `${rule},${right},${measured}\n`);
  await writeFile(join(packageFolder, "knowledge", "precision.csv"), `rule,right,measured\n${rows.join("")}`);
  // The page names the tables as this run leaves them.
  const { versions } = await loadTools();
  const page = accuracyPage({ articles, attribution, events, rules, todos, versions });
  await writeFile(join(packageFolder, "docs", "accuracy.md"), page);
  return page;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
