import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { project } from "../../src/write/projection/project.ts";
import { viewerPages } from "../../src/write/viewer.ts";
import { centralAsia } from "../viewer/central-asia.ts";
import { quadsOf } from "../viewer/stories.ts";
import { openBrowser } from "./browser.ts";
import { coverage, type OpenedPage, openPage, placeOf } from "./opened-page.ts";

const quads = quadsOf(centralAsia);
const { actors } = project(quads);
const keyOf = (label: string) => String(actors.findIndex((actor) => actor.label === label));

const evidence = (page: Page) => page.locator("#evidence");

describe("The page in a real Chromium", function () {
  this.timeout(60_000);
  let browser: Browser;
  let html: string;
  let full: string;
  before(async function () {
    // A machine without a browser gets one first.
    this.timeout(400_000);
    const pages = await viewerPages(quads);
    [browser, html, full] = [await openBrowser(), pages.lite, pages.full];
  });
  after(() => browser?.close());

  describe("opened from a file", () => {
    let opened: OpenedPage;
    let page: Page;
    before(async () => {
      opened = await openPage(browser, html);
      page = opened.page;
    });
    afterEach(() => page.keyboard.press("Escape").then(() => page.keyboard.press("Escape")));
    after(() => opened?.close());

    it("draws nodes and arrows", async () => {
      expect(await coverage(page, "nodes")).to.be.within(0.001, 0.4);
      expect(await coverage(page, "edges")).to.be.within(0.001, 0.4);
    });

    it("says what is in here, and how much of it is shown", async () => {
      expect(await page.locator(".counts").textContent()).to.equal("articles4actors17statements7claims13");
      expect(await page.locator(".showing").textContent()).to.equal(
        "Showing 13 of 14 linked actors, 16 arrows · 1 unnamed folded draw them",
      );
    });

    it("finds Lavrov by a misspelt name, and his sentence is marked", async () => {
      await page.keyboard.press("/");
      await page.keyboard.type("lavrof");
      await page.locator("[role=option]").first().waitFor();
      await page.keyboard.press("Enter");
      await page.locator("#evidence h2", { hasText: "Sergey Lavrov" }).waitFor();
      expect(await evidence(page).locator("mark").first().textContent()).to.equal(
        "Russian Foreign Minister Sergei Lavrov said on Friday that Uzbekistan and Pakistan have refused to host US troops.",
      );
    });

    it("finds words of a quote, and opens the article at them", async () => {
      await page.fill("#search", "absolutely");
      await page.locator("[role=option]").first().click();
      expect(await evidence(page).locator("mark").textContent()).to.equal("Absolutely not.");
      expect(await evidence(page).locator(".article h2").textContent()).to.equal(
        "Pakistan, Uzbekistan won’t host US troops: Lavrov",
      );
    });

    it("shows who says so when an actor is clicked", async () => {
      const { x, y } = await placeOf(page, keyOf("Pakistan"));
      await page.mouse.move(x, y, { steps: 4 });
      await page.locator(".tooltip strong", { hasText: "Pakistan" }).waitFor();
      await page.mouse.click(x, y);
      await page.locator("#evidence h2", { hasText: "Pakistan" }).waitFor();
      expect(await evidence(page).locator(".card").first().locator("mark").textContent()).to.equal(
        "Pakistan has refused to host US troops.",
      );
    });

    it("opens an arrow into its claims", async () => {
      const { x, y } = await placeOf(page, `${keyOf("Taliban")} ${keyOf("Afghanistan")}`);
      await page.mouse.move(x, y, { steps: 4 });
      await page.locator(".tooltip strong", { hasText: "Taliban → Afghanistan" }).waitFor();
      await page.mouse.click(x, y);
      await page.locator("#evidence h2", { hasText: "Taliban → Afghanistan" }).waitFor();
      expect(await evidence(page).locator("mark").allTextContents()).to.deep.equal([
        "The Taliban said on Friday that they controlled 90 percent of the borders of Afghanistan.",
        "Kabul dismissed the claim as propaganda.",
      ]);
    });

    it("goes from the receipt to the sentence in its article, and to whom it names", async () => {
      await page.fill("#search", "Central Asia");
      await page.locator("[role=option]").first().click();
      await evidence(page).locator(".source").first().click();
      expect(await evidence(page).locator("mark").textContent()).to.equal(
        "Washington is seeking a military presence in Central Asia, Russian Defense Minister Sergei Shoigu said on Wednesday.",
      );
      await evidence(page).locator(".mention", { hasText: "Sergei Shoigu" }).click();
      await page.locator("#evidence h2", { hasText: "Sergei Shoigu" }).waitFor();
    });

    it("takes an outlet away and gives it back", async () => {
      const herald = page.locator("#facets label", { hasText: "Herald" }).first().locator("input");
      await herald.uncheck();
      expect(await page.locator(".showing").textContent()).to.equal(
        "Showing 13 of 14 linked actors, 15 arrows · 1 unnamed folded draw them · 1 fall without what is switched off",
      );
      await herald.check();
      expect(await page.locator(".showing").textContent()).to.equal(
        "Showing 13 of 14 linked actors, 16 arrows · 1 unnamed folded draw them",
      );
    });

    it("narrows the days from the keyboard, moves no node, and undoes it in one step", async () => {
      const before = await placeOf(page, keyOf("Russia"));
      await page.getByLabel("From").focus();
      for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
      expect(await page.locator(".time-head span").first().textContent()).to.equal("12 Jul 2021 – 30 Jul 2021");
      expect(await page.locator(".showing").textContent()).to.equal(
        "Showing 9 of 10 linked actors, 10 arrows · 1 unnamed folded draw them",
      );
      expect(await placeOf(page, keyOf("Russia"))).to.deep.equal(before);
      await page.getByLabel("Undo").click();
      expect(await page.locator(".showing").textContent()).to.equal(
        "Showing 13 of 14 linked actors, 16 arrows · 1 unnamed folded draw them",
      );
    });

    it("plays the days one after the other", async () => {
      await page.getByLabel("Play the days one after the other").click();
      await page.locator(".chips .chip", { hasText: "9 Jul 2021 – 9 Jul 2021" }).waitFor();
      await page.getByLabel("Stop").click();
      await page.getByLabel("Undo").click();
      expect(await page.locator(".chips .chip", { hasText: "2021" }).count()).to.equal(0);
    });

    it("draws those without a name when asked to, and folds them again", async () => {
      await page.getByRole("button", { name: "draw them" }).click();
      expect(await page.locator(".showing").textContent()).to.equal("Showing 14 of 14 linked actors, 18 arrows");
      await page.getByLabel("Undo").click();
      await page.getByRole("button", { name: "draw them" }).waitFor();
    });

    it("makes the evidence wider and narrower from the keyboard and by dragging", async () => {
      const line = page.getByRole("separator", { name: "Width of the evidence" });
      const width = async () => (await page.locator("#evidence").boundingBox())?.width;
      await line.focus();
      await page.keyboard.press("ArrowLeft");
      expect([await width(), await line.getAttribute("aria-valuenow")]).to.deep.equal([364, "364"]);
      await line.hover();
      await page.mouse.down();
      await page.mouse.move(900, 300, { steps: 3 });
      await page.mouse.up();
      expect(await width()).to.equal(300);
      await line.press("Enter");
      expect(await width()).to.equal(340);
    });

    it("has every claim in the table", async () => {
      await page.keyboard.press("2");
      await page.locator("#table tbody tr").first().waitFor();
      expect(await page.locator("#table caption").textContent()).to.equal(
        "Showing 15 of 15 claims and statements that the filters let through",
      );
      await page.keyboard.press("1");
    });

    it("asks no network for anything and logs no error", () => {
      expect({ requests: opened.requests, errors: opened.errors }).to.deep.equal({ requests: [], errors: [] });
    });
  });

  it("restores from its link what was looked at", async () => {
    const first = await openPage(browser, html);
    await first.page.locator("#facets label", { hasText: "Herald" }).first().locator("input").uncheck();
    await first.page.fill("#search", "uzbekistan");
    await first.page.keyboard.press("Enter");
    await first.page.locator("#evidence .source").first().click();
    await first.page.keyboard.press("2");
    const hash = new URL(first.page.url()).hash;
    await first.close();
    const { page, close } = await openPage(browser, html, { hash });
    expect({
      mark: await page.locator("#evidence mark").textContent(),
      herald: await page.locator("#facets label", { hasText: "Herald" }).first().locator("input").isChecked(),
      table: await page.locator("#table").isVisible(),
      notice: await page.locator(".notice").textContent(),
    }).to.deep.equal({
      mark: "Russian Foreign Minister Sergei Lavrov said on Friday that Uzbekistan and Pakistan have refused to host US troops.",
      herald: false,
      table: true,
      notice: "",
    });
    await page.keyboard.press("Escape");
    await page.locator("#evidence h2", { hasText: "Uzbekistan" }).waitFor();
    await close();
  });

  it("answers SPARQL in the full page, and leads from the answer to the words", async () => {
    const { page, requests, errors, close } = await openPage(browser, full);
    await page.keyboard.press("5");
    await page.locator(".query select").selectOption("Disputed and denied, both sides");
    await page.locator(".run").click();
    await page.locator("#query tbody tr").first().waitFor();
    expect(await page.locator("#query tbody tr td:last-child").allTextContents()).to.deep.equal([
      "The Taliban denied that any warning had reached them.",
      "Moscow had warned the Taliban in spring, a senior diplomat said.",
      "Kabul dismissed the claim as propaganda.",
      "The Taliban said on Friday that they controlled 90 percent of the borders of Afghanistan.",
    ]);
    await page.locator("#query .name").first().click();
    await page.locator("#evidence h2", { hasText: "Taliban" }).waitFor();
    await page.getByRole("button", { name: "what is selected" }).click();
    await page.locator(".run").click();
    await page.locator("#query tbody tr", { hasText: "Kabul dismissed the claim" }).waitFor();
    await page.getByRole("button", { name: /draw the \d actors found/ }).click();
    await page.locator(".showing", { hasText: /Showing [2-5] of/ }).waitFor();
    await page.keyboard.press("5");
    await page.locator(".query textarea").fill("SELECT nothing");
    await page.keyboard.press("Control+Enter");
    await page.locator(".query [role=status]", { hasText: "error" }).waitFor();
    expect({ requests, errors }).to.deep.equal({ requests: [], errors: [] });
    await close();
  });

  it("shows the table where there is no WebGL", async () => {
    const plain = await openBrowser({ webgl: false });
    const { page, errors, close } = await openPage(plain, html);
    await page.locator("#table tbody tr").first().waitFor();
    expect(await page.locator(".lost").textContent()).to.include("no WebGL");
    await page.locator("#table .row").first().click();
    await page.locator("#evidence mark").first().waitFor();
    expect(errors).to.deep.equal([]);
    await close();
    await plain.close();
  });
});
