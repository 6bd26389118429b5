import { useTranslations } from "next-intl";
import { ActForm } from "@/components/evidence/act-form";
import { AboutWhom } from "@/components/evidence/about-whom";
import { Icon } from "@/components/ui/icon";
import { KindMark } from "@/components/ui/kind-mark";
import { Qualifier } from "@/components/ui/qualifier";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { Action } from "@/components/ui/use-answer";
import type { ClaimView } from "@/lib/claims/queries";
import { claimRoles } from "@/lib/claims/schema";
import { subjectNames } from "@/lib/evidence/describe";
import { referenceOf } from "@/lib/evidence/reference";

type Props = { claim: ClaimView; cut: Action | undefined };

/** The evidence by what it is to the sentence: what supports it, what speaks against it, what it is only concluded from. */
export const TieSections = (props: Props) => claimRoles.map((role) => <Ties key={role} role={role} {...props} />);

function Ties({ role, claim, cut }: Props & { role: (typeof claimRoles)[number] }) {
  const t = useTranslations("claims.page");
  const ties = claim.evidence.filter((tie) => tie.role === role);
  if (role === "inferred" && ties.length === 0) return null;
  const list = (
    <ul className="claim-ties">
      {ties.map((tie) => (
        <Tie key={tie.evidence.id} tie={tie} code={claim.investigation.code} cut={cut !== undefined} />
      ))}
    </ul>
  );
  return (
    <div className={role === "contradicts" && ties.length + claim.basis.disputed.length > 0 ? "claim-anti-section" : undefined}>
      <Section title={t(role)} count={ties.length} remark={role === "inferred" ? t("inferredRemark") : undefined}>
        {role === "contradicts" && <Disputes disputed={claim.basis.disputed} />}
        {ties.length === 0 ? (
          <p className="soft">{t(role === "contradicts" && claim.basis.disputed.length > 0 ? "noneElse" : `none.${role}`)}</p>
        ) : cut ? (
          <ActForm action={cut} className="claim-cut" label={t(role)}>
            <input type="hidden" name="claimId" value={claim.id} />
            {list}
          </ActForm>
        ) : (
          list
        )}
      </Section>
    </div>
  );
}

/** What supports the sentence and is itself contradicted: said here, although nobody held it against the sentence. */
function Disputes({ disputed }: { disputed: ClaimView["basis"]["disputed"] }) {
  const t = useTranslations("claims.page");
  if (disputed.length === 0) return null;
  const link = ({ id, ref }: { id: string; ref: string }) => (
    <a key={id} href={`/evidence/${id}`}>
      {ref}
    </a>
  );
  return (
    <ul className="claim-disputes">
      {disputed.map(({ piece, by }) => (
        <li key={piece.id}>
          {t.rich("disputed", {
            ground: () => link(piece),
            by: () => by.map((other, index) => [index > 0 && t("and"), link(other)]),
          })}
        </li>
      ))}
    </ul>
  );
}

function Tie({ tie: { evidence, note }, code, cut }: { tie: ClaimView["evidence"][number]; code: string; cut: boolean }) {
  const t = useTranslations("claims.page");
  const kinds = useTranslations("kinds.names");
  const ref = referenceOf(code, evidence.number);
  const { root } = evidence;
  return (
    <li>
      <KindMark kind={evidence.kind} status={evidence.status} label={kinds(evidence.kind)} />
      <div>
        <a className="t" href={`/evidence/${evidence.id}`}>
          {evidence.title}
        </a>
        <AboutWhom title={evidence.title} companies={subjectNames(evidence.companies)} />
        <p className="claim-words">
          <span className="nw">{ref}</span>
          <Status is={evidence.status} />
          {evidence.inferred && <Qualifier is="inferred" />}
          <span className="sub">{root ? t("root", { root }) : t("rootUnknown")}</span>
        </p>
        {note && <p className="sub lines">{note}</p>}
      </div>
      {cut && (
        <button type="submit" name="evidenceId" value={evidence.id} className="btn quiet" aria-label={t("untieOf", { ref })}>
          <Icon name="unlink" small />
          {t("untie")}
        </button>
      )}
    </li>
  );
}
