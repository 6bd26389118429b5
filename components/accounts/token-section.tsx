import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { When } from "@/components/evidence/when";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { tokenDays, tokenScopes, usualDays } from "@/lib/tokens/schema";
import { TokenForm } from "./token-form";

type Token = { id: string; name: string; scope: (typeof tokenScopes)[number]; createdAt: Date; expiresAt: Date; lastUsedAt: Date | null };
type Props = {
  tokens: Token[];
  make: ComponentProps<typeof TokenForm>["action"];
  revoke: ComponentProps<typeof ActionForm>["action"];
  words: Pick<ComponentProps<typeof TokenForm>, "errors" | "fallback" | "icon">;
};

/** The programs that act for somebody: which there are, how to end one, how to let in another. */
export function TokenSection({ tokens, make, revoke, words }: Props) {
  const t = useTranslations("accounts.tokens");
  const accounts = useTranslations("accounts");
  return (
    <Section title={t("title")} count={tokens.length} remark={t("remark")} id="tokens">
      <p className="soft">
        {t.rich("lead", {
          link: (label) => (
            <a className="link" href="/api/v1/openapi.json">
              {label}
            </a>
          ),
        })}
      </p>
      {tokens.length > 0 && (
        <Table
          caption={t("title")}
          columns={[
            { key: "name", label: t("name") },
            { key: "scope", label: t("scope") },
            { key: "expires", label: t("expires") },
            { key: "used", label: accounts("lastSeen") },
            { key: "act", label: <span className="sr">{accounts("acts")}</span>, short: "" },
          ]}
          rows={tokens.map(({ id, name, scope, expiresAt, lastUsedAt }) => ({
            key: id,
            cells: [
              name,
              t(`scopes.${scope}`),
              <When key="expires" at={expiresAt} />,
              lastUsedAt ? (
                <When key="used" at={lastUsedAt} />
              ) : (
                <span key="used" className="muted">
                  {t("never")}
                </span>
              ),
              <ActionForm key="revoke" {...words} action={revoke} className="inline">
                <input type="hidden" name="tokenId" value={id} />
                <Button type="submit" tone="quiet" aria-label={t("revokeNamed", { name })}>
                  {t("revoke")}
                </Button>
              </ActionForm>,
            ],
          }))}
        />
      )}
      <TokenForm
        {...words}
        action={make}
        className="form token-form"
        words={{ title: t("made"), once: t("once"), copy: t("copy") }}
        fields={[
          { name: "name", label: t("name"), hint: t("nameHint"), autoComplete: "off" },
          { name: "scope", label: t("scope"), options: tokenScopes.map((scope) => ({ value: scope, label: t(`scopes.${scope}`) })) },
          {
            name: "days",
            label: t("days"),
            value: String(usualDays),
            options: tokenDays.map((days) => ({ value: String(days), label: t("forDays", { days }) })),
          },
        ]}
      >
        <div className="acts">
          <Button type="submit" icon="plus">
            {t("make")}
          </Button>
        </div>
      </TokenForm>
    </Section>
  );
}
