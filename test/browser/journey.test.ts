import { readFileSync } from "node:fs";
import { expect } from "chai";
import { Parser } from "n3";
import type { Browser, Download, Page } from "playwright-core";
import { decisionsOf } from "../../src/derive/decisions.ts";
import { project } from "../../src/write/projection/project.ts";
import { viewerPages } from "../../src/write/viewer.ts";
import { centralAsia } from "../viewer/central-asia.ts";
import { quadsOf } from "../viewer/stories.ts";
import { violations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type OpenedPage, openPage, placeOf } from "./opened-page.ts";

const quads = quadsOf(centralAsia);
const { actors } = project(quads);
const keyOf = (label: string) => String(actors.findIndex((actor) => actor.label === label));

/** What a form of the menu gives, by its name. */
async function taken(page: Page, form: string): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  const button = page.getByRole("button", { name: form });
  // The key closes a menu that is still open from the time before.
  await button.waitFor({ state: "hidden" });
  await page.keyboard.press("x");
  await button.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { file: download.suggestedFilename(), bytes: readFileSync(await pathOf(download)) };
}

async function pathOf(download: Download): Promise<string> {
  const path = await download.path();
  if (path === null) throw new Error(`${download.suggestedFilename()} did not arrive`);
  return path;
}

describe("A journey through the page", function () {
  this.timeout(60_000);
  let browser: Browser;
  let html: string;
  before(async function () {
    this.timeout(400_000);
    [browser, html] = [await openBrowser(), (await viewerPages(quads)).lite];
  });
  after(() => browser?.close());

  describe("by the keyboard alone", () => {
    let opened: OpenedPage;
    let page: Page;
    before(async () => {
      opened = await openPage(browser, html);
      page = opened.page;
      await placeOf(page, keyOf("Russia"));
    });
    after(() => opened?.close());

    it("searches, and hears what is selected", async () => {
      await page.keyboard.press("/");
      await page.keyboard.type("uzbekstan");
      await page.locator("[role=option]").first().waitFor();
      await page.keyboard.press("Enter");
      await page.locator("#evidence h2", { hasText: "Uzbekistan" }).waitFor();
      await page.locator("#canvas").focus();
      const list = await page.locator("#mirror li").allTextContents();
      expect(list[0]).to.equal("Uzbekistan, country, 1 claim, 2 neighbours");
      expect(list.slice(1)).to.deep.equal([
        "1 of 2: refuse basing → United States, 1 source",
        "2 of 2: speaks of ← Sergey Lavrov, 1 source",
      ]);
      const active = await page.locator("#canvas").getAttribute("aria-activedescendant");
      expect(await page.locator(`#${active}`).textContent()).to.equal(list[0]);
    });

    it("walks along an arrow and opens it", async () => {
      await page.keyboard.press("n");
      expect(await page.locator("[aria-live=polite]").textContent()).to.equal(
        "1 of 2: refuse basing → United States, 1 source",
      );
      await page.keyboard.press("Enter");
      await page.locator("#evidence h2", { hasText: "Uzbekistan → United States" }).waitFor();
    });

    it("opens the menu of the arrow that it walks, and of a node, from the keyboard", async () => {
      await page.locator("#canvas").focus();
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.keyboard.type("uzbekistan");
      await page.keyboard.press("Enter");
      await page.locator("#canvas").focus();
      await page.keyboard.press("n");
      await page.keyboard.press("Shift+F10");
      expect(await page.locator("[role=menuitem]").allTextContents()).to.deep.equal([
        "Who says soEnter",
        "Select Uzbekistan",
        "Select United States",
        "Flag as misread",
      ]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("n");
      await page.keyboard.press("Shift+F10");
      await page.locator("[role=menuitem]", { hasText: "Only its circle" }).waitFor();
      expect(await violations(page)).to.deep.equal([]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator(".chips .chip", { hasText: "around Uzbekistan, its circle" }).waitFor();
      await page.getByLabel("Undo").click();
    });

    it("flags a claim as misread, and takes the file for the next build away", async () => {
      await page.locator(".flag").first().focus();
      await page.keyboard.press("Enter");
      await page.locator(".flag", { hasText: "flagged as misread" }).waitFor();
      const { file, bytes } = await taken(page, "Corrections for the next build, Turtle");
      const { wrong } = decisionsOf(new Parser().parse(bytes.toString("utf8")));
      expect([file, wrong.length]).to.deep.equal(["decisions.ttl", 1]);
      expect(bytes.toString("utf8")).to.include("# Misread: Uzbekistan · refuse basing → United States");
      await page.reload();
      await placeOf(page, keyOf("Uzbekistan"));
      await page.locator(".flag", { hasText: "flagged as misread" }).waitFor();
    });

    it("puts two outlets side by side", async () => {
      await page.locator("#evidence").focus();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Two outlets side by side" }).press("Enter");
      await page.getByLabel("First outlet").selectOption({ label: "The Wire Service" });
      await page.getByLabel("Second outlet").selectOption({ label: "Herald" });
      await page.locator("#evidence h2", { hasText: "The Wire Service and Herald" }).waitFor();
      expect(await page.locator("#evidence header p").last().textContent()).to.equal(
        "1 reported by both, 2 found in The Wire Service only, 2 in Herald only, of what the filters let through. Not found is not denied.",
      );
      expect(await violations(page)).to.deep.equal([]);
      await page.locator("#evidence .card .row").first().press("Enter");
      await page.locator("#evidence h3", { hasText: "Not found in" }).waitFor();
      expect(await page.locator("#evidence h3:has-text('Not found in') + ul").textContent()).to.equal(
        "Dawn though an article of it is of those days (± 7)",
      );
    });

    it("finds the path to another actor as sentences", async () => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.keyboard.type("uzbekistan");
      await page.keyboard.press("Enter");
      await page.keyboard.press("/");
      await page.keyboard.type("pakistan");
      await page.keyboard.press("Alt+Enter");
      await page.locator("#evidence h2", { hasText: "Uzbekistan ⋯ Pakistan" }).waitFor();
      const [first] = await page.locator(".paths > li").all();
      expect(await first?.locator(".hop").allTextContents()).to.deep.equal([
        "Uzbekistan refuse basing → United States1 source",
        "Pakistan refuse basing 2× → United States2 independent sources",
      ]);
    });

    it("takes away Turtle of the path, which is read back", async () => {
      await page.keyboard.press("Escape");
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      const { file, bytes } = await taken(page, "Claims with provenance, Turtle");
      const subjects = new Set(new Parser().parse(bytes.toString("utf8")).map(({ subject }) => subject.value));
      expect(file).to.equal("claims.ttl");
      expect([...subjects].filter((iri) => iri.includes("/claim/")).length).to.be.above(5);
    });

    it("undoes and redoes, and the browser's own back goes one step back", async () => {
      await page.keyboard.press("3");
      await page.locator("#timeline").waitFor();
      await page.keyboard.press("Control+z");
      await page.locator("#timeline").waitFor({ state: "detached" });
      await page.keyboard.press("Control+Shift+z");
      await page.locator("#timeline").waitFor();
      await page.keyboard.press("2");
      await page.locator("#table").waitFor();
      await page.goBack();
      await page.locator("#timeline").waitFor();
    });

    it("goes round the regions", async () => {
      const seen: (string | undefined)[] = [];
      for (let press = 0; press < 5; press++) {
        await page.keyboard.press("F6");
        seen.push(await page.evaluate(() => document.activeElement?.id));
      }
      expect(seen).to.deep.equal(["search", "facets", "timeline", "time", "evidence"]);
    });

    it("asks no network for anything and logs no error", () => {
      expect({ requests: opened.requests, errors: opened.errors }).to.deep.equal({ requests: [], errors: [] });
    });
  });

  describe("takes away", () => {
    let opened: OpenedPage;
    let page: Page;
    before(async () => {
      opened = await openPage(browser, html);
      page = opened.page;
      await placeOf(page, keyOf("Russia"));
    });
    after(() => opened?.close());

    it("a picture as PNG", async () => {
      const { bytes } = await taken(page, "Picture, PNG");
      expect(bytes.subarray(1, 4).toString()).to.equal("PNG");
      expect(bytes.length).to.be.above(10_000);
    });

    it("a picture as SVG that a browser draws", async () => {
      const { bytes } = await taken(page, "Picture, SVG");
      const drawn = await browser.newPage();
      await drawn.setContent(bytes.toString("utf8"));
      expect(await drawn.locator("svg text", { hasText: "Taliban" }).count()).to.equal(1);
      await drawn.close();
    });

    for (const [form, file] of [
      ["Graph, GEXF", "claimgraph.gexf"],
      ["Claims, CSV", "claims.csv"],
      ["Claims, JSON", "claims.json"],
      ["Citations, Markdown", "citations.md"],
      ["Citations, BibTeX", "citations.bib"],
    ] as const)
      it(form, async () => {
        const made = await taken(page, form);
        expect(made.file).to.equal(file);
        expect(made.bytes.toString("utf8")).to.include("Pakistan");
      });

    it("the picture with its receipts, every arrow numbered", async () => {
      const { bytes } = await taken(page, "Picture with receipts, HTML");
      const { page: receipts, errors, close } = await openPage(browser, bytes.toString("utf8"), { waitFor: "h2" });
      expect(await receipts.locator("h2").count()).to.be.above(15);
      expect(await receipts.locator("svg").count()).to.equal(1);
      expect(errors).to.deep.equal([]);
      await close();
    });

    it("a part as a page of its own, which opens under the same policy", async () => {
      await page.fill("#search", "imran khan");
      await page.keyboard.press("Enter");
      await page.locator("#evidence h2", { hasText: "Imran Khan" }).waitFor();
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press("x");
      await page.getByLabel("only the selection").check();
      await page.keyboard.press("Escape");
      // Until the menu is gone its box still has the focus, and takes the next key for its own.
      await page.getByLabel("only the selection").waitFor({ state: "hidden" });
      const { bytes } = await taken(page, "This part as its own page");
      const { page: part, errors, close } = await openPage(browser, bytes.toString("utf8"));
      await part.locator(".showing", { hasText: "Showing 2 of 2 linked actors, 1 arrows" }).waitFor();
      const { bytes: turtle } = await taken(part, "Claims with provenance, Turtle");
      expect(turtle.toString("utf8")).to.include("frame:refuse-basing");
      expect(errors).to.deep.equal([]);
      await close();
    });

    it("and asks no network for anything", () => {
      expect({ requests: opened.requests, errors: opened.errors }).to.deep.equal({ requests: [], errors: [] });
    });
  });
});
