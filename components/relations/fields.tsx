import { useTranslations } from "next-intl";
import { TypedField } from "@/components/ui/came-back";
import { CheckField, FieldGroup, TextAreaField, TextField } from "@/components/ui/field";
import type { Relation } from "@/lib/relations/queries";
import { relationKinds } from "@/lib/relations/schema";
import { GroundChoice } from "./grounds";
import { KindField } from "./kind-field";

/** Both ends of a relation that stands are said. */
const nobody = {};

type Props = {
  /** The relation as it stands; of a new one the page's company, and those that can be the other. */
  ends: { stands: Relation } | { name: string; others: Record<string, string> };
  /** Pieces to rest on: those that touch the company, and those that it rests on now. */
  grounds: { id: string; ref: string; title: string }[];
};

/** What one is to the other, from when to when, and what it rests on. */
export function RelationFields({ ends, grounds }: Props) {
  const t = useTranslations("relations");
  const common = useTranslations("common");
  const says = (kind: (typeof relationKinds)[number], first: string, second: string) =>
    `${first} ${t.markup(`out.${kind}`, { c: () => second, w: (chunks) => chunks, word: "…" })}`;
  const open = t("form.other");
  const [first, second] = "stands" in ends ? [ends.stands.from.short, ends.stands.to.short] : [ends.name, open];
  const stands = "stands" in ends ? ends.stands : undefined;
  const kinds = relationKinds.map((kind) => ({ value: kind as string, label: says(kind, first, second) }));
  // Of a relation that stands it is said already who is first; an address is shared both ways.
  const back = relationKinds.filter((kind) => kind !== "sameAddress").map((kind) => ({ value: `back:${kind}`, label: says(kind, second, first) }));
  return (
    <>
      <KindField
        id="kind"
        name="kind"
        label={stands ? t("form.kindOf", { from: stands.from.short, to: stands.to.short }) : t("form.kind")}
        open={open}
        names={"others" in ends ? ends.others : nobody}
        options={stands ? kinds : [...kinds, ...back]}
        defaultValue={stands?.kind ?? ""}
        {...(!stands && { empty: common("notFilled") })}
        required
      />
      <TextField id="word" name="word" label={t("form.word")} hint={t("form.wordHint")} defaultValue={stands?.word ?? ""} maxLength={100} />
      {(["since", "until"] as const).map((name) => (
        <FieldGroup key={name} id={`${name}-group`} label={t(`form.${name}`)} hint={name === "until" ? t("form.untilHint") : undefined}>
          <TypedField
            as="input"
            className="inp"
            aria-label={t(`form.${name}`)}
            name={name}
            defaultValue={stands?.[name] ?? ""}
            placeholder="2019-08"
            inputMode="numeric"
            maxLength={10}
            autoComplete="off"
          />
          <CheckField
            id={`${name}-not-stated`}
            name="notStated"
            value={name}
            label={
              <>
                {common("notStated")} <span className="sr">{t(`form.${name}`)}</span>
              </>
            }
            defaultChecked={stands?.notStated.includes(name)}
          />
        </FieldGroup>
      ))}
      <GroundChoice grounds={grounds} chosen={stands?.pieces.map(({ id }) => id)} />
      <TextField id="more" name="more" label={t("form.more")} hint={t("form.moreHint")} maxLength={1000} />
      <TextAreaField id="note" name="note" label={t("form.note")} defaultValue={stands?.note ?? ""} maxLength={1000} />
    </>
  );
}
