import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of the test file's own, removed when its tests are done. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-"));
  after(() => rmSync(folder, { recursive: true }));
  return folder;
}
