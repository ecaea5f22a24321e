import { expect } from "chai";
import { authorsOf, unmarkedAuthorsOf } from "../../src/read/byline.ts";
import { reading } from "./shown.ts";

describe("A byline", () => {
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ["By Jane Doe", ["Jane Doe"]],
    ["By Jane Doe, Reuters", ["Jane Doe"]],
    ["By Jane Doe and John van Dyk, Reuters", ["Jane Doe", "John van Dyk"]],
    ["By Jane Doe, John Roe and Amina Karimi, Associated Press", ["Jane Doe", "John Roe", "Amina Karimi"]],
    ["By Monday the town had fallen", []],
  ];
  for (const [line, authors] of lines)
    it(`"${line}" names ${authors.length}`, () => expect(authorsOf(line)).to.deep.equal(authors));

  const unmarked: readonly (readonly [string, readonly string[]])[] = [
    ["Jane Doe in Kabul", ["Jane Doe"]],
    ["By Jane Doe in Kabul", ["Jane Doe"]],
    ["Jane Doe in Kabul and John Roe in Washington", ["Jane Doe", "John Roe"]],
    ["Jane Doe in New Delhi and agencies", ["Jane Doe"]],
    ["Jane Doe and John Roe | Reuters", ["Jane Doe", "John Roe"]],
    ["Jane Doe arrives in Kabul", []],
    ["Talks in Doha", []],
    ["Jane Doe in Kabul.", []],
    ["Jane Doe and John Roe", []],
  ];
  for (const [line, authors] of unmarked)
    it(`"${line}" names ${authors.length} without "By"`, () => expect(unmarkedAuthorsOf(line)).to.deep.equal(authors));

  const body = "Russia warned the United States on Wednesday.";
  it('needs no "By" between title and date', () => {
    expect(
      reading(`World\n\nTaliban take key border crossing\n\nJane Doe in Kabul\n\n9 July 2021\n\n${body}`),
    ).to.deep.equal({
      title: "Taliban take key border crossing",
      published: "2021-07-09",
      authors: ["Jane Doe"],
      blocks: ["headline: Taliban take key border crossing", `body: ${body}`],
      omitted: ["section: World", "byline: Jane Doe in Kabul", "publication date: 9 July 2021"],
    });
  });

  it("is no title, and nothing that stands by itself", () => {
    expect(reading(`World\n\nBoris Johnson in Kyiv\n\n9 July 2021\n\n${body}`)).to.deep.equal({
      title: "Boris Johnson in Kyiv",
      published: "2021-07-09",
      authors: [],
      blocks: ["headline: Boris Johnson in Kyiv", `body: ${body}`],
      omitted: ["section: World", "publication date: 9 July 2021"],
    });
    expect(reading(`Taliban take key border crossing\n\nBoris Johnson in Kyiv\n\n${body}`)).to.deep.equal({
      title: "Taliban take key border crossing",
      authors: [],
      blocks: ["headline: Taliban take key border crossing", "body: Boris Johnson in Kyiv", `body: ${body}`],
      omitted: [],
    });
  });
});
