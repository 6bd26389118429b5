"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { KindMark, type SealName } from "@/components/ui/kind-mark";
import { companyRoles, credibilities, evidenceKinds, evidenceLinkRoles, sourceRoles } from "@/lib/evidence/schema";
import { sourceKinds } from "@/lib/sources/schema";
import { Picker, type Found } from "./picker";

export type Link = { id: string; role: string; label: string; sub?: string | undefined; kind?: string | undefined; note?: string; credibility?: string };

/** What a link of each type sends, and the roles it may have. */
const types = {
  companies: { type: "company", idName: "companyId", roles: companyRoles, words: "companyRoles", first: "subject" },
  sources: { type: "source", idName: "sourceId", roles: sourceRoles, words: "sourceRoles", first: "hearsay" },
  links: { type: "evidence", idName: "toId", roles: evidenceLinkRoles, words: "evidenceLinkRoles", first: "related" },
} as const;
type Name = keyof typeof types;

const mostOpen = 20;

/** Links of the record: found by typing, each with a role and what there is to note; a source also with how credible it is this time. */
export function LinkFields({
  name,
  initial,
  investigationId,
  create,
}: {
  name: Name;
  initial: Link[];
  investigationId: string;
  create?: (label: string, kind?: string) => Promise<Found | undefined>;
}) {
  const t = useTranslations("evidence.form");
  const roleWords = useTranslations("evidence");
  const sourceWords = useTranslations("sources.kinds");
  const { type, idName, roles, words, first } = types[name];
  const [links, setLinks] = useState(() => initial.map((link, key) => ({ key, ...link })));
  const add = ({ id, label, sub, kind }: Found) =>
    setLinks((now) =>
      now.some((link) => link.id === id) ? now : [...now, { key: Math.max(-1, ...now.map(({ key }) => key)) + 1, id, role: first as string, label, sub, kind }],
    );

  /** Of very many, those that stood there before are folded away behind the first; what is added here is seen. */
  const isFolded = ({ key }: { key: number }) => key >= mostOpen && key < initial.length;
  const row = ({ key, id, label, sub, kind, role, note, credibility }: (typeof links)[number], index: number) => (
    <div className="link-row" key={key}>
      <Seal of={type === "evidence" ? evidenceKinds.find((one) => one === kind) : type} />
      <span className="x">
        <bdi>{label}</bdi>
        {sub && <span className="sub"> {sub}</span>}
      </span>
      {/* Hidden fields, so that the form sends them as a list. */}
      <input type="hidden" name={`${name}[${index}].${idName}`} value={id} />
      <input type="hidden" name={`${name}[${index}].label`} value={label} />
      <select className="inp" aria-label={t("roleOf", { label })} name={`${name}[${index}].role`} defaultValue={role}>
        {roles.map((value) => (
          <option key={value} value={value}>
            {roleWords(`${words}.${value}`)}
          </option>
        ))}
      </select>
      <Button type="button" tone="quiet" icon="x" onClick={() => setLinks((now) => now.filter((link) => link.key !== key))}>
        <span className="sr">{t("removeLink", { label })}</span>
      </Button>
      {name === "sources" && <CredibilityChoice label={t("credibilityOf", { label })} name={`${name}[${index}].credibility`} chosen={credibility} />}
      <input
        className="inp note-inp"
        aria-label={t("noteOf", { label })}
        placeholder={t("linkNote")}
        name={`${name}[${index}].note`}
        defaultValue={note}
        maxLength={300}
        autoComplete="off"
      />
    </div>
  );

  return (
    <fieldset className="field links">
      <legend className="lab">{t(`${name}.legend`, { count: links.length })}</legend>
      {links.map((link, index) => !isFolded(link) && row(link, index))}
      {links.some(isFolded) && (
        <details className="more-fields">
          <summary>{t("linksFolded", { count: links.filter(isFolded).length })}</summary>
          <div>{links.map((link, index) => isFolded(link) && row(link, index))}</div>
        </details>
      )}
      <Picker
        label={t(`${name}.add`)}
        investigationId={investigationId}
        type={type}
        onPick={add}
        {...(create && { create })}
        {...(name === "sources" && { createAs: sourceKinds.map((value) => ({ value, label: sourceWords(value) })) })}
      />
    </fieldset>
  );
}

/** None for a piece that was kept by its label alone: no mark is better than that of another kind. */
const Seal = ({ of }: { of: SealName | undefined }) => of && <KindMark kind={of} />;

function CredibilityChoice({ label, name, chosen }: { label: string; name: string; chosen: string | undefined }) {
  const t = useTranslations("evidence");
  return (
    <select className="inp note-inp" aria-label={label} name={name} defaultValue={chosen ?? ""}>
      <option value="">{t("form.credibilityOpen")}</option>
      {credibilities.map((value) => (
        <option key={value} value={value}>
          {t(`credibilities.${value}`)}
        </option>
      ))}
    </select>
  );
}
