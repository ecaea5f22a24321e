import { join } from "node:path";
import { Command } from "commander";
import { defaultBase } from "../model/vocabulary.ts";
import { explain } from "../query/explain/explain.ts";
import { openGraph } from "../query/graph.ts";
import { filesOf, ontologyFiles, readSources } from "../query/load.ts";
import { thingsCalled } from "../query/names.ts";
import { parseRdf } from "../query/rdf/parse.ts";
import { lookupIn } from "../query/words.ts";
import { packageFolder } from "../tools.ts";
import type { Terminal } from "./terminal.ts";

export function explainCommand(terminal: Terminal): Command {
  return new Command("explain")
    .description("show what a node of the graph is, and the words, the article and the rule behind it")
    .argument("<thing>", "its IRI, prefixed or whole, or a name")
    .argument("<graph...>", "folders that build wrote, or RDF files")
    .option("--base <iri>", "namespace of the IRIs that build minted", defaultBase)
    .addHelpText(
      "after",
      '\nExamples:\n  claimgraph explain "Sergey Lavrov" output\n  claimgraph explain https://w3id.org/claimgraph/claim/… output',
    )
    .action(async (thing: string, paths: string[], { base }: { readonly base: string }) => {
      const files = [...(await filesOf(paths)), ...(await ontologyFiles(join(packageFolder, "ontology")))];
      const sources = await readSources(files);
      const lookup = lookupIn(sources.flatMap((source) => parseRdf(source)));
      const graph = await openGraph(sources, base);
      const terms = await thingsCalled(graph, thing, base).finally(graph.close);
      const explained = terms.flatMap((term) => explain(lookup, term.slice(1, -1)) ?? []);
      if (explained.length === 0)
        throw new Error(`${thing}: the graph says nothing of it; expected one of its IRIs or names`);
      terminal.say(explained.join("\n\n"));
    });
}
