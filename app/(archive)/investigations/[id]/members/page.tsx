import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/access/form-words";
import { MemberRole, RemoveMember } from "@/components/investigations/member-acts";
import { MemberHistory } from "@/components/investigations/member-history";
import { Button } from "@/components/ui/button";
import { FieldForm } from "@/components/ui/field-form";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { signedIn } from "@/lib/access/session";
import { getInvestigation, listMemberHistory, listMembers } from "@/lib/investigations/queries";
import { memberRoles } from "@/lib/investigations/schema";
import { Page } from "../../../frame";
import { giveRole, name, remove } from "./actions";
import "@/components/accounts/accounts.css";

export async function generateMetadata() {
  return { title: (await getTranslations("investigations"))("members.title") };
}

/** Who works in an investigation. Every member sees who else reads what they write; the lead names and removes. */
export default async function MembersPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await signedIn();
  const { id, title, role } = await getInvestigation(actor, (await params).id);
  const isLead = role === "lead";
  const [t, access, common, { password: _none, ...words }, members] = await Promise.all([
    getTranslations("investigations"),
    getTranslations("access"),
    getTranslations("common"),
    formWords(),
    listMembers(actor, id),
  ]);
  const roles = memberRoles.map((value) => ({ value, label: t(`roles.${value}`) }));

  return (
    <Page
      at="investigations"
      crumbs={[
        { label: common("place.investigations"), href: "/investigations" },
        { label: title, href: `/investigations/${id}` },
        { label: t("members.title") },
      ]}
      width="table"
      log={false}
    >
      <h1 className="h">{t("members.title")}</h1>
      <p className="soft">{t(isLead ? "members.leadSees" : "members.memberSees")}</p>
      <Section title={title} count={t("members.count", { count: members.length })}>
        <Table
          caption={t("members.title")}
          columns={[
            { key: "name", label: access("name") },
            ...(isLead ? [{ key: "email", label: access("email") }] : []),
            { key: "role", label: t("role") },
            ...(isLead ? [{ key: "acts", label: <span className="sr">{t("members.acts")}</span>, short: "" }] : []),
          ]}
          rows={members.map((member) => ({
            key: member.id,
            cells: [
              <span key="name">
                {member.name}
                {member.isOneself && <span className="muted"> · {t("members.oneself")}</span>}
                {member.disabled && <span className="muted"> · {t("members.disabled")}</span>}
              </span>,
              ...(isLead
                ? [
                    member.email,
                    <MemberRole key="role" investigationId={id} member={member} roles={roles} action={giveRole} words={words} />,
                    <RemoveMember key="remove" investigationId={id} member={member} action={remove} words={words} />,
                  ]
                : [t(`roles.${member.role}`)]),
            ],
          }))}
        />
      </Section>
      {isLead && (
        <Section title={t("members.name")} id="name">
          <FieldForm
            {...words}
            action={name}
            hidden={{ investigationId: id }}
            fields={[
              { name: "email", label: access("email"), hint: t("members.emailHint"), type: "email", autoComplete: "off", autoCapitalize: "none" },
              { name: "role", label: t("role"), hint: t("members.roleHint"), options: roles, value: "reporter" },
            ]}
          >
            <div className="acts">
              <Button type="submit" tone="primary" icon="user-plus">
                {t("members.name")}
              </Button>
            </div>
          </FieldForm>
        </Section>
      )}
      {isLead && <MemberHistory entries={await listMemberHistory(actor, id)} />}
    </Page>
  );
}
