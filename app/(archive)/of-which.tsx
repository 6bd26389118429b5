import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Empty } from "@/components/ui/empty";
import { signedIn } from "@/lib/access/session";
import { listInvestigations } from "@/lib/investigations/queries";
import { Page } from "./frame";

/** What every investigation has a page of its own for: leads there, where there is one alone. */
export async function OfWhich({ title, address }: { title: string; address: (investigationId: string) => string }) {
  const actor = await signedIn();
  const [t, compare, investigations] = await Promise.all([getTranslations("common"), getTranslations("compare"), listInvestigations(actor)]);
  const [only, another] = investigations;
  if (only && !another) redirect(address(only.id));
  return (
    <Page at="investigations" crumbs={[{ label: title }]} log={false}>
      <h1 className="h">{title}</h1>
      {only ? (
        <>
          <p className="soft">{t("ofWhich")}</p>
          <ul className="which">
            {investigations.map((one) => (
              <li key={one.id}>
                <a className="link" href={address(one.id)}>
                  {one.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Empty title={compare("noInvestigation")}>{null}</Empty>
      )}
    </Page>
  );
}
