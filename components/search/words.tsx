import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KindMark } from "@/components/ui/kind-mark";
import type { evidenceKinds } from "@/lib/evidence/schema";
import type { Filter } from "@/lib/search/schema";

/** What is counted by id, as far as this reader may see its name. */
export type Names = Record<"investigation" | "company" | "source", { id: string; label: string }[]>;
/** Filters whose values are words, ours or somebody's. */
export type Listed = Exclude<Filter, keyof Names>;

/** The value of a filter as it is read. */
export function useFilterWords(): (name: Listed, value: string) => ReactNode {
  const t = useTranslations("search");
  const kinds = useTranslations("kinds");
  const statuses = useTranslations("common.status");
  const claims = useTranslations("claims");
  const sources = useTranslations("sources");
  const words: Record<Listed, (value: string) => ReactNode> = {
    type: (value) => t(`types.${value}`),
    kind: (value) => (
      <>
        <KindMark kind={value as (typeof evidenceKinds)[number]} size="xs" /> {kinds(`names.${value}`)}
      </>
    ),
    status: (value) => statuses(value),
    year: (value) => value,
    tag: (value) => <bdi>{value}</bdi>,
    business: (value) => <bdi>{value}</bdi>,
    means: (value) => kinds(`means.${value}`),
    sensitivity: (value) => kinds(`sensitivities.${value}`),
    language: (value) => kinds(`languages.${value}`),
    basis: (value) => (value === "supported" ? t("supported") : claims(`flags.${value}`)),
    standing: (value) => claims(`states.${value}`),
    sourceKind: (value) => sources(`kinds.${value}`),
    reliability: (value) => sources(`reliabilities.${value}`),
    nature: (value) => kinds(`natures.${value}`),
    personal: (value) => kinds(`personalData.${value}`),
    contradiction: (value) => t(`against.${value}`),
    operator: (value) => kinds(`phoneLine.operatorTypes.${value}`),
    priceUnit: (value) => (value === "notStated" ? kinds("notStated") : kinds(`priceList.units.${value}`)),
  };
  return (name, value) => words[name](value);
}
