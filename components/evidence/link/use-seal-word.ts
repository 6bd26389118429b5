import { useTranslations } from "next-intl";
import type { SealName } from "@/components/ui/kind-mark";

/** What a seal stands for, in words: a kind of evidence, a company or a source. */
export function useSealWord(): (seal: SealName) => string {
  const [kinds, links] = [useTranslations("kinds"), useTranslations("evidence.links")];
  return (seal) => (seal === "company" || seal === "source" ? links(`seal.${seal}`) : kinds(`names.${seal as EvidenceSeal}`));
}
type EvidenceSeal = Exclude<SealName, "company" | "source">;
