"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { nameOf, linesOf } from "@/components/autosave/lines";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/note";
import { statedFacts } from "@/lib/evidence/attribution";
import type { Translate } from "@/lib/evidence/fact";
import { type EvidenceKind, factsByKind } from "@/lib/evidence/schema";
import { isOfApart } from "@/lib/autosave/merge/apart/rules";
import type { Difference } from "@/lib/autosave/merge/difference";
import { alone, differences, merged } from "@/lib/autosave/merge/rules";
import type { Typed } from "@/lib/autosave/rules";
import { forms } from "../kinds/forms";
import { useApartWords } from "./apart-words";
import { useLinkWords } from "./link-words";
import "@/components/autosave/autosave.css";

/** Who saved the version that stands now, as far as its reader is told. */
export type SavedBy = { name: string; isMe: boolean };
type Props = {
  kind: EvidenceKind;
  version: number;
  savedAt: string;
  savedBy: SavedBy;
  /** The version that was gone on from; null where this page does not know it any more. */
  begun: Typed | null;
  mine: Typed;
  record: Typed;
  form(): HTMLFormElement | null;
  /** Goes on with both in one; `leaves`: something of what was typed here is not in it. */
  goOn(together: Typed, leaves: boolean): void;
  /** Goes on with what the archive has. */
  takeTheirs(): void;
};

const keyOf = ({ path }: Difference) => path.join(".");

/** Somebody saved the record while it was being edited: what each changed comes together, and where both changed the same, somebody has to say. */
export function MovedOn({ kind, version, savedAt, savedBy, begun, mine, record, form, goOn, takeTheirs }: Props) {
  const t = useTranslations("editor.autosave.moved");
  const line = useTranslations("editor.autosave");
  const common = useTranslations("common");
  const ofLink = useLinkWords();
  const kinds = useTranslations("kinds");
  const stated = [mine, record].flatMap(({ facts }) => {
    const { data } = factsByKind[kind].safeParse(facts);
    return data === undefined ? [] : statedFacts(forms[kind].describe?.(data as never, kinds as Translate) ?? []);
  });
  const apart = useApartWords(stated);
  const format = useFormatter();
  const id = useId();
  const [chosen, setChosen] = useState<Record<string, "mine" | "theirs">>({});
  const [isAsked, setAsked] = useState(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []); // it stands above the button that was pressed

  const found = differences(begun, mine, record);
  const by = (who: Difference["by"]) => found.filter((one) => one.by === who);
  const open = by("both").filter((one) => !chosen[keyOf(one)]);
  const who = savedBy.isMe ? "me" : "other";
  const at = format.dateTime(new Date(savedAt), { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const words = { line: (field: string, value: string) => line("line", { field, value }), notStated: common("notStated") };
  const called = (one: Difference) =>
    isOfApart(one) ? t("apart", { fact: apart.nameOf(String(one.path[1])) }) : (ofLink(one)?.name ?? nameOf(one.path, form()));
  const ofApart = (one: Difference, value: unknown, named?: string) => {
    const said = value === undefined ? t("noApart") : apart.saysOf(value as Typed);
    return named === called(one) ? said : words.line(called(one), said);
  };
  /** `named`: what the field is called stands above already. */
  const says = (one: Difference, side: "mine" | "theirs", named?: string): string[] => [
    ...saysOf(one, one[side], named),
    ...(one.along ?? []).map((other) => ofApart(other, other[side])),
  ];
  const saysOf = (one: Difference, value: unknown, named?: string): string[] => {
    const { path } = one;
    if (isOfApart(one)) return [ofApart(one, value, named)];
    const link = ofLink(one);
    if (link) return link.says(value).map((said) => (named === undefined ? words.line(link.name, said) : said));
    const line = (field: string, said: string) => (field === named ? said : words.line(field, said));
    const lines = value === undefined ? [] : linesOf(alone(path, value), form(), { ...words, line });
    return lines.length > 0 ? lines : [line(nameOf(path, form()), common("notFilled"))];
  };
  const list = (title: string, ones: Difference[], side: "mine" | "theirs") =>
    ones.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul className="version">
          {ones.flatMap((one) =>
            says(one, side).map((said, index) => (
              <li key={`${keyOf(one)} ${index}`}>
                <bdi>{said}</bdi>
              </li>
            )),
          )}
        </ul>
      </>
    );

  const together = () => {
    if (open.length > 0) return setAsked(true);
    goOn(
      merged(mine, record, found, (one) => chosen[keyOf(one)] === "mine"),
      by("both").some((one) => chosen[keyOf(one)] === "theirs"),
    );
  };
  return (
    <section className="dialog versions" ref={section} tabIndex={-1} aria-labelledby={id}>
      <h2 id={id}>{t("title", { who, name: savedBy.name, version })}</h2>
      <p>{found.length > 0 ? t("lead", { who, name: savedBy.name, at }) : t("same", { at })}</p>
      {by("both").length > 0 && <h3>{t("both")}</h3>}
      {by("both").map((one) => (
        <fieldset className="version-choice" key={keyOf(one)}>
          <legend className="lab">{called(one)}</legend>
          {(["mine", "theirs"] as const).map((side) => (
            <label className="box" key={side}>
              <input
                type="radio"
                form=""
                name={`${id}-${keyOf(one)}`}
                checked={chosen[keyOf(one)] === side}
                onChange={() => setChosen({ ...chosen, [keyOf(one)]: side })}
              />
              <span>
                <span className="sub">{side === "mine" ? t("mine") : t("theirs", { who, name: savedBy.name })}</span>
                {says(one, side, called(one)).map((said, index) => (
                  <span className="said" key={index}>
                    <bdi>{said}</bdi>
                  </span>
                ))}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {list(t("onlyMine"), by("mine"), "mine")}
      {list(t("onlyTheirs", { who, name: savedBy.name }), by("theirs"), "theirs")}
      {isAsked && open.length > 0 && <FormError>{t("open", { count: open.length })}</FormError>}
      <div className="acts">
        <Button type="button" tone="primary" onClick={together}>
          {t(found.length > 0 ? "together" : "goOn", { version })}
        </Button>
        {found.some(({ by: whose }) => whose !== "theirs") && (
          <Button type="button" onClick={takeTheirs}>
            {t("takeTheirs", { version })}
          </Button>
        )}
      </div>
    </section>
  );
}
