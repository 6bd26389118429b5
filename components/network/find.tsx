import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { NodeName } from "@/lib/network/names";
import { NodeLink } from "./table";

/** Finds a node by name, without the drawing. A plain form: one that is found leads there. `names` are offered while one types. */
export function FindNode({ action, words, names }: { action: string; words: string; names: readonly string[] }) {
  const t = useTranslations("network");
  return (
    <form className="nw-find" role="search" action={action} aria-label={t("find")}>
      <TextField
        id="q"
        name="q"
        type="search"
        label={t("find")}
        defaultValue={words}
        maxLength={100}
        aria-keyshortcuts="F"
        list="nodes"
        extra={
          <Button type="submit" icon="search">
            {t("findIt")}
          </Button>
        }
      />
      <datalist id="nodes">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  );
}

/** Several that are called so, or none. */
export function FoundNodes({ words, found, around }: { words: string; found: readonly NodeName[]; around(node: string): string }) {
  const t = useTranslations("network");
  if (found.length === 0) return <Empty title={t("notFound", { words })}>{t("notFoundHint")}</Empty>;
  return (
    <Section title={t("found", { words })} count={t("foundCount", { count: found.length })}>
      <ul className="nw-nodes">
        {found.map((name) => (
          <li key={name.id}>
            <NodeLink name={name} href={around(name.id)} />
            {name.sub && <span className="muted">{name.sub}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
