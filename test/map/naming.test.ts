import { expect } from "chai";
import { sha256 } from "../../src/map/hash.ts";
import { namingOf } from "../../src/map/naming.ts";
import { articleOf, entity, spanOf } from "./sample.ts";

const text = "🇳🇴 Mara Lind spoke.";
const digits = (of: string, count: number) => sha256(of).slice(0, count);

describe("Names", () => {
  it("of an article come from its text where it has no address", () => {
    const { article, text: version, outlet, part } = namingOf(articleOf(text));
    const key = `unknown_${digits(text, 10)}`;
    expect({ article, version, outlet, part }).to.deep.equal({
      article: `article/${key}`,
      version: `text/${key}_${digits(text, 8)}`,
      outlet: `outlet/${key}`,
      part: key,
    });
  });

  it("of an article come from its address in canonical form, with the text's hash for its parts", () => {
    const one = namingOf(articleOf(text, { outlet: "Example Times", url: "https://www.example.org/a?utm_source=x" }));
    const other = namingOf(articleOf("Edited.", { outlet: "Example Times", url: "http://example.org/a/" }));
    const key = `example-times_${digits("https://example.org/a", 10)}`;
    expect([one.article, other.article, one.outlet]).to.deep.equal([
      `article/${key}`,
      `article/${key}`,
      "outlet/example-times",
    ]);
    expect([one.part, other.part]).to.deep.equal([`${key}_${digits(text, 8)}`, `${key}_${digits("Edited.", 8)}`]);
  });

  it("of an article come from what the user calls it before anything else", () => {
    const named = { id: "harbour-story", url: "https://example.org/a" };
    expect(namingOf(articleOf(text, named)).article).to.equal(`article/unknown_${digits("harbour-story", 10)}`);
  });

  it("of places in the text count code points", () => {
    const { mention, at, text: version } = namingOf(articleOf(text));
    const span = spanOf(text, "Mara Lind");
    expect([span.start, mention(span), at("note", span)]).to.deep.equal([
      5,
      `mention/${version.slice(5)}_3-12`,
      `note/${version.slice(5)}_3-12`,
    ]);
  });

  it("of entities are shared, or the article's own; a homonym that the user holds apart is the article's own", () => {
    const lind = entity("Person", "mara-lind", ["Mara Lind"]);
    const { entity: nameOf, part } = namingOf(articleOf(text));
    expect([
      nameOf(lind),
      nameOf({ ...lind, scope: "article" }),
      nameOf(entity("Country", "NO", [])),
      nameOf(entity("ArmedGroup", "front", [])),
      nameOf(entity("Publication", "example-times", [])),
      nameOf(entity("UnnamedAgent", "a-guard-7", [], { scope: "article" })),
    ]).to.deep.equal([
      "person/mara-lind",
      `person/${part}_mara-lind`,
      "country/NO",
      "organization/front",
      "outlet/example-times",
      `agent/${part}_a-guard-7`,
    ]);
    const apart = namingOf(articleOf(text), new Set([`person/${part}_mara-lind`]));
    expect(apart.entity(lind)).to.equal(`person/${part}_mara-lind`);
  });
});
