"use client";
import { useEffect, useState } from "react";
import { FieldForm, type FieldFormProps } from "@/components/ui/field-form";

type Props = Omit<FieldFormProps<{ ordinal: number; value: string }>, "answered"> & { said: { once: string; hide: string } };

/** Asks why, and shows the one value in this page alone: hidden again by hand, or as soon as the page is left, the browser's memory included. */
export function RevealForm({ said, ...form }: Props) {
  const [round, setRound] = useState(0);
  useEffect(() => {
    const leave = () => setRound((now) => now + 1);
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, []);
  return (
    <FieldForm
      {...form}
      key={round}
      answered={({ ordinal, value }) => (
        <div className="revealed" role="status">
          <p>
            ‹{ordinal}›{" "}
            <b>
              <bdi>{value}</bdi>
            </b>
          </p>
          <div className="acts">
            <button type="button" className="btn" onClick={() => setRound(round + 1)}>
              {said.hide}
            </button>
            <span className="sub">{said.once}</span>
          </div>
        </div>
      )}
    />
  );
}
