import { useTranslations } from "next-intl";
import { Dates } from "@/components/custody/dates";
import { LinkButton } from "@/components/ui/button";
import { Fact, Facts } from "@/components/ui/facts";
import { KindMark } from "@/components/ui/kind-mark";
import { Note } from "@/components/ui/note";
import { NotFilled } from "@/components/ui/not-stated";
import { Section } from "@/components/ui/section";
import type { SourceView } from "@/lib/sources/queries";

/** How a source opens: its seal, its codename, what it may be called. `edit` and `link` lead to the forms. */
export function SourceHead({ source, edit, link }: { source: SourceView; edit: string | undefined; link: string | undefined }) {
  const t = useTranslations("sources");
  const { codename, kind, description, investigation } = source;
  return (
    <header className="rec-head">
      <div className="over">
        <KindMark kind="source" size="l" />
        <b>{t("source")}</b>
        <span>{t(`kinds.${kind}`)}</span>
        <span>{investigation.title}</span>
      </div>
      <h1>{codename}</h1>
      <p className="fact">{description}</p>
      <div className="meta">
        <Dates of={source} />
      </div>
      {edit && (
        <div className="acts sub-top">
          <LinkButton href={edit} icon="pen-line" shortcut="E">
            {t("page.edit")}
          </LinkButton>
          {link && (
            <LinkButton href={link} tone="quiet" icon="link">
              {t("page.link")}
            </LinkButton>
          )}
        </div>
      )}
    </header>
  );
}

/** What may be said of it, and that the rest is not here. */
export function SourceFacts({ source: { kind, description, note, reliability } }: { source: SourceView }) {
  const t = useTranslations("sources");
  return (
    <Section title={t("page.facts")}>
      <Facts>
        <Fact label={t("field.kind")}>{t(`kinds.${kind}`)}</Fact>
        <Fact label={t("field.description")}>{description}</Fact>
        <Fact label={t("field.reliability")}>{reliability === null ? <NotFilled /> : t(`reliabilities.${reliability}`)}</Fact>
        <Fact label={t("field.note")} full>
          {note === null ? <NotFilled /> : <span className="lines">{note}</span>}
        </Fact>
      </Facts>
      <div className="sub-top">
        <Note icon="lock">{t("page.noIdentity")}</Note>
      </div>
    </Section>
  );
}
