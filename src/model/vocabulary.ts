/**
 * Every IRI the code spells, in one place; a test finds each `cg:` one declared in `ontology/claimgraph.ttl`.
 * `--base` changes instance IRIs only; `ns#`, `frame/`, `plover/`, `role/` are fixed.
 */
export const defaultBase = "https://w3id.org/claimgraph/";

export const namespaces = {
  cg: "https://w3id.org/claimgraph/ns#",
  frame: "https://w3id.org/claimgraph/frame/",
  plover: "https://w3id.org/claimgraph/plover/",
  role: "https://w3id.org/claimgraph/role/",
  itsrdf: "http://www.w3.org/2005/11/its/rdf#",
  nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
  org: "http://www.w3.org/ns/org#",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "http://schema.org/",
  sem: "http://semanticweb.cs.vu.nl/2009/11/sem/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  wd: "http://www.wikidata.org/entity/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** Kinds of instances; each is a folder under the base and a prefix in Turtle. */
export const instanceKinds = [
  "article",
  "text",
  "mention",
  "statement",
  "quotation",
  "claim",
  "proposition",
  "note",
  "assessment",
  "link",
  "passage",
  "event",
  "graph",
  "person",
  "country",
  "organization",
  "place",
  "outlet",
  "facility",
  "agreement",
  "agent",
  "office",
] as const;
export type InstanceKind = (typeof instanceKinds)[number];

const term = <P extends keyof typeof namespaces, N extends string>(prefix: P, name: N) =>
  `${namespaces[prefix]}${name}` as `${(typeof namespaces)[P]}${N}`;

export const cg = {
  // classes
  Mention: term("cg", "Mention"),
  ArmedGroup: term("cg", "ArmedGroup"),
  Facility: term("cg", "Facility"),
  Agreement: term("cg", "Agreement"),
  UnnamedAgent: term("cg", "UnnamedAgent"),
  Statement: term("cg", "Statement"),
  Proposition: term("cg", "Proposition"),
  Event: term("cg", "Event"),
  State: term("cg", "State"),
  Claim: term("cg", "Claim"),
  Note: term("cg", "Note"),
  Assessment: term("cg", "Assessment"),
  Link: term("cg", "Link"),
  Passage: term("cg", "Passage"),
  Frame: term("cg", "Frame"),
  Trigger: term("cg", "Trigger"),
  // article and text
  dateline: term("cg", "dateline"),
  sha256: term("cg", "sha256"),
  codePoints: term("cg", "codePoints"),
  sharesTextWith: term("cg", "sharesTextWith"),
  // mention
  attests: term("cg", "attests"),
  officeStatus: term("cg", "officeStatus"),
  metonym: term("cg", "metonym"),
  governs: term("cg", "governs"),
  belongsTo: term("cg", "belongsTo"),
  // statement
  speaker: term("cg", "speaker"),
  cue: term("cg", "cue"),
  content: term("cg", "content"),
  mode: term("cg", "mode"),
  addressee: term("cg", "addressee"),
  via: term("cg", "via"),
  saidOn: term("cg", "saidOn"),
  reportedIn: term("cg", "reportedIn"),
  within: term("cg", "within"),
  quotes: term("cg", "quotes"),
  // proposition
  frame: term("cg", "frame"),
  eventType: term("cg", "eventType"),
  actor: term("cg", "actor"),
  recipient: term("cg", "recipient"),
  theme: term("cg", "theme"),
  location: term("cg", "location"),
  topic: term("cg", "topic"),
  quantity: term("cg", "quantity"),
  unit: term("cg", "unit"),
  // claim
  source: term("cg", "source"),
  voice: term("cg", "voice"),
  proposition: term("cg", "proposition"),
  polarity: term("cg", "polarity"),
  certainty: term("cg", "certainty"),
  temporality: term("cg", "temporality"),
  force: term("cg", "force"),
  evidence: term("cg", "evidence"),
  inStatement: term("cg", "inStatement"),
  denies: term("cg", "denies"),
  confirms: term("cg", "confirms"),
  rule: term("cg", "rule"),
  confidence: term("cg", "confidence"),
  // note
  reason: term("cg", "reason"),
  // assessment
  about: term("cg", "about"),
  status: term("cg", "status"),
  policy: term("cg", "policy"),
  supportingSources: term("cg", "supportingSources"),
  opposingSources: term("cg", "opposingSources"),
  articles: term("cg", "articles"),
  independentArticles: term("cg", "independentArticles"),
  // links between things
  maybeSameAs: term("cg", "maybeSameAs"),
  links: term("cg", "links"),
  relation: term("cg", "relation"),
  score: term("cg", "score"),
  difference: term("cg", "difference"),
  passage: term("cg", "passage"),
  // frames
  trigger: term("cg", "trigger"),
  lemma: term("cg", "lemma"),
  withObject: term("cg", "withObject"),
  withoutObject: term("cg", "withoutObject"),
  subjectLemma: term("cg", "subjectLemma"),
  supportVerb: term("cg", "supportVerb"),
  needs: term("cg", "needs"),
  needsAt: term("cg", "needsAt"),
  withoutAt: term("cg", "withoutAt"),
  actorType: term("cg", "actorType"),
  recipientType: term("cg", "recipientType"),
  speakerActs: term("cg", "speakerActs"),
  reciprocal: term("cg", "reciprocal"),
  willTo: term("cg", "willTo"),
  willNotTo: term("cg", "willNotTo"),
  mustTo: term("cg", "mustTo"),
  partOfSpeech: term("cg", "partOfSpeech"),
  frameKind: term("cg", "frameKind"),
  actorAt: term("cg", "actorAt"),
  recipientAt: term("cg", "recipientAt"),
  themeAt: term("cg", "themeAt"),
  locationAt: term("cg", "locationAt"),
  topicAt: term("cg", "topicAt"),
  quantityAt: term("cg", "quantityAt"),
} as const;

/** The individuals that `cg:` properties point to. */
export const value = {
  mode: {
    direct: term("cg", "Direct"),
    indirect: term("cg", "Indirect"),
    mixed: term("cg", "Mixed"),
    thought: term("cg", "Thought"),
  },
  voice: { narrator: term("cg", "Narrator"), quoted: term("cg", "Quoted") },
  polarity: { positive: term("cg", "Positive"), negative: term("cg", "Negative") },
  certainty: { certain: term("cg", "Certain"), probable: term("cg", "Probable"), possible: term("cg", "Possible") },
  temporality: { future: term("cg", "Future"), "non-future": term("cg", "NonFuture") },
  force: {
    assertive: term("cg", "Assertive"),
    directive: term("cg", "Directive"),
    commissive: term("cg", "Commissive"),
    expressive: term("cg", "Expressive"),
  },
  officeStatus: { current: term("cg", "Current"), former: term("cg", "Former") },
  status: {
    "not-asserted": term("cg", "NotAsserted"),
    "single-source": term("cg", "SingleSource"),
    narrated: term("cg", "Narrated"),
    corroborated: term("cg", "Corroborated"),
    disputed: term("cg", "Disputed"),
    denied: term("cg", "Denied"),
  },
  reason: {
    "long-sentence": term("cg", "LongSentence"),
    "doubtful-text": term("cg", "DoubtfulText"),
    "unresolved-pronoun": term("cg", "UnresolvedPronoun"),
    "unresolved-date": term("cg", "UnresolvedDate"),
    "unclosed-quotation": term("cg", "UnclosedQuotation"),
    "speaker-unknown": term("cg", "SpeakerUnknown"),
    "content-not-found": term("cg", "ContentNotFound"),
    "participant-missing": term("cg", "ParticipantMissing"),
    "ambiguous-name": term("cg", "AmbiguousName"),
    thought: term("cg", "Thought"),
  },
  linkReason: {
    decision: term("cg", "Decision"),
    "same-identifier": term("cg", "SameIdentifier"),
    "same-spelling": term("cg", "SameSpelling"),
    "similar-spelling": term("cg", "SimilarSpelling"),
    "more-names": term("cg", "MoreNames"),
    "same-name": term("cg", "SameName"),
    surname: term("cg", "SameSurname"),
    "shared-office": term("cg", "SharedOffice"),
    "same-quotation": term("cg", "SameQuotation"),
    "same-words": term("cg", "SameWords"),
    "small-edits": term("cg", "SmallEdits"),
    cut: term("cg", "Cut"),
    "same-participants": term("cg", "SameParticipants"),
    "role-missing": term("cg", "RoleMissing"),
    "other-quantity": term("cg", "OtherQuantity"),
    "other-frame": term("cg", "OtherFrame"),
  },
} as const;

export const rdf = { type: term("rdf", "type") } as const;
export const rdfs = {
  label: term("rdfs", "label"),
  comment: term("rdfs", "comment"),
  subClassOf: term("rdfs", "subClassOf"),
} as const;
export const skos = {
  Concept: term("skos", "Concept"),
  prefLabel: term("skos", "prefLabel"),
  altLabel: term("skos", "altLabel"),
  broader: term("skos", "broader"),
  notation: term("skos", "notation"),
  exactMatch: term("skos", "exactMatch"),
  closeMatch: term("skos", "closeMatch"),
  inScheme: term("skos", "inScheme"),
  definition: term("skos", "definition"),
} as const;
export const schema = {
  NewsArticle: term("schema", "NewsArticle"),
  Person: term("schema", "Person"),
  Country: term("schema", "Country"),
  Place: term("schema", "Place"),
  NewsMediaOrganization: term("schema", "NewsMediaOrganization"),
  Quotation: term("schema", "Quotation"),
  headline: term("schema", "headline"),
  publisher: term("schema", "publisher"),
  datePublished: term("schema", "datePublished"),
  url: term("schema", "url"),
  author: term("schema", "author"),
  inLanguage: term("schema", "inLanguage"),
  text: term("schema", "text"),
  identifier: term("schema", "identifier"),
  creator: term("schema", "creator"),
  sameAs: term("schema", "sameAs"),
} as const;
export const nif = {
  Context: term("nif", "Context"),
  isString: term("nif", "isString"),
  referenceContext: term("nif", "referenceContext"),
  beginIndex: term("nif", "beginIndex"),
  endIndex: term("nif", "endIndex"),
  anchorOf: term("nif", "anchorOf"),
} as const;
export const org = {
  Organization: term("org", "Organization"),
  Membership: term("org", "Membership"),
  member: term("org", "member"),
  organization: term("org", "organization"),
  role: term("org", "role"),
} as const;
export const prov = {
  specializationOf: term("prov", "specializationOf"),
  wasDerivedFrom: term("prov", "wasDerivedFrom"),
} as const;
export const itsrdf = { taIdentRef: term("itsrdf", "taIdentRef") } as const;
export const sem = {
  Event: term("sem", "Event"),
  eventType: term("sem", "eventType"),
  hasActor: term("sem", "hasActor"),
  hasPlace: term("sem", "hasPlace"),
  hasEarliestBeginTimeStamp: term("sem", "hasEarliestBeginTimeStamp"),
  hasLatestEndTimeStamp: term("sem", "hasLatestEndTimeStamp"),
} as const;
export const owl = { sameAs: term("owl", "sameAs"), differentFrom: term("owl", "differentFrom") } as const;
export const xsd = {
  date: term("xsd", "date"),
  dateTime: term("xsd", "dateTime"),
  gYear: term("xsd", "gYear"),
  boolean: term("xsd", "boolean"),
  decimal: term("xsd", "decimal"),
  nonNegativeInteger: term("xsd", "nonNegativeInteger"),
} as const;
