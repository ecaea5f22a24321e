import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { glob, isDynamicPattern } from "tinyglobby";
import { largestFile } from "./decode.ts";
import { ReadError, type ReadFailure } from "./failure.ts";

/** One file to read, by the name the user knows it by. */
export interface Input {
  readonly file: string;
  /** Its bytes; throws `ReadError` where it cannot be read or is too large. */
  readonly read: () => Promise<Uint8Array>;
}

/**
 * The files behind what a user names: files, folders (every file below them that is not hidden), globs, `file:` URLs, or
 * "-" for standard input. Sorted by name in code-unit order, each once; a name that leads nowhere is a failure.
 */
export async function findInputs(
  names: readonly string[],
): Promise<{ readonly inputs: readonly Input[]; readonly failures: readonly ReadFailure[] }> {
  const files = new Set<string>();
  const failures: ReadFailure[] = [];
  for (const name of names) {
    const found = await filesBehind(name);
    if (typeof found === "string") failures.push({ file: name, fault: found });
    else for (const file of found) files.add(file);
  }
  return { inputs: [...files].sort().map(inputOf), failures };
}

/** The files a name stands for, or what is wrong with it. */
async function filesBehind(name: string): Promise<readonly string[] | string> {
  if (name === "-") return ["-"];
  if (/^[a-z][a-z+.-]+:/i.test(name) && !/^file:/i.test(name))
    return "an address found, expected a file: nothing is fetched from the network; save the page and name its file";
  let path = name;
  if (/^file:/i.test(name))
    try {
      path = fileURLToPath(name);
    } catch {
      return "a file: URL of no file on this machine found, expected one such as file:///home/me/article.html";
    }
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return [path];
  if (found !== undefined && !found.isDirectory())
    return "a pipe, socket or device found, expected a file or folder: save the article first";
  const below = found?.isDirectory() ? { cwd: path, patterns: ["**/*"] } : { cwd: ".", patterns: [path] };
  if (found === undefined && !isDynamicPattern(path))
    return "nothing of that name found, expected a file or folder: check the name";
  const files = await glob(below.patterns, { cwd: below.cwd, onlyFiles: true, expandDirectories: false });
  if (files.length === 0) return "no file found in it, expected articles as text or HTML";
  return below.cwd === "." ? files : files.map((file) => `${path.replace(/\/+$/, "")}/${file}`);
}

function inputOf(file: string): Input {
  return { file, read: () => (file === "-" ? readStandardInput() : readBytes(file)) };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    // Before reading: a file of many gigabytes must not fill the memory only to be refused.
    if (size > largestFile) throw tooLarge(file, size);
    return await readFile(file);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError(
      file,
      `it cannot be read (${(error as NodeJS.ErrnoException).code ?? error}): check its rights`,
    );
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin) {
    pieces.push(piece as Buffer);
    size += (piece as Buffer).length;
    if (size > largestFile) throw tooLarge("-", size);
  }
  return Buffer.concat(pieces);
}

function tooLarge(file: string, size: number): ReadError {
  return new ReadError(file, `${size} bytes found, at most ${largestFile} expected: split it into articles`);
}
