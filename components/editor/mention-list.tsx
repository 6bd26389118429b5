"use client";
import type { SuggestionProps } from "@tiptap/suggestion";
import { useTranslations } from "next-intl";

export type Mentionable = { type: string; id: string; label: string; sub?: string };
export type MentionState = { props: SuggestionProps<Mentionable>; active: number };

/** What can be mentioned, below the @ that asked for it. The editor keeps the focus; it names the active choice itself. */
export function MentionList({ id, state, choose }: { id: string; state: MentionState; choose(item: Mentionable): void }) {
  const t = useTranslations("editor");
  const rect = state.props.clientRect?.();
  const { items } = state.props;
  return (
    <div className="mentions" style={rect ? { left: Math.max(8, Math.min(rect.left, innerWidth - 328)), top: rect.bottom + 6 } : undefined}>
      <ul role="listbox" id={id} aria-label={t("mention")}>
        {items.map((item, index) => (
          <li key={`${item.type}:${item.id}`} role="option" id={`${id}-${index}`} aria-selected={index === state.active}>
            <button type="button" tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(item)}>
              <span className="sub">{t(`types.${item.type}`)}</span> <bdi>{item.label}</bdi> {item.sub && <span className="sub">{item.sub}</span>}
            </button>
          </li>
        ))}
      </ul>
      {items.length === 0 && <p className="hint">{t("noMention")}</p>}
    </div>
  );
}
