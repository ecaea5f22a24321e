import { expect } from "chai";
import fc from "fast-check";
import { type Canonical, canonicalJson, hashOf, sha256 } from "../../src/map/hash.ts";

describe("Canonical JSON", () => {
  const rows: readonly (readonly [Canonical, string])[] = [
    ['ä "x"\n', '"ä \\"x\\"\\n"'],
    [90, "90"],
    [["b", "a"], '["b","a"]'],
    [{ b: "1", a: ["2"], gone: undefined }, '{"a":["2"],"b":"1"}'],
    [{ ä: "1", Z: "2", a: "3" }, '{"Z":"2","a":"3","ä":"1"}'],
  ];
  for (const [value, json] of rows) it(json, () => expect(canonicalJson(value)).to.equal(json));

  it("does not depend on the order of keys, and reads back as the same", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).to.equal(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).to.deep.equal(value);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe("Hashes", () => {
  it("are SHA-256 of the UTF-8 bytes", () => {
    expect(sha256("abc")).to.equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256("é")).to.equal("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
  });

  it("are cut to as many digits as one asks for", () => {
    expect(hashOf("abc", 8)).to.equal(sha256('"abc"').slice(0, 8));
  });
});
