import { expect } from "chai";
import { sha256 } from "../../src/map/hash.ts";
import { mapArticle } from "../../src/map/map.ts";
import type { Article } from "../../src/model/article.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Frame } from "../../src/model/frame.ts";
import type { Mention } from "../../src/model/mention.ts";
import type { Proposition } from "../../src/model/proposition.ts";
import type { ResolvedReading } from "../../src/model/reading.ts";
import type { Statement } from "../../src/model/statement.ts";
import { defaultBase } from "../../src/model/vocabulary.ts";
import { writeGraph } from "../../src/write/syntax.ts";
import { articleOf, entity, nothing, spanOf } from "./sample.ts";

const text = "🇳🇴 Norwegian Foreign Minister Mara Lind said on Friday: “Sweden did not attack us.”";
const span = (words: string) => spanOf(text, words);
const article = articleOf(text, { outlet: "Example Times", published: "2024-03-02", title: "Lind speaks" });
const [lind, norway, sweden] = [
  entity("Person", "mara-lind", ["Mara Lind"]),
  entity("Country", "NO", ["Norwegian"]),
  entity("Country", "SE", ["Sweden"]),
];
const mention = (kind: Mention["kind"], words: string, rest: Partial<Mention> = {}): Mention => ({
  kind,
  span: span(words),
  sentence: 0,
  head: 0,
  ...rest,
});
const named = mention("name", "Mara Lind");
const attack: Proposition<Entity> = {
  kind: "event",
  frame: "attack",
  actors: [sweden],
  recipients: [norway],
  themes: [],
  locations: [],
};
const stance = { polarity: "negative", certainty: "certain", temporality: "non-future", force: "assertive" } as const;
const statement: Statement<Entity> = {
  kind: "speech",
  speaker: lind,
  cue: span("said"),
  cueLemma: "say",
  content: [span("Sweden did not attack us.")],
  mode: "direct",
  quotes: [span("Sweden did not attack us.")],
  addressees: [],
  via: [],
  saidOn: { earliest: "2024-03-01", latest: "2024-03-01" },
  rule: "quote-behind-cue",
};
const claim: Claim<Entity> = {
  source: lind,
  proposition: attack,
  stance,
  when: { earliest: "2024-03-01", latest: "2024-03-02" },
  evidence: [span("Sweden did not attack us.")],
  inStatement: 0,
  rule: "attack/active",
};
const reading: ResolvedReading = {
  ...nothing,
  mentions: [named],
  offices: [
    {
      holder: lind,
      organization: norway,
      title: "Foreign Minister",
      role: "foreign-minister",
      status: "current",
      evidence: span("Norwegian Foreign Minister Mara Lind"),
      attestedBy: named,
      rule: "title-before-name",
    },
  ],
  statements: [statement],
  claims: [claim],
  notes: [{ reason: "unresolved-pronoun", span: span("us") }],
  entities: [norway, sweden, lind],
  links: [
    { mention: mention("demonym", "Norwegian"), entity: norway },
    { mention: named, entity: lind },
    { mention: mention("name", "Sweden"), entity: sweden },
  ],
};
const frames = [{ key: "attack", kind: "event", plover: "ASSAULT" } as unknown as Frame];
const options = { base: defaultBase, withText: true, confidence: new Map([["attack/active", 0.9]]) };

/** Turtle without prefixes; the hash of the article's key cut away, for the eye. */
function turtle(read: ResolvedReading, of: Article = article, more: Partial<typeof options> = {}): readonly string[] {
  const { quads, key } = mapArticle(of, read, frames, { ...options, ...more });
  return writeGraph([{ quads }], "turtle", more.base ?? defaultBase)
    .replaceAll(new RegExp(`${key}(?:_[0-9a-f]{8})?(?=[_ ;.,])`, "g"), "A")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("@prefix"));
}
/** The lines of the blocks whose subject begins so. */
const about = (lines: readonly string[], subject: string) => {
  let inside = false;
  return lines.filter((line) => {
    if (!line.startsWith(" ")) inside = line.startsWith(subject);
    return inside;
  });
};

describe("An article's part of the graph", () => {
  const lines = turtle(reading);

  it("has the publication, its exact text, and its outlet", () => {
    expect(about(lines, "article:")).to.deep.equal([
      "article:A a schema:NewsArticle;",
      '    schema:datePublished "2024-03-02"^^xsd:date;',
      '    schema:headline "Lind speaks"@en;',
      '    schema:inLanguage "en";',
      "    schema:publisher outlet:example-times.",
    ]);
    expect(about(lines, "text:").slice(0, 4)).to.deep.equal([
      "text:A a nif:Context;",
      `    nif:isString "${text}";`,
      "    prov:specializationOf article:A;",
      '    cg:codePoints "83"^^xsd:nonNegativeInteger;',
    ]);
    expect(about(lines, "outlet:")).to.deep.equal([
      "outlet:example-times a schema:NewsMediaOrganization;",
      '    rdfs:label "Example Times"@en.',
    ]);
  });

  it("has mentions that count code points, and what they stand for and attest", () => {
    expect(about(lines, "mention:A_30-39")).to.deep.equal([
      "mention:A_30-39 a cg:Mention;",
      '    nif:anchorOf "Mara Lind";',
      '    nif:beginIndex "30"^^xsd:nonNegativeInteger;',
      '    nif:endIndex "39"^^xsd:nonNegativeInteger;',
      "    nif:referenceContext text:A;",
      "    itsrdf:taIdentRef person:mara-lind.",
    ]);
    expect(about(lines, "mention:A_3-39").slice(-3)).to.deep.equal([
      "    nif:referenceContext text:A;",
      "    cg:attests office:mara-lind_foreign-minister_NO;",
      "    cg:officeStatus cg:Current.",
    ]);
  });

  it("has an office that only mentions attest", () => {
    expect(about(lines, "office:")).to.deep.equal([
      "office:mara-lind_foreign-minister_NO a org:Membership;",
      "    org:member person:mara-lind;",
      "    org:organization country:NO;",
      "    org:role role:foreign-minister.",
    ]);
  });

  it("has the statement with speaker, cue, content, day and quotation", () => {
    const told = about(lines, "statement:").filter((line) => !/cg:(?:rule|confidence)/.test(line));
    expect(told.map((line) => line.replace(/[0-9a-f]{6,12}(?= a|[;.])/, "#"))).to.deep.equal(
      [
        "statement:A_40-44_# a cg:Statement;",
        "    cg:content mention:A_57-82;",
        "    cg:cue mention:A_40-44;",
        "    cg:mode cg:Direct;",
        "    cg:quotes quotation:mara-lind_#;",
        "    cg:reportedIn article:A;",
        '    cg:saidOn "2024-03-01"^^xsd:date;',
        "    cg:speaker person:mara-lind.",
      ].filter((line) => !/cg:rule/.test(line)),
    );
    expect(about(lines, "quotation:").slice(1)).to.deep.equal([
      "    schema:creator person:mara-lind;",
      '    schema:text "Sweden did not attack us."@en.',
    ]);
  });

  it("has the claim with source, stance, days, evidence and rule; the proposition has neither polarity nor time", () => {
    const shown = (line: string) => line.replace(/_[0-9a-f]{6,12}(?= a|[;.])/, "_#");
    expect(about(lines, "claim:").map(shown)).to.deep.equal([
      "claim:A_57-82_# a cg:Claim;",
      '    sem:hasEarliestBeginTimeStamp "2024-03-01"^^xsd:date;',
      '    sem:hasLatestEndTimeStamp "2024-03-02"^^xsd:date;',
      "    cg:certainty cg:Certain;",
      "    cg:confidence 0.9;",
      "    cg:evidence mention:A_57-82;",
      "    cg:force cg:Assertive;",
      "    cg:inStatement statement:A_40-44_#;",
      "    cg:polarity cg:Negative;",
      "    cg:proposition proposition:se-attack-no_#;",
      "    cg:reportedIn article:A;",
      '    cg:rule "attack/active";',
      "    cg:source person:mara-lind;",
      "    cg:temporality cg:NonFuture;",
      "    cg:voice cg:Quoted.",
    ]);
    expect(about(lines, "proposition:").map(shown)).to.deep.equal([
      "proposition:se-attack-no_# a cg:Event;",
      "    cg:actor country:SE;",
      "    cg:eventType plover:ASSAULT;",
      "    cg:frame frame:attack;",
      "    cg:recipient country:NO.",
    ]);
  });

  it("has a note for what was not understood", () => {
    expect(about(lines, "note:")).to.deep.equal([
      "note:A_79-81_unresolved-pronoun a cg:Note;",
      "    cg:evidence mention:A_79-81;",
      "    cg:reason cg:UnresolvedPronoun;",
      "    cg:reportedIn article:A.",
    ]);
  });

  it("has hashes in place of the words without text", () => {
    const bare = turtle(reading, article, { withText: false });
    expect(bare.filter((line) => /anchorOf|isString|schema:text|Sweden did not/.test(line))).to.deep.equal([]);
    expect(about(bare, "mention:A_30-39")).to.include(`    cg:sha256 "${sha256("Mara Lind")}".`);
  });

  it("has the same names under another base", () => {
    const other = "https://example.org/graph/";
    const { quads } = mapArticle(article, reading, frames, { ...options, base: other });
    const ours = mapArticle(article, reading, frames, options).quads;
    const moved = (list: typeof quads) =>
      writeGraph([{ quads: list }], "nquads", defaultBase)
        .split("\n")
        .sort();
    const back = moved(quads).map((line) => line.replaceAll(other, defaultBase));
    expect(back.sort()).to.deep.equal(moved(ours));
  });

  it("has an outlet of the article's own as narrator where none is named", () => {
    const { source: _, inStatement: __, ...narrated } = claim;
    const anonymous = articleOf(text);
    const lines = turtle({ ...reading, statements: [], claims: [narrated] }, anonymous);
    expect(about(lines, "claim:").filter((line) => /source|voice/.test(line))).to.deep.equal([
      "    cg:source outlet:A;",
      "    cg:voice cg:Narrator.",
    ]);
    expect(about(lines, "outlet:")).to.deep.equal([
      "outlet:A a cg:UnnamedAgent;",
      '    rdfs:label "unknown outlet"@en.',
    ]);
  });

  it("tells a claim once that two rules found, by the first", () => {
    const twice = turtle({ ...reading, claims: [claim, { ...claim, rule: "other" }] });
    expect(twice).to.deep.equal(lines);
  });

  it("links a denial to the claim that it takes up", () => {
    const front = entity("ArmedGroup", "front", ["the Front"]);
    const claims = [
      { ...claim, source: front, stance: { ...stance, polarity: "positive" as const } },
      { ...claim, denies: 0 },
    ];
    const lines = turtle({ ...reading, entities: [...reading.entities, front], claims });
    expect(about(lines, "claim:").filter((line) => /denies/.test(line))).to.have.lengthOf(1);
  });
});

describe("Quotations", () => {
  const keys = (of: string, words: string, speaker = lind) =>
    mapArticle(
      articleOf(of),
      {
        ...nothing,
        entities: [speaker],
        statements: [{ ...statement, speaker, cue: spanOf(of, "said"), content: [spanOf(of, words)], quotes: [] }],
      },
      frames,
      options,
    ).quads.flatMap(({ predicate, object }) => (predicate.value.endsWith("#quotes") ? [object.value] : []));

  it("meet whatever marks, commas and line breaks the outlets print", () => {
    const one = keys('"We will stay, and wait," Lind said.', "We will stay, and wait,");
    expect(keys("Lind said: “We will stay\nand wait.”", "We will stay\nand wait.")).to.deep.equal(one);
    expect(one).to.have.lengthOf(1);
  });

  it("do not meet where the words or the speakers differ", () => {
    const one = keys('"We will stay and wait," Lind said.', "We will stay and wait,");
    expect(keys('"We will stay and see," Lind said.', "We will stay and see,")).not.to.deep.equal(one);
    const dahl = entity("Person", "bo-dahl", ["Bo Dahl"]);
    expect(keys('"We will stay and wait," Dahl said.', "We will stay and wait,", dahl)).not.to.deep.equal(one);
  });
});
