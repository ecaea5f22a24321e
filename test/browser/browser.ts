import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Software drawing on any machine, no window, no calls home; a package's own flags are not used. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--no-first-run",
  "--disable-background-networking",
];

const noGraphics = [...flags.slice(0, 2), "--disable-software-rasterizer", "--disable-3d-apis", ...flags.slice(5)];

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** A real Chromium: one that is installed, else Debian's package where we may install it, else the one from npm. */
export async function openBrowser({ webgl = true }: { readonly webgl?: boolean } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await executable(),
    headless: true,
    args: webgl ? flags : noGraphics,
  });
}

async function executable(): Promise<string> {
  const { CHROME_PATH: asked } = process.env;
  if (asked !== undefined) {
    if (existsSync(asked)) return asked;
    throw new Error(
      `CHROME_PATH is ${asked}, where no file is. Set it to the Chromium or Chrome executable, or unset it.`,
    );
  }
  const installed = () => usualPlaces.find((path) => existsSync(path));
  return installed() ?? (fromDebian() ? installed() : undefined) ?? (await fromNpm());
}

/** Debian's chromium by apt-get; whether it worked. Only root may. */
function fromDebian(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const quiet = { stdio: "ignore", timeout: 300_000 } as const;
  try {
    execFileSync("apt-get", ["update"], quiet);
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"], quiet);
    return true;
  } catch {
    return false;
  }
}

async function fromNpm(): Promise<string> {
  try {
    return await sparticuz.executablePath();
  } catch (cause) {
    throw new Error(
      "No Chromium for the browser tests: none in the usual places, apt-get could not install one, and the package " +
        "@sparticuz/chromium did not unpack. Install Chromium or Chrome, or set CHROME_PATH to its executable.",
      { cause },
    );
  }
}
