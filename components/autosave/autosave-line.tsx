"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useSentences } from "@/components/ui/bind";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import type { SaveState } from "./autosaver";
import type { Autosave } from "./use-autosave";
import { useWayBack } from "./way-back";
import "./autosave.css";

const icons: Record<SaveState["is"], IconName> = {
  untouched: "cloud-check",
  saving: "cloud-check",
  server: "check",
  device: "cloud-off",
  nowhere: "triangle-alert",
  refused: "triangle-alert",
  logged: "circle-check",
  conflict: "triangle-alert",
};
const calm: SaveState["is"][] = ["untouched", "saving", "server"];

/** Where what was typed is kept, and since when. Only the words are read out: a new time with the same words is no news. */
export function AutosaveLine({ autosave: { state } }: { autosave: Autosave }) {
  const t = useTranslations("editor.autosave");
  const format = useFormatter();
  const sentences = useSentences();
  const way = useWayBack(state);
  const words = () => {
    if (state.is === "device") return t("device", { because: state.because, waiting: state.waiting });
    if (state.is === "nowhere") return t("nowhere", { because: state.because });
    if (state.is === "refused") return t("refused", { why: sentences([state.error])?.join("") ?? "" });
    return t(state.is);
  };
  return (
    <p className={calm.includes(state.is) ? "autosave state" : "autosave state off"}>
      <Icon name={icons[state.is]} small />
      <span role="status">{words()}</span>
      {"because" in state && state.because === "signedOut" && (
        <a className="link" href={way}>
          {t("signIn")}
        </a>
      )}
      {"at" in state && (
        <time className="u" dateTime={state.at}>
          {format.dateTime(new Date(state.at), { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })}
        </time>
      )}
    </p>
  );
}
