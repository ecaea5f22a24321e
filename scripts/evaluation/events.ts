import { value } from "../../src/model/vocabulary.ts";
import { type Ask, grouped, type Row, values } from "./graph.ts";
import type { Places } from "./spans.ts";

/** The country of `?who`, as the gold lists it beside the person, office or group that acts. */
const countriesOf = `
  { ?who cg:governs ?country } UNION
  { ?who cg:belongsTo ?country } UNION
  { ?words itsrdf:taIdentRef ?who ; cg:belongsTo ?country } UNION
  { ?office org:member ?who ; org:organization ?country . ?country a schema:Country } UNION
  { ?office org:member ?who ; org:organization/cg:belongsTo ?country } UNION
  { ?office org:member ?who ; org:organization/cg:governs ?country }`;

/** Every claim on an event or state, in text order. `ids` maps IRIs to ids of the file. */
export function predictEvents(ask: Ask, places: Places, ids: ReadonlyMap<string, string>) {
  const rows =
    ask(`SELECT ?claim ?rule ?plover ?frame ?voice ?source ?polarity ?certainty ?temporality ?from ?to ?begin ?end WHERE {
    ?claim a cg:Claim ; cg:proposition ?proposition ; cg:source ?source ; cg:voice ?voice ; cg:rule ?rule ; cg:polarity ?polarity ;
      cg:certainty ?certainty ; cg:temporality ?temporality ; cg:evidence ?mention .
    # That a denial claims the opposite is told by the denial itself, which the gold lists as an event.
    FILTER NOT EXISTS { ?claim cg:denies ?denied }
    ?proposition cg:frame ?frame . ?mention nif:beginIndex ?begin ; nif:endIndex ?end .
    OPTIONAL { ?proposition cg:eventType ?plover }
    # A state of no class ("is a member of NATO") is no event to the gold.
    FILTER (bound(?plover) || NOT EXISTS { ?proposition a cg:State })
    OPTIONAL { ?claim sem:hasEarliestBeginTimeStamp ?from ; sem:hasLatestEndTimeStamp ?to }
  } ORDER BY ?claim ?begin ?end`);
  const role = (property: string) =>
    grouped(
      ask(`SELECT ?claim ?who ?country ?name WHERE {
        ?claim a cg:Claim ; cg:proposition/cg:${property} ?who .
        OPTIONAL { ${countriesOf} OPTIONAL { ?country skos:prefLabel ?name } }
      } ORDER BY ?claim ?who ?country`),
      "claim",
    );
  const [actors, recipients, themes, locations] = [role("actor"), role("recipient"), role("theme"), role("location")];
  // A country that only the tables know of is no entity of the article: the gold takes its name instead.
  const named = (found: readonly Row[] = []) => [
    ...values(found, "who").map((iri) => ids.get(iri) ?? iri.replace(/^.*\//, "")),
    ...found.flatMap(({ country = "", name }) => ids.get(country) ?? name ?? []),
  ];
  // The gold names the country where something happens as its target where the text names no other ("killed six in Kabul").
  const targetOf = (...[recipient = [], theme = [], location = []]: (readonly Row[] | undefined)[]) => {
    const told = [...named(recipient), ...named(theme)];
    return [...new Set(told.some((id) => !id.startsWith("Group:")) ? told : [...told, ...named(location)])];
  };
  const predicted = [...grouped(rows, "claim")].map(([iri, ofOne]) => {
    const [claim = {}] = ofOne;
    const evidence = places.spans(ofOne);
    return {
      iri,
      rule: claim["rule"] ?? "",
      plover: claim["plover"]?.replace(/^.*\//, "") ?? "OTHER",
      label: claim["frame"]?.replace(/^.*\//, "") ?? "",
      source: [...new Set(named(actors.get(iri)))],
      target: targetOf(recipients.get(iri), themes.get(iri), locations.get(iri)),
      place: named(locations.get(iri))[0] ?? null,
      date: claim["from"] !== undefined && claim["from"] === claim["to"] ? claim["from"] : null,
      status:
        claim["voice"] === value.voice.narrator
          ? "asserted-by-article"
          : `claimed-by:${ids.get(claim["source"] ?? "") ?? ""}`,
      polarity: polarityOf(claim),
      evidence: places.words(ofOne),
      spans: { evidence },
    };
  });
  return once(predicted).sort(
    (a, b) => (a.spans.evidence[0]?.[0] ?? 0) - (b.spans.evidence[0]?.[0] ?? 0) || (a.iri < b.iri ? -1 : 1),
  );
}

/** The gold lists an event once, however often the article comes back to it: the claim with the most words stands for all. */
function once<Event extends Repeatable>(predicted: readonly Event[]): Event[] {
  const best = new Map<string, Event>();
  for (const event of predicted) {
    const { plover, label, source, target, polarity } = event;
    const key = JSON.stringify([plover, label, source[0], target[0], polarity]);
    const other = best.get(key);
    const same = source.length + target.length > 0 && other !== undefined;
    if (!same) best.set(other === undefined ? key : event.iri, event);
    else if (event.evidence.length > other.evidence.length) best.set(key, event);
  }
  return [...best.values()];
}

interface Repeatable {
  readonly iri: string;
  readonly plover: string;
  readonly label: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly polarity: string;
  readonly evidence: string;
}

function polarityOf({ polarity, certainty, temporality }: Row): "positive" | "negated" | "hypothetical" {
  if (polarity === value.polarity.negative) return "negated";
  const open = temporality === value.temporality.future || certainty === value.certainty.possible;
  return open ? "hypothetical" : "positive";
}
