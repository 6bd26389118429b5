import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { type Chosen, searchPath, toggled } from "@/lib/search/path";
import { chosen, filters, type Measure, type Question } from "@/lib/search/schema";
import { spans } from "./spans";
import { type Listed, type Names, useFilterWords } from "./words";

type Chip = { key: string; title: string; value: ReactNode; href: string };

/** What narrows the list, each with the way to take it back: on a narrow screen it can be seen nowhere else. Plain links. */
export function ChosenFilters({ asked, names }: { asked: Question; names: Names }) {
  const t = useTranslations("search");
  const words = useFilterWords();
  const money = useTranslations("kinds.currencies");
  const named = (name: keyof Names, id: string): ReactNode => <bdi>{names[name].find((one) => one.id === id)?.label ?? t("unnamed")}</bdi>;
  const without = (...left: Measure[]) => searchPath({ ...asked, page: 1, ...Object.fromEntries(left.map((name) => [name, undefined])) });
  const isNamed = (name: string): name is keyof Names => name in names;

  const listed = filters.flatMap((name) =>
    chosen(asked, name).map(
      (value): Chip => ({
        key: `${name}-${value}`,
        title: t(`facet.${name}`),
        value: isNamed(name) ? named(name, value) : words(name as Listed, value),
        href: isNamed(name) ? searchPath({ ...asked, page: 1, [name]: undefined }) : toggled(asked as Chosen, name as Listed, value),
      }),
    ),
  );
  const measured = spans.flatMap(({ of, from, to }): Chip[] => {
    const [least, most] = [asked[from], asked[to]];
    if (least === undefined && most === undefined) return [];
    return [
      {
        key: of,
        title: t(`measures.${of}`),
        value: least === undefined ? t("atMost", { value: String(most) }) : most === undefined ? t("atLeast", { value: String(least) }) : `${least}–${most}`,
        href: without(from, to),
      },
    ];
  });
  const single = (["currency", "missing", "prefix"] as const).flatMap((name): Chip[] => {
    const value = asked[name];
    if (value === undefined) return [];
    const said = String(value);
    return [{ key: name, title: t(`measures.${name}`), value: name === "currency" && money.has(said) ? money(said) : said, href: without(name) }];
  });
  const chips = [...listed, ...measured, ...single];
  if (chips.length === 0) return null;
  return (
    <ul className="sr-chosen" aria-label={t("chosenFilters")}>
      {chips.map(({ key, title, value, href }) => (
        <li key={key}>
          <a className="btn" href={href}>
            <span className="muted">{title}</span> {value}
            <span className="sr"> {t("takeBack")}</span>
            <Icon name="x" small />
          </a>
        </li>
      ))}
    </ul>
  );
}
