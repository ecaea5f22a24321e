import { existsSync, mkdirSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openBrowser } from "../test/browser/browser.ts";

/** The pictures of the README, from the sample that `npm start` built: `npm run picture`. */
const page = fileURLToPath(new URL("../output/index.html", import.meta.url));
if (!existsSync(page))
  throw new Error(`${page} is not there. Run npm start first: the picture is taken of the sample.`);
const folder = fileURLToPath(new URL("../docs/", import.meta.url));
mkdirSync(folder, { recursive: true });

/** What a README should weigh at most, bytes a picture. */
const heaviest = 300_000;

const browser = await openBrowser();
for (const [name, colorScheme, opened] of [
  ["viewer", "light", false],
  ["viewer-dark", "dark", true],
] as const) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme,
    reducedMotion: "reduce",
  });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.locator("#canvas canvas").first().waitFor({ state: "attached" });
  // The second picture shows a claim with its receipts: the first that the page itself puts forward.
  if (opened) {
    await tab.locator(".summary h3 + ul .row").first().click();
    await tab.locator("#evidence .card").first().waitFor();
  }
  // Names and lines come with the frame after the last change.
  await tab.waitForTimeout(1000);
  const file = `${folder}${name}.png`;
  await tab.screenshot({ path: file });
  await context.close();
  const { size } = statSync(file);
  if (size > heaviest) throw new Error(`${file} has ${size} bytes; at most ${heaviest} were wanted.`);
}
await browser.close();
