import { useTranslations } from "next-intl";
import { Icon } from "./icon";

/** A reference such as ZB-0012. A click copies it (components/shell/copy.ts listens for all of them: fifty in a list cost the browser nothing); `big` is the one of this page, which `C` copies too. */
export function Reference({ value, big }: { value: string; big?: boolean }) {
  const t = useTranslations("common");
  return (
    <button
      type="button"
      className={big ? "ref big" : "ref"}
      data-copy={value}
      aria-keyshortcuts={big ? "C" : undefined}
      aria-label={t("copyReference", { reference: value })}
    >
      {value}
      <Icon name="copy" small />
    </button>
  );
}
