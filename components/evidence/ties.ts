import { referenceOf } from "@/lib/evidence/reference";
import type { EvidenceView } from "@/lib/evidence/queries";
import type { Parties } from "./kinds/view";
import type { Tie } from "./side/links";

type Parts = Pick<EvidenceView, "companies" | "sources" | "linksFrom" | "linksTo">;

const shortName = ({ name, aliases }: Parts["companies"][number]["profile"]) => aliases.find(({ kind }) => kind === "short")?.name ?? name;

/** A mention says nothing that another tie to the same thing does not say better. */
const withoutEcho = (ties: Tie[]) => ties.filter((tie) => tie.role !== "mentioned" || !ties.some((other) => other.id === tie.id && other.role !== "mentioned"));

/** The companies of the record by the role that they have in it. */
export const partiesOf = ({ companies }: Pick<Parts, "companies">): Parties =>
  Map.groupBy(
    companies.map(({ companyId, role, profile }) => ({ role, id: companyId, label: shortName(profile), href: `/companies/${companyId}` })),
    ({ role }) => role,
  );

const piece = (to: Parts["linksFrom"][number]["to"], link: { role: string; note: string | null }, kindName: (kind: string) => string): Tie => ({
  type: "evidence",
  id: to.id,
  href: `/evidence/${to.id}`,
  seal: to.kind,
  status: to.status,
  title: to.title,
  more: `${referenceOf(to.investigation.code, to.number)} · ${kindName(to.kind)}`,
  inferred: to.nature === "inferred",
  ...link,
});

/** What the record is tied to: companies, sources, evidence. */
export const tiesOf = ({ companies, sources, linksFrom }: Parts, kindName: (kind: string) => string): Tie[] =>
  withoutEcho([
    ...companies.map(({ companyId, role, note, profile }): Tie => {
      const title = shortName(profile);
      return {
        type: "company",
        id: companyId,
        href: `/companies/${companyId}`,
        seal: "company",
        title,
        role,
        more: profile.name === title ? "" : profile.name,
        note,
      };
    }),
    ...sources.map(
      ({ sourceId, role, credibility, note, source }): Tie => ({
        type: "source",
        id: sourceId,
        href: `/sources/${sourceId}`,
        seal: "source",
        title: source.codename,
        role,
        more: source.description,
        note,
        judged: { reliability: source.reliability, credibility },
      }),
    ),
    ...linksFrom.map(({ to, role, note }) => piece(to, { role, note }, kindName)),
  ]);

/** What is tied to the record from elsewhere. */
export const backTiesOf = ({ linksTo }: Parts, kindName: (kind: string) => string): Tie[] =>
  withoutEcho(linksTo.map(({ from, role, note }) => piece(from, { role, note }, kindName)));
