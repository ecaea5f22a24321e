import type { Quad } from "@rdfjs/types";
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { nif } from "../../src/model/vocabulary.ts";
import { project } from "../../src/write/projection/project.ts";
import { viewerPages } from "../../src/write/viewer.ts";
import { fragmentOf } from "../../viewer/state/permalink.ts";
import { initialState } from "../../viewer/state/view-state.ts";
import { centralAsia } from "../viewer/central-asia.ts";
import { quadsOf } from "../viewer/stories.ts";
import { openBrowser } from "./browser.ts";
import { coverage, openPage } from "./opened-page.ts";

const quads = quadsOf(centralAsia);
const litePage = async (quads: readonly Quad[]) => (await viewerPages(quads)).lite;
const evidence = (page: Page) => page.locator("#evidence");

describe("The page with bad input", function () {
  this.timeout(60_000);
  let browser: Browser;
  let html: string;
  before(async function () {
    this.timeout(400_000);
    [browser, html] = [await openBrowser(), await litePage(quads)];
  });
  after(() => browser?.close());

  const shown = (page: Page) => page.locator(".showing").textContent();

  it("a graph of one actor who is in no claim", async () => {
    const [only] = quadsOf({
      entities: { "country/PK": { type: "Country", names: ["Pakistan"] } },
      propositions: {},
      stories: [],
    });
    const { page, errors, close } = await openPage(browser, (await viewerPages(only === undefined ? [] : [only])).lite);
    expect(await shown(page)).to.equal("Showing 0 of 0 linked actors, 0 arrows");
    await page.locator(".empty-graph", { hasText: "Nothing to draw" }).waitFor();
    for (const key of ["2", "3", "4", "5", "1"]) await page.keyboard.press(key);
    expect(errors).to.deep.equal([]);
    await close();
  });

  it("a graph without the articles’ words", async () => {
    const bare = quads.filter(({ predicate }) => predicate.value !== nif.isString && predicate.value !== nif.anchorOf);
    const { page, errors, close } = await openPage(browser, (await viewerPages(bare)).lite);
    await page.fill("#search", "lavrov");
    await page.keyboard.press("Enter");
    await page.locator(".card .absent", { hasText: "built without the articles’ texts" }).first().waitFor();
    await page.locator(".card .source").first().click();
    await page.locator(".article .absent", { hasText: "built without" }).waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (const key of ["2", "3", "4", "1"]) await page.keyboard.press(key);
    expect(errors).to.deep.equal([]);
    await close();
  });

  for (const [what, block, message] of [
    ["of another form", '{"version":7}', "has the form 7, but the page understands form 1"],
    [
      "with a list missing",
      '{"version":1,"actors":[]}',
      "it has no articles, no statements, no propositions, no claims",
    ],
  ] as const)
    it(`a data block ${what}`, async () => {
      const start = html.indexOf(">", html.indexOf('id="claimgraph-projection"')) + 1;
      const broken = `${html.slice(0, start)}${block}${html.slice(html.indexOf("</script>", start))}`;
      const { page, close } = await openPage(browser, broken);
      expect(await page.locator("[role=alert]").textContent()).to.include(message);
      await close();
    });

  it("a link made for another graph", async () => {
    const other = project(quadsOf({ ...centralAsia, stories: centralAsia.stories.slice(0, 2) }));
    const hash = fragmentOf(other, { ...initialState, view: "table" });
    const { page, close } = await openPage(browser, html, { hash });
    await page.locator(".notice", { hasText: "made for another graph" }).waitFor();
    expect(await page.locator("#table").isVisible()).to.equal(true);
    await close();
  });

  it("shows hostile names and titles as words", async () => {
    const nasty = `</script><img src=x onerror="globalThis.harmed=1">'"\u202egnp.exe${"x".repeat(5000)}`;
    const { page, errors, close } = await openPage(
      browser,
      await litePage(
        quadsOf({
          ...centralAsia,
          entities: { ...centralAsia.entities, "country/PK": { type: "Country", names: [nasty] } },
          stories: centralAsia.stories.map((story) => ({ ...story, title: `${nasty} ${story.title}` })),
        }),
      ),
    );
    expect(await coverage(page, "nodes")).to.be.above(0.001);
    await page.fill("#search", "lavrov");
    await page.keyboard.press("Enter");
    await page.locator(".source").first().click();
    expect(await evidence(page).locator(".article h2").textContent()).to.include("<img src=x onerror=");
    expect(await page.evaluate(() => "harmed" in globalThis)).to.equal(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).to.equal(true);
    expect(errors).to.deep.equal([]);
    await close();
  });

  it("shows an empty graph without complaint", async () => {
    const { page, errors, close } = await openPage(browser, await litePage([]));
    expect(await page.locator(".showing").textContent()).to.equal("Showing 0 of 0 linked actors, 0 arrows");
    expect(errors).to.deep.equal([]);
    await close();
  });

  it("says so when its data block is cut off", async () => {
    const at = html.indexOf("claimgraph-projection");
    const { page, close } = await openPage(
      browser,
      `${html.slice(0, at + 600)}${html.slice(html.indexOf("</script>", at))}`,
    );
    expect(await page.locator("[role=alert]").textContent()).to.include("cut off");
    await close();
  });
});
