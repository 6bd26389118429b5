import { readFileSync, statSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { test as base, expect, inject } from "vitest";
import { launchChromium } from "./chromium";
import { missingWords } from "./missing-words";

type Name = "reporter" | "editor" | "lead" | "viewer" | "outsider" | "admin";

type Options = {
  /** Somebody of the demo case; nobody when left out. */
  as?: Name;
  /** CSS pixels. */
  width?: number;
  height?: number;
  locale?: "zh-CN" | "en";
  colorScheme?: "light" | "dark";
  javaScript?: boolean;
  /** What would fail the test and belongs to it, such as the console's line about a 404. */
  expected?: RegExp[];
};

/** What the browser said that a page of ours must never make it say. */
function watch(page: Page, origin: string, expected: RegExp[], problems: string[]) {
  const note = (problem: string) => void (expected.some((pattern) => pattern.test(problem)) || problems.push(problem));
  page.on("console", (message) => message.type() === "error" && note(`console: ${message.text()} (${message.location().url})`));
  page.on("pageerror", (error) => note(`page error: ${error.stack ?? error.message}`));
  page.on("request", (request) => /^https?:/.test(request.url()) && new URL(request.url()).origin !== origin && note(`asked outside: ${request.url()}`));
  page.on("response", (response) => response.status() >= 500 && note(`answer ${response.status()}: ${response.url()}`));
  // Leaving a page cancels what it was still fetching ahead.
  page.on(
    "requestfailed",
    (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && note(`request failed: ${request.url()} ${request.failure()?.errorText}`),
  );
}

/** Through next-auth's own addresses, as any client would. */
async function signIn(context: BrowserContext, url: string, name: Name, password: string) {
  const { csrfToken } = (await (await context.request.get(`${url}/api/auth/csrf`)).json()) as { csrfToken: string };
  const answer = await context.request.post(`${url}/api/auth/callback/credentials`, {
    form: { csrfToken, email: `${name}@demo.example`, password, json: "true" },
    headers: { origin: url },
  });
  expect(answer.status(), `${name} signs in`).toBe(200);
  expect((await context.storageState()).cookies.map((cookie) => cookie.name)).toContainEqual(expect.stringContaining("session-token"));
}

/** Signed in once a file and person: hashing a password costs time, and attempts are counted. */
const cookies = new Map<Name, Awaited<ReturnType<BrowserContext["storageState"]>>>();
let browser: Promise<Browser> | undefined;

/** `open` gives a page of a fresh browser profile; the test fails when the browser complained about anything on one of its pages, or the server about a word of ours. */
export const test = base.extend<{ open: (options?: Options) => Promise<Page> }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads in these braces which other fixtures are asked for
  open: async ({}, give) => {
    const { url, password, log } = inject("archive");
    const heardBefore = statSync(log).size;
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];
    browser ??= launchChromium();
    const running = await browser;

    await give(async ({ as, width = 1440, height = 900, locale = "zh-CN", colorScheme = "light", javaScript = true, expected = [] } = {}) => {
      const known = as && cookies.get(as);
      const context = await running.newContext({
        baseURL: url,
        viewport: { width, height },
        locale,
        colorScheme,
        javaScriptEnabled: javaScript,
        hasTouch: width < 600,
        isMobile: width < 600,
        timezoneId: "Asia/Shanghai",
        ...(known && { storageState: known }),
      });
      contexts.push(context);
      context.setDefaultTimeout(10_000);
      if (as && !known) {
        await signIn(context, url, as, password);
        cookies.set(as, await context.storageState());
      }
      context.on("page", (page) => watch(page, url, expected, problems));
      return context.newPage();
    });

    for (const context of contexts) await context.close();
    expect(problems, "what the browser complained about").toEqual([]);
    expect(missingWords(readFileSync(log).subarray(heardBefore).toString()), "what the server had no words for").toEqual([]);
  },
});

/** Nothing on the page that keeps somebody out who cannot see it, hear it or hold a mouse. */
export async function mustBeAccessible(page: Page) {
  // Next streams the title of a page: where a link was followed, the page may stand there some milliseconds before it, with none.
  await page.waitForFunction(() => document.title !== "");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    page.url(),
  ).toEqual([]);
}

/** Nothing is wider than the window. */
export async function mustFit(page: Page) {
  const { content, window } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: document.documentElement.clientWidth }));
  expect(content, `${page.url()} is clipped`).toBeLessThanOrEqual(window);
}

export { expect };

/**
 * What is put into a page before React has taken it over may be lost or mixed with what stood there: nobody types that fast. Waits until
 * this part of the page listens.
 */
export const listening = (page: Page, part = "main form:not(.find)") =>
  page.waitForFunction((one) => Object.keys(document.querySelector(one) ?? {}).some((key) => key.startsWith("__react")), part);
