"use client";
/** What is fetched only when somebody opens it. */
export { Keys } from "./keys-help";
export { Palette } from "./palette";
