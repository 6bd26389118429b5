import { copyDatabase } from "../database-copy";
import { demoTemplate } from "../demo-template";

await copyDatabase(demoTemplate);
