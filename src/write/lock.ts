import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Takes a folder for one build at a time: `.lock` in it holds the number of the process. Gives what releases it. A lock
 * whose process is gone is taken over. Throws an `Error` where another build is at work there.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, ".lock");
  for (;;) {
    try {
      await writeFile(file, `${process.pid}\n`, { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = Number(await readFile(file, "utf8").catch(() => ""));
    if (isAtWork(holder))
      throw new Error(
        `${folder}: another build (process ${holder}) is writing into it; wait for it, or give another folder`,
      );
    await rm(file, { force: true });
  }
}

function isAtWork(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  try {
    // Signal 0 reaches nobody; it only tells whether somebody is there.
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
