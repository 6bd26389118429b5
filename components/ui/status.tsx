import { useTranslations } from "next-intl";
import { Icon } from "./icon";

const looks = {
  draft: ["circle-dashed", "draft"],
  inReview: ["circle-dot", "review"],
  needsWork: ["undo-2", "work"],
  accepted: ["circle-check", "ok"],
  rejected: ["circle-x", "no"],
  withdrawn: ["circle-slash", "gone"],
} as const;

export type StatusName = keyof typeof looks;

/** Where a record stands: a shape and a word, the colour only confirms them. */
export function Status({ is }: { is: StatusName }) {
  const t = useTranslations("common");
  const [icon, tone] = looks[is];
  return (
    <span className={`st ${tone}`}>
      <Icon name={icon} small />
      {t(`status.${is}`)}
    </span>
  );
}
