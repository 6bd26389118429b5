/**
 * The service worker. It keeps the quick log's own page, fetched as nobody, and the files that this page needs; it answers
 * with them where a page cannot be had for want of a network, and with nothing anywhere else. Each build has a cache of its
 * own; the language comes with the address of the script.
 */
export const workerScript = (build: string) => `"use strict";
const language = new URL(self.location.href).searchParams.get("language") || "zh-CN";
const shell = "shell ${build} " + language;
const page = "/quick";

async function fill() {
  const found = await fetch(page, { credentials: "omit", cache: "no-store", headers: { "accept-language": language } });
  if (!found.ok || found.redirected) throw new Error("no shell");
  const files = new Set((await found.clone().text()).match(/\\/_next\\/static\\/[\\w./~-]+\\.(?:js|css)/g));
  const cache = await caches.open(shell);
  await Promise.all([...files].map(async (file) => {
    const answer = await fetch(file, { credentials: "omit" });
    if (!answer.ok) throw new Error("no " + file);
    await cache.put(file, answer);
  }));
  await cache.put(page, found);
}

async function forget() {
  for (const name of await caches.keys()) if (name !== shell) await caches.delete(name);
}

async function orShell(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(shell)).match(page);
    if (kept) return kept;
    throw error;
  }
}

async function orNetwork(request) {
  const kept = await (await caches.open(shell)).match(request.url);
  return kept || fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(forget()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && !url.pathname.startsWith("/api/")) event.respondWith(orShell(request));
  else if (url.pathname.startsWith("/_next/static/")) event.respondWith(orNetwork(request));
});
`;
