import { useCopyOf } from "../database-copy";
import { demoTemplate } from "../demo-template";

await useCopyOf(demoTemplate);
