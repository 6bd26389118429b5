import createNextIntl from "next-intl/plugin";

/** Next writes its data into inline scripts and has no nonce for pages that are not made anew each time, so those must be allowed; nothing from elsewhere is. React's development build evaluates text. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const headers = {
  "content-security-policy": contentSecurityPolicy,
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
