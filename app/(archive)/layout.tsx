import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Island } from "@/components/shell/island";
import { idleMinutes } from "@/lib/access/actor";
import { signedIn } from "@/lib/access/session";
import { env } from "@/lib/env";
import { writable } from "@/lib/access/visible";
import { evidenceKinds } from "@/lib/evidence/schema";
import { readPreferences } from "@/lib/preferences";

/** Behind the sign-in page. The shell itself is drawn by each page (frame.tsx), which knows where it stands; what listens in the browser lives here and stays while pages change. */
export default async function ArchiveLayout({ children }: { children: ReactNode }) {
  const actor = await signedIn();
  const [t, compare, kinds, search, quick, { shortcuts }] = await Promise.all([
    getTranslations("common"),
    getTranslations("compare"),
    getTranslations("kinds.names"),
    getTranslations("search"),
    getTranslations("quick"),
    readPreferences(),
  ]);
  return (
    <>
      {children}
      <Island
        shortcuts={shortcuts}
        leaving={{ to: env.exitUrl, idleMinutes }}
        words={{
          copied: t.raw("copied"),
          notCopied: t("notCopied"),
          going: t("going"),
          quick: { sent: quick.raw("sent"), open: quick("open") },
          palette: {
            open: t("palette.open"),
            placeholder: t("palette.placeholder"),
            pages: t("palette.pages"),
            found: t("palette.found"),
            here: t("palette.here"),
            search: t.raw("palette.search"),
            all: t.raw("palette.all"),
            acts: t("palette.acts"),
            commands: [
              ...(writable(actor).length > 0
                ? [
                    ...evidenceKinds.map((kind) => ({ href: `/evidence/new/${kind}`, label: t("palette.logKind", { kind: kinds(kind) }) })),
                    { href: "/companies/new", label: t("palette.newCompany") },
                    { href: "/sources/new", label: t("palette.newSource") },
                  ]
                : []),
              { href: "/compare", label: compare("enter") },
              { href: "/timeline", label: t("palette.timeline"), also: t("palette.timelineAlso"), inside: "timeline" },
              { href: "/network", label: t("palette.network"), also: t("palette.networkAlso"), inside: "network" },
              { href: "/investigations/new", label: t("palette.openInvestigation") },
              { href: "/account", label: t("accountPage") },
              ...(actor.isAdministrator
                ? [
                    { href: "/accounts", label: t("accountsPage") },
                    { href: "/search/state", label: search("state.title") },
                  ]
                : []),
            ],
          },
          keys: { title: t("keys.title"), palette: t("keys.palette"), keys: t("keys.keys"), close: t("close"), off: t("keys.off"), offHint: t("keys.offHint") },
        }}
      />
    </>
  );
}
