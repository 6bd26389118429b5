"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { KindMark } from "@/components/ui/kind-mark";
import { companyRoles, evidenceLinkRoles, sourceRoles } from "@/lib/evidence/schema";
import { Picker, type Found } from "./picker";

export type Link = { id: string; role: string; label: string; sub?: string | undefined };

/** What a link of each type sends, and the roles it may have. */
const types = {
  companies: { type: "company", idName: "companyId", roles: companyRoles, words: "companyRoles", first: "subject" },
  sources: { type: "source", idName: "sourceId", roles: sourceRoles, words: "sourceRoles", first: "hearsay" },
  links: { type: "evidence", idName: "toId", roles: evidenceLinkRoles, words: "evidenceLinkRoles", first: "related" },
} as const;
type Name = keyof typeof types;

/** Links of the record: found by typing, each with a role. Rows are hidden fields, so that the form sends them as a list. */
export function LinkFields({
  name,
  initial,
  investigationId,
  create,
}: {
  name: Name;
  initial: Link[];
  investigationId: string;
  create?: (label: string) => Promise<Found | undefined>;
}) {
  const t = useTranslations("evidence.form");
  const roleWords = useTranslations("evidence");
  const { type, idName, roles, words, first } = types[name];
  const [links, setLinks] = useState(initial);
  const add = ({ id, label, sub }: Found) => setLinks((now) => (now.some((link) => link.id === id) ? now : [...now, { id, role: first, label, sub }]));

  return (
    <fieldset className="field links">
      <legend className="lab">{t(`${name}.legend`, { count: links.length })}</legend>
      {links.map(({ id, role, label, sub }, index) => (
        <div className="link-row" key={id}>
          <KindMark kind={type === "evidence" ? "unsorted" : type} />
          <span className="x">
            <bdi>{label}</bdi>
            {sub && <span className="sub"> {sub}</span>}
          </span>
          <input type="hidden" name={`${name}[${index}].${idName}`} value={id} />
          <input type="hidden" name={`${name}[${index}].label`} value={label} />
          <select
            className="inp"
            aria-label={t("roleOf", { label })}
            name={`${name}[${index}].role`}
            value={role}
            onChange={({ target }) => setLinks((now) => now.map((link) => (link.id === id ? { ...link, role: target.value } : link)))}
          >
            {roles.map((value) => (
              <option key={value} value={value}>
                {roleWords(`${words}.${value}`)}
              </option>
            ))}
          </select>
          <Button type="button" tone="quiet" icon="x" onClick={() => setLinks((now) => now.filter((link) => link.id !== id))}>
            <span className="sr">{t("removeLink", { label })}</span>
          </Button>
        </div>
      ))}
      <Picker label={t(`${name}.add`)} investigationId={investigationId} type={type} onPick={add} {...(create && { create })} />
    </fieldset>
  );
}
