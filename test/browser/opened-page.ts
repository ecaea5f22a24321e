import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page opened from a file, and what it did that it should not. */
export interface OpenedPage {
  readonly page: Page;
  /** Addresses asked for that are not in the file itself. */
  readonly requests: readonly string[];
  /** Errors, and what was written to the console as one. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

const usualViews = "#canvas canvas, #table, #timeline, #articles, #query, .broken";

interface OpenOptions {
  /** Selector of what is there once the page stands. */
  readonly waitFor?: string;
  readonly hash?: string;
  /** Run in the page before its own script. */
  readonly initScript?: () => void;
  /** Called before the page is opened. */
  readonly onPage?: (page: Page) => Promise<void>;
}

/** Open the page by its file address, as a double click does, and wait until its view stands. */
export async function openPage(
  browser: Browser,
  html: string,
  { hash = "", initScript, waitFor = usualViews, onPage, ...options }: BrowserContextOptions & OpenOptions = {},
): Promise<OpenedPage> {
  const folder = mkdtempSync(join(tmpdir(), "claimgraph-page-"));
  const file = join(folder, "index.html");
  writeFileSync(file, html);
  const context = await browser.newContext({
    viewport: { width: 1200, height: 680 },
    reducedMotion: "reduce",
    ...options,
  });
  if (initScript !== undefined) await context.addInitScript(initScript);
  const page = await context.newPage();
  await onPage?.(page);
  const requests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (!/^(file|blob|data):/.test(request.url())) requests.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  await page.locator(waitFor).first().waitFor({ state: "attached" });
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true });
  };
  return { page, requests, errors, close };
}

/** What the page leaves in `globalThis` for the console and for tests. */
interface PageGlobals {
  readonly claimgraph?: { readonly renderer?: Drawn };
}

interface Drawn {
  readonly draw: () => void;
  readonly positionOf: (key: string) => { readonly x: number; readonly y: number } | undefined;
  readonly middleOf: (key: string) => { readonly x: number; readonly y: number } | undefined;
}

/** Share of pixels, 0..1, that a layer of the canvas has drawn; read in the task that draws, before the buffer is given back. */
export async function coverage(page: Page, layer: "nodes" | "edges"): Promise<number> {
  await page.waitForFunction(() => (globalThis as PageGlobals).claimgraph?.renderer !== undefined);
  return page.evaluate((name) => {
    (globalThis as PageGlobals).claimgraph?.renderer?.draw();
    const canvas = document.querySelector<HTMLCanvasElement>(`canvas.sigma-${name}`);
    const gl = canvas?.getContext("webgl2");
    if (!canvas || !gl) return 0;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    const pixels = new Uint8Array(canvas.width * canvas.height * 4);
    gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    let drawn = 0;
    for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha] !== 0) drawn += 1;
    return drawn / (canvas.width * canvas.height);
  }, layer);
}

/** Where a node ("3") or the middle of an arrow ("3 5") is, in pixels of the window. */
export async function placeOf(page: Page, key: string): Promise<{ readonly x: number; readonly y: number }> {
  await page.waitForFunction(() => (globalThis as PageGlobals).claimgraph?.renderer !== undefined);
  return page.evaluate((key) => {
    const { renderer } = (globalThis as PageGlobals).claimgraph ?? {};
    renderer?.draw();
    const place = key.includes(" ") ? renderer?.middleOf(key) : renderer?.positionOf(key);
    const box = document.getElementById("canvas")?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + (place?.x ?? 0), y: (box?.y ?? 0) + (place?.y ?? 0) };
  }, key);
}
