import type { IconName } from "@/components/ui/icons";

/** What the rail leads to, in its order. Those that are not `thumb` wait behind “more” on a phone. */
export const places = [
  { at: "desk", href: "/", icon: "inbox", thumb: true },
  { at: "search", href: "/search", icon: "search", thumb: true },
  { at: "investigations", href: "/investigations", icon: "folder-open", thumb: true },
  { at: "companies", href: "/companies", icon: "building-2", thumb: false },
  { at: "sources", href: "/sources", icon: "user-lock", thumb: false },
  { at: "claims", href: "/claims", icon: "quote", thumb: false },
  { at: "review", href: "/review", icon: "list-checks", thumb: true },
] as const satisfies readonly { at: string; href: string; icon: IconName; thumb: boolean }[];

export type Place = (typeof places)[number]["at"] | "more" | "account" | "accounts";
