import { expect } from "chai";
import { readArticle } from "../../src/read/article.ts";
import { ReadError } from "../../src/read/failure.ts";
import { reading, readingPage } from "./shown.ts";

const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const fault = (text: string) => {
  try {
    readArticle("page.html", Buffer.from(text));
  } catch (error) {
    if (error instanceof ReadError) return error.message;
    throw error;
  }
  return undefined;
};

describe("Reading a page of", () => {
  it("a blog system: JSON-LD in @graph, authors by @id, share and related lists, hidden words", () => {
    expect(readingPage("wordpress.html")).to.deep.equal({
      title: "Moscow warns Washington over bases",
      url: "https://local.example/2021/07/28/moscow-warns/",
      outlet: "The Local Times",
      published: "2021-07-28T09:12:44+00:00",
      authors: ["Jane Doe"],
      blocks: [
        "headline: Moscow warns Washington over bases",
        "caption: Sergei Lavrov in Tashkent. (Photo: AFP)",
        "body: Russia has warned the United States against deploying troops in Central Asia, its foreign minister said on Wednesday, after talks in Tashkent.",
        "body: “This is not acceptable,” Sergei Lavrov told reporters.",
        "body: Pakistan and Uzbekistan have refused to host such forces, officials in Islamabad said last week, and no talks are planned.",
      ],
      omitted: [
        "related stories: Read also: Kabul rejects claim",
        "related stories: Related posts",
        "related stories: Taliban take border town",
        "related stories: US leaves Bagram",
      ],
    });
  });

  it("AMP: the canonical address, JSON-LD in an array, two authors and the outlet, an agency's dateline, an advertisement", () => {
    expect(readingPage("amp.html")).to.deep.equal({
      title: "Border crossing falls, guards flee north",
      url: "https://wire.example/news/border-crossing-falls",
      outlet: "Coastal Wire",
      published: "2021-07-09T18:05:00+04:30",
      authors: ["Amina Karimi", "John van Dyk"],
      place: "ISLAM QALA",
      blocks: [
        "headline: Border crossing falls, guards flee north",
        "dateline: ISLAM QALA, Afghanistan, July 9 (Coastal Wire) -",
        "body: Taliban fighters seized a border crossing with Iran on Friday, two officials said, and customs officers fled across the river.",
        "body: “We left everything behind,” said one of them.",
        "body: Tehran did not comment on the crossing, which carries a fifth of the trade between the two countries.",
      ],
      omitted: [],
    });
  });

  it("a live blog: every entry, without the times over them", () => {
    expect(readingPage("liveblog.html")).to.deep.equal({
      title: "Kabul airport: evacuation flights resume – live",
      url: "https://courier.example/live/kabul",
      outlet: "The Evening Courier",
      published: "2021-08-17T06:00:12Z",
      authors: ["Sam Lee", "Ruth Osei"],
      blocks: [
        "headline: Kabul airport: evacuation flights resume – live",
        "body: Flights resume",
        "body: Military flights to evacuate diplomats and civilians from Kabul resumed on Tuesday, a Western security official at the airport told reporters.",
        "body: The runway had been overrun by thousands of people on Monday, the official said.",
        "body: Germany suspends aid",
        "body: Germany has suspended development aid to Afghanistan, its minister Gerd Müller said in Berlin, adding that staff would be brought out.",
        "body: Sweden announced the same step a little later, and Finland said it would follow.",
      ],
      omitted: ["time of day: 10:00", "time of day: 09:30"],
    });
  });

  it("a story behind a paywall: what the reader saw of it, by Highwire Press and Dublin Core", () => {
    expect(readingPage("paywalled.html")).to.deep.equal({
      title: "Inside the talks that ended a war",
      url: "https://meridian.example/2021/talks",
      outlet: "Meridian Review",
      published: "2021-06-30",
      authors: ["Leila Noor"],
      blocks: [
        "headline: Inside the talks that ended a war",
        "body: For two years envoys met in a hotel in Doha, and nobody believed that it would come to anything.",
        "body: Zalmay Khalilzad arrived at the hotel in October 2018 with a list of four demands, and left it 16 months later with two of them.",
      ],
      omitted: [],
    });
  });

  it("2004: a layout table, paragraphs by line breaks, an address from the browser that saved it", () => {
    expect(readingPage("table-layout.html")).to.deep.equal({
      title: "Farmers rally at the dam",
      url: "http://bulletin.example/2004/06/rally.htm",
      authors: [],
      blocks: [
        "headline: Farmers rally at the dam",
        "body: Some 3,000 farmers marched to the Kajaki dam on Saturday to demand that its gates be opened, the district governor, Haji Daoud, said.",
        "body: “Our fields are dry,” one of them shouted, “and the water goes to the city.”",
        "body: The ministry of water said that it would send an engineer, but gave no date for the visit, which had been promised twice before.",
      ],
      omitted: ["navigation: Home", "related stories: Sport", "related stories: Letters"],
    });
  });

  it("microdata: the element marked as the body alone, its lists and tables; JSON-LD that is no JSON", () => {
    expect(readingPage("microdata.html")).to.deep.equal({
      title: "Ministers agree on visas",
      outlet: "North Post",
      published: "2022-02-03",
      authors: ["Olga Brandt"],
      blocks: [
        "headline: Ministers agree on visas",
        "body: A long night",
        "body: Ministers of the two countries agreed on Thursday that their citizens need no visa for stays of up to ninety days, Foreign Minister Ana Ilić said.",
        "body: “It was about time,” she told reporters.",
        "body: The rule begins in March.",
        "body: It does not cover work.",
        "body: Country",
        "body: Days",
        "body: Serbia",
        "body: 90",
        "body: Parliament has still to vote, and “nothing is sure before it does”, an official warned.",
      ],
      omitted: [],
    });
  });
});

describe("Reading HTML", () => {
  it("keeps the only sentence of a page", () => {
    expect(reading(page("<p>Russia warned the US.</p>"))).to.deep.equal({
      authors: [],
      blocks: ["body: Russia warned the US."],
      omitted: [],
    });
  });

  it("knows a page without <html> and <body>, and a piece of one", () => {
    const expected = {
      title: "Kabul rejects claim",
      authors: [],
      blocks: ["headline: Kabul rejects claim", "body: The government in Kabul dismissed the claim."],
      omitted: [],
    };
    const p = "<p>The government in Kabul dismissed the claim.</p>";
    expect(reading(`<!doctype html><title>Kabul rejects claim</title>${p}`)).to.deep.equal(expected);
    expect(reading(`<article><h1>Kabul rejects claim</h1>${p}</article>`)).to.deep.equal(expected);
  });

  it("takes a text with a tag in it for text", () => {
    const text = '</script><script>alert(1)</script> said "no" \\ 🇺🇸\n\nThe <b>US</b> refused & left.';
    expect(reading(text)).to.deep.equal({
      title: '</script><script>alert(1)</script> said "no" \\ 🇺🇸',
      authors: [],
      blocks: ['headline: </script><script>alert(1)</script> said "no" \\ 🇺🇸', "body: The <b>US</b> refused & left."],
      omitted: [],
    });
  });

  it("lets given metadata go before the page's own", () => {
    const { url, outlet, published } = readArticle(
      "page.html",
      Buffer.from(page("<p>Russia warned the US.</p>", '<link rel="canonical" href="https://a.example/x">')),
      { url: "https://b.example/y", outlet: "B", published: "2021-07-28" },
    );
    expect({ url, outlet, published }).to.deep.equal({
      url: "https://b.example/y",
      outlet: "B",
      published: "2021-07-28",
    });
  });

  it("gives addresses of the web alone, and dates that are in the calendar", () => {
    const head =
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/a">' +
      '<meta property="article:published_time" content="2021-02-30"><meta name="author" content="https://x.example/jane">';
    expect(reading(page("<p>Russia warned the US.</p>", head))).to.deep.equal({
      authors: [],
      blocks: ["body: Russia warned the US."],
      omitted: [],
    });
  });

  it("makes offsets count into the article's own text", () => {
    const { text, source } = readArticle(
      "page.html",
      Buffer.from(page("<h1>Talks fail</h1><p>They&nbsp;ended&#x202e; early.</p>")),
    );
    expect(source.content).to.equal(text);
    expect(text).to.equal("Talks fail\n\nThey ended early.");
    expect(source.alignment).to.deep.equal([{ start: 0, length: text.length, from: 0, fromLength: text.length }]);
  });

  it("never expands entities that a page declares", () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><html><body><p>He said &b; twice.</p></body></html>`;
    expect(reading(laughs)).to.deep.equal({ authors: [], blocks: ["body: He said &b; twice."], omitted: [] });
  });

  it("says so where a page has no article", () => {
    const message =
      "page.html: HTML without an article found, expected a paragraph of prose: save the page of one story, or its text";
    expect(fault(page("<ul><li><a href=1>Taliban take town</a><li><a href=2>US leaves Bagram</a></ul>"))).to.equal(
      message,
    );
    expect(fault(page("<script>document.write('A long sentence of news.')</script>"))).to.equal(message);
  });

  it("says so where XML is no page", () => {
    expect(fault('<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>')).to.equal(
      'page.html: XML found (its root is "rss"), expected text or HTML: save the article as text',
    );
  });

  const sentence = "<p>Russia warned the US.</p>";
  const hostile: readonly (readonly [string, string, RegExp | undefined])[] = [
    ["elements nested without end", page("<div>".repeat(50_000)), /elements 301 deep found, at most 300 expected/],
    [
      "text nested deeply",
      page(`${"<div>".repeat(280)}${"many words, ".repeat(60_000)}`),
      /much text nested deeply found/,
    ],
    ["elements without number", page("<i>a</i>".repeat(60_000)), /100001 elements.* found, at most 100000 expected/],
    ["entities without number", page("&amp;".repeat(110_000)), /100001 elements and pieces of text found/],
    [
      "an element of many attributes",
      page(`<p ${Array.from({ length: 5000 }, (_, i) => `a${i}`).join(" ")}>`),
      /300 expected/,
    ],
    [
      "more than a million letters",
      page(`<p>${"word, ".repeat(250_000)}`),
      /characters of text found, at most 1048576/,
    ],
    ["a script of megabytes", page(`<script>${"x<".repeat(500_000)}</script>${sentence}`), undefined],
    ["a style of megabytes", page(`<p style="${"display ;".repeat(100_000)}">Russia warned the US.</p>`), undefined],
    [
      "JSON-LD nested without end",
      page(`<script type="application/ld+json">${"[".repeat(200_000)}</script>${sentence}`),
      undefined,
    ],
    ["a tag that never ends", page(`${sentence}<p ${"x".repeat(1_000_000)}`), undefined],
  ];
  for (const [what, text, expected] of hostile)
    it(`is bounded on ${what}`, function () {
      this.timeout(10_000);
      const found = fault(text);
      if (expected === undefined) expect(found).to.equal(undefined);
      else expect(found).to.match(expected);
    });
});
