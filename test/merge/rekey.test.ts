import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { Parser } from "n3";
import { claimHash } from "../../src/map/claims.ts";
import { nameOfContent } from "../../src/map/propositions.ts";
import { defaultBase } from "../../src/model/vocabulary.ts";
import { rekey } from "../../src/query/merge/rekey.ts";
import { packageFolder } from "../../src/tools.ts";

const keys = { propositionName: nameOfContent, claimHash };

describe("Naming anew after content", () => {
  const folder = join(packageFolder, "test", "articles");
  const goldens = readdirSync(folder).filter((file) => file.endsWith(".ttl") && !file.includes(".changed."));

  for (const golden of goldens) {
    it(`gives every proposition and claim of ${golden} the name that the build gave it`, () => {
      const quads = new Parser().parse(readFileSync(join(folder, golden), "utf8"));
      // Nothing is as it was before, so that every name is worked out again.
      const { propositions, claims } = rekey([], quads, defaultBase, keys);
      expect([...propositions]).to.deep.equal([]);
      expect([...claims]).to.deep.equal([]);
    });
  }
});
