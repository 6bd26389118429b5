import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Logo } from "@/components/shell/logo";
import { MissingActions, MissingWords } from "@/components/shell/missing";
import { PlainPage } from "@/components/shell/plain-page";
import { env } from "@/lib/env";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("missing.title") };
}

/** For those who are not signed in, such as somebody with an invitation that has ended. */
export default async function NotFound() {
  const t = await getTranslations("common");
  return (
    <PlainPage logo={<Logo label={env.appName} />} title={t("missing.title")} actions={<MissingActions />}>
      <MissingWords />
    </PlainPage>
  );
}
