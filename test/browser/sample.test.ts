import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { Parser } from "n3";
import type { Browser } from "playwright-core";
import { viewerPages } from "../../src/write/viewer.ts";
import { openBrowser } from "./browser.ts";
import { coverage, openPage } from "./opened-page.ts";

const folder = fileURLToPath(new URL("../articles/", import.meta.url));

describe("The page of the sample articles", function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async function () {
    this.timeout(400_000);
    browser = await openBrowser();
  });
  after(() => browser?.close());

  it("finds Lavrov, and a click leads to a sentence that is his", async () => {
    const parts = readdirSync(folder).filter((name) => name.endsWith(".ttl") && !name.includes(".changed."));
    const quads = parts.flatMap((name) => new Parser().parse(readFileSync(`${folder}${name}`, "utf8")));
    const { page, errors, close } = await openPage(browser, (await viewerPages(quads)).lite);
    expect(await coverage(page, "nodes")).to.be.within(0.001, 0.4);
    await page.fill("#search", "Lavrov");
    await page
      .locator("[role=option]", { hasText: /Ser.*Lavrov/ })
      .first()
      .click();
    await page.locator("#evidence h2", { hasText: "Lavrov" }).waitFor();
    expect(await page.locator("#evidence .excerpt").allTextContents()).to.satisfy((excerpts: readonly string[]) =>
      excerpts.some((excerpt) => excerpt.includes("Lavrov")),
    );
    await page.locator("#evidence .source").first().click();
    await page.locator("#evidence .article mark").first().waitFor();
    expect(errors).to.deep.equal([]);
    await close();
  });
});
