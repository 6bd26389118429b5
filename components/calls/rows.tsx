import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NotFilled, NotStated } from "@/components/ui/not-stated";
import { Table } from "@/components/ui/table";
import type { LoggedCallView } from "@/lib/calls/queries";
import { wallClock } from "@/lib/evidence/when";

type Props = { calls: readonly LoggedCallView[]; zone: string; numberAddress(number: number): string };

/** Each call as its row of the file says it, in the order of their time, with the number masked. */
export function CallRows({ calls, zone, numberAddress }: Props) {
  const t = useTranslations("calls");
  const outcomes = useTranslations("kinds.callLog.outcomes");
  const time = ({ at, precision }: LoggedCallView) => {
    const { day, time: clock } = wallClock(zone, at);
    return precision === "day" ? day : `${day} ${clock}${precision === "second" ? `:${at.toISOString().slice(17, 19)}` : ""}`;
  };
  const said = (call: LoggedCallView, name: string, value: ReactNode) => (call.notStated.includes(name) ? <NotStated /> : (value ?? <NotFilled />));
  // Few files have it: a column that says nothing anywhere takes the room of the others.
  const hasCalling = calls.some(({ calling, notStated }) => calling !== null || notStated.includes("calling"));
  return (
    <div className="scroll calls-rows">
      <Table
        caption={t("rows")}
        columns={[
          { key: "at", label: t("at") },
          { key: "agent", label: t("agent") },
          ...(hasCalling ? [{ key: "calling", label: t("calling") }] : []),
          { key: "number", label: t("number") },
          { key: "duration", label: t("duration"), number: true },
          { key: "outcome", label: t("outcome") },
          { key: "mark", label: t("mark") },
          { key: "row", label: t("row"), number: true },
        ]}
        rows={calls.map((call) => ({
          key: String(call.row),
          cells: [
            <span key="at" className="nw">
              {time(call)}
            </span>,
            said(call, "agent", call.agent && <bdi>{call.agent}</bdi>),
            ...(hasCalling ? [said(call, "calling", call.calling && <bdi>{call.calling}</bdi>)] : []),
            said(
              call,
              "number",
              call.number === null ? null : (
                <a href={numberAddress(call.number)}>
                  <bdi>
                    {call.masked}
                    <span className="muted">‹{call.number}›</span>
                  </bdi>
                  <span className="sr"> {t("onlyNumber", { ordinal: call.number })}</span>
                </a>
              ),
            ),
            said(call, "duration", call.seconds === null ? null : t("seconds", { seconds: call.seconds })),
            said(call, "outcome", call.outcomeNote ? <bdi>{call.outcomeNote}</bdi> : call.outcome && outcomes(call.outcome)),
            said(call, "mark", call.mark && <bdi>{call.mark}</bdi>),
            call.row,
          ],
        }))}
      />
    </div>
  );
}
