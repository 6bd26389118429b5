"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { QuickState } from "./use-quick";

/** Where what is logged goes: to the archive, or onto this phone; and how much waits there. */
export function StateLine({ net, waiting, refused, last, at }: QuickState) {
  const t = useTranslations("quick.state");
  const format = useFormatter();
  const isOnline = net === "online";
  const words = () => {
    if (net === "asking") return t("sending");
    if (!isOnline) return t(net, { waiting });
    if (!last) return t("online");
    const ref = () => (
      <a className="ref" href={`/evidence/${last.id}`}>
        {last.ref}
      </a>
    );
    const asks = last.asks?.[0];
    return (
      <>
        {t.rich("sent", { ref })}
        {asks && <> · {t("asks", { name: asks })}</>}
        {last.names && <> · {t("names", { count: last.names })}</>}
      </>
    );
  };
  return (
    <p className={isOnline || net === "asking" ? "quick-state" : "quick-state off"}>
      <Icon name={isOnline ? "check" : net === "asking" ? "clock" : "cloud-off"} small />
      <span role="status">
        {words()}
        {refused > 0 && <> · {t("refused", { count: refused })}</>}
      </span>
      {net === "signedOut" && (
        <a className="link" href="/sign-in?next=/quick">
          {t("signIn")}
        </a>
      )}
      {at && (
        <time className="u" dateTime={at}>
          {format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })}
        </time>
      )}
    </p>
  );
}
