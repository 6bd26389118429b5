"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { KindMark } from "@/components/ui/kind-mark";
import { type QuickKind, quickKinds } from "@/lib/quick/schema";

/** The kind in the top line; a tap lays all of them open. */
export function KindPicker({ kind, choose }: { kind: QuickKind; choose(kind: QuickKind): void }) {
  const t = useTranslations("quick");
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = ({ key }: KeyboardEvent) => isOpen && key === "Escape" && close();
  return (
    <div className="quick-kind">
      <button type="button" ref={button} className="now" onKeyDown={onKeyDown} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="sr">{t("kindNow")} </span>
        <KindMark kind={kind} status="draft" />
        <span>{t(`names.${kind}`)}</span>
        <Icon name="chevron-right" small />
      </button>
      {isOpen && (
        <div className="quick-kinds" role="group" aria-label={t("kinds")}>
          {quickKinds.map((one) => (
            <button
              type="button"
              key={one}
              onKeyDown={onKeyDown}
              aria-pressed={one === kind}
              onClick={() => {
                choose(one);
                close();
              }}
            >
              <KindMark kind={one} status="draft" />
              {t(`names.${one}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
