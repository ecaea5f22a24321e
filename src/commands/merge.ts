import { basename, dirname, extname } from "node:path";
import { Command } from "commander";
import { assessGraph } from "../derive/assess-graph.ts";
import { linkQuads } from "../derive/link.ts";
import { claimHash } from "../map/claims.ts";
import { nameOfContent } from "../map/propositions.ts";
import { defaultBase, owl } from "../model/vocabulary.ts";
import { filesOf, readSources } from "../query/load.ts";
import { merge } from "../query/merge/merge.ts";
import { reportOf } from "../query/merge/report.ts";
import { writeFileSafely } from "../write/files.ts";
import { extensionOf, formats, writeGraph } from "../write/syntax.ts";
import { Misuse, type Terminal } from "./terminal.ts";

interface Flags {
  readonly out: string;
  readonly base: string;
}

export function mergeCommand(terminal: Terminal): Command {
  return new Command("merge")
    .description("put RDF from elsewhere beside a graph: one name for each thing, each dataset in a graph of its own")
    .argument("<graph...>", "folders that build wrote, or RDF files in any syntax")
    .requiredOption("--out <file>", "file to write: .trig, .nq, .jsonld, or .ttl without the graphs' names")
    .option("--base <iri>", "namespace of the IRIs that build minted", defaultBase)
    .addHelpText("after", "\nExample:\n  claimgraph merge output countries.ttl people.nt page.jsonld --out merged.trig")
    .action(async (paths: string[], { out, base }: Flags) => {
      const format = formats.find((name) => `.${extensionOf(name)}` === extname(out));
      if (format === undefined)
        throw new Misuse(
          `${out}: found the ending "${extname(out)}"; expected one of ${formats.map((name) => `.${extensionOf(name)}`).join(", ")}`,
        );
      const merged = await merge(await readSources(await filesOf(paths)), {
        base,
        propositionName: nameOfContent,
        claimHash,
        assess: (quads) => assessGraph(quads, base),
        link: (one, other) => linkQuads({ one, other, relation: owl.sameAs, reasons: ["decision"], score: 1 }, base),
      });
      await writeFileSafely(dirname(out), basename(out), writeGraph([{ quads: merged.quads }], format, base));
      terminal.say(reportOf(merged, base));
    });
}
