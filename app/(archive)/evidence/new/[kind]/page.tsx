import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { LogForm } from "@/components/evidence/form/log-form";
import { KindMark } from "@/components/ui/kind-mark";
import { Messages } from "@/components/ui/messages";
import { signedIn } from "@/lib/access/session";
import { findAutosave, getDeviceKey, savedOf } from "@/lib/autosave/queries";
import { isKind } from "@/lib/evidence/form";
import { writableInvestigations } from "@/lib/investigations/queries";
import { z } from "@/lib/zod";
import { logEvidenceForm, recordCompanyByName, recordSourceByWords } from "./actions";
import "@/components/evidence/form/form.css";

export async function generateMetadata() {
  const t = await getTranslations("evidence.form");
  return { title: t("newTitle") };
}

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<{ investigation?: string | string[]; id?: string | string[] }> };

export default async function NewEvidenceOfKindPage({ params, searchParams }: Props) {
  const actor = await signedIn();
  const [{ kind }, { investigation, id: resumed }, investigations] = await Promise.all([params, searchParams, writableInvestigations(actor)]);
  if (!isKind(kind)) notFound();
  if (investigation === undefined && investigations.length > 1) redirect("/evidence/new");
  const chosen = investigation === undefined ? investigations[0] : investigations.find(({ id }) => id === investigation);
  if (!chosen) notFound();
  // An address with an id leads back to what was being typed; its autosave belongs to whoever typed it.
  const id = z.uuid().safeParse(resumed).data ?? crypto.randomUUID();
  const [t, kinds, deviceKey, kept] = await Promise.all([
    getTranslations("evidence.form"),
    getTranslations("kinds"),
    getDeviceKey(actor),
    findAutosave(actor, id),
  ]);

  return (
    <Page
      at="investigations"
      crumbs={[
        { label: chosen.title, href: `/investigations/${chosen.id}` },
        { label: t("newTitle"), href: `/evidence/new?investigation=${chosen.id}` },
        { label: kinds(`names.${kind}`) },
      ]}
      log={false}
    >
      <h1 className="h">
        <KindMark kind={kind} size="m" status="draft" /> {kinds(`names.${kind}`)}
      </h1>
      <p className="muted">
        <a className="link" href={`/evidence/new?investigation=${chosen.id}&id=${id}`}>
          {t("anotherKind")}
        </a>
      </p>
      {investigations.length > 1 && (
        <p className="muted">
          {t("into")}{" "}
          <a className="link" href={`/evidence/new?investigation=${chosen.id}`}>
            {chosen.title}
          </a>
        </p>
      )}
      <Messages namespaces={["common", "error", "denied", "evidence", "kinds", "victims", "editor", "sources"]}>
        <LogForm
          key={id}
          kind={kind}
          id={id}
          investigationId={chosen.id}
          account={{ userId: actor.userId, deviceKey }}
          saved={savedOf(kept)}
          action={logEvidenceForm}
          createCompany={recordCompanyByName}
          createSource={recordSourceByWords}
        />
      </Messages>
    </Page>
  );
}
