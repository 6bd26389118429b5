import type { ReactNode } from "react";
import { AboutWhom } from "@/components/evidence/about-whom";
import { TypedBox } from "@/components/ui/came-back";
import { Button } from "@/components/ui/button";
import { FieldGroup, TextField } from "@/components/ui/field";
import { KindMark, type SealName } from "@/components/ui/kind-mark";
import type { linkable } from "@/lib/links/queries";

type Found = Awaited<ReturnType<typeof linkable>>;

/** Looks for what could be tied. A plain form: it only changes the address. `children` are what the address says besides. */
export const FindTarget = ({
  action,
  label,
  search,
  words,
  children,
}: {
  action: string;
  label: string;
  search: string;
  words: string;
  children?: ReactNode;
}) => (
  <form className="ev-find" role="search" action={action} aria-label={label}>
    {children}
    <TextField
      id="q"
      name="q"
      type="search"
      label={label}
      defaultValue={words}
      maxLength={100}
      aria-keyshortcuts="F"
      extra={
        <Button type="submit" icon="search">
          {search}
        </Button>
      }
    />
  </form>
);

/** What was found, to choose one of, or several; `name` is what it is sent as. */
export const ChooseTarget = ({
  name,
  label,
  hint,
  several = false,
  options,
}: {
  name: string;
  label: string;
  hint: string | undefined;
  several?: boolean;
  options: Found["options"];
}) => (
  <FieldGroup id="target" label={label} hint={hint}>
    <div className="ev-options">
      {options.map(({ type, id, label, sub, kind, status, about = [] }) => (
        <label className="box" key={id}>
          <TypedBox type={several ? "checkbox" : "radio"} name={name} value={id} required={!several} />
          {kind && <KindMark kind={kind as SealName} status={status} />}
          <span>
            {label}
            <AboutWhom title={label} companies={about} />
            {sub && (
              <>
                {" "}
                <span className={type === "evidence" ? "sub nw" : "sub"}>{sub}</span>
              </>
            )}
          </span>
        </label>
      ))}
    </div>
  </FieldGroup>
);
