import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type Chosen, parametersOf, searchPath } from "@/lib/search/path";
import { Live } from "./live";

/** Where one types. The filters stay as they are; a question of other words begins at its first page. */
export function SearchField({ asked, scope }: { asked: Chosen & { q: string } /** Which investigations are searched. */; scope: string }) {
  const t = useTranslations("search");
  const { q } = asked;
  const kept = parametersOf({ ...asked, q: "", page: 1 });
  return (
    <form action="/search" role="search" className="sr-bar">
      <button aria-label={t("go")}>
        <Icon name="search" />
      </button>
      <input
        type="search"
        name="q"
        defaultValue={q}
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
      <Live q={q} />
      <span className="scope">{scope}</span>
      {q && (
        <LinkButton href={searchPath({ ...asked, q: "", page: 1 })} tone="quiet" aria-label={t("clear")}>
          <Icon name="x" small />
        </LinkButton>
      )}
    </form>
  );
}
