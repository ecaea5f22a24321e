import { expect } from "chai";
import { answersIn } from "../../src/derive/answers.ts";
import { assess, type Standing } from "../../src/derive/assessments.ts";
import type { Digest, DigestedClaim } from "../../src/derive/digest.ts";
import { claim, digest, iri, short } from "./sample.ts";

const standing: Standing = {
  sourceOf: (source) => (source === iri("organization/government-of-norway") ? iri("country/NO") : source),
  propositionOf: (proposition) => proposition,
  originOf: (article) => (article === iri("article/copy") ? iri("article/wire") : article),
};
const told = (digests: readonly Digest[]) =>
  assess(digests, standing).map(({ name, status, supporting, opposing, articles, independent }) => ({
    [name]: `${status} +${supporting} -${opposing}, ${articles} articles, ${independent} independent`,
  }));
const article = (key: string, claims: readonly DigestedClaim[], rest: Partial<Digest> = {}) =>
  digest(key, { claims, ...rest });
const denying = { positive: false };

describe("How a proposition stands", () => {
  it("is by a single source, however many articles tell what it says", () => {
    expect(
      told([article("a", [claim("1", "person/lind", "p")]), article("b", [claim("2", "person/lind", "p")])]),
    ).to.deep.equal([{ "assessment/p": "single-source +1 -0, 2 articles, 2 independent" }]);
  });

  it("is narrated where an outlet says so itself", () => {
    expect(told([article("a", [claim("1", "outlet/x", "p")])])).to.deep.equal([
      { "assessment/p": "narrated +1 -0, 1 articles, 1 independent" },
    ]);
  });

  it("is corroborated by two sources, but not by a government and its country", () => {
    expect(
      told([article("a", [claim("1", "person/lind", "p")]), article("b", [claim("2", "country/NO", "p")])]),
    ).to.deep.equal([{ "assessment/p": "corroborated +2 -0, 2 articles, 2 independent" }]);
    const both = [claim("1", "organization/government-of-norway", "p"), claim("2", "country/NO", "p")];
    expect(told([article("a", both)])).to.deep.equal([
      { "assessment/p": "single-source +1 -0, 1 articles, 1 independent" },
    ]);
  });

  it("is not corroborated by copies: what they narrate, one narrator tells", () => {
    expect(
      told([article("wire", [claim("1", "outlet/wire", "p")]), article("copy", [claim("2", "outlet/paper", "p")])]),
    ).to.deep.equal([{ "assessment/p": "narrated +1 -0, 2 articles, 1 independent" }]);
  });

  it("is disputed where one says so and another that it is not so, denied where only the other speaks", () => {
    const [yes, no] = [claim("1", "organization/front", "p"), claim("2", "country/NO", "p", denying)];
    expect(told([article("a", [yes, no])])).to.deep.equal([
      { "assessment/p": "disputed +1 -1, 1 articles, 1 independent" },
    ]);
    expect(told([article("a", [no])])).to.deep.equal([{ "assessment/p": "denied +0 -1, 1 articles, 1 independent" }]);
  });

  it("is not asserted where it is only planned, demanded or thought possible", () => {
    expect(told([article("a", [claim("1", "country/NO", "p", { counts: false })])])).to.deep.equal([
      { "assessment/p": "not-asserted +0 -0, 1 articles, 1 independent" },
    ]);
  });

  it("counts all that relay one outlet as one report, with that outlet's own", () => {
    const via = [iri("outlet/wire")];
    const relaying = (key: string) => article(key, [claim(key, "person/lind", "p", { via })]);
    const own = article("wire", [claim("w", "person/lind", "p")], { outlet: iri("outlet/wire") });
    expect(told([relaying("a"), relaying("b"), own, article("c", [claim("c", "person/lind", "p")])])).to.deep.equal([
      { "assessment/p": "single-source +1 -0, 4 articles, 2 independent" },
    ]);
  });

  it("is told for each occasion: attacks of spring and autumn are two", () => {
    const on = (day: string) => ({ earliest: day, latest: day });
    expect(
      told([
        article("a", [claim("1", "country/NO", "p", on("2024-03-01"))]),
        article("b", [claim("2", "country/SE", "p", { ...on("2024-10-01"), ...denying })]),
      ]),
    ).to.deep.equal([
      { "assessment/p_2024-03-01": "single-source +1 -0, 1 articles, 1 independent" },
      { "assessment/p_2024-10-01": "denied +0 -1, 1 articles, 1 independent" },
    ]);
  });

  it("is the same for propositions that come to the same, each under its name", () => {
    const digests = [article("a", [claim("1", "country/NO", "p")]), article("b", [claim("2", "country/SE", "q")])];
    const together = assess(digests, { ...standing, propositionOf: () => iri("proposition/p") });
    expect(together.map(({ name, status }) => [name, status])).to.deep.equal([
      ["assessment/p", "corroborated"],
      ["assessment/q", "corroborated"],
    ]);
  });
});

describe("Who answers whom", () => {
  const answers = (...digests: readonly Digest[]) =>
    answersIn(assess(digests, standing), standing.sourceOf).map(
      ({ claim: answer, kind, other }) => `${short(answer)} ${kind} ${short(other)}`,
    );
  const front = article("a", [claim("1", "organization/front", "p")], { published: "2024-03-02" });
  const earlier = article("b", [claim("2", "organization/front", "p")], { published: "2024-03-01" });

  it("is whoever says that it is not so, of each other source the claim that came out first", () => {
    const denial = article("c", [claim("3", "country/NO", "p", denying)]);
    expect(answers(front, earlier, denial)).to.deep.equal(["claim/3 denies claim/2"]);
  });

  it("is whoever confirms it; to say the same is no answer", () => {
    const confirmation = article("c", [claim("3", "country/NO", "p", { confirming: true })]);
    expect(answers(front, confirmation)).to.deep.equal(["claim/3 confirms claim/1"]);
    expect(answers(front, article("c", [claim("3", "country/NO", "p")]))).to.deep.equal([]);
  });

  it("is nobody of oneself, and not twice what the article says already", () => {
    expect(
      answers(article("a", [claim("1", "country/NO", "p")]), article("b", [claim("2", "country/NO", "p", denying)])),
    ).to.deep.equal([]);
    const said = claim("3", "country/NO", "p", { ...denying, answers: [iri("claim/1")] });
    expect(answers(front, article("c", [said]))).to.deep.equal([]);
  });

  it("is not who speaks of another occasion", () => {
    const on = (day: string) => ({ earliest: day, latest: day });
    expect(
      answers(
        article("a", [claim("1", "organization/front", "p", on("2024-03-01"))]),
        article("b", [claim("2", "country/NO", "p", { ...denying, ...on("2024-10-01") })]),
      ),
    ).to.deep.equal([]);
  });
});
