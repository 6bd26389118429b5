import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormError, Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/access/session";
import { getInvestigation } from "@/lib/investigations/queries";
import { Page } from "../../../frame";

export async function generateMetadata() {
  return { title: (await getTranslations("investigations"))("export.title") };
}

/** What may lead back here: a word in an address is nobody's sentence. */
const problems = ["wrongPassword", "wait", "busy", "otherAccount", "notAllowed"] as const;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ problem?: string | string[] }> };

/** The lead takes a whole investigation out of the house: what is in the file, what is not, and the password once more. */
export default async function ExportPage({ params, searchParams }: Props) {
  const actor = await signedIn();
  const { id, title, role } = await getInvestigation(actor, (await params).id);
  if (role !== "lead") notFound();
  const { problem } = await searchParams;
  const [t, desk, denied, access] = await Promise.all([
    getTranslations("investigations.export"),
    getTranslations("desk"),
    getTranslations("denied"),
    getTranslations("access"),
  ]);
  const refused = problems.find((one) => one === problem);
  return (
    <Page
      at="investigations"
      crumbs={[{ label: desk("investigations.title"), href: "/investigations" }, { label: title, href: `/investigations/${id}` }, { label: t("title") }]}
      log={false}
    >
      <h1 className="h">{t("of", { investigation: title })}</h1>
      <p className="soft">{t("lead")}</p>
      <Section title={t("inIt")}>
        <ul className="prose">
          {(["companies", "sources", "evidence", "calls", "links"] as const).map((name) => (
            <li key={name}>{t(`holds.${name}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("notInIt")}>
        <Note>{t("leftOut")}</Note>
      </Section>
      <Section title={t("take")}>
        {refused && <FormError>{denied(refused)}</FormError>}
        <form className="form" method="post" action={`/api/export/investigation/${id}`}>
          <TextField
            id="password"
            name="password"
            label={access("password")}
            hint={t("passwordHint")}
            type="password"
            autoComplete="current-password"
            autoCapitalize="none"
            required
            maxLength={1000}
          />
          <div className="acts">
            <Button type="submit" tone="primary" icon="download">
              {t("submit")}
            </Button>
          </div>
        </form>
      </Section>
    </Page>
  );
}
