import { useTranslations } from "next-intl";
import type { Action } from "@/components/ui/use-answer";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { checks } from "@/lib/review/schema";
import type { mayAct } from "@/lib/review/rules";
import type { SubmissionView } from "@/lib/review/queries";
import { ActForm, Seen } from "../act-form";
import { LeftToCheck, OnceChecked } from "./checked";
import { acceptForm, reviewAddress } from "./checks";

const verdicts = [
  { act: "accept", key: "A", tone: "primary" },
  { act: "sendBack", key: "S", tone: "plain" },
  { act: "reject", key: undefined, tone: "negative" },
] as const;

type Props = {
  id: string;
  /** The version that is decided on, and the one that the record has now. */
  version: number;
  current: number;
  may: ReturnType<typeof mayAct>;
  decision: SubmissionView["newest"]["decision"];
  /** Neither who says it nor a source nor how we came by it stands in it. */
  groundless: boolean;
  actions: Record<(typeof verdicts)[number]["act"], Action>;
};

/** The three verdicts, each with its words, its consequence and the version it is about; or why nothing can be decided here. */
export function Decision({ id, version, current, may, decision, groundless, actions }: Props) {
  const t = useTranslations("review");
  if (may !== true) {
    const why = may === "notInReview" ? (decision ? `decided.${decision.verdict}` : current > version ? "changed" : "notInReview") : (may ?? "notInReview");
    return (
      <section className="rv-dec" aria-label={t("decision")}>
        <p className="why" id="why">
          <Icon name="circle-alert" small />
          <span>{t(`why.${why}`, { version, current, who: decision?.decidedBy.name ?? "" })}</span>
        </p>
        {may !== "notEditor" && (
          <div className="bs">
            {verdicts.map(({ act }) => (
              <button key={act} type="button" className="btn" aria-disabled aria-describedby="why">
                {t(`act.${act}`)}
              </button>
            ))}
          </div>
        )}
      </section>
    );
  }
  return (
    <section className="rv-dec" aria-label={t("decision")}>
      <LeftToCheck form={acceptForm} of={checks.length} id="unchecked" icon={<Icon name="circle-alert" small />} sentence={t.raw("checks.left") as string}>
        <p className="why">
          <Icon name="info" small />
          <span>{t("deciding", { version })}</span>
        </p>
      </LeftToCheck>
      {groundless && (
        <p className="why" id="groundless">
          <Icon name="triangle-alert" small />
          <span>{t("groundless")}</span>
        </p>
      )}
      <div className="bs">
        {verdicts.map(({ act, key, tone }) => {
          const button = (
            <DialogButton key={act} opens={act} tone={tone} shortcut={key} {...(act === "sendBack" && { icon: "undo-2" })}>
              {t(`act.${act}`)}
            </DialogButton>
          );
          if (act !== "accept") return button;
          return (
            <OnceChecked key={act} form={acceptForm} of={checks.length} why="unchecked" blocked={t(`act.${act}`)}>
              {button}
            </OnceChecked>
          );
        })}
      </div>
      {verdicts.map(({ act, tone }) => (
        <ActForm
          key={act}
          action={actions[act]}
          className="form"
          {...(act === "accept" && { id: acceptForm, comesBack: reviewAddress(id) })}
          closed={{
            dialog: act,
            title: t(`ask.${act}`, { version }),
            lead: (
              <>
                <p>{t(`means.${act}`)}</p>
                {act === "accept" && groundless && <Note tone="warn">{t("groundless")}</Note>}
              </>
            ),
          }}
        >
          <Seen id={id} version={version} />
          <TextAreaField id={`${act}-note`} name="note" label={t(`note.${act}`)} maxLength={2000} required={act !== "accept"} />
          <div className="bs">
            <DialogButton closes={act}>{t("cancel")}</DialogButton>
            <Button type="submit" tone={tone === "negative" ? "negative" : "primary"}>
              {t(`do.${act}`, { version })}
            </Button>
          </div>
        </ActForm>
      ))}
    </section>
  );
}
