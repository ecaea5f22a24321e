import { expect } from "chai";
import { windowsOf } from "../../src/derive/windows.ts";

const said = (name: string, earliest?: string, latest = earliest, counts = true) => ({
  name,
  counts,
  ...(earliest === undefined ? {} : { earliest }),
  ...(latest === undefined ? {} : { latest }),
});
const names = (claims: readonly ReturnType<typeof said>[]) =>
  windowsOf(claims).map((window) => [window.earliest, window.latest, window.claims.map(({ name }) => name).join()]);

describe("Occasions of one proposition", () => {
  it("are one where nobody tells the day", () => {
    expect(names([said("a"), said("b")])).to.deep.equal([[undefined, undefined, "a,b"]]);
  });

  it("are one where the days overlap or lie a day apart", () => {
    expect(names([said("b", "2024-03-06"), said("a", "2024-03-04", "2024-03-05")])).to.deep.equal([
      ["2024-03-04", "2024-03-06", "a,b"],
    ]);
  });

  it("are two where months lie between; what is not dated belongs to both", () => {
    expect(names([said("a", "2024-03-04"), said("b", "2024-09-30"), said("c")])).to.deep.equal([
      ["2024-03-04", "2024-03-04", "a,c"],
      ["2024-09-30", "2024-09-30", "b,c"],
    ]);
  });

  it("are not made by plans: what does not count for truth belongs to each", () => {
    expect(names([said("a", "2024-03-04"), said("plan", "2025-01-01", "2025-12-31", false)])).to.deep.equal([
      ["2024-03-04", "2024-03-04", "a,plan"],
    ]);
  });
});
