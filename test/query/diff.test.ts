import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import oxigraph from "oxigraph";
import { changesBetween } from "../../src/query/diff/changes.ts";
import { changesAsPatch, changesInWords } from "../../src/query/diff/report.ts";
import { parseRdf } from "../../src/query/rdf/parse.ts";
import { packageFolder } from "../../src/tools.ts";

const sample = readFileSync(join(packageFolder, "test", "query", "sample.ttl"), "utf8");
const read = (content: string) => parseRdf({ file: "graph.ttl", content, format: "text/turtle" });
/** The sample without what begins with `start` and ends with " .\n". */
const without = (turtle: string, start: string) => {
  const from = turtle.indexOf(`\n${start}`) + 1;
  expect(from, start).to.be.above(0);
  return turtle.slice(0, from) + turtle.slice(turtle.indexOf(" .\n", from) + 3);
};

const before = read(sample);
const later = without(sample, "claim:post_00000000b2_096075cb_107-171")
  .replace("cg:certainty cg:Certain ; cg:temporality cg:Future", "cg:certainty cg:Probable ; cg:temporality cg:Future")
  .replaceAll("claim:ledger_00000000a1_535bdc1e_135-155_f9e37759", "claim:ledger_00000000a1_535bdc1e_135-155_11111111")
  .replace(
    'cg:rule "refuse-basing" ;\n  cg:evidence mention:post',
    'cg:rule "refuse-basing" ; cg:confidence 0.9 ;\n  cg:evidence mention:post',
  );

describe("Comparing two graphs", () => {
  it("says that nothing changed", () => {
    expect(changesInWords(changesBetween(before, before))).to.equal(
      "added: 0 claims\nwithdrawn: 0 claims\nchanged: 0 claims\ntriples: 0 added, 0 withdrawn",
    );
  });

  it("tells claims withdrawn and changed, in words", () => {
    expect(changesInWords(changesBetween(before, read(later))).split("\n")).to.deep.equal([
      "added: 0 claims",
      "withdrawn: 1 claim",
      "  A senior official says: United States withdraw forces in Bagram airfield",
      "      “A senior official said the US had left Bagram airfield on July 2”  (Evening Post, 2021-07-10: Khan: no bases)",
      "changed: 2 claims",
      "  Imran Khan says: not Pakistan host forces United States (probably, in the future, a promise)",
      "      “We will not allow it”  (The Daily Ledger, 2021-07-09: Bases: Pakistan says no to the 🇺🇸)",
      "      certainty: Certain → Probable",
      "  Evening Post reports: Pakistan refuse basing United States [Pakistan host forces United States]",
      "      “Pakistan has refused to host US troops”  (Evening Post, 2021-07-10: Khan: no bases)",
      "      confidence: nothing → 0.9",
      "triples: 13 added, 26 withdrawn",
    ]);
  });

  it("tells claims added: the same, the other way round", () => {
    const [there, back] = [changesBetween(before, read(later)), changesBetween(read(later), before)];
    expect(back.added).to.deep.equal(there.withdrawn);
    expect(back.triplesAdded).to.deep.equal(there.triplesWithdrawn);
    expect(back.changed.map(({ before: a, after: b }) => [b, a]).sort()).to.deep.equal(
      there.changed.map(({ before: a, after: b }) => [a, b]).sort(),
    );
  });

  it("gives an RDF Patch that makes the one graph the other", () => {
    const store = new oxigraph.Store();
    store.load(sample, { format: "text/turtle" });
    for (const line of changesAsPatch(changesBetween(before, read(later))).split("\n")) {
      const [, sign, triple = ""] = /^([AD]) (.*)$/s.exec(line) ?? [];
      if (sign === "A") store.update(`INSERT DATA { ${triple} }`);
      if (sign === "D") store.update(`DELETE DATA { ${triple} }`);
    }
    const expected = new oxigraph.Store();
    expected.load(later, { format: "text/turtle" });
    const lines = (other: oxigraph.Store) => other.dump({ format: "application/n-quads" }).split("\n").sort();
    expect(lines(store)).to.deep.equal(lines(expected));
  });
});
