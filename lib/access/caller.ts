import { headers } from "next/headers";
import { doorIsKept } from "./doorway";

/** Where a request comes from: what tries are counted for. Without the door anybody could write what they like, so nobody gets in. */
export async function callerAddress(): Promise<string> {
  if (!doorIsKept()) throw new Error("nobody keeps the door: instrumentation.ts has to call keepTheDoor()");
  return (await headers()).get("x-caller") ?? "";
}
