"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useSentences } from "@/components/ui/bind";
import { Icon } from "@/components/ui/icon";
import { asUnfinished } from "@/lib/quick/rules";
import { type Draft, type Entry, quickKinds } from "@/lib/quick/schema";
import type { Leaving } from "../shell/leaving";
import { Fields } from "./fields";
import { NobodyYet } from "./nobody-yet";
import { StateLine } from "./state-line";
import { useEntry, useIds } from "./use-entry";
import { useQuick } from "./use-quick";
import { problemsIn, useTitle } from "./use-title";
import { useShell } from "./use-shell";

const lastCode = "quick into";

/** One entry after another, with a thumb, with or without a network. */
export function QuickLog({ leaving }: { leaving: Leaving }) {
  const t = useTranslations("quick");
  const sentences = useSentences();
  const titleOf = useTitle();
  const ids = useIds();
  const { quick, ...state } = useQuick(() => ids.now().row);
  const codes = state.card?.codes ?? [];
  const [chosen, setChosen] = useState<string>();
  const [problems, setProblems] = useState<string[]>([]);
  const isStranded = useShell(leaving);

  useEffect(() => setChosen(localStorage.getItem(lastCode) ?? undefined), []);
  const code = codes.find((one) => one === chosen) ?? codes[0] ?? "";
  const choose = (next: string) => {
    localStorage.setItem(lastCode, next);
    setChosen(next);
  };

  const entryOf = (written: Draft, id: string, unfinished: boolean): Entry => {
    const draft = unfinished ? asUnfinished(written) : written;
    return { id, investigation: code, notedAt: new Date().toISOString(), title: titleOf(draft), draft, unfinished };
  };
  const { draft, set, done } = useEntry(entryOf, ids, state.card ? quick : null);

  const finish = async () => {
    const found = problemsIn(draft);
    if (found.length) return setProblems(found);
    setProblems([]);
    try {
      await done();
    } catch {
      return setProblems(["quick.missing.notKept"]);
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
        <div className="tabs" role="group" aria-label={t("kinds")}>
          {quickKinds.map((kind) => (
            <button type="button" key={kind} aria-pressed={draft.kind === kind} onClick={() => set({ kind })}>
              {t(`names.${kind}`)}
            </button>
          ))}
        </div>
        <form action="/api/leave" method="post" data-leave>
          <button className="ib" aria-label={t("leave")}>
            <Icon name="log-out" />
          </button>
        </form>
      </header>
      {state.card && <StateLine {...state} />}
      {isStranded && (
        <p className="quick-stranded">
          {t("none.unreachable")}{" "}
          <button type="button" className="link" onClick={() => location.reload()}>
            {t("none.again")}
          </button>
        </p>
      )}
      {state.card === null && <NobodyYet canKeep={state.canKeep} />}
      {state.card && (
        <>
          <Fields draft={draft} set={set} codes={codes} code={code} choose={choose} />
          <footer className="quick-foot">
            {problems.length > 0 && (
              <p className="err" role="alert">
                <Icon name="circle-alert" small />
                {sentences(problems)?.join(" ")}
              </p>
            )}
            <button type="button" className="btn pri" onClick={() => void finish()}>
              {t(state.net === "online" || state.net === "asking" ? "done.online" : "done.offline")}
            </button>
            <p className="hint">{t("forAccount")}</p>
          </footer>
        </>
      )}
    </main>
  );
}
