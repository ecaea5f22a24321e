import type { Projection } from "../../src/write/projection/model.ts";
import type { Path } from "../projections/paths.ts";
import type { Selection } from "../state/view-state.ts";
import { prefixes } from "./examples.ts";

/** What is selected as a question that gives its claims with their words; undefined where nothing is. */
export function queryOf(projection: Projection, selection: Selection, paths: readonly Path[]): string | undefined {
  const actor = (index: number) => `<${projection.actors[index]?.iri ?? ""}>`;
  switch (selection.kind) {
    case "actor": {
      const who = actor(selection.actor);
      return questionOf(`{ ?claim cg:source ${who} }
  UNION { ?proposition cg:actor|cg:recipient|cg:theme|cg:location ${who} }`);
    }
    case "link":
      return questionOf(between([[actor(selection.source), actor(selection.target)]]));
    case "path": {
      const pairs = paths.flat().map(({ link }) => [actor(link.source), actor(link.target)] as const);
      return questionOf(between([...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()]));
    }
    case "claim":
      return questionOf(`VALUES ?proposition { <${projection.propositions[selection.proposition]?.iri ?? ""}> }`);
    case "outlets":
      return questionOf(`VALUES ?outlet { ${actor(selection.left)} ${actor(selection.right)} }
  ?article schema:publisher ?outlet .`);
    default:
      return undefined;
  }
}

/** Claims in which the first does something to the second of a pair. */
function between(pairs: readonly (readonly [string, string])[]): string {
  const values = pairs.map(([from, to]) => `(${from} ${to})`).join("\n    ");
  return `VALUES (?from ?to) {
    ${values}
  }
  ?proposition cg:actor ?from ; cg:recipient|cg:theme|cg:location ?to .`;
}

function questionOf(pattern: string): string {
  return `${prefixes}
SELECT DISTINCT ?claim ?source ?frame ?polarity ?words ?article WHERE {
  ${pattern}
  ?claim cg:proposition ?proposition ; cg:source ?source ; cg:polarity ?polarity ;
    cg:evidence/nif:anchorOf ?words ; cg:reportedIn ?article .
  ?proposition cg:frame ?frame .
} ORDER BY ?article ?claim`;
}
