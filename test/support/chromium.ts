import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const onMac = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** It asks nobody outside, and a container's root may run it. */
const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

/** The machine's Chromium, else the one that an npm package ships (for Linux). */
export async function launchChromium(): Promise<Browser> {
  const ofMachine = [...(process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))), ...onMac].find((path) =>
    existsSync(path),
  );
  if (ofMachine) return chromium.launch({ executablePath: ofMachine, args: flags, env: withChinese() });
  const { default: shipped } = await import("@sparticuz/chromium");
  // Its own flags are for a cloud function: one process, no protection of pages from each other.
  return chromium.launch({ executablePath: await shipped.executablePath(), args: [...flags, "--headless=shell", "--no-zygote"], env: withChinese() });
}

/** Without a font that has Chinese the pages are boxes: where the machine has none, one comes from a package. */
function withChinese(): Record<string, string> {
  const environment = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  if (process.platform !== "linux" || machineHasChinese()) return environment;
  const fonts = join(dirname(createRequire(import.meta.url).resolve("@embedpdf/fonts-sc")), "../fonts");
  const folder = mkdtempSync(join(tmpdir(), "anfang-fonts-"));
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return { ...environment, FONTCONFIG_FILE: file };
}

function machineHasChinese() {
  try {
    return execFileSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" }).trim() !== "";
  } catch {
    return false;
  }
}
