import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Qualifier } from "@/components/ui/qualifier";
import { Section } from "@/components/ui/section";
import type { EvidenceLine } from "@/lib/evidence/lines";
import type { Relation } from "@/lib/relations/queries";
import { Rests } from "./rests";

type Props = {
  /** The company whose page it is, under every id that it has. */
  ids: readonly string[];
  relations: Relation[];
  /** The pieces that they rest on, as this reader sees them. */
  lines: ReadonlyMap<string, EvidenceLine>;
  /** Where another can be stated, and whether one of this investigation can be said anew. */
  add: string | undefined;
  edit(relation: Relation): string | undefined;
  several: boolean;
};

/** What the company is to others, and others to it: each a statement of one investigation with what it rests on. */
export function RelationSection({ ids, relations, add, ...rest }: Props) {
  const t = useTranslations("relations");
  const [standing, given] = [relations.filter(({ withdrawnAt }) => !withdrawnAt), relations.filter(({ withdrawnAt }) => withdrawnAt)];
  return (
    <Section
      title={t("title")}
      count={t("count", { count: standing.length })}
      id="relations"
      remark={
        add && (
          <LinkButton href={add} tone="quiet" icon="plus">
            {t("add")}
          </LinkButton>
        )
      }
    >
      {standing.length === 0 && <p className="soft">{t("none")}</p>}
      <ul className="relations">
        {standing.map((relation) => (
          <Line key={relation.id} relation={relation} ids={ids} {...rest} />
        ))}
      </ul>
      {given.length > 0 && (
        <details className="alone">
          <summary>{t("withdrawn", { count: given.length })}</summary>
          <ul className="relations">
            {given.map((relation) => (
              <Line key={relation.id} relation={relation} ids={ids} {...rest} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** 向链家买数据: as it reads from the company whose page it is. */
function Words({ relation: { kind, word, from, to }, ids }: { relation: Relation; ids: readonly string[] }) {
  const t = useTranslations("relations");
  const outward = ids.includes(from.id);
  const other = outward ? to : from;
  const c = () => (
    <a className="t" href={`/companies/${other.id}`}>
      <bdi>{other.short}</bdi>
    </a>
  );
  return <p className="says">{t.rich(`${outward ? "out" : "in"}.${kind}`, { c, word: word ?? "", w: (chunks) => <bdi>{chunks}</bdi> })}</p>;
}

function Line({ relation, ids, lines, edit, several }: { relation: Relation } & Omit<Props, "relations" | "add">) {
  const t = useTranslations("relations");
  const { since, until, notStated, note, basis, investigation, statedBy, withdrawnAt } = relation;
  const when = (name: "since" | "until", day: string | null) => day ?? (notStated.includes(name) ? <NotStated /> : <NotFilled />);
  const href = withdrawnAt ? undefined : edit(relation);
  return (
    <li>
      <Words relation={relation} ids={ids} />
      <p className="sub">
        {several && `${investigation.code} · `}
        {t("since")} {when("since", since)} · {t("until")} {when("until", until)} · {t("statedBy", { who: statedBy.name })}{" "}
        {basis.flags.includes("oneRoot") && <Qualifier is="single" />}
        {basis.flags.includes("inferred") && <Qualifier is="inferred" />}
        {href && (
          <>
            {" "}
            <a className="link" href={href}>
              {t("change")} <span className="sr">{t("changeOf", { from: relation.from.short, to: relation.to.short })}</span>
            </a>
          </>
        )}
      </p>
      {note && <p className="sub lines">{note}</p>}
      <Rests on={relation} lines={lines} />
    </li>
  );
}
