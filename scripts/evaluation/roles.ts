import { value } from "../../src/model/vocabulary.ts";
import { type Ask, grouped, values } from "./graph.ts";
import type { Places } from "./spans.ts";

/**
 * Every office that some words attest; one for each office and status. `ids` maps IRIs to ids of the file. The title is the
 * role's label that the words have ("Secretary of State"), else the last part of its IRI ("foreign minister").
 */
export function predictRoles(ask: Ask, places: Places, ids: ReadonlyMap<string, string>) {
  const rows = ask(`SELECT ?office ?person ?org ?role ?status ?begin ?end WHERE {
    ?mention cg:attests ?office ; nif:beginIndex ?begin ; nif:endIndex ?end .
    ?office a org:Membership ; org:member ?person ; org:role ?role .
    OPTIONAL { ?office org:organization ?org }
    OPTIONAL { ?mention cg:officeStatus ?status }
  } ORDER BY ?office ?status ?begin`);
  const labels = grouped(ask("SELECT ?role ?label WHERE { ?role skos:prefLabel|skos:altLabel ?label }"), "role");
  return [...grouped(rows, "office")].map(([iri, ofOne]) => {
    const [first] = ofOne;
    const role = first?.["role"] ?? "";
    const former = ofOne.every(({ status }) => status === value.officeStatus.former);
    return {
      iri,
      person: ids.get(first?.["person"] ?? "") ?? "",
      title: titleIn(places.words(ofOne.slice(0, 1)), role, values(labels.get(role) ?? [], "label")),
      org: ids.get(first?.["org"] ?? "") ?? null,
      status: former ? "former" : "current",
      evidence: places.words(ofOne.slice(0, 1)),
      spans: { evidence: places.spans(ofOne) },
    };
  });
}

function titleIn(words: string, role: string, labels: readonly string[]): string {
  const said = ` ${plain(words)} `;
  const [longest] = labels.filter((label) => said.includes(` ${plain(label)} `)).sort((a, b) => b.length - a.length);
  return longest ?? role.replace(/^.*[/#]/, "").replaceAll("-", " ");
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
