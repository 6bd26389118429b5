import createNextIntl from "next-intl/plugin";

/** What all answers say beside what a page may load, which is new with each (lib/access/content-policy.ts). */
const headers = {
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  // An address of ours says what somebody works on: it goes nowhere.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "x-robots-tag": "noindex",
};

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  generateBuildId: () => process.env.NEXT_BUILD_ID ?? null,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  images: { unoptimized: true },
  // Both are native or large and belong to Node, not to the bundle.
  serverExternalPackages: ["@node-rs/argon2", "opencc-js", "pinyin-pro", "pg"],
  typescript: { ignoreBuildErrors: true }, // tsc runs in `npm test`; a start does not wait for it twice
  // A body may be one megabyte of text (lib/rich-text), and its form has more fields.
  experimental: { serverActions: { bodySizeLimit: "3mb" } },
  // A browser asks for it by itself wherever no page has named the icon yet.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: false }],
  headers: async () => [{ source: "/:path*", headers: Object.entries(headers).map(([key, value]) => ({ key, value })) }],
};

export default createNextIntl("./lib/i18n.ts")(config);
