import { getTranslations } from "next-intl/server";
import { SourceTable } from "@/components/sources/source-table";
import { Empty } from "@/components/ui/empty";
import { signedIn } from "@/lib/access/session";
import { writable } from "@/lib/access/visible";
import { listInvestigations } from "@/lib/investigations/queries";
import { sourceFilter, sourcesAddress } from "@/lib/sources/filter";
import { listSources } from "@/lib/sources/queries";
import { sourceKinds } from "@/lib/sources/schema";
import { ListFrame } from "../list-frame";

export async function generateMetadata() {
  return { title: (await getTranslations("sources"))("title") };
}

const sorts = ["codename", "pieces", "recent"] as const;

/** The sources of the reader's investigations, by codename. */
export default async function SourcesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await signedIn();
  const filter = sourceFilter.parse(await searchParams);
  const { investigation, kind, q } = filter;
  const [t, { total, sources, next }, investigations] = await Promise.all([getTranslations("sources"), listSources(actor, filter), listInvestigations(actor)]);
  const writes = writable(actor);
  const narrowed = Boolean(q || kind || investigation);
  const here = (more: Partial<typeof filter>) => sourcesAddress({ ...filter, after: undefined, ...more });
  const list = { of: "sources", filter, here, sorts, investigations, writes, total, shown: sources.length, next } as const;
  const kinds = (
    <select className="inp" name="kind" defaultValue={kind ?? ""} aria-label={t("list.kind")}>
      <option value="">{t("list.allKinds")}</option>
      {sourceKinds.map((one) => (
        <option key={one} value={one}>
          {t(`kinds.${one}`)}
        </option>
      ))}
    </select>
  );

  return (
    <ListFrame {...list} narrow={kinds}>
      {sources.length > 0 ? (
        <SourceTable sources={sources} several={investigations.length > 1} />
      ) : (
        <Empty title={t(narrowed ? "list.notFound" : "list.nothing")}>
          {narrowed ? <a href="/sources">{t("list.wider")}</a> : t(writes.length ? "list.nothingHint" : "list.nothingRead")}
        </Empty>
      )}
    </ListFrame>
  );
}
