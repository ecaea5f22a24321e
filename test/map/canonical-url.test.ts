import { expect } from "chai";
import { canonicalUrl } from "../../src/map/canonical-url.ts";

describe("The canonical form of an address", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["http://www.example.org/a/", "https://example.org/a"],
    ["https://m.example.org/a#top", "https://example.org/a"],
    ["https://amp.example.org/a?utm_source=x&utm_medium=y&fbclid=1", "https://example.org/a"],
    ["https://example.org/story?page=2&id=7&gclid=0", "https://example.org/story?id=7&page=2"],
    ["https://EXAMPLE.org:8080/A", "https://example.org:8080/A"],
    ["https://example.org/", "https://example.org"],
    ["https://wwwx.example.org/a", "https://wwwx.example.org/a"],
  ];
  for (const [address, canonical] of rows)
    it(`${address} → ${canonical}`, () => expect(canonicalUrl(address)).to.equal(canonical));

  it("is its own canonical form", () => {
    for (const [, canonical] of rows) expect(canonicalUrl(canonical)).to.equal(canonical);
  });
});
