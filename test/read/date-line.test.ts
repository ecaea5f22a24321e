import { expect } from "chai";
import { reading } from "./shown.ts";

const title = "Taliban take key border crossing";
const body = "The group said on Wednesday that it had met no one on the road.";
const dateOf = (line: string) => reading(`${title}\n${line}\n\n${body}`);

describe("A line below the title", () => {
  const dates: readonly (readonly [string, string])[] = [
    ["9 July 2021", "2021-07-09"],
    ["The Irish Mirror, 9 July 2021", "2021-07-09"],
    ["Institute for Security Studies, 9 July 2021", "2021-07-09"],
    ["July 9, 2021 - France 24", "2021-07-09"],
    ["BAKU, July 9, 2021 (Trend)", "2021-07-09"],
    ["bdnews24.com, Dhaka, 9 Jul 2021", "2021-07-09"],
    ["KINSHASA - Actualite.cd - 13/07/2021", "2021-07-13"],
  ];
  for (const [line, published] of dates)
    it(`"${line}" tells the day`, () =>
      expect(dateOf(line)).to.deep.equal({
        title,
        published,
        authors: [],
        blocks: [`headline: ${title}`, `body: ${body}`],
        omitted: [`publication date: ${line}`],
      }));

  const others = ["Fighting since May 9, 2021, has killed hundreds", "Kabul fell on 15 August 2021."];
  for (const line of others)
    it(`"${line}" is text`, () =>
      expect(dateOf(line)).to.deep.equal({
        title,
        authors: [],
        blocks: [`headline: ${title}`, `body: ${line}`, `body: ${body}`],
        omitted: [],
      }));
});
