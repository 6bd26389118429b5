import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { historyPage } from "@/app/(archive)/history-page";
import { EditForm } from "@/components/comments/edit-form";
import { History } from "@/components/custody/history";
import { When } from "@/components/evidence/when";
import { WithdrawDialog } from "@/components/evidence/withdraw-dialog";
import { DialogButton } from "@/components/ui/dialog";
import { Messages } from "@/components/ui/messages";
import { Note } from "@/components/ui/note";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { commentChanges } from "@/lib/comments/changes";
import { mayEdit, mayWithdraw } from "@/lib/comments/rules";
import { foundComment } from "../../place";
import { edit, withdraw } from "./actions";
import "@/components/comments/comments.css";
import "@/components/evidence/evidence.css";

export async function generateMetadata() {
  return { title: (await getTranslations("comments.page"))("title") };
}

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One comment by itself: its words from the first on, and for whoever may, to say them anew or to take them back. */
export default async function CommentHistoryPage({ params, searchParams }: Asked) {
  const actor = await signedIn();
  const comment = await foundComment(actor, (await params).id);
  const { id, text, version, author, subject, place, investigationId } = comment;
  const [t, field, history] = await Promise.all([
    getTranslations("comments"),
    getTranslations("comments.field"),
    historyPage(actor, id, `/comments/${id}/history`, await searchParams),
  ]);
  const reader = { role: actor.roles.get(investigationId), userId: actor.userId };

  return (
    <Page
      at={comment.claimId === null ? "investigations" : "claims"}
      crumbs={[{ label: subject.ref, href: place.split("#")[0]! }, { label: t("one"), href: place }, { label: t("page.history") }]}
      log={false}
    >
      <header className="rec-head">
        <h1>{t("of", { who: author.name })}</h1>
        <p>
          {t("page.on")}{" "}
          <a className="t" href={place}>
            <span className="nw">{subject.ref}</span> <bdi>{subject.label}</bdi>
          </a>
        </p>
        <div className="meta">
          <span>{t.rich("page.written", { at: () => <When at={comment.createdAt} /> })}</span>
          {version > 1 && <span>{t("edited")}</span>}
        </div>
      </header>
      {text === null ? (
        <Note>{t("page.withdrawnNote")}</Note>
      ) : mayEdit(reader, comment) ? (
        <Section title={t("page.edit")}>
          <Messages namespaces={["common", "error", "denied", "comments"]}>
            <EditForm id={id} saved={{ version, text }} action={edit} cancel={place} />
          </Messages>
        </Section>
      ) : (
        <p className="alone-said">
          <bdi>{text}</bdi>
        </p>
      )}
      {mayWithdraw(reader, comment) && (
        <>
          <div className="acts">
            <DialogButton opens="withdraw" tone="quiet" icon="archive">
              {t("page.withdraw")}
            </DialogButton>
          </div>
          <WithdrawDialog
            id={id}
            version={version}
            action={withdraw}
            words={{
              title: t("page.withdrawTitle"),
              means: t("page.withdrawMeans"),
              reason: t("page.reason"),
              cancel: t("page.keep"),
              withdraw: t("page.withdraw"),
            }}
          />
        </>
      )}
      <Section title={t("page.history")} count={t("page.historyCount", { count: history.total })} id="history">
        <History told={history.told.map(({ entry }) => ({ entry, changes: commentChanges(entry.detail, field) }))} />
        <Pager first={history.first} next={history.next} />
      </Section>
    </Page>
  );
}
