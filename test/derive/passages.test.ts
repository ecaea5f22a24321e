import { expect } from "chai";
import type { Digest } from "../../src/derive/digest.ts";
import { derivations, originsOf } from "../../src/derive/origins.ts";
import { sharings } from "../../src/derive/passages.ts";
import { digest, iri, short } from "./sample.ts";

const agency =
  "The cabinet of Norway met on Tuesday and agreed to send two ships of the coast guard to the northern harbour, where fishermen had asked for help since the storm of last week.";
const own = "Nobody in the village had expected it.";
const quote =
  "“We have waited for a long time and we will wait no longer for those who promise and do not come,” the mayor said.";

const texts = (...all: readonly string[]) => all.map((text, i) => digest(`a${i}`, {}, text));
/** Which words of the one and of the other. */
const passages = (one: string, other: string) =>
  sharings(texts(one, other)).map(({ passages, copied, share }) => ({
    words: passages.map(([[begin, end], [start, stop]]) => [
      [...one].slice(begin, end).join(""),
      [...other].slice(start, stop).join(""),
    ]),
    copied,
    share: Math.round(share * 100) / 100,
  }));

describe("Texts that share passages", () => {
  it("share them from the first word in common to the last, in code points", () => {
    const [one, other] = [`🇳🇴 ${own} ${agency}`, `${agency.toUpperCase()} ${own}`];
    expect(passages(one, other)).to.deep.equal([
      { words: [[agency.slice(0, -1), agency.toUpperCase().slice(0, -1)]], copied: true, share: 0.83 },
    ]);
  });

  it("share nothing where fewer than twelve words in a row are the same", () => {
    expect(passages(own, `Yet ${own}`)).to.deep.equal([]);
  });

  it("are no copies where both quote one speaker and say the rest in their own words", () => {
    const one = `${own} ${quote} The harbour has been closed for two weeks and the boats lie idle there, as everybody can see who comes by.`;
    const other = `${quote} Her office gave no further details when it was called, and the ministry in the capital kept silent.`;
    expect(passages(one, other).map(({ copied }) => copied)).to.deep.equal([false]);
  });

  it("are of two articles, never of two versions of one", () => {
    const [first, second] = texts(agency, agency) as [Digest, Digest];
    expect(sharings([first, { ...second, article: first.article }])).to.deep.equal([]);
  });

  it("are each linked to the first where a crowd prints the same", () => {
    const crowd = texts(...Array.from({ length: 40 }, (_, i) => `${agency} Number ${i}.`));
    expect(sharings(crowd).map(({ one }) => one)).to.deep.equal(Array.from({ length: 39 }, () => 0));
  });
});

describe("Which article was made from which", () => {
  const made = (one: Partial<Digest>, other: Partial<Digest>, text = agency) => {
    const digests = [digest("one", one, text), digest("other", other, text)];
    const shared = sharings(digests);
    const derived = derivations(digests, shared);
    const origin = originsOf(digests, shared, derived);
    return {
      derived: derived.map(({ article, from }) => `${short(article)} from ${short(from)}`),
      oneOrigin: origin(iri("article/one")) === origin(iri("article/other")),
    };
  };
  const [paper, wire] = [iri("outlet/paper"), iri("outlet/wire")];

  it("is told by whom it says it relays", () => {
    expect(made({ outlet: paper, relays: [wire] }, { outlet: wire })).to.deep.equal({
      derived: ["article/one from article/other"],
      oneOrigin: true,
    });
  });

  it("is told by the days of copies", () => {
    expect(made({ published: "2024-03-05" }, { published: "2024-03-06T08:00:00Z" })).to.deep.equal({
      derived: ["article/other from article/one"],
      oneOrigin: true,
    });
  });

  it("stays open where nothing tells, though copies have one origin", () => {
    expect(made({ published: "2024-03-05" }, { published: "2024-03-05" })).to.deep.equal({
      derived: [],
      oneOrigin: true,
    });
    expect(made({ outlet: paper, relays: [wire] }, { outlet: wire, relays: [paper] }).derived).to.deep.equal([]);
  });

  it("is never the later one, whatever the earlier says it relays", () => {
    const earlier = { outlet: paper, relays: [wire], published: "2024-03-05" };
    expect(made(earlier, { outlet: wire, published: "2024-03-06" }).derived).to.deep.equal([
      "article/other from article/one",
    ]);
  });

  it("is not told by the days alone where both but quote one speaker", () => {
    const words = `${own} ${quote} The harbour has been closed for two weeks and the boats lie idle there, as everybody can see who comes by.`;
    const digests = [
      digest("one", { published: "2024-03-05" }, words),
      digest(
        "other",
        { published: "2024-03-06" },
        `${quote} Her office gave no further details when it was called, and the ministry kept silent.`,
      ),
    ];
    expect(derivations(digests, sharings(digests))).to.deep.equal([]);
  });
});
