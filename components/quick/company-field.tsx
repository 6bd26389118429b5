"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { companiesFor, type Offered } from "@/lib/quick/device-companies";
import { storable } from "@/lib/quick/rules";
import type { Draft } from "@/lib/quick/schema";

const pauseInTyping = 200;
/** `since`: what was logged last, and may have made the company known. */
type Props = { draft: Draft; set(patch: Partial<Draft>): void; investigation: string | undefined; since: string | undefined };

/** What the archive offers for a name; null while it was not asked, or cannot be. */
function useOffers(name: string, investigation: string | undefined, since: string | undefined) {
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
  }, [name, investigation, since]);
  return offers;
}

/** The name of a company, and which one that is. Without a network it stays a name, and is settled once it was sent. */
export function CompanyField({ draft: { company, companyId }, set, investigation, since }: Props) {
  const t = useTranslations("quick.company");
  const name = company.trim();
  const offers = useOffers(companyId ? "" : name, investigation, since);
  /** Nobody else is called so: it is the one, without a tap. */
  const isKnown = Boolean(companyId) || (offers?.length === 1 && [offers[0]!.label, offers[0]!.sub].includes(name));
  const said = !name ? "" : isKnown ? t("known") : !investigation ? t("later") : offers === null ? "" : t(offers.length ? "which" : "new");
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
      {!isKnown && offers && offers.length > 0 && (
        <div className="quick-offers" role="group" aria-label={t("offers")}>
          {offers.map(({ id, label, sub }) => (
            <button type="button" className="op" key={id} onClick={() => set({ company: label, companyId: id })}>
              <bdi>{label}</bdi> {sub && <small>{sub}</small>}
            </button>
          ))}
        </div>
      )}
      <p className="hint" role="status">
        {isKnown && <Icon name="check" small />}
        {said}
      </p>
    </div>
  );
}
