import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

const icons = { active: "user-check", invited: "clock", expired: "circle-dashed", disabled: "ban" } as const;

/** Shape and word; remarks such as “administrator” follow. */
export function AccountState({ state, remark = [] }: { state: keyof typeof icons; remark?: (string | false)[] }) {
  const t = useTranslations("accounts");
  return (
    <span className={state === "active" ? "state" : "state off"}>
      <Icon name={icons[state]} small /> {[t(`states.${state}`), ...remark.filter(Boolean)].join(" · ")}
    </span>
  );
}
