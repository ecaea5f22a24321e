import type { IncomingMessage } from "node:http";
import type { Form } from "./negotiate.ts";
import { Refusal, type Reply } from "./reply.ts";

/** Largest answer, in bytes of UTF-8, and in rows. */
export interface Limits {
  readonly mostBytes: number;
  readonly mostRows: number;
}

const longestQuery = 1024 ** 2;

/** A short answer says that it is whole; a cut one would not, so there is none. */
export function sized(body: string, form: Form | undefined, { mostBytes, mostRows }: Limits): Reply {
  const size = Buffer.byteLength(body);
  const rows = rowsIn(body, form?.mediaType);
  if (size > mostBytes || rows > mostRows)
    throw new Refusal(
      413,
      `the answer has more than ${size > mostBytes ? `${mostBytes / 1024 ** 2} MB` : `${mostRows} rows`}; expected a smaller one: add a LIMIT`,
    );
  return { status: 200, headers: { "content-type": `${form?.contentType}; charset=utf-8`, vary: "accept" }, body };
}

/** Rows of a SELECT; 0 for anything else. */
function rowsIn(body: string, mediaType: string | undefined): number {
  if (mediaType === "application/sparql-results+xml") return body.split("<result>").length - 1;
  if (mediaType === "text/tab-separated-values") return body.split("\n").length - 2;
  if (mediaType === "text/csv") return body.replace(/"[^"]*"/g, "").split("\r\n").length - 2;
  if (mediaType !== "application/sparql-results+json") return 0;
  return (
    (JSON.parse(body) as { readonly results?: { readonly bindings: readonly unknown[] } }).results?.bindings.length ?? 0
  );
}

/** The body of a request. Throws a `Refusal` where it is longer than any query. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > longestQuery) throw new Refusal(413, "found a query of more than 1 MB; expected a shorter one");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
