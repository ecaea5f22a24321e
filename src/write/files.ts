import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize, sep } from "node:path";

/** What a file holds: at once, or in pieces where it is too long for one string. */
export type Content = string | Uint8Array | readonly string[];

/** Pieces are gathered to so many UTF-16 units before they are written. */
const chunk = 1 << 20;

/**
 * Writes `folder/relative` whole or not at all: to a temporary name, then renamed. Makes the folders it needs. Throws an
 * `Error` where the path would leave the folder.
 */
export async function writeFileSafely(folder: string, relative: string, content: Content): Promise<void> {
  const path = normalize(relative);
  if (isAbsolute(path) || path.split(sep).includes(".."))
    throw new Error(`${relative}: outside ${folder}; expected a path within it`);
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(`${file}.part`, "w");
  try {
    if (typeof content === "string" || content instanceof Uint8Array) await handle.writeFile(content);
    else for (const piece of chunksOf(content)) await handle.appendFile(piece);
  } finally {
    await handle.close();
  }
  await rename(`${file}.part`, file);
}

function* chunksOf(pieces: readonly string[]): Generator<string> {
  let gathered: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < chunk) continue;
    yield gathered.join("");
    [gathered, length] = [[], 0];
  }
  yield gathered.join("");
}

/** Files that are open at a time: systems allow some hundreds. */
const openAtOnce = 64;

/** Texts of files, in the order given, however many. Rejects where one cannot be read. */
export async function readTexts(files: readonly string[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let i = 0; i < files.length; i += openAtOnce)
    texts.push(...(await Promise.all(files.slice(i, i + openAtOnce).map((file) => readFile(file, "utf8")))));
  return texts;
}

/** Files that a build writes, whatever its options, and what an interrupted one leaves. */
const ours =
  /^(?:(?:parts|maps|digests)\/[^/]+|(?:graph|knowledge|links|derived|accepted)\.(?:ttl|trig|nq|jsonld)|graph-rdf12\.ttl|[^/]+\.part)$/;

/** Removes what an earlier build left in `folder` and this one has not `written`; anything else there stays. */
export async function sweep(folder: string, written: ReadonlySet<string>): Promise<void> {
  const found = await readdir(folder, { recursive: true });
  const paths = found.map((path) => path.replaceAll("\\", "/"));
  const left = paths.filter((path) => ours.test(path) && !written.has(path));
  await Promise.all(left.map((path) => rm(join(folder, path))));
}
