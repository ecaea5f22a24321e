import { expect } from "chai";
import fc from "fast-check";
import { readArticle } from "../../src/read/article.ts";
import { ReadError } from "../../src/read/failure.ts";
import { reading } from "./shown.ts";

const faultOf = (bytes: Uint8Array) => {
  try {
    readArticle("a.txt", bytes);
  } catch (error) {
    if (error instanceof ReadError) return error.message;
    throw error;
  }
  return undefined;
};

describe("Reading bytes", () => {
  const story = {
    title: "Café talks",
    authors: [],
    blocks: ["headline: Café talks", "body: “No,” he said."],
    omitted: [],
  };
  const encodings: readonly (readonly [string, Buffer])[] = [
    ["UTF-8", Buffer.from("Café talks\n\n“No,” he said.\n")],
    ["UTF-8 with a byte order mark", Buffer.from("\uFEFFCafé talks\n\n“No,” he said.\n")],
    ["UTF-16 with a byte order mark", Buffer.from("\uFEFFCafé talks\n\n“No,” he said.\n", "utf16le")],
    ["Windows-1252", Buffer.from("Caf\u00e9 talks\n\n\u0093No,\u0094 he said.\n", "latin1")],
    ["CRLF", Buffer.from("Café talks\r\n\r\n“No,” he said.\r\n")],
    ["letters with combining marks", Buffer.from("Cafe\u0301 talks\n\n“No,” he said.\n")],
    [
      "no-break spaces, zero-width characters and direction marks",
      Buffer.from("Ca\u200Bfé\u00A0talks\n\n\u202E“No,”\u2009he sa\u00ADid.\u200E\n"),
    ],
  ];
  for (const [what, bytes] of encodings)
    it(`takes ${what}`, () => {
      expect(reading(bytes as unknown as string)).to.deep.equal(story);
    });

  const faults: readonly (readonly [string, Uint8Array, string])[] = [
    ["an empty file", Buffer.from(""), "a.txt: no text found: the file is empty, expected an article"],
    ["white space alone", Buffer.from(" \n\t\uFEFF\n"), "a.txt: no text found: the file is empty, expected an article"],
    [
      "a picture",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]),
      "a.txt: a PNG picture found, expected text or HTML: save it as text",
    ],
    [
      "an archive, which is not opened",
      Buffer.from("PK\u0003\u0004…"),
      "a.txt: a ZIP archive (or an office document) found, expected text or HTML: save it as text",
    ],
    [
      "binary data",
      Buffer.from([1, 2, 3, 0, 65, 66, 67]),
      "a.txt: binary data found, expected text or HTML: save it as text in UTF-8",
    ],
    [
      "a file of 50 MB",
      Buffer.alloc(50_000_000, "word "),
      "a.txt: 50000000 bytes found, at most 16777216 expected: split it into articles",
    ],
    [
      "a line of 10 MB",
      Buffer.alloc(10_000_000, "word "),
      "a.txt: 10000000 characters of text found, at most 1048576 expected: split it into articles",
    ],
    [
      "bytes of no encoding",
      Buffer.from([0x41, 0x81, 0x8d, 0xff, 0x42]),
      "a.txt: bytes found that are neither UTF-8 nor Windows-1252: save it as UTF-8",
    ],
  ];
  for (const [what, bytes, message] of faults)
    it(`says what is wrong with ${what}`, () => {
      expect(faultOf(bytes)).to.equal(message);
    });
});

describe("Reading an article", () => {
  const words = fc.constantFrom(
    "Russia",
    "warned",
    "Cafe\u0301",
    "Škoda",
    "🇺🇸",
    "👩‍👧",
    "“no”",
    "a\u00A0b",
    "x\u200By",
    "ﬁne",
    "</p>",
    "said.",
    "Share",
    "\u202E",
    "&amp;",
  );
  const lines = fc.array(
    fc.array(words, { minLength: 1, maxLength: 12 }).map((line) => line.join(" ")),
    { minLength: 1, maxLength: 9 },
  );

  it("leads from every character back to the file, whatever it holds", () => {
    fc.assert(
      fc.property(lines, fc.constantFrom("\n", "\r\n", "\n\n", "\r\n\r\n"), (text, end) => {
        const content = text.join(end);
        fc.pre(/[\p{L}\p{N}]/u.test(content));
        const article = readArticle("a.txt", Buffer.from(content));
        expect(article.text).to.equal(article.text.normalize("NFC"));
        expect(article.source.content).to.equal(content);
        let at = 0;
        for (const { start, length, from, fromLength } of article.source.alignment) {
          // What no run covers is what reading itself sets between blocks.
          expect(article.text.slice(at, start)).to.match(/^(?:\n\n| )?$/);
          const [run, origin] = [article.text.slice(start, start + length), content.slice(from, from + fromLength)];
          const visible = (one: string) => one.normalize("NFC").replace(/[\s\u200B\u202E]+/g, "");
          expect(visible(run)).to.equal(visible(origin));
          at = start + length;
        }
        expect(at).to.equal(article.text.length);
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  it("holds every character in one block or a blank line", () => {
    fc.assert(
      fc.property(lines, (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text.join("")));
        const article = readArticle("a.txt", Buffer.from(text.join("\n\n")));
        const blocks = article.blocks.map(({ span }) => article.text.slice(span.start, span.end));
        expect(blocks.join("\n\n").replace(/\s+/g, " ")).to.equal(article.text.replace(/\s+/g, " "));
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  const evil: readonly (readonly [string, string])[] = [
    ["brackets", "(".repeat(500_000)],
    ["spaces", `a${" ".repeat(200_000)}b`],
    ["capitals", "Aa ".repeat(340_000)],
    ["capital names of a byline", `By ${"A. ".repeat(330_000)}`],
    ["lines of bylines", "By Jane Doe and\n".repeat(60_000)],
    ["lines of datelines", "KABUL, Afghanistan, July\n".repeat(40_000)],
    ["lines of breadcrumbs", "News / World /\n".repeat(60_000)],
    ["dates", "July 28, 2021 ".repeat(70_000)],
    ["quotation marks", "”“".repeat(100_000)],
    ["full stops and brackets", ".)".repeat(500_000)],
    ["combining marks", `e${"\u0301".repeat(500_000)}`],
    ["zero-width characters", `a${"\u200B".repeat(900_000)}b`],
    ["slashes", "/ ".repeat(500_000)],
  ];
  for (const [what, text] of evil)
    it(`takes bounded time over a long run of ${what}`, function () {
      this.timeout(10_000);
      faultOf(Buffer.from(text.slice(0, 60_000)));
    });
});
