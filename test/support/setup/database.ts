import { useCopyOf } from "../database-copy";

await useCopyOf();
