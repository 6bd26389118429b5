import { copyDatabase } from "../database-copy";

await copyDatabase();
