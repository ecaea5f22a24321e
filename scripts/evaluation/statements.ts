import { type Ask, grouped, type Row, values } from "./graph.ts";
import type { Places } from "./spans.ts";

/** Every statement in text order. `ids` maps IRIs to ids of the file. */
export function predictStatements(ask: Ask, places: Places, ids: ReadonlyMap<string, string>) {
  const span = (property: string) =>
    ask(`SELECT ?statement ?begin ?end WHERE {
    ?statement a cg:Statement ; ${property} ?mention . ?mention nif:beginIndex ?begin ; nif:endIndex ?end
  } ORDER BY ?statement ?begin ?end`);
  const contents = grouped(span("cg:content"), "statement");
  const cues = grouped(span("cg:cue"), "statement");
  const rows = ask(`SELECT ?statement ?speaker ?mode ?rule ?addressee ?saidOn ?within ?begin ?end WHERE {
    ?statement a cg:Statement ; cg:speaker ?speaker ; cg:mode ?mode ; cg:rule ?rule .
    OPTIONAL { ?statement cg:addressee ?addressee }
    OPTIONAL { ?statement cg:saidOn ?saidOn }
    OPTIONAL { ?statement cg:within ?within }
    ?speaking itsrdf:taIdentRef ?speaker ; nif:beginIndex ?begin ; nif:endIndex ?end .
  } ORDER BY ?statement ?begin`);
  const predicted = [...grouped(rows, "statement")].map(([iri, ofOne]) => {
    const [first] = ofOne;
    const content = contents.get(iri) ?? [];
    const cue = cues.get(iri) ?? [];
    return {
      iri,
      rule: first?.["rule"] ?? "",
      speaker: ids.get(first?.["speaker"] ?? "") ?? "",
      cue: cue.length === 0 ? null : places.words(cue),
      mode: (first?.["mode"] ?? "").replace(/^.*#/, "").toLowerCase(),
      content: places.words(content),
      addressee: values(ofOne, "addressee").map((addressee) => ids.get(addressee) ?? null)[0] ?? null,
      date: first?.["saidOn"] ?? null,
      within: first?.["within"] ?? null,
      spans: {
        speaker: nearest(places, ofOne, cue[0] ?? content[0]),
        cue: places.spans(cue),
        content: places.spans(content),
      },
    };
  });
  return predicted.sort(
    (a, b) => (a.spans.content[0]?.[0] ?? 0) - (b.spans.content[0]?.[0] ?? 0) || (a.iri < b.iri ? -1 : 1),
  );
}

/** Of the words that name the speaker, those nearest to where it is said; none where the cue alone implies one. */
function nearest(places: Places, mentions: readonly Row[], anchor: Row | undefined) {
  const distance = ({ begin, end }: Row) =>
    Math.max(Number(begin) - Number(anchor?.["end"]), Number(anchor?.["begin"]) - Number(end), 0);
  const named = mentions.filter(({ begin, end }) => begin !== anchor?.["begin"] || end !== anchor?.["end"]);
  return places.spans([...named].sort((a, b) => distance(a) - distance(b)).slice(0, 1));
}
