"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { keyOf, normalForm } from "@/lib/victims/mask";
import { foundByServer, foundIn } from "./found-in";

type Props = {
  form: RefObject<HTMLFormElement | null>;
  /** What was said before to be no victim's. */
  spared: unknown;
  /** What the server found that this form had not shown. */
  refused: readonly string[] | undefined;
  /** What stands in sight while one writes, with the word that something was found. */
  children(notice: ReactNode): ReactNode;
};

/** Often enough to be seen before one saves, and not at every key. */
const pause = 250;
/** A pasted call log has more than anybody looks through here; all of it is masked. */
const most = 100;

/**
 * Says what in this form would be masked, before it is, and lets the writer say what is no victim's. Empty for most records.
 * The list stands at the end of the form, and a word of it beside the buttons that save: whoever never comes down sees that.
 */
export function VictimFields({ form, spared, refused, children }: Props) {
  const t = useTranslations("victims");
  const [{ found, names }, setFound] = useState<ReturnType<typeof foundIn>>({ found: [], names: 0 });
  const [given] = useState(() => ([] as unknown[]).concat(spared ?? []).map(String));

  useEffect(() => {
    const { current } = form;
    if (!current) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => setFound(foundIn(new FormData(current)));
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, pause);
    };
    look();
    current.addEventListener("input", later);
    return () => {
      clearTimeout(waiting);
      current.removeEventListener("input", later);
    };
  }, [form]);

  const shown = [...new Map([...foundByServer(refused), ...found].map((one) => [keyOf(one), one])).values()];
  const count = shown.length + names;
  if (count === 0) return children(null);
  return (
    <>
      <fieldset className="victims-found" id="victims-found" tabIndex={-1} aria-describedby="victims-means">
        <legend className="lab">{t("found.title", { count })}</legend>
        <input type="hidden" name="victimsShown" value={shown.map(keyOf).join("\t")} />
        {refused?.length ? (
          <p className="err" role="alert">
            <Icon name="circle-alert" small />
            <span>{t("found.again")}</span>
          </p>
        ) : null}
        <p className="hint" id="victims-means">
          {t("found.means")}
        </p>
        <ul>
          {shown.slice(0, most).map((one) => (
            <li key={keyOf(one)}>
              <span>
                <span className="muted">{t(`kinds.${one.kind}`)}</span> <bdi>{one.value}</bdi>
              </span>
              <span className="muted">
                {t("found.becomes")} <bdi>{one.masked}</bdi>
              </span>
              <label className="box">
                <input
                  type="checkbox"
                  name="notVictims"
                  value={normalForm(one.kind, one.value)}
                  defaultChecked={given.includes(normalForm(one.kind, one.value))}
                  aria-label={`${one.value}: ${t("found.notVictims")}`}
                />
                {t("found.notVictims")}
              </label>
            </li>
          ))}
        </ul>
        {shown.length > most && <p className="hint">{t("found.more", { count: shown.length - most })}</p>}
        {names > 0 && <p className="hint">{t("found.names", { count: names })}</p>}
      </fieldset>
      {children(
        <p className="victims-notice" role="status">
          <Icon name="triangle-alert" small />
          <span>
            {t("found.notice", { count })}{" "}
            <a className="link" href="#victims-found">
              {t("found.look")}
            </a>
          </span>
        </p>,
      )}
    </>
  );
}
