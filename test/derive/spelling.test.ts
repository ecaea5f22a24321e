import { expect } from "chai";
import { consonants, namesOf, romanised } from "../../src/derive/spelling.ts";

describe("Spelling", () => {
  const same: readonly (readonly [string, string])[] = [
    ["Sergey Shoygu", "Sergei Shoigu"],
    ["Aleksandr Novak", "Alexandr Novak"],
    ["Dmitriy Peskov", "Dmitry Peskov"],
    ["Mariya Zakharova", "Maria Zaharova"],
    ["Yuri Ushakov", "Iurii Ushakov"],
    ["Mikhail Mishustin", "Mihail Mishustin"],
    ["Mahmood Qureshi", "Mahmud Kureshi"],
    ["Vladimir Zelenskyy", "Vladimir Zelenskiy"],
    ["Željko Komšić", "Zeljko Komsic"],
  ];
  for (const [one, other] of same)
    it(`${one} and ${other} are one name`, () => expect(romanised(one)).to.deep.equal(romanised(other)));

  const different: readonly (readonly [string, string])[] = [
    ["John Smith", "Jon Smythe"],
    ["Maria Lopez", "Mario Lopez"],
    ["Ivan Petrov", "Ivan Petrova"],
    ["Kim Jong Un", "Kim Jong Il"],
    ["George Bush", "Georg Busch"],
  ];
  for (const [one, other] of different)
    it(`${one} and ${other} are two`, () => expect(romanised(one)).not.to.deep.equal(romanised(other)));

  it("keeps the consonants of names whose vowels nobody writes", () => {
    expect(["mohammed", "muhammad", "mohamad"].map(consonants)).to.deep.equal(["mhmd", "mhmd", "mhmd"]);
  });

  it("takes words of ASCII letters, marks and apostrophes dropped", () => {
    expect(namesOf("Donald J. O’Néill-Smith")).to.deep.equal(["donald", "j", "oneill", "smith"]);
  });
});
