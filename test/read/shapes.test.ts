import { expect } from "chai";
import { reading } from "./shown.ts";

describe("Reading the text of", () => {
  it("an agency's story: section, byline, date of change, dateline, registration, credits", () => {
    const text = [
      "World",
      "",
      "Exclusive: Pakistan denies US bases request - foreign minister",
      "",
      "By Jane Doe and John Roe",
      "",
      "July 6, 2021 3:14 PM UTC Updated 2 hours ago",
      "",
      "ISLAMABAD, July 6 (Reuters) - Pakistan will not host US bases, its foreign minister said on Tuesday.",
      "",
      '"That is final," he told Reuters in an interview.',
      "",
      "Register now for FREE unlimited access to Reuters.com",
      "",
      "Washington has asked for no bases, a US official said.",
      "",
      "Reporting by Jane Doe in Islamabad; Editing by Mary Major",
      "Our Standards: The Thomson Reuters Trust Principles.",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Exclusive: Pakistan denies US bases request - foreign minister",
      outlet: "Reuters",
      published: "2021-07-06T15:14:00Z",
      authors: ["Jane Doe", "John Roe"],
      place: "ISLAMABAD",
      blocks: [
        "headline: Exclusive: Pakistan denies US bases request - foreign minister",
        "dateline: ISLAMABAD, July 6 (Reuters) -",
        "body: Pakistan will not host US bases, its foreign minister said on Tuesday.",
        'body: "That is final," he told Reuters in an interview.',
        "body: Washington has asked for no bases, a US official said.",
      ],
      omitted: [
        "section: World",
        "byline: By Jane Doe and John Roe",
        "publication date: July 6, 2021 3:14 PM UTC Updated 2 hours ago",
        "subscription: Register now for FREE unlimited access to Reuters.com",
        "credits: Reporting by Jane Doe in Islamabad; Editing by Mary Major",
        "credits: Our Standards: The Thomson Reuters Trust Principles.",
      ],
    });
  });

  it("an agency's story: a byline in capitals, a date with a zone alone, a writer's credit", () => {
    const text = [
      "Taliban take border town, officials say",
      "",
      "By KATHY EXAMPLE",
      "July 9, 2021 GMT",
      "",
      "KABUL, Afghanistan (AP) — The Taliban captured a border town on Friday, officials said.",
      "",
      "___",
      "",
      "Associated Press writer Jon Smith in Dubai contributed to this report.",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Taliban take border town, officials say",
      outlet: "AP",
      published: "2021-07-09",
      authors: ["KATHY EXAMPLE"],
      place: "KABUL",
      blocks: [
        "headline: Taliban take border town, officials say",
        "dateline: KABUL, Afghanistan (AP) —",
        "body: The Taliban captured a border town on Friday, officials said.",
      ],
      omitted: [
        "byline: By KATHY EXAMPLE",
        "publication date: July 9, 2021 GMT",
        "ornament: ___",
        "credits: Associated Press writer Jon Smith in Dubai contributed to this report.",
      ],
    });
  });

  it("a broadcaster's page: labels on lines of their own, a caption, related questions", () => {
    const text = [
      "Afghanistan: Taliban seize key crossing",
      "",
      "Published",
      "9 July 2021",
      "Share",
      "close panel",
      "Share page",
      "Copy link",
      "About sharing",
      "",
      "Image source, Reuters",
      "Image caption, A fighter stands guard at the gate",
      "",
      "The Taliban say they have seized a key border crossing with Iran.",
      "",
      '"We hold it," a spokesman told the BBC.',
      "",
      "More on this story",
      "Why the US left Bagram",
      "Who are the Taliban?",
      "",
      "Related Topics",
      "Afghanistan",
      "Taliban",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Afghanistan: Taliban seize key crossing",
      published: "2021-07-09",
      authors: [],
      blocks: [
        "headline: Afghanistan: Taliban seize key crossing",
        "caption: Image caption, A fighter stands guard at the gate",
        "body: The Taliban say they have seized a key border crossing with Iran.",
        'body: "We hold it," a spokesman told the BBC.',
      ],
      omitted: [
        "publication date: Published",
        "publication date: 9 July 2021",
        "sharing: Share",
        "navigation: close panel",
        "sharing: Share page",
        "sharing: Copy link",
        "sharing: About sharing",
        "picture placeholder: Image source, Reuters",
        "related stories: More on this story",
        "related stories: Why the US left Bagram",
        "related stories: Who are the Taliban?",
        "related stories: Related Topics",
        "related stories: Afghanistan",
        "related stories: Taliban",
      ],
    });
  });

  it("a newspaper's page: the age of the story, day and time with a full stop", () => {
    const text = [
      "Afghanistan",
      "This article is more than 1 year old",
      "US leaves Bagram airbase after 20 years",
      "",
      "Troops depart without telling the new commander, officials say",
      "",
      "Emma Example in Kabul",
      "Fri 2 Jul 2021 11.05 BST",
      "Last modified on Fri 2 Jul 2021 18.40 BST",
      "",
      "US troops have left Bagram airbase, two officials said on Friday.",
      "",
      "Sign up to First Edition, our free daily newsletter",
      "",
      "The handover was not announced, the base's new commander said.",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "US leaves Bagram airbase after 20 years",
      published: "2021-07-02T11:05:00",
      authors: ["Emma Example"],
      blocks: [
        "headline: US leaves Bagram airbase after 20 years",
        "body: Troops depart without telling the new commander, officials say",
        "body: US troops have left Bagram airbase, two officials said on Friday.",
        "body: The handover was not announced, the base's new commander said.",
      ],
      omitted: [
        "section: Afghanistan",
        "age: This article is more than 1 year old",
        "byline: Emma Example in Kabul",
        "publication date: Fri 2 Jul 2021 11.05 BST",
        "publication date: Last modified on Fri 2 Jul 2021 18.40 BST",
        "subscription: Sign up to First Edition, our free daily newsletter",
      ],
    });
  });

  it("a state agency's story: outlet and date on one line, the end mark", () => {
    const text = [
      "Xinhua | Updated: 2021-07-08 09:12",
      "",
      "Chinese FM meets Tajik president",
      "",
      "DUSHANBE, July 8 (Xinhua) -- Tajik President Emomali Rahmon met Chinese Foreign Minister Wang Yi here on Thursday.",
      "",
      "Enditem",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Chinese FM meets Tajik president",
      outlet: "Xinhua",
      published: "2021-07-08T09:12:00",
      authors: [],
      place: "DUSHANBE",
      blocks: [
        "headline: Chinese FM meets Tajik president",
        "dateline: DUSHANBE, July 8 (Xinhua) --",
        "body: Tajik President Emomali Rahmon met Chinese Foreign Minister Wang Yi here on Thursday.",
      ],
      omitted: ["byline: Xinhua | Updated: 2021-07-08 09:12", "end mark: Enditem"],
    });
  });

  it("a local paper's page: published and updated on one line, the print edition, counters", () => {
    const text = [
      "PM says 'absolutely not' to US bases",
      "Dawn.com | Published June 19, 2021 | Updated June 20, 2021 08:11am",
      "",
      "Facebook Count",
      "Twitter Share",
      "",
      "0",
      "",
      'Prime Minister Imran Khan said Pakistan would "absolutely not" allow bases.',
      "",
      "Read: FM Qureshi rules out bases",
      "",
      "Published in Dawn, June 20th, 2021",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "PM says 'absolutely not' to US bases",
      outlet: "Dawn",
      published: "2021-06-19",
      authors: [],
      blocks: [
        "headline: PM says 'absolutely not' to US bases",
        "body: 0",
        'body: Prime Minister Imran Khan said Pakistan would "absolutely not" allow bases.',
      ],
      omitted: [
        "byline: Dawn.com | Published June 19, 2021 | Updated June 20, 2021 08:11am",
        "sharing: Facebook Count",
        "sharing: Twitter Share",
        "related stories: Read: FM Qureshi rules out bases",
        "print edition: Published in Dawn, June 20th, 2021",
      ],
    });
  });

  it("a page with a desk instead of an author", () => {
    const text = [
      "Kyiv Independent news desk",
      "July 9, 2023 10:15 AM",
      "2 min read",
      "This audio is created with AI assistance",
      "",
      "Zelensky: Ukraine will not give up land.",
      "",
      "President Volodymyr Zelensky said on July 9 that Ukraine would not give up any land.",
      "",
      "Read also: What the summit means",
      "",
      "We've been working hard to bring you independent news. Consider supporting the Kyiv Independent.",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Kyiv Independent news desk",
      published: "2023-07-09T10:15:00",
      authors: [],
      blocks: [
        "headline: Kyiv Independent news desk",
        "body: Zelensky: Ukraine will not give up land.",
        "body: President Volodymyr Zelensky said on July 9 that Ukraine would not give up any land.",
        "body: We've been working hard to bring you independent news. Consider supporting the Kyiv Independent.",
      ],
      omitted: [
        "publication date: July 9, 2023 10:15 AM",
        "reading time: 2 min read",
        "reading time: This audio is created with AI assistance",
        "related stories: Read also: What the summit means",
      ],
    });
  });

  it("a channel's page: sections with a bar, a credit in square brackets, agencies beside the outlet", () => {
    const text = [
      "News|Taliban",
      "",
      "Taliban seizes key Afghan border crossing with Iran",
      "",
      "The crossing at Islam Qala is the biggest trade gateway into Iran.",
      "",
      "Taliban fighters in Herat province [File: Hoshang Hashimi/AFP]",
      "",
      "9 Jul 2021",
      "",
      "The Taliban has seized Islam Qala, officials said.",
      "",
      "SOURCE: AL JAZEERA AND NEWS AGENCIES",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Taliban seizes key Afghan border crossing with Iran",
      outlet: "AL JAZEERA",
      published: "2021-07-09",
      authors: [],
      blocks: [
        "headline: Taliban seizes key Afghan border crossing with Iran",
        "body: The crossing at Islam Qala is the biggest trade gateway into Iran.",
        "caption: Taliban fighters in Herat province [File: Hoshang Hashimi/AFP]",
        "body: The Taliban has seized Islam Qala, officials said.",
      ],
      omitted: [
        "section: News|Taliban",
        "publication date: 9 Jul 2021",
        "outlet: SOURCE: AL JAZEERA AND NEWS AGENCIES",
      ],
    });
  });

  it("a press release: contacts, a wire service, the closing signs", () => {
    const text = [
      "FOR IMMEDIATE RELEASE",
      "",
      "Contact: Jane Doe, press@example.org, +1 555 0100",
      "",
      "Ministry Announces Visa Agreement",
      "",
      "BERLIN, Feb. 3, 2022 /PRNewswire/ -- The ministry announced an agreement on visas today.",
      "",
      "###",
      "",
      "About the Ministry",
      "The ministry was founded in 1951.",
      "",
      "SOURCE Ministry of Visas",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Ministry Announces Visa Agreement",
      outlet: "PRNewswire",
      published: "2022-02-03",
      authors: [],
      place: "BERLIN",
      blocks: [
        "headline: Ministry Announces Visa Agreement",
        "dateline: BERLIN, Feb. 3, 2022 /PRNewswire/ --",
        "body: The ministry announced an agreement on visas today.",
        "body: About the Ministry",
        "body: The ministry was founded in 1951.",
        "body: SOURCE Ministry of Visas",
      ],
      omitted: [
        "press release: FOR IMMEDIATE RELEASE",
        "press release: Contact: Jane Doe, press@example.org, +1 555 0100",
        "ornament: ###",
      ],
    });
  });

  it("a blog post: date and login on one line, tags, categories, the reply form", () => {
    const text = [
      "My view from Kabul",
      "",
      "Posted on July 3, 2021 by ahmad",
      "",
      "Filed under: Afghanistan, War",
      "",
      "The base is empty. The dogs bark.",
      "",
      "Posted in Uncategorized | Tagged Bagram, Kabul | 3 Comments",
      "",
      "Leave a Reply",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "My view from Kabul",
      published: "2021-07-03",
      authors: [],
      blocks: ["headline: My view from Kabul", "body: The base is empty. The dogs bark."],
      omitted: [
        "byline: Posted on July 3, 2021 by ahmad",
        "related stories: Filed under: Afghanistan, War",
        "navigation: Posted in Uncategorized | Tagged Bagram, Kabul | 3 Comments",
        "comments: Leave a Reply",
      ],
    });
  });

  it("a newsletter: the lines of the mail around it", () => {
    const text = [
      "The Morning Briefing",
      "View in browser",
      "",
      "Good morning. Here is what you need to know.",
      "",
      "Russia warned the US over bases on Monday.",
      "",
      "Unsubscribe | Manage preferences",
      "You received this email because you signed up.",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "The Morning Briefing",
      authors: [],
      blocks: [
        "headline: The Morning Briefing",
        "body: Good morning. Here is what you need to know.",
        "body: Russia warned the US over bases on Monday.",
      ],
      omitted: [
        "navigation: View in browser",
        "subscription: Unsubscribe | Manage preferences",
        "subscription: You received this email because you signed up.",
      ],
    });
  });

  it("a corrected story: notes on the story are no part of it", () => {
    const text = [
      "Russia warns US over bases",
      "",
      "Russia warned the US on Monday.",
      "",
      "Correction: An earlier version of this story misspelled the name of the minister.",
      "",
      "This article was amended on 3 July 2021 to add a comment.",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Russia warns US over bases",
      authors: [],
      blocks: ["headline: Russia warns US over bases", "body: Russia warned the US on Monday."],
      omitted: [
        "correction: Correction: An earlier version of this story misspelled the name of the minister.",
        "correction: This article was amended on 3 July 2021 to add a comment.",
      ],
    });
  });

  it("a transcript: questions and answers", () => {
    const text = [
      "Transcript: Briefing with the spokesman",
      "",
      "MR PRICE: Good afternoon. The Secretary will travel to Doha.",
      "",
      "Q: Will he meet the Taliban?",
      "",
      "A: No.",
      "",
      "QUESTION: Why not?",
      "",
      "MR PRICE: I have nothing to announce.",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Transcript: Briefing with the spokesman",
      authors: [],
      blocks: [
        "headline: Transcript: Briefing with the spokesman",
        "body: MR PRICE: Good afternoon. The Secretary will travel to Doha.",
        "body: Q: Will he meet the Taliban?",
        "body: A: No.",
        "body: QUESTION: Why not?",
        "body: MR PRICE: I have nothing to announce.",
      ],
      omitted: [],
    });
  });

  it("a tweet: its sender and day", () => {
    const text = [
      "Zabihullah Mujahid @Zabehulah_M33 · Jul 9, 2021",
      "Our forces have taken the crossing at Islam Qala.",
      "1.2K Retweets 340 Quote Tweets 5K Likes",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      published: "2021-07-09",
      authors: [],
      blocks: [
        "body: Our forces have taken the crossing at Islam Qala.",
        "body: 1.2K Retweets 340 Quote Tweets 5K Likes",
      ],
      omitted: ["byline: Zabihullah Mujahid @Zabehulah_M33 · Jul 9, 2021"],
    });
  });

  it("a list with numbers", () => {
    const text = [
      "Five things to know",
      "",
      "1. The US left Bagram on Friday.",
      "2. The Taliban hold 85 districts.",
      "3. Russia offered help.",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Five things to know",
      authors: [],
      blocks: [
        "headline: Five things to know",
        "body: 1. The US left Bagram on Friday.",
        "body: 2. The Taliban hold 85 districts.",
        "body: 3. Russia offered help.",
      ],
      omitted: [],
    });
  });

  it("headlines alone: the first is the title", () => {
    const text = [
      "Taliban take border town",
      "US leaves Bagram",
      "Pakistan denies bases request",
      "Lavrov visits Dushanbe",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "Taliban take border town",
      authors: [],
      blocks: [
        "headline: Taliban take border town",
        "body: US leaves Bagram",
        "body: Pakistan denies bases request",
        "body: Lavrov visits Dushanbe",
      ],
      omitted: [],
    });
  });

  it("a story in capitals", () => {
    const text = [
      "RUSSIA WARNS US OVER BASES IN TAJIKISTAN",
      "",
      "MOSCOW WARNED WASHINGTON ON MONDAY NOT TO DEPLOY TROOPS.",
    ].join("\n");
    expect(reading(text)).to.deep.equal({
      title: "RUSSIA WARNS US OVER BASES IN TAJIKISTAN",
      authors: [],
      blocks: [
        "headline: RUSSIA WARNS US OVER BASES IN TAJIKISTAN",
        "body: MOSCOW WARNED WASHINGTON ON MONDAY NOT TO DEPLOY TROOPS.",
      ],
      omitted: [],
    });
  });

  it("a single line without a stop: all body", () => {
    const text = ["The Taliban captured a border town on Friday"].join("\n");
    expect(reading(text)).to.deep.equal({
      authors: [],
      blocks: ["body: The Taliban captured a border town on Friday"],
      omitted: [],
    });
  });

  it("a single line that could be a title: all body", () => {
    const text = ["Russia warns US"].join("\n");
    expect(reading(text)).to.deep.equal({ authors: [], blocks: ["body: Russia warns US"], omitted: [] });
  });
});
