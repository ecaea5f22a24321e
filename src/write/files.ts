import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize, sep } from "node:path";

/**
 * Writes `folder/relative` whole or not at all: to a temporary name, then renamed. Makes the folders it needs. Throws an
 * `Error` where the path would leave the folder.
 */
export async function writeFileSafely(folder: string, relative: string, content: string | Uint8Array): Promise<void> {
  const path = normalize(relative);
  if (isAbsolute(path) || path.split(sep).includes(".."))
    throw new Error(`${relative}: outside ${folder}; expected a path within it`);
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

/** Files that a build writes, whatever its options. */
const ours = /^(?:(?:parts|maps)\/[^/]+|(?:graph|knowledge|links|derived)\.(?:ttl|trig|nq|jsonld))$/;

/** Removes what an earlier build left in `folder` and this one has not `written`; anything else there stays. */
export async function sweep(folder: string, written: ReadonlySet<string>): Promise<void> {
  const found = await readdir(folder, { recursive: true });
  const paths = found.map((path) => path.replaceAll("\\", "/"));
  const left = paths.filter((path) => ours.test(path) && !written.has(path));
  await Promise.all(left.map((path) => rm(join(folder, path))));
}
