import { copyFile, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** Where a folder keeps the user's decisions between builds. */
const name = "decisions.ttl";

/** The file of decisions that an earlier build kept in the folder; undefined where there is none. */
export async function decisionsIn(folder: string): Promise<string | undefined> {
  const file = join(folder, name);
  return stat(file).then(
    () => file,
    () => undefined,
  );
}

/** Keeps a copy of `file` in the folder; one of the same bytes is left as it is. */
export async function keepDecisions(file: string, folder: string): Promise<void> {
  const kept = join(folder, name);
  const [theirs, ours] = await Promise.all([readFile(file), readFile(kept).catch(() => undefined)]);
  if (ours === undefined || !theirs.equals(ours)) await copyFile(file, kept);
}
