import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { spanOf } from "@/lib/evidence/kinds/recording/describe";
import type { RecordingFacts } from "@/lib/evidence/kinds/recording/schema";
import { Bounds } from "../../fact-value";
import { kindView, type Said } from "../view";

function View({ facts: { parts, length }, said }: { facts: RecordingFacts; said: Said }) {
  const t = useTranslations("evidence.page.recording");
  const kinds = useTranslations("kinds.recording");
  if (parts.length === 0) return null;
  return (
    <Section title={t("parts")} count={t("count", { count: parts.length })} remark={length === undefined ? undefined : t("of", { length })}>
      <Table
        caption={t("parts")}
        columns={[
          { key: "span", label: t("span") },
          { key: "what", label: kinds("part") },
          { key: "speaker", label: kinds("speaker") },
        ]}
        rows={parts.map((part, index) => ({
          key: String(index),
          cells: [
            spanOf(part),
            <Fragment key="what">
              {part.what} <Bounds of={said(`parts.${index}`)} />
            </Fragment>,
            part.speaker ?? <span className="nf">{t("noSpeaker")}</span>,
          ],
        }))}
      />
    </Section>
  );
}

export const recordingView = kindView<RecordingFacts>({
  View,
  draws: ({ name }) => name.startsWith("parts."),
  gaps: ({ parts }, t) => (parts.length ? [] : [{ text: t("recording.parts"), state: "missing" }]),
});
