"use client";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";

/** `kind` is that of a piece of evidence. */
export type Found = { id: string; label: string; sub?: string | undefined; kind?: string | undefined };

/** What may be the company that is being typed, however it is written: offered before a new one is. */
async function alikeTo(name: string, investigation: string, signal: AbortSignal): Promise<Found[]> {
  const answer = await fetch(`/api/alike?${new URLSearchParams({ investigation, name: name.slice(0, 200) })}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { id: string; name: string }[]).map(({ id, name: label }) => ({ id, label }));
}

/** Finds something of the investigation by typing a part of its name. A listbox by the ARIA pattern; `create` adds what is not there yet. */
export function Picker({
  label,
  investigationId,
  type,
  onPick,
  create,
  createAs,
}: {
  label: string;
  investigationId: string;
  type: "company" | "source" | "evidence";
  onPick(found: Found): void;
  create?: (label: string, kind?: string) => Promise<Found | undefined>;
  /** Of what kind a new one can be: asked for before it is made. */
  createAs?: { value: string; label: string }[];
}) {
  const t = useTranslations("evidence.form.picker");
  const [text, setText] = useState("");
  const [found, setFound] = useState<Found[]>([]);
  const [state, setState] = useState<"closed" | "asking" | "open" | "failed">("closed");
  const [active, setActive] = useState(0);
  /** A new one was chosen, and of what kind it is comes next. */
  const [isNaming, setNaming] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);

  // What was typed before the page was ready told nobody of it.
  useEffect(() => {
    const typed = input.current?.value;
    if (!typed) return;
    setText(typed);
    setState("asking");
  }, []);

  const isClosed = state === "closed";
  useEffect(() => {
    if (isClosed) return;
    const stop = new AbortController();
    const wait = setTimeout(async () => {
      try {
        const query = new URLSearchParams({ investigation: investigationId, q: text, types: type });
        const answer = await fetch(`/api/suggest?${query}`, { signal: stop.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        const called = (await answer.json()) as Found[];
        const alike = type === "company" && text.trim() ? await alikeTo(text, investigationId, stop.signal) : [];
        setFound([...called, ...alike.filter(({ id }) => !called.some((one) => one.id === id)).map((one) => ({ ...one, sub: t("alike") }))]);
        setActive(0);
        setState("open");
      } catch {
        if (!stop.signal.aborted) setState("failed");
      }
    }, 150);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [text, isClosed, investigationId, type, t]);

  const name = text.trim();
  // Only once it was asked: what is there already must not be made a second time.
  const isNew = state === "open" && create && name && !found.some(({ label: known }) => known === name);
  const kinds = (createAs ?? []).map(({ value, label: word }) => ({ id: value, label: word }));
  const offers = isNew && isNaming ? kinds : isNew ? [...found, null] : found;
  const close = () => {
    setNaming(false);
    setState("closed");
    setText("");
    setFound([]);
  };
  const choose = async (offer: Found | null | undefined) => {
    if (offer === undefined) return;
    if (offer === null && createAs && !isNaming) {
      setActive(0);
      return setNaming(true);
    }
    const picked = isNaming ? await create?.(name, offer?.id) : (offer ?? (await create?.(name)));
    if (!picked) return setState("failed");
    onPick(picked);
    close();
    input.current?.focus();
    // What was chosen pushes it down, under the buttons that stand at the bottom.
    requestAnimationFrame(() => input.current?.scrollIntoView({ block: "nearest" }));
  };

  return (
    <div className="picker" onBlur={({ relatedTarget, currentTarget }) => !currentTarget.contains(relatedTarget) && setState("closed")}>
      <input
        className="inp"
        ref={input}
        form="" // no field of the form: conform would take it, which has no name, for the place of an error without one
        role="combobox"
        aria-label={label}
        aria-expanded={state === "open"}
        aria-controls={`${id}-list`}
        aria-activedescendant={state === "open" && offers.length ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={label}
        value={text}
        onFocus={() => setState((now) => (now === "closed" ? "asking" : now))}
        onChange={({ target }) => {
          setText(target.value);
          setNaming(false);
          setState("asking");
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return; // an input method still decides
          if (event.key === "ArrowDown") setActive((now) => Math.min(now + 1, offers.length - 1));
          else if (event.key === "ArrowUp") setActive((now) => Math.max(now - 1, 0));
          else if (event.key === "Enter") void choose(state === "open" ? offers[active] : undefined);
          else if (event.key === "Escape" && state !== "closed") close();
          else return;
          event.preventDefault(); // Enter must not send the form
        }}
      />
      {state !== "closed" && (
        <div className="picker-list">
          {isNew && isNaming && <p className="hint">{t("whatKind", { name })}</p>}
          <ul id={`${id}-list`} role="listbox" aria-label={label}>
            {offers.map((offer, index) => (
              <li
                key={offer?.id ?? "new"}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => void choose(offer)}
              >
                {offer ? (
                  <>
                    <bdi>{offer.label}</bdi> {"sub" in offer && offer.sub && <span className="sub">{offer.sub}</span>}
                  </>
                ) : (
                  t("create", { name })
                )}
              </li>
            ))}
          </ul>
          <p className="hint" role="status">
            {state === "failed" ? t("failed") : state === "asking" ? t("asking") : offers.length === 0 ? t("nothing") : ""}
          </p>
        </div>
      )}
    </div>
  );
}
