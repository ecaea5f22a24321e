import { value } from "../../src/model/vocabulary.ts";
import { type Ask, grouped } from "./graph.ts";
import type { Places } from "./spans.ts";

/** Every office that some words attest; one for each office and status. `ids` maps IRIs to ids of the file. */
export function predictRoles(ask: Ask, places: Places, ids: ReadonlyMap<string, string>) {
  const rows = ask(`SELECT ?office ?person ?org ?role ?status ?begin ?end WHERE {
    ?mention cg:attests ?office ; nif:beginIndex ?begin ; nif:endIndex ?end .
    ?office a org:Membership ; org:member ?person ; org:role ?role .
    OPTIONAL { ?office org:organization ?org }
    OPTIONAL { ?mention cg:officeStatus ?status }
  } ORDER BY ?office ?status ?begin`);
  return [...grouped(rows, "office")].map(([iri, ofOne]) => {
    const [first] = ofOne;
    const former = ofOne.every(({ status }) => status === value.officeStatus.former);
    return {
      iri,
      person: ids.get(first?.["person"] ?? "") ?? "",
      title: (first?.["role"] ?? "").replace(/^.*[/#]/, "").replaceAll("-", " "),
      org: ids.get(first?.["org"] ?? "") ?? null,
      status: former ? "former" : "current",
      evidence: places.words(ofOne.slice(0, 1)),
      spans: { evidence: places.spans(ofOne) },
    };
  });
}
