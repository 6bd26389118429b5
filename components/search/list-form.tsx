import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Field, TextAreaField } from "@/components/ui/field";

type Form = ComponentProps<typeof ActionForm>;

/** Where a list is pasted or a file is chosen. With `list` it is changed, without it is a new one. */
export function ListForm({
  action,
  words,
  list,
}: {
  action: Form["action"];
  words: Pick<Form, "errors" | "fallback" | "icon">;
  list?: { id: string; lines: string[] };
}) {
  const t = useTranslations("search.list");
  return (
    <ActionForm {...words} action={action} label={t(list ? "change" : "title")} {...(list && { closed: { summary: t("change"), className: "sl-change" } })}>
      {list && <input type="hidden" name="id" value={list.id} />}
      <TextAreaField
        id="list-lines"
        name="lines"
        label={t("lines")}
        hint={t("linesHint")}
        rows={list ? 8 : 12}
        defaultValue={list?.lines.join("\n")}
        spellCheck={false}
      />
      <Field id="list-file" label={t("file")} hint={t("fileHint")}>
        <input className="inp" type="file" id="list-file" name="file" accept=".csv,.txt,text/csv,text/plain" aria-describedby="list-file-hint" />
      </Field>
      <div className="acts">
        <Button type="submit" tone={list ? "plain" : "primary"} icon="search">
          {t(list ? "changeButton" : "go")}
        </Button>
      </div>
    </ActionForm>
  );
}
