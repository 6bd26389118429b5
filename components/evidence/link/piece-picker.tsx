import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { Action } from "@/components/ui/use-answer";
import type { linkable } from "@/lib/links/queries";
import { ActForm } from "../act-form";
import { LinkNoteField } from "./fields";
import { ChooseTarget, FindTarget } from "./targets";

type Props = {
  /** Where the search stands, and what its address says besides. */
  address: string;
  within: Record<string, string>;
  words: string;
  found: Awaited<ReturnType<typeof linkable>>;
  action: Action;
  /** This end of the link. */
  end: [field: string, id: string];
  /** What it is to the piece. */
  children: ReactNode;
};

/** Links from a company's or a source's page: find a piece, choose it, say what this one is to it. The search only changes the address. */
export function PiecePicker({ address, within, words, found: { total, options }, action, end: [field, id], children }: Props) {
  const t = useTranslations("evidence.links");
  return (
    <>
      <FindTarget action={address} label={t("find.evidence")} search={t("search")} words={words}>
        {Object.entries(within).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </FindTarget>
      {options.length === 0 ? (
        <Empty title={words ? t("notFound", { words }) : t("noPieces")}>{t("onlySame")}</Empty>
      ) : (
        <ActForm action={action} className="form" label={t("add")}>
          <input type="hidden" name={field} value={id} />
          <ChooseTarget
            name="evidenceId"
            label={t("choose.evidence")}
            hint={total > options.length ? t("more", { shown: options.length, total }) : undefined}
            options={options}
          />
          {children}
          <LinkNoteField />
          <div className="acts">
            <Button type="submit" tone="primary" icon="link">
              {t("save")}
            </Button>
          </div>
        </ActForm>
      )}
    </>
  );
}
