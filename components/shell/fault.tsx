"use client";
import { useSyncExternalStore } from "react";
import en from "@/messages/en/fault.json";
import zh from "@/messages/zh-CN/fault.json";
import { PlainPage } from "./plain-page";

const words = { "zh-CN": zh, en };
const language = () => (/(?:^|; )locale=en/.test(document.cookie) || document.documentElement.lang === "en" ? "en" : "zh-CN");

/**
 * An error that nobody expected. It cannot ask the server for words, so it brings its own, both languages; never the
 * error itself: what is shown is a code that leads to it in the log. The address of what failed still stands above it, so that one can leave
 * from here as from every screen.
 */
export function Fault({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  const t =
    words[
      useSyncExternalStore(
        () => () => {},
        language,
        () => "zh-CN" as const,
      )
    ];
  const resting = digest === "unavailable";
  return (
    <PlainPage
      title={resting ? t.resting : t.title}
      actions={
        <>
          <button type="button" className="btn pri" onClick={retry}>
            {t.again}
          </button>
          <a className="btn" href="/">
            {t.desk}
          </a>
          <form className="leave" action="/api/leave" method="post" data-leave>
            <button className="btn quiet" title={t.leaveHint}>
              {t.leave}
            </button>
          </form>
        </>
      }
    >
      <p>{resting ? t.restingKept : t.kept}</p>
      {digest && !resting && <p className="sub">{t.code.replace("{code}", digest)}</p>}
    </PlainPage>
  );
}
