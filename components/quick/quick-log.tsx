"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useSentences } from "@/components/ui/bind";
import { Icon } from "@/components/ui/icon";
import { dayOf, zoneOfPhone } from "@/lib/quick/rules";
import { type Draft, type Entry, quickKinds } from "@/lib/quick/schema";
import { asUnfinished, ofItsKind } from "@/lib/quick/typed/rules";
import type { Leaving } from "../shell/leaving";
import { Fields } from "./fields";
import { KindPicker } from "./kind-picker";
import { NobodyYet } from "./nobody-yet";
import { StateLine } from "./state-line";
import { useEntry, useIds } from "./use-entry";
import { useQuick } from "./use-quick";
import { problemsIn, useTitle } from "./use-title";
import { useShell } from "./use-shell";

const lastCode = "quick into";
const lastKind = "quick kind";

/** One entry after another, with a thumb, with or without a network. */
export function QuickLog({ leaving }: { leaving: Leaving }) {
  const t = useTranslations("quick");
  const sentences = useSentences();
  const { titleOf, saidOf } = useTitle();
  const ids = useIds();
  const { quick, ...state } = useQuick(() => ids.now().row);
  const codes = state.card?.codes ?? [];
  const [chosen, setChosen] = useState<string>();
  /** Somebody called it done: from then on it is said what is missing, as long as it is. */
  const [isAsked, setAsked] = useState(false);
  const [isNotKept, setNotKept] = useState(false);
  const isStranded = useShell(leaving);

  useEffect(() => setChosen(localStorage.getItem(lastCode) ?? undefined), []);
  const code = codes.find((one) => one === chosen) ?? codes[0] ?? "";
  const choose = (next: string) => {
    localStorage.setItem(lastCode, next);
    setChosen(next);
  };

  const entryOf = (written: Draft, id: string, unfinished: boolean): Entry => {
    const now = new Date();
    const whole = unfinished ? asUnfinished(written) : ofItsKind(written);
    const draft = { ...whole, said: saidOf(whole), day: dayOf(written.when, now), zone: zoneOfPhone() };
    return { id, investigation: code, notedAt: now.toISOString(), title: titleOf(draft), draft, unfinished };
  };
  const { draft, set, done } = useEntry(entryOf, ids, state.card ? quick : null);
  // Once: what is open comes back as it was chosen.
  useEffect(() => {
    const kind = quickKinds.find((one) => one === localStorage.getItem(lastKind));
    if (kind) set({ kind });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const problems = isNotKept ? ["quick.missing.notKept"] : isAsked ? problemsIn(draft) : [];

  const finish = async () => {
    setNotKept(false);
    if (problemsIn(draft).length) {
      quick?.show({ last: null }); // what was logged before is not what this is about
      return setAsked(true);
    }
    setAsked(false);
    try {
      await done();
    } catch {
      return setNotKept(true);
    }
    await quick?.send(ids.now().row).catch(() => quick.show({ net: "away" }));
  };

  return (
    <main className="quick" id="main">
      <header className="quick-top">
        <a className="ib" href="/" aria-label={t("close")}>
          <Icon name="x" />
        </a>
        <h1 className="sr">{t("link")}</h1>
        <KindPicker
          kind={draft.kind}
          choose={(kind) => {
            setAsked(false);
            localStorage.setItem(lastKind, kind);
            set({ kind });
          }}
        />
        <form action="/api/leave" method="post" data-leave>
          <button className="ib" aria-label={t("leave")}>
            <Icon name="eye-off" />
          </button>
        </form>
      </header>
      {state.card && <StateLine {...state} />}
      {isStranded && (
        <p className="quick-stranded">
          {t(state.net === "online" ? "none.reachable" : "none.unreachable")}{" "}
          <button type="button" className="link" onClick={() => location.reload()}>
            {t(state.net === "online" ? "none.openIt" : "none.again")}
          </button>
        </p>
      )}
      {state.card === null && <NobodyYet canKeep={state.canKeep} logsNowhere={state.investigations?.length === 0} />}
      {state.card && (
        <>
          <Fields
            draft={draft}
            set={set}
            codes={codes}
            code={code}
            choose={(next) => {
              choose(next);
              set({ companyId: undefined }); // a company of one investigation is none of another
            }}
            investigations={state.investigations}
            since={state.last?.id}
          />
          <footer className="quick-foot">
            <button type="button" className="btn pri" onClick={() => void finish()}>
              {t(state.net === "online" || state.net === "asking" ? "done.online" : "done.offline")}
            </button>
            {/* One place for both, so that the pad stays under the thumb when something is missing. */}
            <div className="quick-told">
              {problems.length > 0 ? (
                <p className="err" role="alert">
                  <Icon name="circle-alert" small />
                  {sentences(problems)?.join(" ")}
                </p>
              ) : (
                <p className="hint">{t("forAccount")}</p>
              )}
            </div>
          </footer>
        </>
      )}
    </main>
  );
}
