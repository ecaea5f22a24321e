import { type Ask, grouped, values } from "./graph.ts";
import type { Places } from "./spans.ts";

/** Every statement in text order. `ids` maps IRIs to ids of the file. */
export function predictStatements(ask: Ask, places: Places, ids: ReadonlyMap<string, string>) {
  const span = (property: string) =>
    ask(`SELECT ?statement ?begin ?end WHERE {
    ?statement a cg:Statement ; ${property} ?mention . ?mention nif:beginIndex ?begin ; nif:endIndex ?end
  } ORDER BY ?statement ?begin ?end`);
  const contents = grouped(span("cg:content"), "statement");
  const cues = grouped(span("cg:cue"), "statement");
  const speakers = grouped(span("cg:speakerMention"), "statement");
  const rows = ask(`SELECT ?statement ?speaker ?mode ?rule ?addressee ?saidOn ?within WHERE {
    ?statement a cg:Statement ; cg:speaker ?speaker ; cg:mode ?mode ; cg:rule ?rule .
    OPTIONAL { ?statement cg:addressee ?addressee }
    OPTIONAL { ?statement cg:saidOn ?saidOn }
    OPTIONAL { ?statement cg:within ?within }
  } ORDER BY ?statement`);
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
        speaker: places.spans(speakers.get(iri) ?? []),
        cue: places.spans(cue),
        content: places.spans(content),
      },
    };
  });
  return predicted.sort(
    (a, b) => (a.spans.content[0]?.[0] ?? 0) - (b.spans.content[0]?.[0] ?? 0) || (a.iri < b.iri ? -1 : 1),
  );
}
