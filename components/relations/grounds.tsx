import { useTranslations } from "next-intl";
import { TypedBox } from "@/components/ui/came-back";
import { FieldGroup } from "@/components/ui/field";

/** Pieces that a statement about companies can rest on; none of them is “nothing yet”. */
export function GroundChoice({ grounds, chosen = [] }: { grounds: { id: string; ref: string; title: string }[]; chosen?: readonly string[] | undefined }) {
  const t = useTranslations("relations");
  return (
    <FieldGroup id="evidence" label={t("form.evidence")} hint={t("form.evidenceHint")}>
      {grounds.length > 0 && (
        <div className="ev-options">
          {grounds.map(({ id, ref, title }) => (
            <label className="box" key={id}>
              <TypedBox type="checkbox" name="evidence" value={id} defaultChecked={chosen.includes(id)} />
              <span>
                {title} <span className="sub">{ref}</span>
              </span>
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}
