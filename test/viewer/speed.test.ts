import { expect } from "chai";
import type { Projection } from "../../src/write/projection/model.ts";
import { finderOf } from "../../viewer/search/find.ts";
import { createStore, type Store } from "../../viewer/state/store.ts";
import { generatedProjection } from "./generated.ts";

/** Milliseconds of processor time of the quickest of several runs: what the work takes, not what else the machine was doing. */
function quickest(runs: number, work: (run: number) => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const days = ["2021-02-01", "2021-02-04", "2021-02-07", "2021-02-10", "2021-02-13", "2021-02-16", "2021-02-19"];

describe("With 10,000 actors and 40,000 arrows", function () {
  this.timeout(180_000);
  let projection: Projection;
  let store: Store;
  before(async () => {
    projection = await generatedProjection({ actors: 10_000, claims: 13_600 });
    store = createStore(projection);
  });

  it("the graph is as large as that", () => {
    expect(projection.actors.length).to.be.at.least(10_000);
    expect(store.links.value.length).to.be.at.least(40_000);
  });

  for (const [limit, drawn] of [
    [50, "the best attested 50"],
    [100_000, "all of them"],
  ] as const)
    it(`a step of the window of days takes at most 50 ms where ${drawn} are drawn`, () => {
      store.change({ limit });
      const step = (run: number) => {
        store.change({ from: days[run % days.length], to: "2021-09-30" }, "time");
        return [store.scene.value, store.sifted.value.counts];
      };
      step(0);
      expect(quickest(14, step)).to.be.at.most(50);
    });

  for (const words of ["d", "den", "denkorli", "denkorly", "lipersn", "kor person"])
    it(`finding “${words}” takes at most 100 ms`, () => {
      const find = finderOf(projection);
      expect(quickest(5, () => find(words))).to.be.at.most(100);
    });
});
