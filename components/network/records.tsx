import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KindMark } from "@/components/ui/kind-mark";
import { NotStated } from "@/components/ui/not-stated";
import { Qualifier } from "@/components/ui/qualifier";
import { Status } from "@/components/ui/status";
import type { EvidenceLine } from "@/lib/evidence/lines";
import type { NodeName } from "@/lib/network/names";
import { useRoleWords, useTouchWords } from "./words";

/** A record on the way: its mark, its title, how it is known, and how it reached us, step by step. */
function Record({ line, children }: { line: EvidenceLine; children: ReactNode }) {
  const t = useTranslations("network");
  const kinds = useTranslations("kinds");
  const how = useTranslations("evidence.page.how");
  return (
    <li>
      <p className="nw-head">
        <KindMark kind={line.kind} status={line.status} size="xs" label={kinds(`names.${line.kind}`)} />
        <a className="t" href={`/evidence/${line.id}`}>
          {line.title}
        </a>
        <span className="muted nw">{line.ref}</span>
        {line.nature && <Qualifier is={line.nature}>{kinds(`natures.${line.nature}`)}</Qualifier>}
        {line.single && <Qualifier is="single" />}
        {line.status !== "accepted" && <Status is={line.status} />}
      </p>
      {children}
      {line.steps.length === 0 ? (
        <p className="nw-way muted">{t("noWay")}</p>
      ) : (
        <ol className="nw-way" aria-label={t("way")}>
          {line.steps.map(({ who, how: by }, index) => (
            <li key={index}>
              {who}
              {by && <span className="muted"> {how(by)}</span>}
            </li>
          ))}
          <li>{t("us")}</li>
        </ol>
      )}
    </li>
  );
}

const nameOf = ({ profile }: EvidenceLine["companies"][number]) => profile.aliases[0]?.name ?? profile.name;

/** Everything that touches a node, as paths: in which role, through which record, with whom else, and how it got here. */
export function PathList({ name, records }: { name: NodeName; records: readonly { id: string; roles: readonly string[]; line: EvidenceLine }[] }) {
  const t = useTranslations("network");
  const separator = useTranslations("kinds")("listSeparator");
  const touch = useTouchWords();
  return (
    <ol className="nw-paths">
      {records.map(({ id, roles, line }) => {
        const others = line.companies.filter(({ profile }) => `c:${profile.companyId}` !== name.id);
        return (
          <Record key={id} line={line}>
            <p className="nw-path">
              <b>{name.label}</b> <span className="nw-as">{roles.map((role) => touch(name.type, role)).join(separator)}</span>
              {others.map((other) => (
                <span key={`${other.profile.companyId}-${other.role}`}>
                  {" "}
                  · {nameOf(other)} <span className="nw-as">{touch("company", other.role)}</span>
                </span>
              ))}
              {name.type === "channel" && others.length === 0 && ` · ${t("nobodyNamed")}`}
            </p>
          </Record>
        );
      })}
    </ol>
  );
}

/** What ties two nodes, record by record. */
export function TieList({
  names,
  records,
  bare,
}: {
  names: ReadonlyMap<string, NodeName> /** Stated, and resting on nothing yet. */;
  bare: readonly { a: string; role: string; b: string }[];
  records: readonly { id: string; ties: readonly { a: string; role: string; b: string }[]; line: EvidenceLine }[];
}) {
  const t = useTranslations("network");
  const role = useRoleWords();
  const said = (tie: { a: string; role: string; b: string }) => (
    <>
      <b>{names.get(tie.a)?.label}</b> — <span className="nw-as">{role(tie.role)}</span> — <b>{names.get(tie.b)?.label}</b>
    </>
  );
  return (
    <ol className="nw-paths">
      {bare.map((tie) => (
        <li key={`${tie.a}-${tie.role}`}>
          <p className="nw-path">
            {said(tie)} <NotStated>{t("restsOnNothing")}</NotStated>
          </p>
        </li>
      ))}
      {records.map(({ id, ties, line }) => (
        <Record key={id} line={line}>
          {ties.map((tie) => (
            <p key={`${tie.a}-${tie.role}`} className="nw-path">
              {said(tie)}
            </p>
          ))}
        </Record>
      ))}
    </ol>
  );
}
