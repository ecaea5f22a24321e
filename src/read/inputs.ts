import { constants } from "node:fs";
import { access, lstat, readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
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
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code ?? String(error));
  if (typeof found === "string")
    return found === "ENOENT" && isDynamicPattern(path) ? filesAmong(path, ".") : faultOf(path, found);
  if (found.isFile()) return [path];
  if (!found.isDirectory()) return "a pipe, socket or device found, expected a file or folder: save the article first";
  const closed = await access(path, constants.R_OK | constants.X_OK).catch(({ code }) => faultOf(path, code));
  if (closed !== undefined) return closed;
  const files = await filesAmong("**/*", path);
  return typeof files === "string" ? files : files.map((file) => `${path.replace(/\/+$/, "")}/${file}`);
}

/** What is wrong with a path that the system refuses, by its code. */
async function faultOf(path: string, code: string): Promise<string> {
  if (code === "ELOOP") return "a link that leads to itself found, expected a file or folder: name the file itself";
  if (code !== "ENOENT" && code !== "ENOTDIR")
    return `it cannot be read (${code}), expected a file or folder: check its rights`;
  const isLink = await lstat(path).then(
    (link) => link.isSymbolicLink(),
    () => false,
  );
  return isLink
    ? "a link to nothing found, expected a file or folder: check where it leads"
    : "nothing of that name found, expected a file or folder: check the name";
}

/** The files that a pattern fits; of several names of one file, as links make them, the shortest. */
async function filesAmong(pattern: string, cwd: string): Promise<readonly string[] | string> {
  const names = await glob([pattern], {
    cwd,
    onlyFiles: true,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  const byFile = new Map<string, string>();
  for (const name of names.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const path = resolve(cwd, name);
    // A file that is gone by now is a failure of its own when it is read.
    const file = await realpath(path).catch(() => path);
    if (!byFile.has(file)) byFile.set(file, name);
  }
  return byFile.size === 0 ? "no file found in it, expected articles as text or HTML" : [...byFile.values()];
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
