import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from "react";
import { setAttribute } from "./set-attribute";
import type { Mentions } from "./use-mentions";

/** Below the @ that asked; above it where a keyboard or the end of the window leaves no room below. */
function placeOf(editor: Editor, at: number, box: HTMLElement): CSSProperties {
  const around = box.offsetParent?.getBoundingClientRect();
  if (!around || at > editor.state.doc.content.size) return {};
  const sign = editor.view.coordsAtPos(at);
  const left = Math.max(0, Math.min(sign.left - around.left, around.width - box.offsetWidth));
  const seen = window.visualViewport?.height ?? window.innerHeight;
  const above = sign.bottom + box.offsetHeight > seen && sign.top > box.offsetHeight;
  return { left, top: above ? sign.top - around.top - box.offsetHeight - 6 : sign.bottom - around.top + 6 };
}

/** What can be mentioned. The editor keeps the focus and names the active choice itself. */
export function MentionList({ id, editor, mentions: { open, choose, point } }: { id: string; editor: Editor; mentions: Mentions }) {
  const t = useTranslations("editor");
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CSSProperties>({});
  const found = open?.found;
  const active = open && found?.length ? `${id}-${open.active}` : undefined;

  useLayoutEffect(() => {
    if (open && box.current) setPlace(placeOf(editor, open.from, box.current));
  }, [editor, open]);

  useEffect(() => {
    setAttribute(editor, "aria-controls", found?.length ? id : undefined);
    setAttribute(editor, "aria-activedescendant", active);
    if (active) document.getElementById(active)?.scrollIntoView({ block: "nearest" });
  }, [editor, id, active, found?.length]);

  return (
    <>
      <span className="sr" role="status">
        {found && (found.length ? t("found", { count: found.length }) : t("noMention"))}
      </span>
      {open && (
        <div className="mentions" ref={box} style={place}>
          {found?.length ? (
            <ul role="listbox" id={id} aria-label={t("mention")} tabIndex={0}>
              {found.map((item, index) => (
                // The pointer goes down here and not in the text, which would lose the focus and with it the list.
                <li
                  key={`${item.type}:${item.id}`}
                  role="option"
                  id={`${id}-${index}`}
                  aria-selected={index === open.active}
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerMove={() => index !== open.active && point(index)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(item)}
                >
                  <span className="sub">{t(`types.${item.type}`)}</span>
                  <bdi>{item.label}</bdi>
                  {item.sub && (
                    <span className="sub">
                      <bdi>{item.sub}</bdi>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          ) : (
            <p className="hint">{found ? t("noMention") : t("looking")}</p>
          )}
        </div>
      )}
    </>
  );
}
