import { headers } from "next/headers";

/** Where a request comes from, as doorway.ts found it: what tries are counted for. */
export const callerAddress = async (): Promise<string> => (await headers()).get("x-caller") ?? "";
