import { getTranslations } from "next-intl/server";
import { Page } from "@/app/(archive)/frame";
import { KindChoice } from "@/components/evidence/kind-choice";
import { signedIn } from "@/lib/access/session";
import { evidenceKinds } from "@/lib/evidence/schema";
import { crumbsOf } from "../crumbs";
import type { Asked } from "../found";
import { sortable } from "./sortable";
import "@/components/evidence/form/form.css";

export async function generateMetadata() {
  return { title: (await getTranslations("evidence.sort"))("title") };
}

/** Which kind an unsorted record becomes. */
export default async function SortEvidencePage({ params }: Asked) {
  const actor = await signedIn();
  const evidence = await sortable(actor, (await params).id);
  const t = await getTranslations("evidence.sort");
  return (
    <Page at="investigations" crumbs={await crumbsOf(evidence, t("title"))} log={false}>
      <h1 className="h">{t("heading", { ref: evidence.ref })}</h1>
      <p className="muted">{evidence.title}</p>
      <p className="sub sort-lead">{t(evidence.status === "draft" ? "lead" : "leadSubmitted")}</p>
      <KindChoice kinds={evidenceKinds.filter((kind) => kind !== "unsorted")} href={(kind) => `/evidence/${evidence.id}/sort/${kind}`} />
    </Page>
  );
}
