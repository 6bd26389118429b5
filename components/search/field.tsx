import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type Chosen, searchPath } from "@/lib/search/path";

/** Where one types. The filters stay as they are; a question of other words begins at its first page. */
export function SearchField({ asked, scope }: { asked: Chosen & { q: string } /** Which investigations are searched. */; scope: string }) {
  const t = useTranslations("search");
  const { q, type, kind, status, company, source, investigation, sort } = asked;
  const kept = [
    ...Object.entries({ type, kind, status }).flatMap(([name, values]) => values.map((value) => [name, value] as const)),
    ...Object.entries({ company, source, investigation, sort: sort === "recent" ? sort : undefined }).flatMap(([name, value]) =>
      value ? [[name, value] as const] : [],
    ),
  ];
  return (
    <form action="/search" role="search" className="sr-bar">
      <button aria-label={t("go")}>
        <Icon name="search" />
      </button>
      <input
        type="search"
        name="q"
        defaultValue={q}
        key={q}
        aria-label={t("field")}
        placeholder={t("placeholder")}
        maxLength={1000}
        aria-keyshortcuts="/"
        autoComplete="off"
        enterKeyHint="search"
      />
      {kept.map(([name, value]) => (
        <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
      ))}
      <span className="scope">{scope}</span>
      {q && (
        <LinkButton href={searchPath({ ...asked, q: "", page: 1 })} tone="quiet" aria-label={t("clear")}>
          <Icon name="x" small />
        </LinkButton>
      )}
    </form>
  );
}
