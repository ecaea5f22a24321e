import { createHash } from "node:crypto";
import { readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Command } from "commander";
import { filesOf, readSources } from "../query/load.ts";
import { chunksOf, digestOf } from "../query/push/chunks.ts";
import { push } from "../query/push/push.ts";
import { parseRdf } from "../query/rdf/parse.ts";
import { writeFileSafely } from "../write/files.ts";
import { Misuse, type Terminal } from "./terminal.ts";

interface Flags {
  readonly update?: boolean;
  readonly graph?: string;
  readonly replace?: boolean;
  readonly chunk: number;
  readonly user?: string;
}

export function pushCommand(terminal: Terminal): Command {
  return new Command("push")
    .description("load a graph into a SPARQL store, in chunks; run again, it goes on where it stopped")
    .argument("<graph>", "a folder that build wrote, or an RDF file")
    .argument("<url>", "the store's address for the Graph Store Protocol, or with --update for updates")
    .option("--update", "send SPARQL 1.1 updates instead")
    .option("--graph <iri>", "graph for what stands in no named graph; the store's default graph unless told")
    .option("--replace", "empty each graph first")
    .option("--chunk <triples>", "triples in a request", size, 5000)
    .option("--user <name>", "log in; the password is read from CLAIMGRAPH_PASSWORD")
    .addHelpText(
      "after",
      "\nExamples:\n  claimgraph push output http://localhost:3030/news/data\n  claimgraph push output http://localhost:3030/news/update --update --graph https://example.org/news",
    )
    .action(async (path: string, url: string, { update, graph, replace, chunk, user }: Flags) => {
      if (!/^https?:\/\/./.test(url))
        throw new Misuse(`found the address "${url}"; expected one such as http://localhost:3030/news/data`);
      const quads = (await readSources(await filesOf([path]))).flatMap((source) => parseRdf(source));
      const chunks = chunksOf(quads, chunk, graph);
      const job = createHash("sha256")
        .update(JSON.stringify([url, update, replace, digestOf(chunks)]))
        .digest("hex");
      const file = (await stat(path)).isDirectory() ? join(path, "push.json") : `${path}.push.json`;
      const from = await chunksThere(file, job);
      if (from > 0) terminal.complain(`going on after chunk ${from} of ${chunks.length}`);
      let sent = 0;
      for (const { count } of chunks.slice(0, from)) sent += count;
      await push(chunks, {
        url,
        by: update ? "update" : "store",
        replace: replace ?? false,
        from,
        ...(user === undefined ? {} : { authorization: basicOf(user) }),
        onChunk: async (done) => {
          sent += chunks[done - 1]?.count ?? 0;
          terminal.progress(`${done}/${chunks.length} chunks, ${sent} triples`, done === chunks.length);
          await writeFileSafely(dirname(file), basename(file), `${JSON.stringify({ job, done })}\n`);
        },
      });
      await rm(file, { force: true });
      terminal.say(`${sent} triples in ${chunks.length} chunks are at ${url}`);
    });
}

/** How many chunks an earlier run of the same job has sent. */
async function chunksThere(file: string, job: string): Promise<number> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  const state = JSON.parse(text) as { readonly job?: string; readonly done?: number };
  return state.job === job ? (state.done ?? 0) : 0;
}

function basicOf(user: string): string {
  const password = process.env["CLAIMGRAPH_PASSWORD"];
  if (password === undefined) throw new Misuse("--user: found no CLAIMGRAPH_PASSWORD; expected the password in it");
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

function size(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Misuse(`--chunk: found "${text}"; expected a number of triples`);
}
