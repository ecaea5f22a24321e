import { ReadError } from "./failure.ts";

/** Largest file that is read, in bytes. */
export const largestFile = 16 * 1024 * 1024;

/** Formats often given by mistake, by their first bytes (Latin-1). */
const signatures = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "a ZIP archive (or an office document)"],
  ["\u0089PNG", "a PNG picture"],
  ["\u00FF\u00D8\u00FF", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["\u001F\u008B", "a gzip archive"],
  ["{\\rtf", "an RTF document"],
] as const;

/**
 * Bytes → text, byte order mark removed, line ends kept: UTF-16 with a byte order mark; else UTF-8; else the encoding
 * that the first 1024 bytes declare (`charset=`); else Windows-1252. Throws `ReadError` where the file is empty, over
 * 16 MiB, binary, or text in no encoding known.
 */
export function decode(file: string, bytes: Uint8Array): string {
  if (bytes.length > largestFile)
    throw new ReadError(file, `${bytes.length} bytes found, at most ${largestFile} expected: split it into articles`);
  const opening = latin1(bytes.subarray(0, 1024));
  const signature = signatures.find(([start]) => opening.startsWith(start));
  if (signature !== undefined)
    throw new ReadError(file, `${signature[1]} found, expected text or HTML: save it as text`);
  const text = decoded(file, bytes, opening);
  if (/^\s*$/.test(text)) throw new ReadError(file, "no text found: the file is empty, expected an article");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell binary files from text.
  const control = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g)?.length ?? 0;
  if (text.includes("\u0000") || control > text.length / 100)
    throw new ReadError(file, "binary data found, expected text or HTML: save it as text in UTF-8");
  return text;
}

function decoded(file: string, bytes: Uint8Array, opening: string): string {
  const utf16 = opening.startsWith("\u00FF\u00FE") ? "utf-16le" : opening.startsWith("\u00FE\u00FF") ? "utf-16be" : "";
  if (utf16 !== "") {
    const text = decodeAs(utf16, bytes);
    if (text === undefined)
      throw new ReadError(file, "invalid UTF-16 found after its byte order mark: save it as UTF-8");
    return text;
  }
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 !== undefined) return utf8;
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(opening)?.[1];
  const text =
    (declared === undefined || /^(?:utf|windows-1252$|iso-8859-1$|latin1$|us-ascii$)/i.test(declared)
      ? undefined
      : decodeAs(declared, bytes)) ?? windows1252(bytes);
  // Bytes that Windows-1252 leaves undefined are decoded to C1 controls (encoding.spec.whatwg.org).
  if (/[\u0080-\u009F]/.test(text))
    throw new ReadError(file, "bytes found that are neither UTF-8 nor Windows-1252: save it as UTF-8");
  return text;
}

/** What Windows-1252 has at 0x80 to 0x9F; the five that it leaves undefined stay controls. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Node 20 decodes this encoding as Latin-1, without its quotation marks and dashes. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009F]/g, (control) => windowsSigns[control.charCodeAt(0) - 0x80] ?? control);
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
