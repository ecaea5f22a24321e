import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Runs one of the gold's own scorers (Python 3) and gives its printed words and the figures it writes as JSON. */
export async function runScorer(
  script: string,
  args: readonly string[],
): Promise<{ readonly printed: string; readonly figures: unknown }> {
  const folder = await mkdtemp(join(tmpdir(), "claimgraph-score-"));
  const json = join(folder, "figures.json");
  try {
    const { stdout } = await promisify(execFile)("python3", ["-B", script, ...args, "--json", json], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return { printed: stdout, figures: JSON.parse(await readFile(json, "utf8")) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
