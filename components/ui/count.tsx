import { useFormatter } from "next-intl";

/** How many of something we counted, as the language of the page writes numbers: every count on every page. */
export function Count({ of }: { of: number }) {
  return useFormatter().number(of);
}
