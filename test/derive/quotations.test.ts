import { expect } from "chai";
import { nearQuotations } from "../../src/derive/quotations.ts";
import { owl } from "../../src/model/vocabulary.ts";
import { digest, iri, quotation, short } from "./sample.ts";

const near = (...quotations: ReturnType<typeof quotation>[]) =>
  nearQuotations(
    quotations.map((one, i) => digest(`a${i}`, { quotations: [one] })),
    (iri) => iri.replace("lynd", "lind"),
  ).map(({ one, other, reasons, score, difference }) => [
    short(one),
    short(other),
    reasons.join(),
    Math.round(score * 100) / 100,
    difference,
  ]);

describe("Quotations that are nearly the same", () => {
  const lind = "person/mara-lind";

  it("are linked with what was changed", () => {
    expect(
      near(
        quotation("a", lind, "We will not leave the harbour before the ships have come."),
        quotation("b", lind, "We will never leave the harbour before the ships have come."),
      ),
    ).to.deep.equal([
      [
        "quotation/a",
        "quotation/b",
        "small-edits",
        0.67,
        "We will [-not-] {+never+} leave the harbour before the ships have come.",
      ],
    ]);
  });

  it("are linked where the one is a piece of the other, long enough to be known again", () => {
    const long = "We told them in a direct way that it would change many things, and that we would not forget it soon";
    expect(
      near(quotation("a", lind, long), quotation("b", lind, "it would change many things, and that")),
    ).to.have.deep.members([
      [
        "quotation/a",
        "quotation/b",
        "cut",
        1,
        "[-We told them in a direct way that-] it would change many things, and that [-we would not forget it soon-]",
      ],
    ]);
    expect(near(quotation("a", lind, long), quotation("b", lind, "many things"))).to.deep.equal([]);
  });

  it("are of one speaker, whoever is the same counting as one", () => {
    const words = "We will not leave the harbour";
    expect(near(quotation("a", lind, words), quotation("b", "person/bo-dahl", words))).to.deep.equal([]);
  });

  it("are one where the words are the same and the speaker has two IRIs", () => {
    const words = "We will not leave the harbour";
    const digests = [quotation("a", lind, words), quotation("b", "person/mara-lynd", `“${words}!”`)].map((one, i) =>
      digest(`a${i}`, { quotations: [one] }),
    );
    expect(nearQuotations(digests, (name) => name.replace("lynd", "lind"))).to.deep.equal([
      { one: iri("quotation/a"), other: iri("quotation/b"), relation: owl.sameAs, reasons: ["same-words"], score: 1 },
    ]);
  });

  it("are compared without their words where the graph leaves them out", () => {
    const bare = ({ words: _, ...rest }: ReturnType<typeof quotation>) => rest;
    const [one, other] = ["We will not leave the harbour", "We will not leave the harbour now"].map((words, i) =>
      bare(quotation(String(i), lind, words)),
    );
    const links = nearQuotations([digest("a", { quotations: [one, other] as never })], (iri) => iri);
    expect(links.map(({ score, difference }) => [Math.round(score * 100), difference])).to.deep.equal([
      [83, undefined],
    ]);
  });
});
