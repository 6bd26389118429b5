import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KindMark } from "@/components/ui/kind-mark";
import { Qualifier } from "@/components/ui/qualifier";
import { Reference } from "@/components/ui/reference";
import { Status } from "@/components/ui/status";
import type { EvidenceKind } from "@/lib/evidence/schema";
import { SensitivityWord } from "./sensitivity";

type Props = {
  kind: EvidenceKind;
  status: Parameters<typeof Status>[0]["is"];
  single: boolean;
  sensitivity: Parameters<typeof SensitivityWord>[0]["is"];
  /** What it is filed under; a link where a list can be narrowed to it. */
  tags: { name: string; href?: string }[];
  reference: string;
  title: string;
  /** The one-line fact. */
  children?: ReactNode;
  meta: ReactNode;
  acts?: ReactNode;
  /** Before the reference, such as the place in a queue. */
  beside?: ReactNode;
};

/** How every record opens: its seal, where it stands, its title, the fact in one sentence, who and when. */
export function RecordHead({ kind, status, single, sensitivity, tags, reference, title, children, meta, acts, beside }: Props) {
  const t = useTranslations("kinds.names");
  const words = useTranslations("evidence.page.field");
  return (
    <header className="rec-head">
      <div className="over">
        <KindMark kind={kind} status={status} size="l" />
        <b>{t(kind)}</b>
        <Status is={status} />
        {single && <Qualifier is="single" />}
        <SensitivityWord is={sensitivity} />
        <span className="grow" />
        {beside}
        <Reference value={reference} big />
      </div>
      <h1>{title}</h1>
      {children && <p className="fact">{children}</p>}
      <div className="meta">{meta}</div>
      {tags.length > 0 && (
        <ul className="ev-tags" aria-label={words("tags")}>
          {tags.map(({ name, href }) => (
            <li key={name}>{href ? <a href={href}>#{name}</a> : <>#{name}</>}</li>
          ))}
        </ul>
      )}
      {acts}
    </header>
  );
}
