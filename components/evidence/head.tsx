import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KindMark } from "@/components/ui/kind-mark";
import { Qualifier } from "@/components/ui/qualifier";
import { Reference } from "@/components/ui/reference";
import { Status } from "@/components/ui/status";
import type { EvidenceKind } from "@/lib/evidence/schema";

type Props = {
  kind: EvidenceKind;
  status: Parameters<typeof Status>[0]["is"];
  single: boolean;
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
export function RecordHead({ kind, status, single, reference, title, children, meta, acts, beside }: Props) {
  const t = useTranslations("kinds.names");
  return (
    <header className="rec-head">
      <div className="over">
        <KindMark kind={kind} status={status} size="l" />
        <b>{t(kind)}</b>
        <Status is={status} />
        {single && <Qualifier is="single" />}
        <span className="grow" />
        {beside}
        <Reference value={reference} big />
      </div>
      <h1>{title}</h1>
      {children && <p className="fact">{children}</p>}
      <div className="meta">{meta}</div>
      {acts}
    </header>
  );
}
