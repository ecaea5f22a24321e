import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import type { Browser } from "playwright-core";
import { project } from "../../src/write/projection/project.ts";
import { viewerPages } from "../../src/write/viewer.ts";
import { fragmentOf } from "../../viewer/state/permalink.ts";
import { initialState } from "../../viewer/state/view-state.ts";
import { centralAsia } from "../viewer/central-asia.ts";
import { quadsOf } from "../viewer/stories.ts";
import { keepPicture } from "./artefacts.ts";
import { violations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { coverage, type OpenedPage, openPage, placeOf } from "./opened-page.ts";

const quads = quadsOf(centralAsia);
const projection = project(quads);
const actor = (label: string) => projection.actors.findIndex((seen) => seen.label === label);

describe("The page in every state", function () {
  this.timeout(60_000);
  let browser: Browser;
  let html: string;
  before(async function () {
    this.timeout(400_000);
    [browser, html] = [await openBrowser(), (await viewerPages(quads)).lite];
  });
  after(() => browser?.close());

  const proposition = projection.propositions.findIndex(({ iri }) => iri.endsWith("/taliban-control"));
  const [russia, taliban] = [actor("Sergei Shoigu"), actor("Taliban")];
  const states = {
    start: {},
    actor: { selection: { kind: "actor", actor: actor("Sergey Lavrov") } },
    arrow: { selection: { kind: "link", source: taliban, target: actor("Afghanistan") } },
    claim: { selection: { kind: "claim", proposition } },
    outlets: { selection: { kind: "outlets", left: actor("The Wire Service"), right: actor("Herald") } },
    path: { selection: { kind: "path", from: russia, to: taliban, avoidHubs: false, corroborated: false } },
    claims: { graph: "claims" },
    sources: { graph: "sources" },
    table: { view: "table" },
    timeline: { view: "timeline", dates: "happened" },
    articles: { view: "articles", reading: { article: 0, ranges: [] } },
    reader: { reading: { article: 0, ranges: projection.claims[0]?.evidence ?? [] } },
    query: { view: "query" },
    filtered: { hidden: [`outlet:${actor("Dawn")}`], only: ["family:verbal-conflict"], from: "2021-07-10" },
  } as const;

  describe("one after the other", () => {
    let opened: OpenedPage;
    before(async () => {
      opened = await openPage(browser, html);
      await placeOf(opened.page, String(actor("Taliban")));
    });
    after(() => opened?.close());

    for (const [name, state] of Object.entries(states))
      it(`${name}: axe-core objects to nothing, in light and in dark`, async () => {
        const { page } = opened;
        const fragment = fragmentOf(projection, { ...initialState, ...state } as typeof initialState);
        await page.evaluate((hash) => {
          location.hash = hash;
        }, fragment);
        await page.waitForFunction((hash) => location.hash === hash, fragment);
        const found = [...(await violations(page))];
        await keepPicture(page, name);
        await page.getByLabel("Dark colours").click();
        found.push(...(await violations(page, ["color-contrast"])));
        await page.getByLabel("Light colours").click();
        expect({ found, errors: opened.errors, requests: opened.requests }).to.deep.equal({
          found: [],
          errors: [],
          requests: [],
        });
      });
  });

  for (const dialog of ["Keys and help", "Take away"])
    it(`${dialog}: axe-core objects to nothing`, async () => {
      const { page, close } = await openPage(browser, html);
      await page.getByRole("button", { name: dialog }).click();
      await page.locator("dialog[open]").waitFor();
      expect(await violations(page)).to.deep.equal([]);
      await close();
    });

  it("on a phone: taps select, the filters open, nothing overflows", async () => {
    const { page, errors, close } = await openPage(browser, html, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const { x, y } = await placeOf(page, String(actor("Uzbekistan")));
    await page.touchscreen.tap(x, y);
    await page.locator("#evidence h2", { hasText: "Uzbekistan" }).waitFor();
    const height = async () => (await page.locator("#evidence").boundingBox())?.height ?? 0;
    const half = await height();
    await page.locator(".sheet-bar .handle").tap();
    expect(await height()).to.be.above(half * 2);
    await page.locator(".sheet-bar .handle").press("ArrowDown");
    expect(await height()).to.equal(half);
    await page.getByRole("button", { name: "Time", exact: true }).tap();
    await page.locator("#time").waitFor();
    await page.getByRole("button", { name: "Filters" }).tap();
    await page.locator("#facets").waitFor();
    expect(await violations(page)).to.deep.equal([]);
    await keepPicture(page, "phone");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).to.equal(true);
    expect(errors).to.deep.equal([]);
    await close();
  });

  it("after the drawing is lost: the table, and the drawing again when asked for", async () => {
    const { page, errors, close } = await openPage(browser, html);
    await placeOf(page, String(actor("Taliban")));
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes");
      canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.locator(".lost", { hasText: "took back its graphics memory" }).waitFor();
    await page.locator("#table tbody tr").first().waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    expect(await coverage(page, "nodes")).to.be.within(0.001, 0.4);
    expect(errors).to.deep.equal([]);
    await close();
  });

  it("with forced colours and less movement: names and marks are there", async () => {
    const { page, errors, close } = await openPage(browser, html, { forcedColors: "active", reducedMotion: "reduce" });
    await page.fill("#search", "shoigu");
    await page.keyboard.press("Enter");
    await page.locator("#evidence mark").first().waitFor();
    expect(await violations(page)).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    await close();
  });

  it("a dragged actor stays where it was put, in the link too, until it is let go", async () => {
    const { page, close } = await openPage(browser, html);
    const from = await placeOf(page, String(actor("Uzbekistan")));
    await page.mouse.move(from.x, from.y, { steps: 4 });
    await page.locator(".tooltip strong", { hasText: "Uzbekistan" }).waitFor();
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 });
    await page.mouse.up();
    await page.waitForFunction(() => location.hash !== "");
    const moved = await placeOf(page, String(actor("Uzbekistan")));
    expect(Math.hypot(moved.x - from.x - 60, moved.y - from.y - 40)).to.be.below(3);
    const hash = new URL(page.url()).hash;
    await page.keyboard.press("Control+z");
    await close();
    const again = await openPage(browser, html, { hash });
    const restored = await placeOf(again.page, String(actor("Uzbekistan")));
    expect(Math.hypot(restored.x - moved.x, restored.y - moved.y)).to.be.below(3);
    await again.close();
  });

  it("over http as from a file", async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`http://127.0.0.1:${port}/`);
    expect(await coverage(page, "edges")).to.be.within(0.001, 0.4);
    expect(errors).to.deep.equal([]);
    await page.close();
    server.closeAllConnections();
    server.close();
  });
});
