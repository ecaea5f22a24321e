import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { defaultBase } from "../model/vocabulary.ts";
import { filesOf, ontologyFiles, readSources } from "../query/load.ts";
import { serve } from "../query/serve/server.ts";
import { packageFolder } from "../tools.ts";
import { Misuse, type Terminal } from "./terminal.ts";

interface Flags {
  readonly host: string;
  readonly port: number;
  readonly name: readonly string[];
  readonly cors?: string;
  readonly base: string;
  readonly timeout: number;
  readonly engines: number;
  readonly maxMegabytes: number;
}

/** More rows than that are for a file, not for a page. */
const mostRows = 500_000;
/** The ontology stands beside the graph, so that labels can be asked for; what is read at `/data?default` is the graph. */
const ontologyGraph = "https://w3id.org/claimgraph/ontology";

export function serveCommand(terminal: Terminal): Command {
  return new Command("serve")
    .description("serve the viewer, SPARQL at /sparql and the graphs at /data, to be read only")
    .argument("<graph...>", "folders that build wrote, or RDF files")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--port <number>", "port to listen on, 0 for any", number, 7878)
    .option(
      "--name <host>",
      "a name besides localhost by which clients may call it",
      (name, all) => [...all, name],
      [] as readonly string[],
    )
    .option("--cors <origin>", "let pages of this origin ask as well, * for any; off unless told")
    .option("--base <iri>", "namespace of the IRIs that build minted", defaultBase)
    .option("--timeout <seconds>", "end a query after so long", number, 30)
    .option("--engines <number>", "queries answered at the same time", number, 4)
    .option("--max-megabytes <number>", "largest answer", number, 64)
    .addHelpText(
      "after",
      "\nExample:\n  claimgraph serve output\n  curl localhost:7878/sparql --data-urlencode 'query=SELECT …'",
    )
    .action(async (paths: string[], flags: Flags) => {
      const ontology = await readSources(await ontologyFiles(join(packageFolder, "ontology")));
      const documents = [
        ...(await readSources(await filesOf(paths))),
        ...ontology.map((document) => ({ ...document, graph: ontologyGraph })),
      ];
      const { host, port, base, timeout, engines, maxMegabytes, cors, name } = flags;
      const server = await serve(documents, {
        host,
        port,
        base,
        engines,
        names: name,
        timeoutMs: timeout * 1000,
        mostBytes: maxMegabytes * 1024 ** 2,
        mostRows,
        pages: await pagesIn(paths),
        ...(cors === undefined ? {} : { cors }),
      });
      terminal.say(`viewer  ${server.url}/\nSPARQL  ${server.url}/sparql\ngraphs  ${server.url}/data`);
      await terminal.interrupted();
      await server.close();
    });
}

function number(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new Misuse(`found "${text}"; expected a whole number`);
}

/** The viewer of the first folder that has one. */
async function pagesIn(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) continue;
    const page = (name: string) => readFile(join(path, name), "utf8").catch(() => undefined);
    const [lite, full] = [await page("index.html"), await page("index-full.html")];
    if (lite === undefined) continue;
    return new Map([
      ["/", lite],
      ["/index.html", lite],
      ...(full === undefined ? [] : [["/index-full.html", full] as const]),
    ]);
  }
  return new Map();
}
