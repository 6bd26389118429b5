import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import type { listMembers } from "@/lib/investigations/queries";

/** Who else reads what is written here. */
export function MembersSection({ members, href, manages }: { members: Awaited<ReturnType<typeof listMembers>>; href: string; manages: boolean }) {
  const t = useTranslations("desk.investigation");
  const words = useTranslations("investigations");
  return (
    <SideSection title={t("members")} count={members.length} more={{ href, label: t(manages ? "change" : "see") }}>
      <ul>
        {members.map(({ id, name, role, isOneself, disabled }) => (
          <li key={id} className="row">
            <span className="x">
              {name}
              {isOneself && <span className="muted"> · {words("members.oneself")}</span>}
              {disabled && <span className="muted"> · {words("members.disabled")}</span>}
            </span>
            <span className="muted">{words(`roles.${role}`)}</span>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
