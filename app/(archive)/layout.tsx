import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Island } from "@/components/shell/island";
import { signedIn } from "@/lib/access/session";
import { readPreferences } from "@/lib/preferences";

/** Behind the sign-in page. The shell itself is drawn by each page (frame.tsx), which knows where it stands; what listens in the browser lives here and stays while pages change. */
export default async function ArchiveLayout({ children }: { children: ReactNode }) {
  await signedIn();
  const [t, { shortcuts }] = await Promise.all([getTranslations("common"), readPreferences()]);
  return (
    <>
      {children}
      <Island
        shortcuts={shortcuts}
        words={{
          copied: t.raw("copied"),
          notCopied: t("notCopied"),
          going: t("going"),
          palette: {
            open: t("palette.open"),
            placeholder: t("palette.placeholder"),
            pages: t("palette.pages"),
            found: t("palette.found"),
            here: t("palette.here"),
            search: t.raw("palette.search"),
          },
          keys: { title: t("keys.title"), palette: t("keys.palette"), keys: t("keys.keys"), close: t("close"), off: t("keys.off"), offHint: t("keys.offHint") },
        }}
      />
    </>
  );
}
