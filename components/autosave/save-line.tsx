"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { SaveState } from "./use-autosave";

const icons = { untouched: "cloud-check", saving: "cloud-check", server: "check", device: "cloud-off", nowhere: "triangle-alert", conflict: "triangle-alert" } as const;

/** Where what was typed is kept, and since when. */
export function SaveLine({ state }: { state: SaveState }) {
  const t = useTranslations("editor");
  const format = useFormatter();
  const away = state.is === "device" || state.is === "nowhere" || state.is === "conflict";
  return (
    <p className={away ? "state off" : "state"} role="status">
      <Icon name={icons[state.is]} small />
      <span>{state.is === "conflict" ? t("conflictTitle") : t(`state.${state.is}`)}</span>
      {"at" in state && <span className="u">{format.dateTime(new Date(state.at), { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })}</span>}
    </p>
  );
}
