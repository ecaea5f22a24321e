import type { Mention } from "../model/mention.ts";
import { slug } from "../model/slug.ts";
import { wordsOf } from "../model/span.ts";
import { countryBefore, countryOfPerson } from "./described-countries.ts";
import { type Discourse, mentionsBefore } from "./discourse.ts";
import { type Identity, keyOf, knownEntity, stateOf } from "./entities.ts";
import { countryInFocus } from "./focus.ts";

/** Nouns for a state. */
const states = /\b(?:country|nation|state|kingdom|republic|emirate|sultanate)$/;
/** "our Central Asian allies", "the Gulf states": all of a region's, unless some are told apart. */
const itsStates =
  /^(?!.*\b(?:some|several|many|most|few|other|two|three|four|five|six|\d+)\b).*\b(?:states|nations|countries|republics|allies|neighbou?rs|partners|governments)$/;
/** Nouns for a state's forces: what they do, the state does. */
const forces = /\b(?:troops|forces|soldiers|personnel|military|servicemen)$/;
/** Nouns for the members, the head or the whole of an armed group: "the Taliban leadership", "Houthi rebels". */
const members =
  /\b(?:militants?|fighters?|rebels?|insurgents?|gunm[ae]n|bombers?|attackers?|forces|troops|soldiers|leadership|group|groups|movement|militia|militias|guerrillas?|jihadists?|extremists?|terrorists?|network|organi[sz]ation|faction|regime|men|members)$/;
const bands =
  /^the (?:\p{Ll}+ )?(?:militants|fighters|rebels|insurgents|group|militia|guerrillas|jihadists|extremists|terrorists|movement)$/u;
/** Of whom the article speaks, where it says no more; "their governments" are several. */
const theGovernment =
  /^the (?:(?:caretaker|central|federal|interim|military|national|provisional|ruling|transitional) )*(?:government|junta)$/;
const itsGovernment =
  /^(?:his|her|its) (?:(?:caretaker|own|interim|military|transitional) )*(?:government|administration|cabinet|junta)$/;
/** Nouns → kinds of rows of `organisations.csv` they may stand for. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:alliance)$/, /^alliance$/],
  [/\b(?:bloc|union)$/, /^(?:intergovernmental|alliance)$/],
  [/\b(?:party)$/, /^party$/],
  [/\b(?:newspaper|paper|daily)$/, /^newspaper$/],
  [/\b(?:magazine)$/, /^magazine$/],
  [/\b(?:broadcaster|network|channel)$/, /^broadcaster$/],
  [/\b(?:news agency)$/, /^news agency$/],
  [/\b(?:ministry)$/, /^ministry$/],
  [/\b(?:court)$/, /^court$/],
  [/\b(?:military|army|armed forces)$/, /^armed forces$/],
  [
    /\b(?:company|firm|carmaker|planemaker|automaker|airline|giant|manufacturer|bank|lender|oil major|retailer)$/,
    /^company$/,
  ],
];
/** Last words of unknown names that the noun repeats: "Vente Party" … "the party". */
const repeated =
  /\b(party|ministry|agency|bank|court|company|commission|committee|council|university|newspaper|union|alliance|front|forum|movement|group|league|federation|authority|institute|foundation|corporation|tribunal|parliament|board|department|fund|programme|program|mission|organi[sz]ation|association|bureau|directorate|service)$/;

/** The country, armed group or organisation that a common noun phrase stands for; undefined where the text leaves it open. */
export function describedGroup(discourse: Discourse, mention: Mention): Identity | undefined {
  const words = wordsOf(discourse.article.text, mention.span).toLowerCase().replace(/\s+/g, " ");
  const owner = mention.of ? discourse.links.get(mention.of) : undefined;
  // "[Its] fighters", "[his] government"; but "its troops" stay what a state sends.
  const whose = owner ?? possessorOf(discourse, mention);
  if (whose !== undefined && itsGovernment.test(words)) return governmentOf(discourse, whose);
  if (whose?.type === "ArmedGroup" && members.test(words)) return whose;
  const body = owner?.type === "Country" ? bodyOf(words, owner.key, discourse) : undefined;
  if (body !== undefined) return body;
  if (owner?.type === "Country" && forces.test(words)) return owner;
  if (owner?.type === "Place" && isRegion(owner, discourse) && itsStates.test(words)) return owner;
  if (owner !== undefined && owner.type !== "Person") return undefined;
  if (states.test(words))
    return /^the (?!two|three|four|five|other|same)/.test(words)
      ? countryBefore(discourse, mention)
      : /^(?:his|her) (?!home state)/.test(words)
        ? countryOfPerson(discourse, mention)
        : undefined;
  if (theGovernment.test(words)) return governmentBefore(discourse, mention);
  // "The group of ministers": what it consists of tells that it is another.
  const told =
    owner === undefined && /^ of /.test(discourse.article.text.slice(mention.span.end, mention.span.end + 4));
  if (!/^the /.test(words) || told) return undefined;
  if (bands.test(words)) {
    const band = lastNamed(discourse, mention, ({ type }) => type === "ArmedGroup", 3);
    if (band !== undefined) return band;
  }
  const kind = kinds.find(([noun]) => noun.test(words))?.[1];
  const byKind = kind && lastNamed(discourse, mention, (identity) => kind.test(kindOf(discourse, identity)), 3);
  if (byKind !== undefined) return byKind;
  const noun = /\bpanel$/.test(words) ? "committee" : repeated.exec(words)?.[1];
  const called =
    noun === undefined
      ? undefined
      : lastNamed(
          discourse,
          mention,
          ({ type, key }, said) => type !== "Person" && [key, said].some((name) => name.endsWith(noun)),
          4,
        );
  return called ?? ministryInFocus(discourse, mention, words);
}

/** "the defence ministry": that of the country spoken of. Armies are left open: there are two in most stories that have one. */
function ministryInFocus({ article, links, knowledge, ...rest }: Discourse, mention: Mention, words: string) {
  if (!/^the \p{L}+ ministry$|^the (?:central bank|parliament)$/u.test(words)) return undefined;
  const country = countryInFocus(article, mention, links, knowledge);
  return country === undefined ? undefined : bodyOf(words, country, { article, links, knowledge, ...rest });
}

/** Whom the pronoun at the beginning of a phrase stands for. */
function possessorOf({ links, reading }: Discourse, { span }: Mention): Identity | undefined {
  const pronoun = reading.mentions.find(({ kind, span: { start } }) => kind === "pronoun" && start === span.start);
  return pronoun && links.get(pronoun);
}

/** "[His] government", "[its] junta": that of the state itself, or of the one whose office a person holds. */
function governmentOf(discourse: Discourse, owner: Identity): Identity | undefined {
  const { knowledge, people } = discourse;
  const held = (people.holdings.get(keyOf(owner)) ?? []).filter(({ former }) => !former);
  const states = new Set(
    owner.type === "Person" ? held.flatMap(({ country }) => country ?? []) : stateOf(owner, knowledge),
  );
  const [only] = states.size === 1 ? states : [];
  return only === undefined ? undefined : knownEntity(`government/${only}`, "Organization", knowledge);
}

function isRegion({ known }: Identity, { knowledge }: Discourse): boolean {
  return knowledge.places.some(({ name, kind }) => kind === "region" && known === `place/${name}`);
}

/** Organs that each state has one of: noun → what it is called. */
const organs: readonly (readonly [RegExp, string])[] = [
  [/\b(?:armed forces|military|army)$/, "armed forces"],
  [/\bnavy$/, "navy"],
  [/\bair force$/, "air force"],
  [/\bparliament$/, "parliament"],
  [/\bforeign ministry$/, "foreign ministry"],
  [/\bdefen[cs]e ministry$/, "defence ministry"],
  [/\binterior ministry$/, "interior ministry"],
  [/\bfinance ministry$/, "finance ministry"],
  [/\bhealth ministry$/, "health ministry"],
  [/\bsupreme court$/, "supreme court"],
  [/\bconstitutional court$/, "constitutional court"],
  [/\b(?:electoral|election) commission$/, "electoral commission"],
  [/\bcentral bank$/, "central bank"],
];

/** "Tajikistan's army", "the Iranian foreign ministry": the state's own, by the tables' name where they have one. */
function bodyOf(words: string, iso2: string, { knowledge }: Discourse): Identity | undefined {
  const found = organs.find(([noun]) => noun.test(words));
  if (found === undefined) return undefined;
  const [noun, name] = found;
  const [said = ""] = noun.exec(words) ?? [];
  const adjectives = knowledge.demonyms.filter((row) => row.iso2 === iso2).map(({ demonym }) => demonym);
  const surfaces = new Set(adjectives.map((adjective) => `${adjective} ${said}`.toLowerCase()));
  const known = knowledge.organisations.find(
    (row) => row.iso2 === iso2 && row.otherNames.some((other) => surfaces.has(other.toLowerCase())),
  );
  if (known !== undefined) return knownEntity(`organization/${known.name}`, "Organization", knowledge);
  const country = knowledge.countries.find((row) => row.iso2 === iso2)?.name ?? iso2;
  return { type: "Organization", key: slug(`${name} of ${country}`), scope: "shared" };
}

function kindOf({ knowledge }: Discourse, { known = "", key, scope }: Identity): string {
  // A state's body that no table has is called by what it is ("armed-forces-of-tajikistan").
  if (known === "" && scope === "shared" && /-of-/.test(key))
    return /^armed-forces/.test(key) ? "armed forces" : /ministry/.test(key) ? "ministry" : "";
  return knowledge.organisations.find(({ name }) => known === `organization/${name}`)?.kind ?? "";
}

/** The one entity of this sort named in the sentences before; where there are several, the one of the last sentence that has any. */
function lastNamed(
  discourse: Discourse,
  mention: Mention,
  sort: (identity: Identity, said: string) => boolean,
  reach: number,
): Identity | undefined {
  const { links, article } = discourse;
  const before = mentionsBefore(discourse, mention, reach).filter((other) => {
    const identity = links.get(other);
    const said = other.kind === "name" ? wordsOf(article.text, other.span).toLowerCase() : "";
    return identity !== undefined && sort(identity, said);
  });
  const last = before.at(-1);
  const nearest = before
    .filter(({ sentence }) => sentence === last?.sentence)
    .map((other) => links.get(other) as Identity);
  return new Set(nearest.map(keyOf)).size === 1 ? nearest[0] : undefined;
}

/** "the government" is the one spoken of before, else that of the only country the article names, or of the one it is about. */
function governmentBefore(discourse: Discourse, mention: Mention): Identity | undefined {
  const { links, knowledge, article } = discourse;
  const earlier = lastNamed(discourse, mention, ({ governs }) => governs !== undefined, 6);
  if (earlier !== undefined) return earlier;
  const countries = new Set([...links.values()].flatMap((identity) => stateOf(identity, knowledge) ?? []));
  const [only] = countries.size === 1 ? countries : [countryInFocus(article, mention, links, knowledge)];
  return only === undefined ? undefined : knownEntity(`government/${only}`, "Organization", knowledge);
}
