import type { Told } from "./stories.ts";

/** Four invented reports on one summer's diplomacy: a refusal, a dispute, a wire copy, a plan, an unnamed source. */
export const centralAsia: Told = {
  entities: {
    "person/sergei-lavrov": {
      type: "Person",
      names: ["Lavrov", "Sergei Lavrov", "Sergey Lavrov"],
      prefLabel: "Sergey Lavrov",
      office: { role: "foreign-minister", organization: "country/RU" },
    },
    "person/sergei-shoigu": {
      type: "Person",
      names: ["Sergei Shoigu", "Shoigu"],
      office: { role: "defence-minister", organization: "country/RU" },
    },
    "person/imran-khan": {
      type: "Person",
      names: ["Imran Khan"],
      office: { role: "prime-minister", organization: "country/PK" },
    },
    "country/RU": { type: "Country", names: ["Moscow", "Russia"], prefLabel: "Russia" },
    "country/US": { type: "Country", names: ["US", "Washington"], prefLabel: "United States" },
    "country/PK": { type: "Country", names: ["Pakistan"], prefLabel: "Pakistan" },
    "country/UZ": { type: "Country", names: ["Uzbekistan"], prefLabel: "Uzbekistan" },
    "country/TJ": { type: "Country", names: ["Tajikistan"], prefLabel: "Tajikistan" },
    "country/AF": { type: "Country", names: ["Afghanistan", "Kabul"], prefLabel: "Afghanistan" },
    "organization/taliban": { type: "ArmedGroup", names: ["Taliban", "the militants"], prefLabel: "Taliban" },
    "organization/cia": { type: "Organization", names: ["CIA"], prefLabel: "Central Intelligence Agency" },
    "place/central-asia": { type: "Place", names: ["Central Asia"] },
    "facility/gharm": { type: "Facility", names: ["Gharm airfield"] },
    "agent/diplomat": { type: "UnnamedAgent", names: ["a senior diplomat"] },
    "outlet/dawn": { type: "Publication", names: ["Dawn"] },
    "outlet/wire": { type: "Publication", names: ["The Wire Service"] },
    "outlet/herald": { type: "Publication", names: ["Herald"] },
  },
  propositions: {
    "pk-refuses": {
      frame: "refuse-basing",
      plover: "REJECT",
      actor: "country/PK",
      recipient: "country/US",
      status: "corroborated",
    },
    "uz-refuses": {
      frame: "refuse-basing",
      plover: "REJECT",
      actor: "country/UZ",
      recipient: "country/US",
      status: "single-source",
    },
    "khan-refuses": {
      frame: "refuse-basing",
      plover: "REJECT",
      actor: "person/imran-khan",
      recipient: "organization/cia",
      status: "narrated",
    },
    "taliban-control": {
      frame: "control-territory",
      actor: "organization/taliban",
      theme: "country/AF",
      status: "disputed",
    },
    "us-seek": {
      frame: "seek-presence",
      plover: "REQUEST",
      actor: "country/US",
      location: "place/central-asia",
      status: "single-source",
    },
    "ru-deploys": {
      frame: "deploy-forces",
      plover: "MOBILIZE",
      actor: "country/RU",
      recipient: "country/TJ",
      location: "facility/gharm",
      status: "not-asserted",
    },
    "us-withdraws": {
      frame: "withdraw-forces",
      plover: "RETREAT",
      actor: "country/US",
      location: "country/AF",
      status: "narrated",
    },
    "ru-warns": {
      frame: "warn",
      plover: "THREATEN",
      actor: "country/RU",
      recipient: "organization/taliban",
      status: "denied",
    },
    talks: { frame: "hold-talks", plover: "CONSULT", actor: "country/TJ", recipient: "country/RU", status: "narrated" },
  },
  stories: [
    {
      key: "dawn_1",
      outlet: "outlet/dawn",
      title: "Pakistan, Uzbekistan won’t host US troops: Lavrov",
      published: "2021-07-09",
      body:
        "Russian Foreign Minister Sergei Lavrov said on Friday that Uzbekistan and Pakistan have refused to host US troops. " +
        "Asked in June whether he would allow the CIA to use bases in the country, Prime Minister Imran Khan replied: “Absolutely not.”\n\n" +
        "The Taliban said on Friday that they controlled 90 percent of the borders of Afghanistan. Kabul dismissed the claim as propaganda.",
      mentions: {
        "Sergei Lavrov": "person/sergei-lavrov",
        Uzbekistan: "country/UZ",
        Pakistan: "country/PK",
        "US ": "country/US",
        CIA: "organization/cia",
        "Imran Khan": "person/imran-khan",
        "The Taliban": "organization/taliban",
        "of Afghanistan": "country/AF",
        Kabul: "country/AF",
      },
      statements: [
        {
          speaker: "person/sergei-lavrov",
          cue: "said",
          content: "Uzbekistan and Pakistan have refused to host US troops",
          mode: "indirect",
        },
        { speaker: "person/imran-khan", cue: "replied", content: "Absolutely not.", mode: "direct" },
        {
          speaker: "organization/taliban",
          cue: "said on Friday that they",
          content: "they controlled 90 percent of the borders of Afghanistan",
          mode: "indirect",
        },
      ],
      claims: [
        {
          source: "person/sergei-lavrov",
          proposition: "pk-refuses",
          words:
            "Russian Foreign Minister Sergei Lavrov said on Friday that Uzbekistan and Pakistan have refused to host US troops.",
          inStatement: 0,
        },
        {
          source: "person/sergei-lavrov",
          proposition: "uz-refuses",
          words:
            "Russian Foreign Minister Sergei Lavrov said on Friday that Uzbekistan and Pakistan have refused to host US troops.",
          inStatement: 0,
        },
        {
          proposition: "khan-refuses",
          words:
            "Asked in June whether he would allow the CIA to use bases in the country, Prime Minister Imran Khan replied: “Absolutely not.”",
        },
        {
          source: "organization/taliban",
          proposition: "taliban-control",
          words: "The Taliban said on Friday that they controlled 90 percent of the borders of Afghanistan.",
          inStatement: 2,
          day: "2021-07-09",
        },
        {
          source: "country/AF",
          proposition: "taliban-control",
          polarity: "negative",
          words: "Kabul dismissed the claim as propaganda.",
          day: "2021-07-09",
        },
      ],
    },
    {
      key: "wire_1",
      outlet: "outlet/wire",
      title: "Washington seeks presence in Central Asia, Shoigu says",
      published: "2021-07-28",
      body:
        "Washington is seeking a military presence in Central Asia, Russian Defense Minister Sergei Shoigu said on Wednesday. " +
        "“We are strengthening our base in Tajikistan,” Shoigu added. Russia will deploy forces to the Gharm airfield in Tajikistan, he said.\n\n" +
        "Moscow had warned the Taliban in spring, a senior diplomat said. The Taliban denied that any warning had reached them.",
      mentions: {
        Washington: "country/US",
        "Central Asia": "place/central-asia",
        Shoigu: "person/sergei-shoigu",
        Tajikistan: "country/TJ",
        "Gharm airfield": "facility/gharm",
        Moscow: "country/RU",
        "Taliban in": "organization/taliban",
        "a senior diplomat": "agent/diplomat",
        "The Taliban": "organization/taliban",
      },
      statements: [
        {
          speaker: "person/sergei-shoigu",
          cue: "said on Wednesday",
          content: "Washington is seeking a military presence in Central Asia",
          mode: "indirect",
        },
        {
          speaker: "person/sergei-shoigu",
          cue: "added",
          content: "We are strengthening our base in Tajikistan",
          mode: "direct",
        },
        {
          speaker: "agent/diplomat",
          cue: "said. The",
          content: "Moscow had warned the Taliban in spring",
          mode: "indirect",
        },
      ],
      claims: [
        {
          source: "person/sergei-shoigu",
          proposition: "us-seek",
          words:
            "Washington is seeking a military presence in Central Asia, Russian Defense Minister Sergei Shoigu said on Wednesday.",
          inStatement: 0,
          day: "2021-07-28",
        },
        {
          source: "person/sergei-shoigu",
          proposition: "ru-deploys",
          temporality: "future",
          force: "commissive",
          words: "Russia will deploy forces to the Gharm airfield in Tajikistan, he said.",
        },
        {
          source: "agent/diplomat",
          proposition: "ru-warns",
          words: "Moscow had warned the Taliban in spring, a senior diplomat said.",
          inStatement: 2,
        },
        {
          source: "organization/taliban",
          proposition: "ru-warns",
          polarity: "negative",
          words: "The Taliban denied that any warning had reached them.",
        },
      ],
    },
    {
      key: "herald_1",
      outlet: "outlet/herald",
      title: "US looks for bases in Central Asia, says Moscow",
      published: "2021-07-29",
      derivedFrom: "wire_1",
      body:
        "Washington is seeking a military presence in Central Asia, Russian Defense Minister Sergei Shoigu said on Wednesday.\n\n" +
        "The US has withdrawn most of its forces from Afghanistan. Pakistan has refused to host US troops.",
      mentions: {
        Washington: "country/US",
        "Central Asia": "place/central-asia",
        "Sergei Shoigu": "person/sergei-shoigu",
        "The US": "country/US",
        Afghanistan: "country/AF",
        Pakistan: "country/PK",
      },
      statements: [
        {
          speaker: "person/sergei-shoigu",
          cue: "said",
          content: "Washington is seeking a military presence in Central Asia",
          mode: "indirect",
        },
      ],
      claims: [
        {
          source: "person/sergei-shoigu",
          proposition: "us-seek",
          words:
            "Washington is seeking a military presence in Central Asia, Russian Defense Minister Sergei Shoigu said on Wednesday.",
          inStatement: 0,
          day: "2021-07-28",
        },
        {
          proposition: "us-withdraws",
          words: "The US has withdrawn most of its forces from Afghanistan.",
          day: "2021-07-29",
        },
        { proposition: "pk-refuses", words: "Pakistan has refused to host US troops." },
      ],
    },
    {
      key: "dawn_2",
      outlet: "outlet/dawn",
      title: "Tajik and Russian ministers meet in Dushanbe",
      published: "2021-07-30",
      body: "😀 Tajikistan held talks with Russia on Thursday.",
      mentions: { Tajikistan: "country/TJ", Russia: "country/RU" },
      statements: [],
      claims: [{ proposition: "talks", words: "Tajikistan held talks with Russia on Thursday.", day: "2021-07-29" }],
    },
  ],
};
