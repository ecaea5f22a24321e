import { expect } from "chai";
import { readArticle } from "../../src/read/article.ts";
import { ReadError } from "../../src/read/failure.ts";
import { foreignLanguageOf } from "../../src/read/language.ts";

describe("The language of a text", () => {
  const foreign: readonly (readonly [string, string])[] = [
    ["Arabic", "حذرت روسيا الولايات المتحدة من نشر قوات في آسيا الوسطى."],
    ["Chinese", "俄罗斯警告美国不要在中亚部署军队。"],
    [
      "Dutch",
      "Rusland heeft de Verenigde Staten gewaarschuwd voor het sturen van troepen. Dat zou niet worden geduld, zei hij.",
    ],
    [
      "French",
      "La Russie a mis en garde les États-Unis contre le déploiement de troupes. Ce ne serait pas toléré par Moscou.",
    ],
    [
      "German",
      "Russland hat die USA davor gewarnt, Truppen nach Zentralasien zu schicken. Das werde man nicht hinnehmen.",
    ],
    ["Greek", "Η Ρωσία προειδοποίησε τις ΗΠΑ για την ανάπτυξη στρατευμάτων."],
    ["Hebrew", "רוסיה הזהירה את ארצות הברית מפני הצבת כוחות במרכז אסיה."],
    [
      "Indonesian or Malay",
      "Rusia memperingatkan Amerika Serikat agar tidak menempatkan pasukan yang akan tinggal di Asia Tengah.",
    ],
    [
      "Italian",
      "La Russia ha messo in guardia gli Stati Uniti contro lo schieramento di truppe. Non sono parole nuove.",
    ],
    ["Japanese", "ロシアは米国に対し、中央アジアへの部隊配備を控えるよう警告した。"],
    ["Persian", "روسیه به آمریکا درباره استقرار نیرو در آسیای میانه هشدار داد که این کار را نکند."],
    ["Polish", "Rosja ostrzegła Stany Zjednoczone, że nie zgodzi się na bazy, które są przez nie budowane."],
    ["Portuguese", "A Rússia alertou os Estados Unidos para o envio de tropas, que não seria aceite por Moscovo."],
    ["Russian", "Москва предупредила Вашингтон о недопустимости размещения баз."],
    [
      "Spanish",
      "Rusia advirtió a Estados Unidos contra el despliegue de tropas en la región, que no sería tolerado por Moscú.",
    ],
    ["Swedish", "Ryssland har varnat USA för att placera trupper i regionen, och sade att det inte skulle accepteras."],
    ["Turkish", "Rusya, bölgeye asker gönderilmesi için bir uyarı daha yaptı ve bu adım çok tehlikeli olarak görüldü."],
    ["Ukrainian", "Міністр закордонних справ заявив, що переговори не відбудуться."],
  ];
  for (const [language, text] of foreign)
    it(`is ${language}: ${text.slice(0, 40)}`, () => {
      expect(foreignLanguageOf(text)).to.equal(language);
    });

  const english = [
    "Russia warned the US.",
    "Talks fail",
    "MOSCOW WARNS WASHINGTON OVER BASES",
    "Le Pen, Mélenchon tied; La Paz, Los Angeles and Die Zeit react",
    "Sergei Lavrov, Emomali Rahmon, Shavkat Mirziyoyev, Kassym-Jomart Tokayev",
    "Luiz Inácio Lula da Silva, Mohammed bin Salman, Ursula von der Leyen, Charles de Gaulle, Juan de la Cruz",
    "Erdoğan, Çavuşoğlu meet Aliyev in Şuşa",
    "UN: 3m flee Sudan",
    "Dow 34,000 (-1.2%), Nasdaq 14,000",
    "https://www.un.org/ha/que/la-un-de",
    "He said “La France ne doit pas être ce qui nous divise” and left for Kyiv, where he will meet the president.",
    "The party's name is “За наших героев”; it has no seats.",
    "Kabul – Herat – Mazar-i-Sharif",
    "12:30 ET",
    "!",
  ];
  for (const text of english)
    it(`is taken for English: ${text.slice(0, 60)}`, () => {
      expect(foreignLanguageOf(text)).to.equal(undefined);
    });

  it("is unknown where long prose holds no common English word", () => {
    const esperanto = "rusio avertis usonon ke ghi sendu neniujn soldatojn tien char tio estus danghera ".repeat(10);
    expect(foreignLanguageOf(esperanto)).to.equal("unknown");
  });

  it("is unknown where bytes of another encoding were taken for letters", () => {
    expect(foreignLanguageOf("Ìîñêâà ïðåäóïðåäèëà Âàøèíãòîí î ðàçìåùåíèè áàç. ".repeat(5))).to.equal("unknown");
  });

  it("is told in the error", () => {
    const read = () => readArticle("a.txt", Buffer.from("Москва предупредила Вашингтон о базах."));
    expect(read).to.throw(ReadError, "a.txt: Russian text found, expected English");
  });
});
