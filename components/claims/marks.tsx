import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Qualifier } from "@/components/ui/qualifier";
import type { ClaimFlag, ClaimState } from "@/lib/claims/rules";

const icons = { open: "circle-dashed", cleared: "circle-check", changed: "undo-2", moved: "undo-2", withdrawn: "circle-slash" } as const;

/** Whether it may be published: icon and word. */
export function ClaimStanding({ is }: { is: ClaimState }) {
  const t = useTranslations("claims.states");
  return (
    <span className={`claim-state ${is}`}>
      <Icon name={icons[is]} small /> {t(is)}
    </span>
  );
}

const looks = { inferred: "inferred", insiderOnly: "heard", oneRoot: "single" } as const;

/** What can be wrong with what it rests on: a small framed word each, red for a contradiction alone. */
export function ClaimFlags({ flags }: { flags: readonly ClaimFlag[] }) {
  const t = useTranslations("claims.flags");
  return flags.map((flag) =>
    flag in looks ? (
      <Qualifier key={flag} is={looks[flag as keyof typeof looks]}>
        {t(flag)}
      </Qualifier>
    ) : (
      <span key={flag} className={flag === "contradicted" ? "q claim-anti" : flag === "unsupported" ? "q claim-none" : "q"}>
        {t(flag)}
      </span>
    ),
  );
}
