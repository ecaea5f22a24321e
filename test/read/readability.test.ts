import { expect } from "chai";
import { parseHTML } from "linkedom";
import { readArticle } from "../../src/read/article.ts";
import { findArticle } from "../../src/read/readability.ts";

describe("Readability", () => {
  const prose = "Russia warned the United States on Wednesday, officials in Islamabad said. ".repeat(4);

  it("finds the element around an article", () => {
    const { document } = parseHTML(`<html><body><ul><li><a href="/x">News</a></ul><article><p>${prose}</p></article>`);
    expect(findArticle("page.html", document)?.textContent?.trim()).to.equal(prose.trim());
  });

  it("finds none where there is no prose", () => {
    const { document } = parseHTML("<html><body></body></html>");
    expect(findArticle("page.html", document)).to.equal(undefined);
  });

  it("makes a full stack a fault of the page", () => {
    const deep = `${"<ins>".repeat(5_000)}${prose}${"</ins>".repeat(5_000)}`;
    const { document } = parseHTML(`<html><body><div>${deep}</div></body></html>`);
    expect(() => findArticle("page.html", document)).to.throw(
      "page.html: elements nested too deeply found, expected a page of one story: save the story alone, or its text",
    );
  });
});

describe("Reading a large page", () => {
  const page = (body: string) => Buffer.from(`<!doctype html><html><body>${body}</body></html>`);
  const sentence = "<p>Russia warned the US on Wednesday, he said.</p>";
  // Each took the square of its length once: half a minute, and an hour.
  const large: readonly (readonly [string, string])[] = [
    ["paragraph of many pieces", `<p>${"He <b>said</b> so. ".repeat(12_000)}</p>`],
    ["list of pictures", `${sentence}<img srcset="${"a".repeat(1_000_000)} b c">${sentence.repeat(5)}`],
  ];
  for (const [what, body] of large)
    it(`takes time in proportion to a ${what}`, function () {
      this.timeout(10_000);
      expect(readArticle("page.html", page(body)).text).to.match(/^(?:Russia warned the US|He said so\.)/);
    });

  it("takes time in proportion to what stands inside a dateline", function () {
    this.timeout(10_000);
    const { dateline } = readArticle(
      "a.txt",
      Buffer.from(`KABUL,${"\u200B".repeat(900_000)} July 28 — The men said so.`),
    );
    expect(dateline?.text).to.equal("KABUL, July 28 —");
  });
});
