import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/field";
import type { Action } from "@/components/ui/use-answer";
import { ActForm, Seen } from "./act-form";

type Props = {
  id: string;
  version: number;
  action: Action;
  words: Record<"title" | "means" | "reason" | "cancel" | "withdraw", string>;
};

/** Withdrawing keeps everything and asks why. Opened by a `DialogButton` for "withdraw". */
export const WithdrawDialog = ({ id, version, action, words }: Props) => (
  <ActForm action={action} className="form" closed={{ dialog: "withdraw", title: words.title, lead: <p>{words.means}</p> }}>
    <Seen id={id} version={version} />
    <TextAreaField id="withdraw-reason" name="reason" label={words.reason} required maxLength={2000} />
    <div className="bs">
      <DialogButton closes="withdraw">{words.cancel}</DialogButton>
      <Button type="submit" tone="primary">
        {words.withdraw}
      </Button>
    </div>
  </ActForm>
);
