"use server";
import { action } from "@/lib/access/action";
import { revealCalled } from "@/lib/calls/commands";
import { revealingCalled } from "@/lib/calls/schema";

/** Answered to this one request: no page holds it, and a reload shows it no more. */
export const reveal = action(revealingCalled, revealCalled);
