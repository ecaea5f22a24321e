import { expect } from "chai";
import { datelineOf } from "../../src/read/dateline.ts";

describe("read/dateline", () => {
  it("knows the cities of dailies that write no agency", () => {
    expect(datelineOf("New Delhi: The minister left.")).to.deep.equal({ length: 10, place: { start: 0, end: 9 } });
    expect(datelineOf("ISLAMABAD: The minister left.")).to.deep.equal({ length: 10, place: { start: 0, end: 9 } });
  });

  it("takes no other word before a colon for a place", () => {
    expect(datelineOf("UPDATE: The minister left.")).to.equal(undefined);
    expect(datelineOf("BIDEN: The minister left.")).to.equal(undefined);
    expect(datelineOf("New Delhi: a history")).to.equal(undefined);
  });
});
