import { expect } from "chai";
import type { Browser, CDPSession, Page } from "playwright-core";
import { harmless } from "../../src/write/harmless.ts";
import { project } from "../../src/write/projection/project.ts";
import { viewerPages } from "../../src/write/viewer.ts";
import { fragmentOf } from "../../viewer/state/permalink.ts";
import { initialState } from "../../viewer/state/view-state.ts";
import { generatedProjection } from "../viewer/generated.ts";
import { openBrowser } from "./browser.ts";
import { openPage } from "./opened-page.ts";

interface PageGlobals {
  readonly claimgraph?: {
    readonly renderer?: { readonly frame: () => void; readonly pan: (x: number, y: number) => void };
  };
}

/** Without a graphics card drawing takes what a card would do in no time: it is left out, and the script's own time stays. */
function withoutDrawing(): void {
  const { prototype } = WebGL2RenderingContext;
  prototype.drawArrays = () => {};
  prototype.drawArraysInstanced = () => {};
  prototype.drawElements = () => {};
}

/** Every actor of a generated graph drawn at once. The page's other block, for taking triples away, is an empty graph's. */
async function opened(browser: Browser, size: { readonly actors: number; readonly claims: number }) {
  const projection = await generatedProjection(size);
  const { lite } = await viewerPages([]);
  const empty = harmless(JSON.stringify(project([])));
  const html = lite.replace(empty, () => harmless(JSON.stringify(projection)));
  const hash = fragmentOf(projection, { ...initialState, limit: 100_000 });
  let session: CDPSession | undefined;
  const onPage = async (page: Page) => {
    session = await page.context().newCDPSession(page);
    // Processor time of the page's thread, from the beginning: not what else the machine was doing.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
  };
  const { page, close } = await openPage(browser, html, { hash, initScript: withoutDrawing, onPage });
  await page.waitForFunction(() => (globalThis as PageGlobals).claimgraph?.renderer !== undefined);
  return { page, close, scriptSeconds: () => scriptSeconds(session) };
}

/** Seconds of script since the page was opened, as the browser counts them. */
async function scriptSeconds(session: CDPSession | undefined): Promise<number> {
  const { metrics } = (await session?.send("Performance.getMetrics")) ?? { metrics: [] };
  const seconds = metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
  if (seconds === 0) throw new Error("The browser counted no script at all.");
  return seconds;
}

/** How far the beginning of the window goes before it turns back: a window at its end would be a step that does nothing. */
const stretch = 3;

/** Moves the beginning of the window of days to and fro from the keyboard, and waits each time until the page has followed. */
async function steps(page: Page, count: number): Promise<void> {
  const from = page.getByLabel("From");
  await from.focus();
  for (let step = 0; step < count; step++) {
    const before = await from.inputValue();
    await page.keyboard.press(Math.floor(step / stretch) % 2 === 0 ? "ArrowRight" : "ArrowLeft");
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await from.inputValue()).not.to.equal(before);
  }
}

/** Seconds of script that a step of the window takes, in the quickest of four rounds: other work on the machine shows in processor time too, since cores share their caches. */
async function secondsAStep(page: Page, scriptSeconds: () => Promise<number>): Promise<number> {
  const round = 2 * stretch;
  await steps(page, round);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run++) {
    const before = await scriptSeconds();
    await steps(page, round);
    best = Math.min(best, ((await scriptSeconds()) - before) / round);
  }
  return best;
}

describe("The page's own work, drawing left out", function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async function () {
    this.timeout(400_000);
    browser = await openBrowser();
  });
  after(() => browser?.close());

  it("is at most a second until 1,000 actors are drawn", async () => {
    const { scriptSeconds, close } = await opened(browser, { actors: 1000, claims: 1400 });
    expect(await scriptSeconds()).to.be.at.most(1);
    await close();
  });

  describe("with 10,000 actors and 40,000 arrows", () => {
    let shown: Awaited<ReturnType<typeof opened>>;
    before(async () => {
      shown = await opened(browser, { actors: 10_000, claims: 13_600 });
    });
    after(() => shown?.close());

    it("is at most 16 ms for a camera frame", async () => {
      const frame = await shown.page.evaluate(() => {
        const { renderer } = (globalThis as PageGlobals).claimgraph ?? {};
        let best = Number.POSITIVE_INFINITY;
        for (let run = 0; run < 15; run++) {
          renderer?.pan(3, 2);
          const start = performance.now();
          renderer?.frame();
          best = Math.min(best, performance.now() - start);
        }
        return best;
      });
      expect(frame).to.be.at.most(16);
    });

    it("is at most 50 ms for a step of the days where all of them are drawn", async () => {
      await shown.page.locator(".showing", { hasText: /Showing ([\d,]{4,}) of \1/ }).waitFor();
      expect(await secondsAStep(shown.page, shown.scriptSeconds)).to.be.at.most(0.05);
    });

    it("is at most 50 ms for a step of the days as the page begins: the best attested are drawn, all counted", async () => {
      await shown.page.evaluate(() => {
        location.hash = "";
      });
      await shown.page.locator(".showing", { hasText: "Showing 50 of" }).waitFor();
      expect(await secondsAStep(shown.page, shown.scriptSeconds)).to.be.at.most(0.05);
    });
  });
});
