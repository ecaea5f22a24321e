import { expect } from "chai";
import { findDates } from "../../src/extract/dates.ts";
import type { Sentence } from "../../src/model/sentence.ts";
import { sample } from "./sample.ts";

/** The dates of a sentence in an article of Wednesday, 28 July 2021. */
function datesOf(words: string, { published = "2021-07-28", ahead = false } = {}): readonly string[] {
  const { article, sentences } = sample(words);
  const dated = { ...article, ...(published === "" ? {} : { published }) };
  return findDates(dated, sentences[0] as Sentence, ahead).map(({ span, when }) => {
    const range = when === undefined ? "unresolved" : `${when.earliest}..${when.latest}`;
    return `${article.text.slice(span.start, span.end)}: ${range}`;
  });
}

describe("findDates", () => {
  const on = (day: string) => `They/PRON/2/nsubj met=meet/VERB/0/root on/ADP/4/case ${day}/PROPN/2/obl`;

  it("takes a weekday as the last one before publication", () => {
    expect(datesOf(on("Friday"))).to.deep.equal(["on Friday: 2021-07-23..2021-07-23"]);
  });

  it("takes a weekday of what is to come as the next one", () => {
    expect(datesOf(on("Friday"), { ahead: true })).to.deep.equal(["on Friday: 2021-07-30..2021-07-30"]);
  });

  it("takes the weekday of publication as that day", () => {
    expect(datesOf(on("Wednesday"))).to.deep.equal(["on Wednesday: 2021-07-28..2021-07-28"]);
  });

  it("reads a month with its year as the whole month", () => {
    const words = "They/PRON/2/nsubj invaded=invade/VERB/0/root in/ADP/4/case October/PROPN/2/obl 2001/NUM/4/nummod";
    expect(datesOf(words)).to.deep.equal(["October 2001: 2001-10-01..2001-10-31"]);
  });

  it("reads a month without a year as the last one", () => {
    const words = "They/PRON/2/nsubj met=meet/VERB/0/root in/ADP/4/case December/PROPN/2/obl";
    expect(datesOf(words)).to.deep.equal(["December: 2020-12-01..2020-12-31"]);
  });

  it("counts last month from the article", () => {
    const words = "They/PRON/2/nsubj met=meet/VERB/0/root last/ADJ/4/amod month/NOUN/2/obl:tmod";
    expect(datesOf(words)).to.deep.equal(["last month: 2021-06-01..2021-06-30"]);
  });

  it("begins this week on Monday", () => {
    const words = "They/PRON/2/nsubj met=meet/VERB/0/root this/DET/4/det week/NOUN/2/obl:tmod";
    expect(datesOf(words)).to.deep.equal(["this week: 2021-07-26..2021-08-01"]);
  });

  it("reads a day by its ordinal", () => {
    const words =
      "They/PRON/2/nsubj leave/VERB/0/root by/ADP/5/case the/DET/5/det 31st/NOUN/2/obl of/ADP/7/case August/PROPN/5/nmod";
    expect(datesOf(words, { ahead: true })).to.deep.equal(["31st of August: 2021-08-31..2021-08-31"]);
  });

  it("reads a bare year", () => {
    const words = "They/PRON/2/nsubj left=leave/VERB/0/root in/ADP/4/case 2018/NUM/2/obl";
    expect(datesOf(words)).to.deep.equal(["2018: 2018-01-01..2018-12-31"]);
  });

  it("leaves a weekday open where the article has no date", () => {
    expect(datesOf(on("Friday"), { published: "" })).to.deep.equal(["on Friday: unresolved"]);
  });

  it("needs no date of the article for a year of its own", () => {
    const words = "They/PRON/2/nsubj invaded=invade/VERB/0/root in/ADP/4/case October/PROPN/2/obl 2001/NUM/4/nummod";
    expect(datesOf(words, { published: "" })).to.deep.equal(["October 2001: 2001-10-01..2001-10-31"]);
  });

  it("takes neither a duration nor a verb for a date", () => {
    const words = "They/PRON/3/nsubj may/AUX/3/aux fight/VERB/0/root for/ADP/6/case 20/NUM/6/nummod years/NOUN/3/obl";
    expect(datesOf(words)).to.deep.equal([]);
  });
});
