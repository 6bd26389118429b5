"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { companiesFor, type Offered } from "@/lib/quick/device-companies";
import { storable } from "@/lib/quick/rules";
import type { Draft } from "@/lib/quick/schema";

const pauseInTyping = 200;
type Props = { draft: Draft; set(patch: Partial<Draft>): void; investigation: string | undefined };

/** What the archive offers for a name; null while it was not asked, or cannot be. */
function useOffers(name: string, investigation: string | undefined) {
  const [offers, setOffers] = useState<Offered[] | null>(null);
  useEffect(() => {
    setOffers(null);
    if (!name || !investigation) return;
    const stop = new AbortController();
    const ask = () => companiesFor(name, investigation, stop.signal).then(setOffers, () => {});
    const wait = setTimeout(() => void ask(), pauseInTyping);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [name, investigation]);
  return offers;
}

/** The name of a company, and which one that is. Without a network it stays a name, and is settled once it was sent. */
export function CompanyField({ draft: { company, companyId }, set, investigation }: Props) {
  const t = useTranslations("quick.company");
  const name = company.trim();
  const offers = useOffers(companyId ? "" : name, investigation);
  const said = !name ? "" : companyId ? t("known") : !investigation ? t("later") : offers === null ? "" : t(offers.length ? "which" : "new");
  return (
    <div className="quick-company">
      <input
        className="inp"
        aria-label={t("label")}
        placeholder={t("label")}
        value={company}
        maxLength={60}
        autoComplete="off"
        onChange={({ target }) => set({ company: storable(target.value), companyId: undefined })}
      />
      {!companyId && offers && offers.length > 0 && (
        <div className="quick-offers" role="group" aria-label={t("offers")}>
          {offers.map(({ id, label, sub }) => (
            <button type="button" className="op" key={id} onClick={() => set({ company: label, companyId: id })}>
              <bdi>{label}</bdi> {sub && <small>{sub}</small>}
            </button>
          ))}
        </div>
      )}
      <p className="hint" role="status">
        {companyId && <Icon name="check" small />}
        {said}
      </p>
    </div>
  );
}
