import { basename, dirname } from "node:path";
import { Command, Option } from "commander";
import { defaultBase } from "../model/vocabulary.ts";
import { filesOf, readSources } from "../query/load.ts";
import { parseRdf } from "../query/rdf/parse.ts";
import { writeFileSafely } from "../write/files.ts";
import { type InterchangeFormat, interchangeFormats, writeInterchange } from "../write/interchange/interchange.ts";
import { withTripleTerms } from "../write/rdf12.ts";
import { type Format, formats, writeGraph } from "../write/syntax.ts";
import { Misuse, type Terminal } from "./terminal.ts";

interface Flags {
  readonly format: Format | InterchangeFormat;
  readonly out?: string;
  readonly rdf12?: boolean;
  readonly base: string;
}

export function exportCommand(terminal: Terminal): Command {
  return new Command("export")
    .description("write a graph in another form: rows, networks, plain JSON, other RDF")
    .argument("<graph...>", "folders that build wrote, or RDF files")
    .addOption(
      new Option("--format <form>", "form to write").choices([...interchangeFormats, ...formats]).makeOptionMandatory(),
    )
    .option("--out <file>", "file to write; standard output unless told")
    .option("--rdf12", "with what propositions say as triple terms of RDF 1.2 (turtle, trig, nquads)")
    .option("--base <iri>", "namespace of the IRIs that build minted", defaultBase)
    .addHelpText(
      "after",
      "\nExamples:\n  claimgraph export output --format csv --out claims.csv\n  claimgraph export output --format gexf --out for-gephi.gexf\n  claimgraph export output --format turtle --rdf12",
    )
    .action(async (paths: string[], { format, out, rdf12, base }: Flags) => {
      const rdf = formats.find((name) => name === format);
      if (rdf12 && (rdf === undefined || rdf === "jsonld"))
        throw new Misuse(
          `--rdf12: found the form ${format}; expected turtle, trig or nquads: others have no triple terms`,
        );
      const quads = (await readSources(await filesOf(paths))).flatMap((source) => parseRdf(source));
      const content =
        rdf === undefined
          ? writeInterchange(quads, format as InterchangeFormat)
          : writeGraph([{ quads: rdf12 ? withTripleTerms(quads) : quads }], rdf, base);
      if (out === undefined) await terminal.write(content);
      else await writeFileSafely(dirname(out), basename(out), content);
    });
}
