import { expect } from "chai";
import { spellingsOf } from "../../src/extract/spellings.ts";

describe("Spellings of a name", () => {
  const names: readonly (readonly [string, readonly string[]])[] = [
    ["Mohamed Morsi", ["Mohammed Morsi", "Mohammad Morsi", "Muhammad Morsi", "Muhammed Morsi"]],
    ["Abdel Fattah Younis", ["Abdel-Fattah Younis"]],
    ["Omar al-Bashir", ["Omar Al-Bashir", "Omar el-Bashir", "Omar al Bashir", "Omar Al Bashir", "Omar Bashir"]],
    ["Kim Jong-un", ["Kim Jong Un"]],
    ["Gerhard Schröder", ["Gerhard Schroeder"]],
    ["Al-Shabaab", []],
    ["Angela Merkel", []],
  ];
  for (const [name, others] of names)
    it(`"${name}" has ${others.length} more`, () => expect(spellingsOf(name)).to.deep.equal(others));
});
