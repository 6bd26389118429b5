import type { TestProject } from "vitest/node";
import { connected } from "../../bin/database/connect";
import { demoWith } from "../../bin/start/demo";
import withCluster, { addressOf, template } from "./cluster";

export const demoTemplate = "template_demo";

/** The demo case, loaded once as a start does it; every file that asks for it gets a copy. */
export default async function (project: TestProject) {
  const stop = await withCluster(project);
  const cluster = project.getProvidedContext().cluster;
  const at = (login: string) => addressOf(cluster, login, demoTemplate);
  await connected(addressOf(cluster, "postgres", "postgres"), (admin) => admin.query(`create database ${demoTemplate} template ${template}`));
  await demoWith(at("anfang_owner"), "load", "password of the demo", "loaded", {
    DATABASE_APP_URL: at("anfang_app"),
    DATABASE_READ_URL: at("anfang_read"),
    DATABASE_UPKEEP_URL: at("anfang_upkeep"),
    NEXTAUTH_URL: "http://127.0.0.1:3000",
    NEXTAUTH_SECRET: "a secret of the tests, which protects nothing",
  });
  return stop;
}
