import { join } from "node:path";
import { expect } from "chai";
import { explain } from "../../src/query/explain/explain.ts";
import { ontologyFiles, readSources } from "../../src/query/load.ts";
import { parseRdf } from "../../src/query/rdf/parse.ts";
import { lookupIn } from "../../src/query/words.ts";
import { packageFolder } from "../../src/tools.ts";

const base = "https://w3id.org/claimgraph/";
const sources = await readSources([
  join(packageFolder, "test", "query", "sample.ttl"),
  ...(await ontologyFiles(join(packageFolder, "ontology"))),
]);
const lookup = lookupIn(sources.flatMap((source) => parseRdf(source)));
const explained = (name: string) =>
  explain(lookup, base + name)
    ?.replaceAll(base, "")
    .split("\n");

describe("Explaining", () => {
  it("a claim: its words in their sentence, who says it, where, which rule", () => {
    expect(explained("claim/ledger_00000000a1_535bdc1e_94-132_0bd5c200")).to.deep.equal([
      "claim/ledger_00000000a1_535bdc1e_94-132_0bd5c200",
      "Sergey Lavrov says: Pakistan refuse basing United States [Pakistan host forces United States]",
      "words     Russian Foreign Minister Sergei Lavrov said on Friday that »Pakistan had refused to host US troops«.  [94, 132)",
      "article   The Daily Ledger, 2021-07-09: Bases: Pakistan says no to the 🇺🇸",
      "          article/ledger_00000000a1",
      "said      Sergey Lavrov, “said”, indirect speech, on 2021-07-09",
      "rule      refuse-basing",
      "content   proposition/pk-refuse-basing-us_c6aad5b16f94",
    ]);
  });

  it("a denial, and when it happened", () => {
    expect(explained("claim/ledger_00000000a1_535bdc1e_255-285_17d7353d")?.slice(1)).to.deep.equal([
      "Afghanistan says: not Taliban control territory Afghanistan (90 percent)",
      "words     »Kabul dismissed that as untrue«.  [255, 285)",
      "article   The Daily Ledger, 2021-07-09: Bases: Pakistan says no to the 🇺🇸",
      "          article/ledger_00000000a1",
      "said      Afghanistan, “dismissed”, indirect speech",
      "denies    Taliban says: Taliban control territory Afghanistan (90 percent)",
      "rule      control-territory",
      "content   proposition/taliban-control-territory-af_2186356ba78f",
    ]);
    expect(explained("claim/post_00000000b2_096075cb_107-171_a3bfd99b")).to.include("happened  2021-07-02");
    expect(explained("claim/post_00000000b2_096075cb_107-171_a3bfd99b")).to.include(
      "said      A senior official, “said”, indirect speech, through Wire Service",
    );
  });

  it("a proposition: how it stands, who claims it, within which other", () => {
    expect(explained("proposition/pk-host-forces-us_d578b03d201d")).to.deep.equal([
      "proposition/pk-host-forces-us_d578b03d201d",
      "Pakistan host forces United States",
      "standing  not asserted: 0 for, 0 against, in 1 articles",
      "claims: 1",
      "  Imran Khan says: not Pakistan host forces United States (in the future, a promise)",
      "    “We will not allow it”",
      "    claim/ledger_00000000a1_535bdc1e_135-155_f9e37759",
      "within    Pakistan refuse basing United States [Pakistan host forces United States]",
      "          proposition/pk-refuse-basing-us_c6aad5b16f94",
    ]);
  });

  it("a person: names, what they say, and what is said of them", () => {
    expect(explained("person/imran-khan")).to.deep.equal([
      "person/imran-khan",
      "Imran Khan  (Person)",
      "called    Imran Khan | Khan",
      "says: 1",
      "  Imran Khan says: not Pakistan host forces United States (in the future, a promise)",
      "    “We will not allow it”",
      "    claim/ledger_00000000a1_535bdc1e_135-155_f9e37759",
    ]);
    expect(explained("country/AF")?.[3]).to.equal("says: 1");
    expect(explained("country/US")).to.include("claims about it: 4");
  });

  it("an office, a quotation, a note, a mention", () => {
    expect(explained("office/imran-khan_prime-minister_PK")).to.deep.equal([
      "office/imran-khan_prime-minister_PK",
      "Imran Khan: Prime minister, Pakistan",
      "words     “We will not allow it,” Prime Minister »Imran Khan« replied in June.  [173, 183)",
    ]);
    expect(explained("quotation/imran-khan_2cbf658d8e79")).to.deep.equal([
      "quotation/imran-khan_2cbf658d8e79",
      "Imran Khan: “We will not allow it”",
      "words     “»We will not allow it«,” Prime Minister Imran Khan replied in June.  [135, 155)",
      "article   The Daily Ledger, 2021-07-09: Bases: Pakistan says no to the 🇺🇸",
      "          article/ledger_00000000a1",
      "words     “»We will not allow it«,” Imran Khan told reporters.  [57, 77)",
      "article   Evening Post, 2021-07-10: Khan: no bases",
      "          article/post_00000000b2",
    ]);
    expect(explained("note/post_00000000b2_096075cb_218-222_unresolved-pronoun")).to.deep.equal([
      "note/post_00000000b2_096075cb_218-222_unresolved-pronoun",
      "Seen and not understood: unresolved pronoun",
      "words     Nobody knows what »they« will do.  [218, 222)",
      "article   Evening Post, 2021-07-10: Khan: no bases",
      "          article/post_00000000b2",
    ]);
    expect(explained("mention/post_00000000b2_096075cb_146-161")).to.deep.equal([
      "mention/post_00000000b2_096075cb_146-161",
      "words     A senior official said the US had left »Bagram airfield« on July 2, the Wire Service reported.  [146, 161)",
      "stands for Bagram airfield  facility/bagram-airfield",
    ]);
  });

  it("a link between two things: what holds, and why", () => {
    expect(explained("link/00000000000e")).to.deep.equal([
      "link/00000000000e",
      "shares text with:",
      "  The Daily Ledger, 2021-07-09: Bases: Pakistan says no to the 🇺🇸",
      "    article/ledger_00000000a1",
      "  Evening Post, 2021-07-10: Khan: no bases",
      "    article/post_00000000b2",
      "because   same words (0.1)",
      "words     “»We will not allow it«,” Imran Khan told reporters.  [57, 77)",
      "words     “»We will not allow it«,” Prime Minister Imran Khan replied in June.  [135, 155)",
    ]);
  });

  it("nothing that the graph does not know", () => {
    expect(explained("person/nobody")).to.equal(undefined);
  });
});
