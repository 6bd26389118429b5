import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import type { Verdict } from "@/lib/comparison/rules";
import type { ComparedKind } from "@/lib/comparison/table";

const icons = {
  comparable: "check",
  same: "check",
  partly: "circle-dot",
  different: "equal-not",
  derived: "check",
  converted: "history",
  oneSide: "circle-dashed",
  nobody: "circle-dashed",
  alone: "circle-dashed",
  otherScale: "ban",
  openUnit: "ban",
  unnamed: "ban",
} as const;

/** Whether a row can be compared, in neutral ink: what is missing is no fault. */
export function VerdictWords({ verdict, companies }: { verdict: Verdict; companies: readonly { name: string }[] }) {
  const t = useTranslations("compare.verdict");
  const separator = useTranslations("kinds")("listSeparator");
  const words =
    verdict.is === "oneSide"
      ? t("oneSide", { names: verdict.apart.map((index) => companies[index]?.name ?? "").join(separator) })
      : (verdict.is === "comparable" || verdict.is === "derived") && verdict.difference !== undefined && verdict.unit !== undefined
        ? t(`${verdict.is}By`, { difference: verdict.difference, unit: verdict.unit })
        : t(verdict.is);
  return (
    <>
      <Icon name={icons[verdict.is]} small /> {words}
    </>
  );
}

const groups = {
  yes: ["comparable", "derived", "same", "partly", "different"],
  converted: ["converted"],
  no: ["otherScale", "openUnit", "unnamed", "alone", "oneSide", "nobody"],
} as const satisfies Record<string, readonly Verdict["is"][]>;

/** So many rows with one reason are named at once; more wait behind their count. */
const mostNamed = 3;

/** What can be compared, what only after working it out, and what not and why: before the tables, for whoever asks that first. */
export function Comparable({ table }: { table: readonly ComparedKind[] }) {
  const t = useTranslations("compare.verdict");
  const kinds = useTranslations("kinds");
  const separator = kinds("listSeparator");
  const judged = table.flatMap(({ kind, rows, companies }) =>
    rows.flatMap(({ name, label, verdict, unnamed }) => {
      const item = { key: `${kind}-${name}`, kind, label, companies };
      // A row that has both says so twice: its companies may be compared, what nobody is named for may not.
      return [
        { ...item, verdict },
        ...(unnamed.length > 0 && verdict.is !== "unnamed" ? [{ ...item, key: `${item.key}-unnamed`, verdict: { is: "unnamed" as const } }] : []),
      ];
    }),
  );
  const of = (group: keyof typeof groups) => judged.filter(({ verdict }) => (groups[group] as readonly string[]).includes(verdict.is));
  const count = (group: keyof typeof groups) => of(group).length;
  return (
    <Section
      title={t("title")}
      count={t("summary", { yes: count("yes"), converted: count("converted"), no: count("no") })}
      remark={t("remark")}
      id="comparable"
    >
      <div className="cmp-judged">
        {(["yes", "converted", "no"] as const).map((group) => {
          // What has the same reason stands together: once said is enough.
          const reasons = Map.groupBy(of(group), ({ verdict, companies }) =>
            JSON.stringify([verdict, verdict.is === "oneSide" && companies.map(({ id }) => id)]),
          );
          if (reasons.size === 0) return null;
          return (
            <div key={group}>
              <h3>
                {t(`groups.${group}`)} <span className="muted">{count(group)}</span>
              </h3>
              <ul>
                {[...reasons].map(([reason, items]) => (
                  <li key={reason}>
                    <details open={items.length <= mostNamed}>
                      <summary>
                        <VerdictWords verdict={items[0]!.verdict} companies={items[0]!.companies} />{" "}
                        <span className="muted">{t("rows", { count: items.length })}</span>
                      </summary>
                      <p>
                        {items.map(({ key, kind, label }, index) => (
                          <span key={key}>
                            {index > 0 && separator}
                            <a className="t" href={`#${kind}`}>
                              {kinds(`names.${kind}`)} · {label}
                            </a>
                          </span>
                        ))}
                      </p>
                    </details>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
