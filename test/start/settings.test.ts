import { describe, expect, test } from "vitest";
import { readSettings } from "../../bin/start/settings";

const settings = (given: Record<string, string> = {}) => readSettings({ NODE_ENV: "test", ...given });

test("with nothing set it is a demo for this machine alone", () => {
  expect(settings()).toMatchObject({ HOST: "127.0.0.1", PORT: 3000, publicUrl: "http://127.0.0.1:3000", withDemo: true, TRUST_PROXY: 0 });
  expect(settings().DATA_DIR).toMatch(/\/\.data$/);
});

test("an empty variable is one that is not set", () => {
  expect(settings({ PORT: "", PUBLIC_URL: "", DATABASE_URL: "", DEMO: "" })).toEqual(settings());
});

describe("the demo comes by itself only where nobody else can knock", () => {
  test.each([
    [{ DEMO: "0" }, false],
    [{ DATABASE_URL: "postgres://a:b@127.0.0.1/archive" }, false],
    [{ DATABASE_URL: "postgres://a:b@127.0.0.1/archive", DEMO: "1" }, true],
    [{ HOST: "0.0.0.0", PUBLIC_URL: "https://archive.example" }, false],
    [{ HOST: "::1" }, true],
  ])("%o", (given, demo) => {
    expect(settings(given).withDemo).toBe(demo);
  });
});

test("an address is one that a browser understands", () => {
  expect(settings({ HOST: "::1", PORT: "80" }).publicUrl).toBe("http://[::1]:80");
  expect(settings({ PUBLIC_URL: "https://archive.example/" }).publicUrl).toBe("https://archive.example");
});

describe("a bad value is refused in one sentence that names it", () => {
  test.each([
    [{ PORT: "http" }, "PORT must be a whole number from 1 to 65535."],
    [{ PORT: "0" }, "PORT must be a whole number from 1 to 65535."],
    [{ PORT: "70000" }, "PORT must be a whole number from 1 to 65535."],
    [{ TRUST_PROXY: "yes" }, "TRUST_PROXY must be a whole number from 0 to 8."],
    [{ HOST: "http://x" }, "HOST must be the name or the number of an interface, such as 127.0.0.1 or 0.0.0.0."],
    [{ HOST: "0.0.0.0" }, "HOST=0.0.0.0 is open to other machines, so PUBLIC_URL must name the https address that people use (a proxy in front gives it)."],
    [{ HOST: "0.0.0.0", PUBLIC_URL: "http://archive.example" }, "PUBLIC_URL must begin with https:// because passwords travel to http://archive.example."],
    [{ PUBLIC_URL: "archive.example" }, "PUBLIC_URL must be an address that begins with http:// or https://."],
    [{ PUBLIC_URL: "https://archive.example/path" }, "PUBLIC_URL must be an address without a path, such as https://archive.example."],
    [{ DATABASE_URL: "mysql://host/x" }, "DATABASE_URL must be an address that begins with postgres:// or postgresql://."],
    [{ DATABASE_URL: "postgres://host" }, "DATABASE_URL must name a database, such as postgres://login:password@host/archive."],
    [{ DATABASE_OWNER_URL: "postgres://host/x" }, "DATABASE_OWNER_URL is set, but DATABASE_URL is not."],
    [{ MEILI_URL: "127.0.0.1:7700" }, "MEILI_URL must be an address that begins with http:// or https://."],
    [{ MEILI_API_KEY: "key" }, "MEILI_API_KEY is set, but MEILI_URL is not."],
    [{ MEILI_URL: "http://127.0.0.1:7700", MEILI_SEARCH_KEY: "key" }, "MEILI_SEARCH_KEY is set, but MEILI_API_KEY is not."],
    [{ DEMO: "yes" }, "DEMO must be 0 or 1."],
    [{ SECRET: "short" }, "SECRET must have at least 32 characters."],
    [{ APP_NAME: "x".repeat(41) }, "APP_NAME must have at most 40 characters."],
  ])("%o", (given, sentence) => {
    expect(() => settings(given)).toThrow(expect.objectContaining({ name: "Refusal", message: sentence }));
  });
});
