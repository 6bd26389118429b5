"use client";
import { useTranslations } from "next-intl";
import type { SendAction } from "@/components/custody/use-sending";
import { useVersionForm } from "@/components/custody/use-version-form";
import { VersionActs } from "@/components/custody/version-acts";
import { VersionForm } from "@/components/custody/version-form";
import { useBind } from "@/components/ui/bind";
import { TextAreaField } from "@/components/ui/field";
import { commentEdit, longestComment } from "@/lib/comments/schema";
import type { z } from "@/lib/zod";

type Props = {
  id: string;
  /** What is saved now. It becomes newer under the form when it was saved in another place. */
  saved: { version: number; text: string };
  action: SendAction;
  cancel: string;
};

/** One's own words, said anew. */
export function EditForm({ id, saved: { version, text }, action, cancel }: Props) {
  const t = useTranslations("comments");
  const bind = useBind();
  const { fields, newer, mine, frame } = useVersionForm<z.input<typeof commentEdit>, { text: string }>({
    action,
    schema: () => commentEdit,
    saved: { version, content: { text } },
  });
  const said = { theirs: newer?.content.text ?? "", mine: mine?.text ?? "" };
  const differences = said.theirs === said.mine.trim() ? [] : [{ label: t("field.text"), ...said }];

  return (
    <VersionForm frame={frame} newer={newer && { version: newer.version, differences }}>
      <input type="hidden" name="id" value={id} />
      <TextAreaField {...bind(fields.text)} key={fields.text.key} label={t("text")} hint={t("textHint")} maxLength={longestComment} rows={5} />
      <VersionActs newer={newer} save={t("page.save")} cancel={{ href: cancel, label: t("page.cancel") }} />
    </VersionForm>
  );
}
