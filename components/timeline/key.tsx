import { useTranslations } from "next-intl";
import { SideSection } from "@/components/ui/section";
import { type Look, Shape } from "./mark";

const looks: { look: Look; x: number; width: number }[] = [
  { look: "point", x: 40, width: 20 },
  { look: "day", x: 40, width: 20 },
  { look: "bar", x: 15, width: 70 },
  { look: "range", x: 15, width: 70 },
  { look: "about", x: 15, width: 70 },
  { look: "open", x: 10, width: 20 },
  { look: "derived", x: 40, width: 20 },
];

/** What each shape means. */
export function TimelineKey() {
  const t = useTranslations("timeline");
  return (
    <SideSection title={t("side")}>
      <ul className="tl-key">
        {looks.map(({ look, ...place }) => (
          <li key={look}>
            <svg className="tl-track" width="56" height="22" aria-hidden="true">
              <Shape look={look} {...place} />
            </svg>
            {t(`key.${look}`)}
          </li>
        ))}
        <li>
          <span className="gap tl-gap" aria-hidden="true" />
          {t("key.unknown")}
        </li>
      </ul>
    </SideSection>
  );
}
